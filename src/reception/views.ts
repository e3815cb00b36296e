// What the public screens and the desk are shown: the ticket on a telephone, the board, the desk.
import { reasons } from '#catalogue/store.ts'
import { clientNames } from '#clients/store.ts'
import { findHandoverOf } from '#contacts/actions.ts'
import { findOpenVisit } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import type { Counter } from '#staff/model.ts'
import { counters, getCentre } from '#staff/store.ts'
import { labelOf } from './labels.ts'
import type { BoardState, DeskState, Ticket, TicketView } from './model.ts'
import { aheadOf, nextOf } from './rules/order.ts'
import { allAtDesk, findTicketByCode, lastCalls } from './store/tickets.ts'
import type { OrderRow } from './store/next.ts'
import { dayAt, orderNow, outlookNow, queueOf, standing, waitsNow, type Outlook } from './waits.ts'

const hourMs = 3_600_000

/** Where many views are made at one moment they share the outlook. */
type Look = () => Promise<Outlook>

/** Undefined for an unknown code. */
export async function findView(
  db: Db,
  now: Date,
  code: string,
  look: Look = () => outlookNow(db, now),
): Promise<TicketView | undefined> {
  const ticket = await findTicketByCode(db, code)
  if (!ticket) return undefined
  const order = await orderNow(db, await dayAt(db, now))
  const counter = ticket.counterId ? (await counters(db)).find(({ id }) => id === ticket.counterId) : undefined
  return viewOf(ticket, await look(), order, counter)
}

/** A ticket as the client sees it; one that has just been issued need not stand in the outlook yet. */
export function viewOf(
  ticket: Ticket,
  { lines, queueIn, wait }: Outlook,
  order: OrderRow,
  counter?: Pick<Counter, 'number' | 'direction'>,
): TicketView {
  const reason = lines.find(({ id }) => id === ticket.reasonId)
  const queue = queueIn(ticket.departmentId)
  const mine = queue.find(({ id }) => id === ticket.id) ?? { ...standing(ticket), overtaken: 0 }
  const before = ticket.state === 'waiting' ? aheadOf(queue, mine, order) : queue
  const { code, state, help, calledAt, issuedAt } = ticket
  return {
    code,
    label: labelOf(ticket),
    state,
    reason: reason?.title ?? '',
    documents: reason?.documents ?? [],
    help,
    ahead: before.length,
    wait: reason ? wait(reason, before) : null,
    counter: counter?.number ?? null,
    direction: counter?.direction ?? '',
    calledAt,
    issuedAt,
  }
}

export async function getView(db: Db, now: Date, code: string): Promise<TicketView> {
  const view = await findView(db, now, code)
  if (!view) throw notFound('Такого талона нет. Проверьте адрес или подойдите к администратору зала.')
  return view
}

export async function waits(db: Db, now: Date) {
  return waitsNow(await outlookNow(db, now))
}

/** No names, no needs, no priorities: whatever stands on the board is read by the whole hall. */
export async function boardState(db: Db, now: Date, look: Look = () => outlookNow(db, now)): Promise<BoardState> {
  const { timeZone } = await getCentre(db)
  const seen = new Set<string>()
  const calls = (await lastCalls(db, new Date(now.getTime() - 4 * hourMs).toISOString())).flatMap(
    ({ ticketId, letter, number, state, ...call }) => {
      if (seen.has(ticketId)) return []
      seen.add(ticketId)
      return { ...call, label: labelOf({ letter, number }), answered: state !== 'called' }
    },
  )
  const waits = waitsNow(await look())
  return { at: now.toISOString(), calls: calls.slice(0, 4), waits, timeZone }
}

export async function deskState(db: Db, now: Date, who: Who): Promise<DeskState> {
  const mine = await allAtDesk(db, who.staffId)
  const ticket = mine.find(({ state }) => state !== 'parked')
  const parked = mine.filter(({ state }) => state === 'parked')
  const day = await dayAt(db, now)
  const lines = await reasons(db, day)
  const titleOf = (one: Ticket) => lines.find(({ id }) => id === one.reasonId)?.title ?? ''
  const queue = await queueOf(db, who.departmentId)
  const next = nextOf(queue, who.staffId, now.getTime(), await orderNow(db, day))
  // Read before the call: of the client at the desk, else of the one who would be called next.
  const concerned = ticket?.id ?? next?.id
  const sent = concerned ? await findHandoverOf(db, concerned) : undefined
  const names = await clientNames(
    db,
    [...parked.map(p => p.clientId), sent?.clientId ?? null].filter(id => id !== null),
  )
  const visit = ticket?.state === 'serving' ? await findOpenVisit(db, who.staffId) : undefined
  return {
    ticket: ticket ?? null,
    label: ticket ? labelOf(ticket) : null,
    reason: ticket ? titleOf(ticket) : null,
    contactId: visit?.id ?? null,
    handover: sent
      ? {
          id: sent.id,
          essence: sent.essence,
          ask: sent.ask,
          fromName: sent.fromName,
          clientName: names.get(sent.clientId ?? '') ?? '',
          read: sent.readAt !== null,
        }
      : null,
    parked: parked.map(one => ({
      ticketId: one.id,
      label: labelOf(one),
      reason: titleOf(one),
      clientName: names.get(one.clientId ?? '') ?? '',
      parkedAt: one.parkedAt ?? one.issuedAt,
    })),
    waiting: queue.length,
    longestMinutes: Math.max(0, ...queue.map(one => Math.floor((now.getTime() - one.queuedAt) / 60_000))),
    nextLabel: next ? labelOf(queue.find(one => one.id === next.id)!) : null,
  }
}
