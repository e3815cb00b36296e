// A quiet line where nobody is with a client: what has not been read, gone at one key.
import { Link, useRouterState } from '@tanstack/react-router'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { useLiveAnnouncements, useRead, useUnread } from './announcements-state.ts'
import './Announcements.css'

export const readCode = 'Alt+KeyM'

/** Where nobody is with a client; its own page shows all. */
const calm = new Set([
  '/',
  '/department',
  '/code',
  '/growth',
  '/gatherings',
  '/meetings',
  '/practice',
  '/recognition',
  '/thanks',
  '/ideas',
])

export function AnnouncementsEverywhere() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  return calm.has(path) && !me.locked ? <UnreadAnnouncement /> : null
}

/** One at a time, at its key; nothing where all is read. The desk shows it between visits. */
export function UnreadAnnouncement() {
  useLiveAnnouncements()
  const { data: [first, ...rest] = [] } = useUnread()
  const read = useRead()
  const done = () => first && read.mutate(first.id)
  useKeys(first ? [{ code: readCode, does: 'Прочитано', run: done }] : [])
  if (!first) return null
  return (
    <aside className="announcements-unread" aria-label="Объявление">
      <p>
        <b>{first.title}</b>
        <small>{first.author}</small>
      </p>
      <p className="announcements-words">{first.text}</p>
      {read.error && (
        <p className="wrong" role="alert">
          {read.error.message}
        </p>
      )}
      <p className="go">
        <button type="button" className="btn" disabled={read.isPending} onClick={done}>
          Прочитано <Kbd code={readCode} />
        </button>
        {rest.length > 0 && <Link to="/announcements">Ещё объявлений: {rest.length}</Link>}
      </p>
    </aside>
  )
}
