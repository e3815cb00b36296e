// What is done with a ticket by the client: take it, step away, change the help, leave.
import type { Reason } from '#catalogue/model.ts'
import { reasons } from '#catalogue/store.ts'
import { newCode } from '#contacts/code.ts'
import type { Help } from '#clients/model.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { notFound, refused } from '#platform/errors.ts'
import { refuseClosedDepartment } from './closing.ts'
import type { NewTicket, Ticket, TicketView } from './model.ts'
import { after, statesFor, type Verb } from './rules/states.ts'
import { changeTicket, findTicket, findTicketByCode, insertTicket, nextNumber } from './store/tickets.ts'
import { getView, viewOf } from './views.ts'
import { localAt, orderNow, outlook } from './waits.ts'

/** By the client, at the kiosk. A repeated request with the same id is the same ticket. */
export async function issueTicket(db: Db, now: Date, asked: NewTicket): Promise<TicketView> {
  const known = await findTicket(db, asked.id)
  if (known) return getView(db, now, known.code)
  const local = await localAt(db, now)
  // Read before the number is given: from there on other kiosks wait for this one.
  const prospect = await outlook(db, now, local)
  const reason = prospect.lines.find(({ id }) => id === asked.reasonId)
  if (!reason) throw noReason()
  const order = await orderNow(db, local.date)
  return viewOf(await enterQueue(db, now, asked, { day: local.date, reason }), prospect, order)
}

type Entering = NewTicket & Partial<Pick<Ticket, 'priorityGroup' | 'clientId' | 'bookingId' | 'queuedAt'>>

type Where = { day: string; reason: Pick<Reason, 'letter' | 'departmentId'>; issuedBy?: string | null }

/** Gives the next number of the day and a place: that of the moment, or `queuedAt` of a booking. */
export async function enterQueue(db: Db, now: Date, asked: Entering, { day, reason, issuedBy = null }: Where): Promise<Ticket> {
  const { letter, departmentId } = reason
  const number = await nextNumber(db, day, letter)
  const { id, reasonId, help, language, priorityGroup = null, clientId = null, bookingId = null } = asked
  const issuedAt = now.toISOString()
  const ticket = await insertTicket(db, {
    ...{ id, reasonId, help, language, priorityGroup, clientId, bookingId },
    code: newCode(),
    day,
    letter,
    number,
    departmentId,
    issuedAt,
    queuedAt: asked.queuedAt ?? issuedAt,
    issuedBy,
  })
  await refuseClosedDepartment(db, departmentId)
  await record(db, now, {
    kind: 'ticket.issued',
    ticketId: id,
    clientId,
    departmentId,
    ...(issuedBy && { staffId: issuedBy }),
    data: { letter, number, helpAsked: help.length, priority: priorityGroup !== null, booked: bookingId !== null },
  })
  return ticket
}

const noReason = () => notFound('Такой строки на киоске уже нет. Выберите другую или подойдите к администратору.')

export async function getReason(db: Db, day: string, id: string) {
  const reason = (await reasons(db, day)).find(one => one.id === id)
  if (!reason) throw noReason()
  return reason
}

/** The client's own verbs, by the code of the ticket. */
export async function byClient(db: Db, now: Date, code: string, verb: Verb, kind: `ticket.${string}`): Promise<TicketView> {
  const ticket = await findTicketByCode(db, code)
  if (!ticket) throw notFound('Такого талона нет. Проверьте адрес или подойдите к администратору зала.')
  await move(db, now, ticket, verb, kind, verb === 'leave' ? { endedAt: now.toISOString() } : {})
  return getView(db, now, code)
}

export async function changeHelp(db: Db, now: Date, code: string, help: Help[]): Promise<TicketView> {
  const ticket = await findTicketByCode(db, code)
  if (!ticket || !(await changeTicket(db, ticket.id, ['waiting', 'away', 'called'], { help })))
    throw refused('too-late', 'Приём уже начался: скажите о помощи специалисту.')
  await record(db, now, {
    kind: 'ticket.corrected',
    ticketId: ticket.id,
    departmentId: ticket.departmentId,
    data: { helpAsked: help.length },
  })
  return getView(db, now, code)
}

/** One verb of the transition table, settled by the database, with its event. */
export async function move(
  db: Db,
  now: Date,
  ticket: Ticket,
  verb: Verb,
  kind: `ticket.${string}`,
  change: Partial<Ticket> = {},
  staffId?: string,
): Promise<void> {
  const state = after(ticket.state, verb)
  if (!state || !(await changeTicket(db, ticket.id, statesFor(verb), { ...change, state }))) {
    throw refused('ticket-moved', 'С этим талоном уже что-то сделали: Вы в другом окне или коллега. Обновите страницу.')
  }
  await record(db, now, {
    kind,
    ticketId: ticket.id,
    clientId: ticket.clientId,
    departmentId: ticket.departmentId,
    staffId,
    data: { label: `${ticket.letter}${ticket.number}` },
  })
}
