// «Аттестация»: by which order, whether one may begin, one's attempts.
import { Link, useNavigate } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { AttemptLine, Order, Own } from '../model.ts'
import { attemptForms, clauseWords, countWords, questionForms, standingWords } from '../rules/words.ts'
import { useOwnTests, useStart } from './practice-state.ts'
import './Practice.css'

export function Page() {
  const own = useOwnTests()
  const me = useMe()
  return (
    <main className="page practice">
      <h1>Аттестация</h1>
      <p className="lead">
        Проверка знания Кодекса по приказу центра. Тренировки в неё не входят.
        {hasRole(me, 'head', 'director', 'hr') && (
          <>
            {' '}
            <Link to="/certification/department">Аттестация: отдел</Link>
          </>
        )}
      </p>
      {own.error && !own.data && <Trouble error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <Waiting lines={6} />}
      {own.data && <Standing own={own.data} />}
    </main>
  )
}

function Standing({ own: { order, standing, openId, attempts } }: { own: Own }) {
  const me = useMe()
  const start = useStart()
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: '/certification/attempts/$id', params: { id } })
  if (!order)
    return (
      <Empty>
        <p>Здесь можно будет сдать проверку, когда центр издаст приказ. Пока готовьтесь спокойно.</p>
        <Link className="btn btn-main" to="/practice">
          Пять минут
        </Link>
      </Empty>
    )
  return (
    <>
      <section className="sheet" aria-label="Можно ли начать">
        <p className="grade">{standingWords(standing, me.centre.timeZone)}</p>
        {!standing.must && <p className="soft">По приказу Вам сдавать не обязательно, но можно.</p>}
        {openId !== null ? (
          <button type="button" className="btn btn-main" onClick={() => open(openId)}>
            Продолжить
          </button>
        ) : (
          standing.state === 'may' && (
            <button
              type="button"
              className="btn btn-main"
              disabled={start.isPending}
              onClick={() => start.mutate(undefined, { onSuccess: ({ id }) => open(id) })}
            >
              Начать, {order.minutes} мин.
            </button>
          )
        )}
        {start.error && <Trouble error={start.error} />}
      </section>
      <OrderFacts order={order} />
      {attempts.length > 0 && <Attempts attempts={attempts} zone={me.centre.timeZone} />}
    </>
  )
}

export const OrderFacts = ({ order }: { order: Order }) => (
  <section aria-labelledby="order">
    <h2 id="order">Приказ</h2>
    <dl className="order-facts">
      <dt>Какой</dt>
      <dd>
        № {order.number} от {numericDay(order.dated, 0)}, действует с {numericDay(order.inForceFrom, 0)}
      </dd>
      <dt>Сколько</dt>
      <dd>
        {countWords(order.questions, questionForms)} за {order.minutes} мин.
      </dd>
      <dt>Что спросят</dt>
      <dd>{order.clauses.length === 0 ? 'весь Кодекс' : order.clauses.map(clauseWords).join(', ')}</dd>
      <dt>Сдано, если верно</dt>
      <dd>не меньше {order.passPercent} %</dd>
      <dt>Попытки</dt>
      <dd>
        {countWords(order.attempts, attemptForms)} за {order.periodMonths} мес., между ними {order.coolingDays} дн.
      </dd>
    </dl>
  </section>
)

const Attempts = ({ attempts, zone }: { attempts: readonly AttemptLine[]; zone: string }) => (
  <section aria-labelledby="attempts">
    <h2 id="attempts">Мои попытки</h2>
    <table className="list">
      <thead>
        <tr>
          <th scope="col">Когда</th>
          <th scope="col">Верно</th>
          <th scope="col">Итог</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ id, startedAt, right, of, passed }) => (
          <tr key={id}>
            <td>
              <Link to="/certification/attempts/$id" params={{ id }}>
                {numericDay(todayAt({ now: startedAt, zone }), 0)}
              </Link>
            </td>
            <td className="num">{right === null ? 'идёт' : `${right} из ${of}`}</td>
            <td>{passed === null ? '' : passed ? 'сдано' : 'не сдано'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
