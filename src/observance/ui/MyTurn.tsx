// «Ждут Вас»: what the head or director owes themself today, first of all the calls after low marks.
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { timeWords, todayAt } from '#calendar/moment-words.ts'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { localOf } from '#calendar/zone.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { GivenPromise } from '#promises/model.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { useMyPromises } from './department-state.ts'

const atMost = 4

/** `at` is the moment of the reader. */
export function MyTurn({ at, zone }: { at: string; zone: string }) {
  const mine = useMyPromises()
  const atDesk = hasRole(useMe(), 'specialist', 'head')
  const today = todayAt({ now: at, zone })
  const due = mine.data?.filter(({ byClient, dueAt }) => !byClient && localOf(dueAt, zone).date <= today) ?? []
  return (
    <section className="turn" aria-labelledby="turn-title">
      <h2 id="turn-title">Ждут Вас</h2>
      {mine.isPending && <Waiting lines={4} />}
      {mine.error && <Trouble error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && due.length === 0 && (
        <p className="few">На сегодня ничего. Если клиент поставит низкую оценку, звонок ему появится здесь со сроком.</p>
      )}
      <ul>
        {due.slice(0, atMost).map((promise, i) => (
          <Line key={promise.id} promise={promise} telling={{ now: at, zone }}>
            {i === 0 && atDesk && <ToDesk />}
          </Line>
        ))}
      </ul>
      {due.length > atMost && <p className="more">И ещё {due.length - atMost}</p>}
    </section>
  )
}

function Line({
  promise,
  telling,
  children,
}: {
  promise: GivenPromise
  telling: { now: string; zone: string }
  children: ReactNode
}) {
  const { now, zone } = telling
  const today = todayAt(telling)
  const { date } = localOf(promise.dueAt, zone)
  const late = Date.parse(promise.dueAt) < Date.parse(now)
  return (
    <li className={late ? 'urgent' : undefined}>
      <Icon name={promise.channel === 'rating' ? 'star' : 'loop'} />
      <b>{promise.what}</b>
      <time dateTime={promise.dueAt}>
        {late && <span className="vh">опоздание, было нужно </span>}
        {date === today ? timeWords(promise.dueAt, zone) : numericDay(date, yearOf(today))}
      </time>
      {promise.clientName && <p>{promise.clientName}</p>}
      {children}
    </li>
  )
}

function ToDesk() {
  const navigate = useNavigate()
  useKeys([{ code: 'Enter', does: 'Перейти к своим делам', run: () => void navigate({ to: '/desk' }) }])
  return (
    <Link className="btn btn-main" to="/desk" data-main aria-keyshortcuts="Enter">
      К делам <Kbd code="Enter" />
    </Link>
  )
}
