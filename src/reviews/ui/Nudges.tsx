// A quiet line on the start page and «Мой рост»: forms that wait, from the reminder on until the last is sent; never at a desk.
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { useMe } from '#staff/ui/me.ts'
import { reviews } from '../api.ts'
import './Reviews.css'

/** Where nobody is with a client. */
const calm = new Set(['/', '/growth'])

export function ReviewNudges() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  return calm.has(path) && !me.locked ? <Lines /> : null
}

function Lines() {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const { data = [] } = useQuery({
    queryKey: ['reviews', 'reminders'],
    queryFn: () => call(reviews.reminders, {}),
    staleTime: 60_000,
  })
  if (data.length === 0) return null
  return (
    <aside className="reviews-nudges" aria-label="Напоминания об оценке">
      <ul>
        {data.map(({ cycleId, title, untilOn, left }) => (
          <li key={cycleId}>
            <Link to="/reviews">
              Ждут Вашего мнения: листов {left}. Последний день: {dayWords(untilOn, today)}
            </Link>{' '}
            <span className="soft">{title}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
