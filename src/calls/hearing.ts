// What was heard becomes the state of a call: put in order by its moments, told by events to the screens.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { record, type Happening } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Who } from '#platform/who.ts'
import { getColleague } from '#staff/store.ts'
import { openContact } from '#contacts/actions.ts'
import { keepLost } from './calling-back.ts'
import type { EventKind, PhoneCall } from './model.ts'
import { courseOf, lostHow, type Course, type Heard } from './rules/course.ts'
import { changeCall, heardOf, insertHeard, lockCall, talkingOf } from './store/calls.ts'
import { findLine } from './store/lines.ts'
import { changeTransfer, openTransferOf } from './store/transfers.ts'

type OnScreen = { id: string; kind: EventKind; staffId?: string; by?: 'client' | 'centre' }

/** Somebody pressed a key: the same as if the exchange had told it. */
export async function hearScreen(db: Db, now: Date, callId: string, { id, kind, ...body }: OnScreen): Promise<PhoneCall> {
  const at = now.toISOString()
  await insertHeard(db, { id: `screen:${id}`, exchangeCall: null, callId, kind, at, heardAt: at, body })
  return settleCourse(db, now, callId)
}

/** Puts the row where all that was heard leads; opens the talk, makes the call-back, tells the screens. */
export async function settleCourse(db: Db, now: Date, callId: string): Promise<PhoneCall> {
  const before = await lockCall(db, callId)
  if (!before) throw notFound()
  const course = courseOf(await withAnswerer(db, before))
  const offered = await openTransferOf(db, callId)
  if (offered && course.state !== 'held') {
    const state = course.endedAt ? 'lost' : 'taken-back'
    await changeTransfer(db, offered.id, { state, endedAt: now.toISOString() })
  }
  const state: PhoneCall['state'] = offered && course.state === 'held' ? 'transferring' : course.state
  const staffId = course.staffId ?? before.staffId
  const { answeredAt, heldSince, heldSeconds, endedAt, endedBy } = course
  // Nothing is left to write where nobody talked.
  const settled = before.settled || state === 'missed'
  const change = { state, staffId, answeredAt, heldSince, heldSeconds, endedAt, endedBy, settled }
  await changeCall(db, callId, change)
  const after: PhoneCall = { ...before, ...change }
  if (answeredAt && !before.contactId && staffId) after.contactId = await openTalk(db, now, after, staffId)
  if (state === 'talking' && staffId) await holdOthers(db, now, staffId, callId)
  await tellTurn(db, now, before, after, offered?.toStaffId)
  if (after.direction === 'in') await keepIfLost(db, now, before, after, course)
  return after
}

/** Whoever answers without a name is whose line it is; where a line is nobody's own, such an answer cannot be told. */
async function withAnswerer(db: Db, call: PhoneCall): Promise<Heard[]> {
  const heard = await heardOf(db, call.id)
  if (heard.every(({ kind, staffId }) => kind !== 'answer' || staffId)) return heard
  const staffId = call.staffId ?? (await findLine(db, call.line))?.staffId ?? undefined
  return heard.flatMap(event => (event.kind !== 'answer' || event.staffId ? event : staffId ? { ...event, staffId } : []))
}

async function openTalk(db: Db, now: Date, call: PhoneCall, staffId: string): Promise<string> {
  const who = await whoOf(db, staffId)
  const { id } = await openContact(
    db,
    { who, now },
    {
      ...{ id: uuid7(), channel: 'call', ticketId: null, reasonId: null, clientId: null, principalId: null },
      counterId: null,
      handoverId: null,
    },
  )
  await changeCall(db, call.id, { contactId: id, departmentId: who.departmentId })
  return id
}

/** One mouth, one talk: whoever answers a second line has put the first on hold, whether the exchange said so or not. */
async function holdOthers(db: Db, now: Date, staffId: string, callId: string): Promise<void> {
  for (const { id } of await talkingOf(db, staffId))
    if (id !== callId) await hearScreen(db, now, id, { id: uuid7(), kind: 'hold' })
}

async function keepIfLost(db: Db, now: Date, before: PhoneCall, after: PhoneCall, course: Course): Promise<void> {
  const how = before.state === after.state ? undefined : lostHow(before.state, course)
  if (how) await keepLost(db, now, after, how)
}

/** Somebody who works here acts by the telephone itself: no session, no window. */
export async function whoOf(db: Db, staffId: string): Promise<Who> {
  const { departmentId, roles } = await getColleague(db, staffId)
  return { staffId, departmentId, roles, counterId: null, sessionId: '', locked: false }
}

const kinds = {
  ringing: 'call.rang',
  talking: 'call.answered',
  held: 'call.held',
  transferring: 'call.transfer-offered',
  ended: 'call.ended',
  missed: 'call.missed',
} as const

async function tellTurn(db: Db, now: Date, before: PhoneCall, after: PhoneCall, owner: string | undefined): Promise<void> {
  if (before.state === after.state && before.staffId === after.staffId) return
  const again = after.state === 'talking' && before.answeredAt !== null
  const kind = again ? 'call.back' : kinds[after.state]
  const seconds = after.heldSeconds - before.heldSeconds
  // `owner`: the colleague to whom it is offered hears of every turn too.
  await tell(db, now, after, { kind, data: { direction: after.direction, ...(again && { seconds }), ...(owner && { owner }) } })
}

/** An event of a call with everything it belongs to; never its number. */
export async function tell(db: Db, now: Date, call: PhoneCall, { data, ...happening }: Happening): Promise<void> {
  const { id, staffId, contactId, departmentId } = call
  await record(db, now, { ...(staffId && { staffId }), contactId, departmentId, ...happening, data: { call: id, ...data } })
}
