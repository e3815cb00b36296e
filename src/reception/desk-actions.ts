// The course of a visit at a desk: call, call again, begin, put aside, come back, send on, finish.
import {
  closeContact,
  findHandoverOf,
  handOver,
  openContact,
  parkContact,
  readHandover,
  returnContact,
} from '#contacts/actions.ts'
import { findOpenVisit, findParkedOf } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { notFound, refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { refuseOnBreak } from '#staff/breaks.ts'
import type { Ticket } from './model.ts'
import { move } from './actions.ts'
import { refuseClosedWindow } from './closing.ts'
import { takeNext } from './store/next.ts'
import { atDesk, changeTicket, findTicket, insertCall, insertException, parkedBy } from './store/tickets.ts'
import { dayAt, orderNow } from './waits.ts'

export async function callNext(db: Db, act: Act, callId: string): Promise<void> {
  const { who, now } = act
  const counterId = placeOf(act)
  await refuseIfBusy(db, who.staffId)
  await refuseOnBreak(db, act)
  const order = await orderNow(db, await dayAt(db, now))
  const id = await takeNext(db, { departmentId: who.departmentId, staffId: who.staffId, counterId, now }, order)
  if (!id) throw refused('nobody-waits', 'Сейчас никто не ждёт. Когда возьмут талон, номер появится здесь.')
  await refuseClosedWindow(db, counterId)
  await told(db, act, id, { callId, counterId, again: false })
}

/** Out of the published order: with a reason, counted. */
export async function callOutOfOrder(
  db: Db,
  act: Act,
  { ticketId, reason, callId }: { ticketId: string; reason: string; callId: string },
): Promise<void> {
  const { who, now } = act
  const counterId = placeOf(act)
  await refuseIfBusy(db, who.staffId)
  await refuseOnBreak(db, act)
  const ticket = await findTicket(db, ticketId)
  if (!ticket || ticket.departmentId !== who.departmentId) throw notFound()
  await move(
    db,
    now,
    ticket,
    'call',
    'ticket.called-out-of-order',
    { staffId: who.staffId, counterId, calledAt: now.toISOString(), calledTimes: ticket.calledTimes + 1 },
    who.staffId,
  )
  await refuseClosedWindow(db, counterId)
  await insertException(db, { id: callId, ticketId, staffId: who.staffId, reason, at: now.toISOString() })
  await insertCall(db, { id: callId, ticketId, counterId, staffId: who.staffId, at: now.toISOString(), again: false })
}

export async function callAgain(db: Db, act: Act, callId: string): Promise<void> {
  const ticket = await mine(db, act, 'called')
  await changeTicket(db, ticket.id, ['called'], { calledTimes: ticket.calledTimes + 1 })
  await told(db, act, ticket.id, { callId, counterId: ticket.counterId!, again: true })
}

async function told(
  db: Db,
  { who, now }: Act,
  ticketId: string,
  { callId, counterId, again }: { callId: string; counterId: string; again: boolean },
): Promise<void> {
  await insertCall(db, { id: callId, ticketId, counterId, staffId: who.staffId, at: now.toISOString(), again })
  await record(db, now, {
    kind: again ? 'ticket.called-again' : 'ticket.called',
    ticketId,
    staffId: who.staffId,
    departmentId: who.departmentId,
  })
}

/** The client has come. What another window wrote must have been read before. */
export async function startVisit(db: Db, act: Act, contactId: string): Promise<void> {
  const ticket = await mine(db, act, 'called')
  const sent = await findHandoverOf(db, ticket.id)
  await move(db, act.now, ticket, 'start', 'ticket.started', { servingSince: act.now.toISOString() }, act.who.staffId)
  const { reasonId, clientId, counterId } = ticket
  await openContact(db, act, {
    id: contactId,
    channel: 'visit',
    ticketId: ticket.id,
    reasonId,
    clientId,
    principalId: null,
    counterId,
    handoverId: sent?.id ?? null,
  })
}

export const read = (db: Db, act: Act, handoverId: string) => readHandover(db, act, handoverId)

export async function noShow(db: Db, act: Act): Promise<void> {
  const ticket = await mine(db, act, 'called')
  await move(db, act.now, ticket, 'missed', 'ticket.no-show', { endedAt: act.now.toISOString() }, act.who.staffId)
}

export async function park(db: Db, act: Act): Promise<void> {
  const { ticket, contactId, clientId } = await visit(db, act)
  await parkContact(db, act, contactId)
  await move(db, act.now, ticket, 'park', 'ticket.parked', { parkedAt: act.now.toISOString(), clientId }, act.who.staffId)
}

export async function comeBack(db: Db, act: Act, ticketId: string): Promise<void> {
  await refuseIfBusy(db, act.who.staffId)
  const ticket = (await parkedBy(db, act.who.staffId)).find(({ id }) => id === ticketId)
  const contact = ticket && (await findParkedOf(db, ticket.id))
  if (!ticket || !contact) throw notFound()
  await move(db, act.now, ticket, 'comeBack', 'ticket.returned', { parkedAt: null }, act.who.staffId)
  await returnContact(db, act, contact.id)
}

type Sending = { id: string; departmentId: string; staffId: string | null; reasonId: string | null; essence: string; ask: string }

/** Back into the queue with the place of the first ticket: nobody waits twice, nobody is asked twice. */
export async function transfer(db: Db, act: Act, { id, departmentId, staffId, reasonId, essence, ask }: Sending): Promise<void> {
  const { ticket, contactId, clientId } = await visit(db, act)
  await handOver(db, act, contactId, { id, ticketId: ticket.id, toDepartmentId: departmentId, toStaffId: staffId, essence, ask })
  const change = {
    departmentId,
    forStaffId: staffId,
    staffId: null,
    counterId: null,
    calledAt: null,
    servingSince: null,
    clientId,
    reasonId: reasonId ?? ticket.reasonId,
  }
  await move(db, act.now, ticket, 'send', 'ticket.transferred', change, act.who.staffId)
}

export async function finish(db: Db, act: Act, withoutCheck: string | null): Promise<{ contactId: string; code: string }> {
  const { ticket, contactId, clientId } = await visit(db, act)
  const { code } = await closeContact(db, act, contactId, { withoutCheck })
  await move(db, act.now, ticket, 'finish', 'ticket.done', { endedAt: act.now.toISOString(), clientId }, act.who.staffId)
  return { contactId, code }
}

async function visit(db: Db, act: Act): Promise<{ ticket: Ticket; contactId: string; clientId: string | null }> {
  const ticket = await mine(db, act, 'serving')
  const open = await findOpenVisit(db, act.who.staffId)
  if (!open) throw notFound()
  return { ticket, contactId: open.id, clientId: open.clientId }
}

async function mine(db: Db, { who }: Act, state: 'called' | 'serving'): Promise<Ticket> {
  const ticket = await atDesk(db, who.staffId)
  if (ticket?.state !== state)
    throw refused('not-now', state === 'called' ? 'Сейчас никто не вызван. Нажмите «Следующий».' : 'Приём сейчас не идёт.')
  return ticket
}

async function refuseIfBusy(db: Db, staffId: string): Promise<void> {
  if (await atDesk(db, staffId))
    throw refused('busy', 'У Вас уже есть клиент. Завершите приём или отложите его, потом позовём следующего.')
}

function placeOf({ who }: Act): string {
  if (!who.counterId) throw refused('choose-counter', 'Сначала выберите окно: на табло покажем, куда идти.')
  return who.counterId
}
