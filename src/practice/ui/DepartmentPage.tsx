// «Аттестация: отдел»: who has passed, which clauses are known less; the practice of people is not here.
import { Link } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { certification } from '../api.ts'
import type { PersonResult, Results } from '../model.ts'
import { clauseWords, percent, stateWords } from '../rules/words.ts'
import { OrderFacts } from './CertificationPage.tsx'
import { useResults } from './practice-state.ts'
import './Practice.css'

export function Page() {
  const results = useResults()
  const me = useMe()
  return (
    <main className="page practice">
      <h1>Аттестация: отдел</h1>
      <p className="lead">
        Видно только итог проверки. Тренировки людей не видит никто.
        {hasRole(me, 'hr', 'head') && (
          <>
            {' '}
            <Link to="/practice/questions">Банк вопросов</Link>
          </>
        )}
        {hasRole(me, 'director', 'hr') && (
          <>
            {' '}
            <Link to="/certification/orders/new">Новый приказ</Link>
          </>
        )}
      </p>
      {results.error && !results.data && <Trouble error={results.error} onRetry={() => void results.refetch()} />}
      {results.isPending && <Waiting lines={8} />}
      {results.data && <Shown results={results.data} />}
    </main>
  )
}

function Shown({ results: { order, people, clauses } }: { results: Results }) {
  if (!order)
    return (
      <Empty>
        <p>
          Здесь будет видно, кто сдал проверку, когда начнёт действовать приказ. Его вносит директор или специалист по кадрам.
        </p>
      </Empty>
    )
  const must = people.filter(one => one.must)
  const held = must.filter(({ validUntil }) => validUntil !== null).length
  return (
    <>
      <p className="figure">
        <b className="num">{held}</b> из {must.length} сдали, и срок не прошёл
      </p>
      <People people={people} />
      <ListFiles href={certification.list.path} />
      <Clauses clauses={clauses} />
      <OrderFacts order={order} />
    </>
  )
}

function People({ people }: { people: readonly PersonResult[] }) {
  const zone = useMe().centre.timeZone
  const sorted = people.toSorted(
    (a, b) => Number(b.must) - Number(a.must) || Number(a.validUntil !== null) - Number(b.validUntil !== null),
  )
  return (
    <div className="wide">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Сотрудник</th>
            <th scope="col">Отдел</th>
            <th scope="col">Состояние</th>
            <th scope="col">Последняя попытка</th>
            <th scope="col">Действует до</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(one => (
            <tr key={one.staffId}>
              <th scope="row">{one.name}</th>
              <td data-label="Отдел">{one.department}</td>
              <td data-label="Состояние">{one.must || one.attempts > 0 ? stateWords[one.state] : 'не обязательно'}</td>
              <td data-label="Последняя попытка" className="num">
                {one.lastAt === null
                  ? 'не было'
                  : `${numericDay(todayAt({ now: one.lastAt, zone }), 0)}, ${one.right} из ${one.of}`}
              </td>
              <td data-label="Действует до" className="num">
                {one.validUntil === null ? '' : numericDay(one.validUntil, 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Clauses = ({ clauses }: { clauses: Results['clauses'] }) => (
  <section aria-labelledby="clauses">
    <h2 id="clauses">По пунктам</h2>
    <p className="soft">По последним попыткам. Доля показана, когда за ней стоят не меньше трёх человек.</p>
    {clauses.length === 0 ? (
      <p>Попыток ещё не было.</p>
    ) : (
      <ul className="practice-known">
        {clauses.map(({ clause, people, answers, share }) => (
          <li key={clause}>
            <Link to="/code/clauses/$id" params={{ id: clause }}>
              {clauseWords(clause)}
            </Link>
            <span className="bar" aria-hidden>
              <i style={{ width: `${(share ?? 0) * 100}%` }} />
            </span>
            <span className="num">{share === null ? 'мало данных' : percent(share)}</span>
            <small>
              человек: {people}, ответов: {answers}
            </small>
          </li>
        ))}
      </ul>
    )}
  </section>
)
