// «Согласование отметок»: the people whom one leads with their agreed marks, and how strict each department is.
import { Link, useParams } from '@tanstack/react-router'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useLive } from '#platform/web/live.ts'
import { values, type Calibration } from '../model.ts'
import { markWords, stateWords, valueWords } from '../rules/words.ts'
import { useCalibration } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const table = useCalibration(id)
  useLive([`review-marks:${id}`], () => void table.refetch())
  return (
    <main className="page reviews">
      <p className="back">
        <Link to="/reviews/cycles">Оценка людей</Link>
      </p>
      <h1>Согласование отметок</h1>
      {table.error && !table.data && <Trouble error={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <Waiting lines={8} />}
      {table.data && <Shown table={table.data} />}
    </main>
  )
}

function Shown({ table: { cycle, lines, departments } }: { table: Calibration }) {
  const done = lines.filter(({ finals }) => finals.length === values.length).length
  return (
    <>
      <p className="lead">
        {cycle.title}: {stateWords[cycle.state]}. Начальники встречаются, обсуждают людей по одному и записывают отметку с
        объяснением.
      </p>
      {lines.length === 0 ? (
        <Empty>
          <p>В этой оценке нет людей, чьи отметки согласуете Вы.</p>
        </Empty>
      ) : (
        <p className="figure">
          <b className="num">{done}</b> из {lines.length} согласованы по всем ценностям
        </p>
      )}
      {lines.length > 0 && (
        <div className="wide">
          <table className="list marks">
            <thead>
              <tr>
                <th scope="col">Сотрудник</th>
                <th scope="col">Листов</th>
                {values.map(value => (
                  <th key={value} scope="col">
                    {valueWords[value]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(line => (
                <tr key={line.staffId}>
                  <th scope="row">
                    {cycle.state === 'open' ? (
                      line.name
                    ) : (
                      <Link to="/reviews/cycles/$id/people/$staffId" params={{ id: cycle.id, staffId: line.staffId }}>
                        {line.name}
                      </Link>
                    )}
                    <small>
                      {line.position}
                      {line.appealed && ', есть возражение'}
                    </small>
                  </th>
                  <td className="num" data-label="Листов">
                    {line.sent} из {line.forms}
                  </td>
                  {values.map(value => {
                    const mark = line.finals.find(one => one.value === value)?.mark
                    return (
                      <td key={value} className="num" data-label={valueWords[value]} data-empty={mark === undefined || undefined}>
                        {mark ?? '—'}
                      </td>
                    )
                  })}
                  {line.finals.length === 0 && <td className="none">Отметок пока нет</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {departments.length > 0 && (
        <section aria-labelledby="strict">
          <h2 id="strict">Насколько строги отделы</h2>
          <p className="soft">Средняя согласованная отметка. Видно, когда за ней не меньше {cycle.least} человек.</p>
          <ul className="known">
            {departments.map(({ department, people, mean }) => (
              <li key={department}>
                <span>{department}</span>
                <span className="bar" aria-hidden>
                  <i style={{ width: `${(mean / 4) * 100}%` }} />
                </span>
                <span className="num">
                  {markWords(mean)}, человек: {people}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
