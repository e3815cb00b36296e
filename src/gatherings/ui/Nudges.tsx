// A quiet line on calm screens: what was told of events and meetings; gone when it is read.
import { Link, useRouterState } from '@tanstack/react-router'
import { send } from '#platform/web/call.ts'
import { useMe } from '#staff/ui/me.ts'
import { gatherings } from '../api.ts'
import type { Notice } from '../model.ts'
import { noticeWords } from '../rules/words.ts'
import { useAct, useNotices, useWhen, useLiveGatherings } from './gatherings-state.ts'
import './Gatherings.css'

/** Where nobody is with a client. */
const calm = new Set(['/', '/gatherings', '/meetings'])

export function GatheringNudges() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  return calm.has(path) && !me.locked ? <Lines /> : null
}

function Lines() {
  useLiveGatherings()
  const notices = useNotices()
  const read = useAct(() => send(gatherings.read, {}))
  if (!notices.data || notices.data.length === 0) return null
  return (
    <aside className="gatherings-nudges" aria-label="События и совещания: новое">
      <ul>
        {notices.data.slice(0, 5).map(notice => (
          <li key={notice.id}>
            <Line notice={notice} />
          </li>
        ))}
      </ul>
      <button type="button" className="btn btn-bare" disabled={read.isPending} onClick={() => read.mutate(undefined)}>
        Прочитано
      </button>
    </aside>
  )
}

function Line({ notice: { about, title, startsAt, gatheringId, meetingId } }: { notice: Notice }) {
  const when = useWhen()
  const words = `${noticeWords[about]}: ${title}, ${when({ startsAt, endsAt: startsAt }).replace(/–.*$/u, '')}`
  if (meetingId)
    return (
      <Link to="/meetings/$id" params={{ id: meetingId }}>
        {words}
      </Link>
    )
  return (
    <Link to={about === 'photo' ? '/gatherings/$id/album' : '/gatherings/$id'} params={{ id: gatheringId! }}>
      {words}
    </Link>
  )
}
