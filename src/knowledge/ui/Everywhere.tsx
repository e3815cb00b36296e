// On every staff screen: beside what is being written for a client a quiet sign that an answer is there; on the start page what waits.
import { Link, useRouterState } from '@tanstack/react-router'
import { useMe } from '#staff/ui/me.ts'
import type { Channel } from '../model.ts'
import { useWaiting } from './knowledge-state.ts'
import { Suggestions } from './Suggestions.tsx'
import './Suggestions.css'

/** Where clients are served: a talk, a call, a letter, mail, a messenger. */
const serving: Record<string, Channel> = {
  desk: 'visit',
  calls: 'call',
  appeals: 'letter',
  letters: 'letter',
  check: 'letter',
  mail: 'mail',
  messages: 'message',
}

export function KnowledgeEverywhere() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  if (me.locked) return null
  if (path === '/') return <Waits />
  const [, room = ''] = path.split('/')
  const channel = serving[room]
  return channel ? <Suggestions key={path} channel={channel} /> : null
}

function Waits() {
  const waiting = useWaiting().data
  if (!waiting) return null
  const { stale, complaints, gaps, toVerify } = waiting
  const words = [
    stale > 0 && `устарели ${stale}`,
    toVerify > 0 && `ждут проверки ${toVerify}`,
    complaints > 0 && `не помогли ${complaints}`,
    gaps > 0 && `просят написать ${gaps}`,
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    <aside className="knowledge-waits" aria-label="База знаний">
      <Link to="/knowledge/mine">Ответы базы знаний: {words.join(', ')}</Link>
    </aside>
  )
}
