// The client's mood from the first word to the last: a line with a mark for each answer; the figures stand in the table behind.
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { calmest } from '../model.ts'
import type { Debrief } from '../rules/debrief.ts'
import type { Turn } from '../rules/play.ts'
import { changeWords, moodWords } from '../rules/words.ts'
import { useSaying } from './saying.ts'

const [height, left, bottom, top] = [190, 104, 26, 12]

export function MoodPlot({ turns, told }: { turns: readonly Turn[]; told: Debrief }) {
  const { moods, calmed, flared } = told
  // Letters keep their size on a telephone: the line is drawn narrower instead.
  const width = useMediaQuery('(max-width: 640px)') ? 328 : 640
  const step = (width - left - 24) / Math.max(1, moods.length - 1)
  const x = (i: number) => left + step * i
  const y = (mood: number) => top + (1 - mood / calmest) * (height - top - bottom)
  const first = moods[0] ?? 0
  const last = moods.at(-1) ?? first
  const label = `Настроение клиента: в начале ${moodWords(first)}, в конце ${moodWords(last)}, ответов ${turns.length}`
  return (
    <>
      <svg className="mood-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {[1, 5, 9].map(mood => (
          <g key={mood}>
            <path d={`M${left} ${y(mood)}H${width}`} stroke="var(--plot-grid)" />
            <text x={left - 10} y={y(mood) + 4} textAnchor="end">
              {moodWords(mood)}
            </text>
          </g>
        ))}
        <path
          d={moods.map((mood, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(mood)}`).join('')}
          fill="none"
          stroke="var(--plot-1)"
          strokeWidth="2"
        />
        {moods.map((mood, i) => (
          <g key={i}>
            {i - 1 === flared ? (
              <path d={diamond(x(i), y(mood))} fill="var(--plot-2)" />
            ) : (
              <circle cx={x(i)} cy={y(mood)} r={i - 1 === calmed ? 6.5 : 4.5} fill="var(--plot-1)" />
            )}
            <text x={x(i)} y={height - 6} textAnchor="middle">
              {i === 0 ? 'вход' : i}
            </text>
          </g>
        ))}
      </svg>
      {flared !== undefined && (
        <p className="soft">
          Ромб: после ответа {flared + 1} <a href={`#turn-${flared + 1}`}>стало тяжелее всего</a>
        </p>
      )}
      <MoodTable turns={turns} />
    </>
  )
}

const diamond = (x: number, y: number) => `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`

function MoodTable({ turns }: { turns: readonly Turn[] }) {
  const [opened, setOpened] = useState(false)
  const saying = useSaying()
  return (
    <details className="mood-table" onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>Те же данные таблицей</summary>
      {opened && (
        // A wide table scrolls within itself, also by keyboard; the page never does.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="mood-table-scroll" role="region" aria-label="Настроение по ответам" tabIndex={0}>
          <table className="list">
            <thead>
              <tr>
                {['Ответ', 'Вы сказали', 'Стало, из 10', 'Перемена'].map(head => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {turns.map(({ choice, said, before, after }, i) => (
                <tr key={i}>
                  <th scope="row">{i + 1}</th>
                  <td>{said.typed ?? saying(choice.say)}</td>
                  <td>
                    {after}, {moodWords(after)}
                  </td>
                  <td>{changeWords(after - before)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
