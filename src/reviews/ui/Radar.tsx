// The six values as a radar: one line a side, a gap where a side is not shown; the figures in a table behind it.
import type { Side, ValueProfile } from '../model.ts'
import { markWords, sideWords, valueWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

const [width, height, radius] = [460, 330, 116]
const [cx, cy] = [width / 2, height / 2]
const sides = ['self', 'head', 'colleague', 'subordinate'] as const
const look: Record<Side, { colour: string; dash?: string }> = {
  self: { colour: 'var(--ink-2)', dash: '2 4' },
  head: { colour: 'var(--plot-3)', dash: '7 4' },
  colleague: { colour: 'var(--plot-1)' },
  subordinate: { colour: 'var(--plot-4)', dash: '1 3' },
}

export function Radar({ profile }: { profile: readonly ValueProfile[] }) {
  const spot = (at: number, mark: number) => {
    const angle = (2 * Math.PI * at) / profile.length - Math.PI / 2
    const far = (radius * mark) / 4
    return [cx + far * Math.cos(angle), cy + far * Math.sin(angle)] as const
  }
  const ring = (mark: number) =>
    profile
      .map((_, at) =>
        spot(at, mark)
          .map(n => n.toFixed(1))
          .join(' '),
      )
      .join('L')
  const seen = sides.filter(side => profile.some(one => one.sides[side] !== null))
  if (seen.length === 0) return <p className="soft">Ответов пока мало, радар рисовать не из чего.</p>
  return (
    <figure className="radar">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={conclusion(profile)}>
        {[1, 2, 3, 4].map(mark => (
          <path key={mark} d={`M${ring(mark)}Z`} fill="none" stroke="var(--plot-grid)" />
        ))}
        {profile.map(({ value }, at) => {
          const [x, y] = spot(at, 4)
          const [tx, ty] = spot(at, 4.45)
          const anchor = Math.abs(tx - cx) < 10 ? 'middle' : tx > cx ? 'start' : 'end'
          return (
            <g key={value}>
              <path d={`M${cx} ${cy}L${x} ${y}`} stroke="var(--plot-grid)" />
              <text x={tx} y={ty + 5} textAnchor={anchor}>
                {valueWords[value]}
              </text>
            </g>
          )
        })}
        {seen.map(side => (
          <g key={side}>
            <path
              d={lineOf(profile, side, spot)}
              fill="none"
              stroke={look[side].colour}
              strokeWidth="2.5"
              strokeDasharray={look[side].dash}
            />
            {profile.map(({ value, sides: { [side]: cell } }, at) => {
              if (cell === null) return null
              const [x, y] = spot(at, cell.mean)
              return <circle key={value} cx={x} cy={y} r="3.5" fill={look[side].colour} />
            })}
          </g>
        ))}
      </svg>
      <figcaption>
        {seen.map(side => (
          <span key={side}>
            <svg width="34" height="10" aria-hidden>
              <path d="M1 5H33" stroke={look[side].colour} strokeWidth="2.5" strokeDasharray={look[side].dash} />
            </svg>
            {sideWords[side]}
          </span>
        ))}
      </figcaption>
      <PlotTable
        title="Таблица по ценностям"
        head={['Ценность', ...seen.map(side => sideWords[side])]}
        rows={profile.map(({ value, sides: cells }) => [valueWords[value], ...seen.map(side => cellWords(cells[side]))])}
      />
    </figure>
  )
}

/** Drawn only between neighbours that are both shown. */
function lineOf(profile: readonly ValueProfile[], side: Side, spot: (at: number, mark: number) => readonly [number, number]) {
  return profile
    .map(({ sides: { [side]: here } }, at) => {
      const next = (at + 1) % profile.length
      const there = profile.at(next)!.sides[side]
      if (here === null || there === null) return ''
      const [[x, y], [tx, ty]] = [spot(at, here.mean), spot(next, there.mean)]
      return `M${x.toFixed(1)} ${y.toFixed(1)}L${tx.toFixed(1)} ${ty.toFixed(1)}`
    })
    .join('')
}

export const cellWords = (cell: { mean: number; count: number } | null): string =>
  cell === null ? '—' : cell.count === 1 ? markWords(cell.mean) : `${markWords(cell.mean)} (${cell.count})`

function conclusion(profile: readonly ValueProfile[]): string {
  const known = profile.flatMap(({ value, others }) => (others === null ? [] : [{ value, others }]))
  if (known.length === 0) return 'Шесть ценностей: ответов пока мало, показать нечего'
  const best = known.toSorted((one, other) => other.others - one.others)
  const [high, low] = [best[0]!, best.at(-1)!]
  return `Шесть ценностей: выше всего ${valueWords[high.value]}, ${markWords(high.others)}; ниже всего ${valueWords[low.value]}, ${markWords(low.others)}`
}
