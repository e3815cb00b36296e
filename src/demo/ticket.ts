// The course of an invented ticket, written as reception/actions.ts and desk-actions.ts write it.
import type { Help } from '#clients/model.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import type { Chance } from './chance.ts'
import type { Frame, Line } from './frame.ts'

export type Desk = { staffId: string; counterId: string; departmentId: string }

/** A ticket of the plan: its row stands in the books from the moment of issue. */
export type Ticket = {
  id: string
  line: Line
  help: readonly Help[]
  row: () => Row<'ticket'>
}

type Asked = {
  line: Line
  help: readonly Help[]
  priorityGroup: string | null
  booking: Row<'booking'> | undefined
  issuedBy: string | null
}

export function planTicket(plan: Plan, frame: Frame, at: number, chance: Chance, asked: Asked): Ticket {
  const { line, help, priorityGroup, booking, issuedBy } = asked
  const [id, code] = [chance.id(at), chance.code()]
  let row: Row<'ticket'>
  plan.at(at, books => {
    const day = todayAt({ now: iso(at), zone: frame.zone })
    const number = nextNumber(books, day, line.letter)
    row = {
      id,
      code,
      day,
      letter: line.letter,
      number,
      reasonId: line.id,
      departmentId: line.departmentId,
      state: 'waiting',
      priorityGroup,
      help: [...help],
      language: 'ru',
      bookingId: booking?.id ?? null,
      clientId: booking?.clientId ?? null,
      issuedAt: iso(at),
      issuedBy,
      queuedAt: booking?.startsAt ?? iso(at),
      overtaken: 0,
      forStaffId: null,
      ...notCalled,
      calledTimes: 0,
      parkedAt: null,
      endedAt: null,
    }
    books.rows.ticket.push(row)
    tell(books, at, {
      kind: 'ticket.issued',
      ticketId: id,
      departmentId: line.departmentId,
      ...(issuedBy && { staffId: issuedBy }),
      data: { letter: line.letter, number, helpAsked: help.length },
    })
  })
  return { id, line, help, row: () => row }
}

const notCalled = { calledAt: null, counterId: null, staffId: null, servingSince: null } as const

function nextNumber(books: Books, day: string, letter: string): number {
  const known = books.rows.ticketCounter.findLast(counter => counter.day === day && counter.letter === letter)
  if (known) return ++known.last
  books.rows.ticketCounter.push({ day, letter, last: 1 })
  return 1
}

/** A change of state with its event. */
export function planMove(
  plan: Plan,
  at: number,
  ticket: Ticket,
  kind: `ticket.${string}`,
  change: Partial<Row<'ticket'>>,
  staffId?: string,
): void {
  plan.at(at, books => {
    const row = ticket.row()
    const { departmentId, clientId } = row
    Object.assign(row, change)
    tell(books, at, { kind, ticketId: ticket.id, clientId, departmentId, staffId, data: { label: `${row.letter}${row.number}` } })
  })
}

/** The number on the board; `passed` are those whom this call overtakes. */
export function planCall(
  plan: Plan,
  at: number,
  ticket: Ticket,
  desk: Desk,
  chance: Chance,
  passed: readonly Ticket[] = [],
): void {
  const id = chance.id(at)
  const { staffId, counterId, departmentId } = desk
  plan.at(at, books => {
    const row = ticket.row()
    const again = row.state === 'called'
    row.calledTimes++
    if (!again) Object.assign(row, { state: 'called', calledAt: iso(at), counterId, staffId })
    for (const one of passed) one.row().overtaken++
    books.rows.ticketCall.push({ id, ticketId: ticket.id, counterId, staffId, at: iso(at), again })
    tell(books, at, { kind: again ? 'ticket.called-again' : 'ticket.called', ticketId: ticket.id, staffId, departmentId })
  })
}

/** Back into the queue of another department, with the place of the first coming. */
export const sentOn = (departmentId: string, clientId: string | null) =>
  ({ state: 'waiting', departmentId, forStaffId: null, clientId, ...notCalled }) as const
