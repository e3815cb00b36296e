// The course of a call, told by everything that was heard of it: whatever the order of hearing, the answer is the same.
import type { CallState, End, EventKind } from '../model.ts'

/** One thing that happened; `staffId` says who talks now (answer, transfer). */
export type Heard = {
  id: string
  kind: EventKind
  at: string
  staffId?: string | undefined
  by?: End | undefined
}

export type Course = {
  state: Exclude<CallState, 'transferring'>
  staffId: string | null
  answeredAt: string | null
  heldSince: string | null
  heldSeconds: number
  endedAt: string | null
  endedBy: End | null
}

/** At the same moment a call comes first and ends last. */
const rank: Record<EventKind, number> = { newCall: 0, answer: 1, transfer: 2, back: 3, hold: 4, hangup: 5 }

const ringing: Course = {
  state: 'ringing',
  staffId: null,
  answeredAt: null,
  heldSince: null,
  heldSeconds: 0,
  endedAt: null,
  endedBy: null,
}

/** Sorted by the moments themselves, not by arrival; what cannot be (an answer after the end, a second answer) changes nothing. */
export function courseOf(heard: readonly Heard[]): Course {
  const once = [...new Map(heard.map(event => [event.id, event])).values()]
  return once.toSorted(byMoment).reduce(next, ringing)
}

const byMoment = (a: Heard, b: Heard) =>
  Date.parse(a.at) - Date.parse(b.at) || rank[a.kind] - rank[b.kind] || (a.id < b.id ? -1 : 1)

function next(course: Course, event: Heard): Course {
  const { kind, at } = event
  if (course.endedAt !== null) return course
  if (kind === 'hangup') {
    const ended = { ...released(course, at), endedAt: at, endedBy: event.by ?? null }
    return { ...ended, state: course.answeredAt === null ? 'missed' : 'ended' }
  }
  if (course.answeredAt === null) {
    if (kind !== 'answer') return course
    return { ...course, state: 'talking', answeredAt: at, staffId: event.staffId ?? null }
  }
  if (kind === 'hold' && course.heldSince === null) return { ...course, state: 'held', heldSince: at }
  if (kind === 'back') return { ...released(course, at), state: 'talking' }
  if (kind === 'transfer' && event.staffId) return { ...released(course, at), state: 'talking', staffId: event.staffId }
  return course
}

/** The pause, if there is one, is over and counted. */
function released(course: Course, at: string): Course {
  if (course.heldSince === null) return course
  const seconds = Math.round((Date.parse(at) - Date.parse(course.heldSince)) / 1000)
  return { ...course, heldSince: null, heldSeconds: course.heldSeconds + seconds }
}

/** A call that ended while the client waited, or was never answered, must be called back. Who hung up themselves is not lost. */
export function lostHow(before: CallState, course: Course): 'missed' | 'abandoned' | undefined {
  if (course.state === 'missed') return 'missed'
  const waited = before === 'held' || before === 'transferring'
  return course.state === 'ended' && waited && (course.endedBy === 'client' || course.endedBy === null) ? 'abandoned' : undefined
}
