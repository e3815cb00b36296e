// Quiet lines about growing on the start page and «Мой рост»: never at a desk; gone when the thing is done.
import { Link, useRouterState } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { useMe } from '#staff/ui/me.ts'
import type { About, Reminder } from '../model.ts'
import { useReminders } from './growth-state.ts'
import './Growth.css'

/** Where nobody is with a client. */
const calm = new Set(['/', '/growth'])

export function GrowthNudges() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  return calm.has(path) && !me.locked ? <Lines meId={me.id} /> : null
}

const words: Record<About, string> = {
  goal: 'Срок цели в плане',
  talk: 'Пора поговорить о плане развития',
  meeting: 'Месяц без встречи с наставником или подопечным',
  mid: 'Половина пути с наставником: напишите, как идёт',
  final: 'Наставничество заканчивается: напишите итог',
  mentor: 'Новому сотруднику нужен наставник',
}

function Lines({ meId }: { meId: string }) {
  const { data = [] } = useReminders()
  if (data.length === 0) return null
  return (
    <aside className="growth-nudges" aria-label="Напоминания о росте">
      <ul>
        {data.map(one => (
          <li key={`${one.about} ${one.subjectId} ${one.dueOn}`}>
            <Go one={one} meId={meId} />
          </li>
        ))}
      </ul>
    </aside>
  )
}

function Go({ one, meId }: { one: Reminder; meId: string }) {
  const said = one.about === 'goal' ? `${words.goal}: ${numericDay(one.dueOn, 0)}` : words[one.about]
  if (one.about === 'mentor') return <Link to="/growth/department">{said}</Link>
  if (one.about === 'goal' || (one.about === 'talk' && one.subjectId === meId)) return <Link to="/growth">{said}</Link>
  const to = one.about === 'talk' ? '/growth/plans/$id' : '/growth/pairs/$id'
  return (
    <Link to={to} params={{ id: one.subjectId }}>
      {said}
    </Link>
  )
}
