// «Обещания в срок»: the share of a department with its interval, week by week, by clause, channel and department; why it was late.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { counted } from '#calendar/plural.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { becauseWords, originWords } from '#promises/rules/words.ts'
import { useMe } from '#staff/ui/me.ts'
import type { PromisesKept, Share } from '../model.ts'
import { fewWords, outOf, percentSpan, percentWords, scaleFrom } from '../rules/words.ts'
import { useChoice, usePromisesKept } from './department-state.ts'
import { IntervalBar } from './IntervalBar.tsx'
import { KeptWeeks } from './KeptWeeks.tsx'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import './PromisesKept.css'

const spans = [4, 12, 26]

export function Page() {
  const me = useMe()
  const choice = useChoice()
  const [departmentId, choose] = useState(me.departmentId)
  const [weeks, setWeeks] = useState(12)
  const kept = usePromisesKept(departmentId, weeks)
  return (
    <main className="page kept">
      <h1>Обещания в срок</h1>
      <div className="kept-asked">
        {choice.length > 1 && (
          <label className="field">
            <span>Отдел</span>
            <select value={departmentId} onChange={event => choose(event.target.value)}>
              {choice.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span>За сколько недель</span>
          <select value={weeks} onChange={event => setWeeks(Number(event.target.value))}>
            {spans.map(span => (
              <option key={span} value={span}>
                {counted(span, 'неделя', 'недели', 'недель')}
              </option>
            ))}
          </select>
        </label>
      </div>
      {kept.error && <Trouble error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Waiting lines={8} />}
      {kept.data && <Figures kept={kept.data} />}
    </main>
  )
}

const fewPromises = (of: number) => fewWords(of, 'обещание', 'обещания', 'обещаний')

function Figures({ kept }: { kept: PromisesKept }) {
  const { all, weeks, stillLate, moved, cancelled, to } = kept
  if (all.of === 0)
    return (
      <p className="empty">
        За эти недели срок ни одного обещания не наступил. Когда наступит, здесь будет доля сделанных вовремя.
      </p>
    )
  const dayOf = (date: string) => numericDay(date, yearOf(to))
  return (
    <>
      <p className="kept-main">
        {all.share === null ? (
          fewPromises(all.of)
        ) : (
          <>
            <b>{percentWords(all.share)}</b> сделали в срок, {outOf(all)}, вернее всего {percentSpan(all.interval!)}
          </>
        )}
      </p>
      <p className="soft">
        Ещё не сделали, срок прошёл: {stillLate}. Перенесли с согласия: {moved}. Отменили: {cancelled}.
      </p>
      <section aria-labelledby="kept-weeks">
        <h2 id="kept-weeks">По неделям</h2>
        <KeptWeeks weeks={weeks} />
        <PlotTable
          title="Таблица по неделям"
          head={['Неделя', 'В срок', 'Доля', 'Вернее всего']}
          rows={weeks.map(({ from, to: until, onTime }) => [`${dayOf(from)}–${dayOf(until)}`, ...cellsOf(onTime)])}
        />
      </section>
      <Lines
        title="По пунктам Кодекса"
        lines={kept.clauses.map(({ clause, onTime }) => ({ words: `Пункт ${clause}`, onTime }))}
      />
      <Lines
        title="По каналам"
        lines={kept.channels.map(({ channel, onTime }) => ({ words: capital(originWords[channel]), onTime }))}
      />
      {kept.departments.length > 1 && (
        <Lines title="По отделам" lines={kept.departments.map(({ title, onTime }) => ({ words: title, onTime }))} />
      )}
      <Reasons kept={kept} />
    </>
  )
}

const cellsOf = (share: Share) => [
  outOf(share),
  share.share === null ? 'мало данных' : percentWords(share.share),
  share.interval ? percentSpan(share.interval) : '',
]

function Lines({ title, lines }: { title: string; lines: { words: string; onTime: Share }[] }) {
  const from = scaleFrom(lines.map(({ onTime }) => onTime))
  const drawn = lines.some(({ onTime }) => onTime.share !== null)
  return (
    <section>
      <h2>
        {title} {drawn && <small>шкала от {from * 100} до 100&nbsp;%</small>}
      </h2>
      <table className="kept-lines">
        <tbody>
          {lines.map(({ words, onTime }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              {onTime.share === null ? (
                <td className="soft" colSpan={3}>
                  {onTime.of === 0 ? 'нет данных' : `мало данных, ${outOf(onTime)}`}
                </td>
              ) : (
                <>
                  <td className="num">{percentWords(onTime.share)}</td>
                  <td>
                    <IntervalBar value={onTime.share} interval={onTime.interval!} from={from} to={1} />
                  </td>
                  <td className="soft">{outOf(onTime)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {drawn && (
        <PlotTable
          title={`Таблица: ${title.toLowerCase()}`}
          head={['Где', 'В срок', 'Доля', 'Вернее всего']}
          rows={lines.map(({ words, onTime }) => [words, ...cellsOf(onTime)])}
        />
      )}
    </section>
  )
}

function Reasons({ kept: { reasons } }: { kept: PromisesKept }) {
  const all = reasons.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="kept-why">
      <h2 id="kept-why">Почему сделали позже</h2>
      {all === 0 ? (
        <p className="soft">Сделанных позже срока нет.</p>
      ) : (
        <table className="kept-lines">
          <tbody>
            {reasons.map(({ because, count }) => (
              <tr key={because}>
                <th scope="row">{capital(becauseWords[because])}</th>
                <td className="num">
                  {count} из {all}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
