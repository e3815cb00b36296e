// «Правила приёма»: how often each step of 4.2 was observed, by the record of the talks; small samples claim nothing.
import { counted } from '#calendar/plural.ts'
import type { Share, Talks } from '../model.ts'
import { outOf, percentSpan, percentWords, scaleFrom, stepWords } from '../rules/words.ts'
import { IntervalBar } from './IntervalBar.tsx'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

type Row = { clause: string; title: string; observed: Share; why: string }

const undisturbedClause = '4.2.8'

export function StepsSection({ talks }: { talks: Talks }) {
  const rows = rowsOf(talks)
  const from = scaleFrom(rows.map(({ observed }) => observed))
  const drawn = rows.some(({ observed }) => observed.share !== null)
  return (
    <section className="steps" aria-labelledby="steps-title">
      <h2 id="steps-title">
        Правила приёма <span>пункт 4.2, весь отдел, по записям{drawn && `, шкала от ${from * 100} до 100\u00a0%`}</span>
      </h2>
      {talks.visits === 0 ? (
        <p className="few">Законченных приёмов пока нет. Когда приём закончится, здесь будет видно, какие шаги прошли.</p>
      ) : (
        <table>
          <tbody>
            {rows.map(row => (
              <StepLine key={row.title} row={row} from={from} />
            ))}
          </tbody>
        </table>
      )}
      {talks.visits > 0 && (
        <>
          <WithoutCheck talks={talks} />
          <PlotTable
            title="Таблица по пунктам"
            head={['Шаг', 'Пункт', 'Было', 'Доля', 'Вернее всего', 'Почему не было']}
            rows={rows.map(({ title, clause, observed, why }) => [
              title,
              clause,
              outOf(observed),
              observed.share === null ? 'мало данных' : percentWords(observed.share),
              observed.interval ? percentSpan(observed.interval) : '',
              why,
            ])}
          />
        </>
      )}
    </section>
  )
}

function rowsOf({ steps, undisturbed, apologised }: Talks): Row[] {
  const rows = steps.map(({ clause, title, observed, skipped }) => ({
    clause,
    title,
    observed,
    why: skipped.map(({ text, count }) => (count > 1 ? `${text} (${count})` : text)).join('; '),
  }))
  const calm = {
    clause: undisturbedClause,
    title: 'Не отвлекайтесь на телефон',
    observed: undisturbed,
    why: apologised.of > 0 ? `звонков ${apologised.of}, извинились ${apologised.count}` : '',
  }
  const last = rows.length - 1
  return [...rows.slice(0, last), calm, ...rows.slice(last)]
}

const StepLine = ({ row: { clause, title, observed }, from }: { row: Row; from: number }) => (
  <tr>
    <th scope="row">
      <span className="clause">{clause}</span> {stepWords(title)}
    </th>
    {observed.share === null ? (
      <td className="few" colSpan={3}>
        мало данных, {outOf(observed)}
      </td>
    ) : (
      <>
        <td className="n">{percentWords(observed.share)}</td>
        <td>
          <IntervalBar value={observed.share} interval={observed.interval!} from={from} to={1} />
        </td>
        <td className="src">{outOf(observed)}</td>
      </>
    )}
  </tr>
)

function WithoutCheck({ talks: { withoutCheck } }: { talks: Talks }) {
  if (withoutCheck.count === 0) return null
  const reasons = withoutCheck.reasons.slice(0, 3).map(({ text, count }) => (count > 1 ? `${text} (${count})` : text))
  return (
    <p className="without">
      С пропуском шагов закрыли {counted(withoutCheck.count, 'приём', 'приёма', 'приёмов')}: {reasons.join('; ')}
      {withoutCheck.reasons.length > 3 && ' и другое'}.
    </p>
  )
}
