// SQL of tickets and calls.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Ticket, TicketState } from '../model.ts'
import type { Observed } from '../rules/expected-wait.ts'

export const ticketColumns = [
  'id',
  'code',
  'letter',
  'number',
  'reasonId',
  'departmentId',
  'state',
  'priorityGroup',
  'help',
  'language',
  'bookingId',
  'clientId',
  'issuedAt',
  'queuedAt',
  'forStaffId',
  'calledAt',
  'calledTimes',
  'counterId',
  'staffId',
  'servingSince',
  'parkedAt',
  'endedAt',
] as const

export const findTicket = (db: Db, id: string) =>
  db.selectFrom('ticket').select(ticketColumns).where('id', '=', id).executeTakeFirst() as Promise<Ticket | undefined>
export const findTicketByCode = (db: Db, code: string) =>
  db.selectFrom('ticket').select(ticketColumns).where('code', '=', code).executeTakeFirst() as Promise<Ticket | undefined>

// States that a partial index names stand in the text: a remembered plan can use the index only if it sees them.

/** What is called or served at this desk; at most one, by a unique index. */
export const atDesk = (db: Db, staffId: string) =>
  db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('staffId', '=', staffId)
    .where(sql<boolean>`state in ('called', 'serving')`)
    .executeTakeFirst() as Promise<Ticket | undefined>

/** The same and what is put aside, the earliest first. */
export const allAtDesk = (db: Db, staffId: string) =>
  db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('staffId', '=', staffId)
    .where(sql<boolean>`state in ('called', 'serving', 'parked')`)
    .orderBy('parkedAt')
    .execute() as Promise<Ticket[]>

export const parkedBy = (db: Db, staffId: string) =>
  db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('staffId', '=', staffId)
    .where('state', '=', 'parked')
    .orderBy('parkedAt')
    .execute() as Promise<Ticket[]>

/** Those who wait for this colleague and nobody else. */
export const sentTo = (db: Db, staffId: string) =>
  db
    .selectFrom('ticket')
    .select(['id', 'departmentId', 'clientId'])
    .where('forStaffId', '=', staffId)
    .where('state', 'in', ['waiting', 'away'])
    .execute()

/** False where it does not wait for this colleague any more. */
export async function openToAnybody(db: Db, id: string, staffId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticket')
    .set({ forStaffId: null })
    .where('id', '=', id)
    .where('forStaffId', '=', staffId)
    .where('state', 'in', ['waiting', 'away'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who no longer works here on a day (`YYYY-MM-DD`) and is still waited for in particular. */
export async function leaversAwaited(db: Db, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket')
    .innerJoin('staff', 'staff.id', 'ticket.forStaffId')
    .select('staff.id')
    .distinct()
    .where('ticket.state', 'in', ['waiting', 'away'])
    .where('staff.leftOn', '<=', day)
    .execute()
  return rows.map(({ id }) => id)
}

/** The next number of the letter today; the row lock makes parallel kiosks wait for one another. */
export async function nextNumber(db: Db, day: string, letter: string): Promise<number> {
  const row = await db
    .insertInto('ticketCounter')
    .values({ day, letter, last: 1 })
    .onConflict(c => c.columns(['day', 'letter']).doUpdateSet(e => ({ last: e('ticketCounter.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

type NewRow = Pick<
  Ticket,
  | 'id'
  | 'code'
  | 'letter'
  | 'number'
  | 'reasonId'
  | 'departmentId'
  | 'help'
  | 'language'
  | 'issuedAt'
  | 'queuedAt'
  | 'priorityGroup'
  | 'clientId'
  | 'bookingId'
> & { day: string; issuedBy: string | null }

export const insertTicket = (db: Db, row: NewRow) =>
  db.insertInto('ticket').values(row).returning(ticketColumns).executeTakeFirstOrThrow() as Promise<Ticket>

type Change = Partial<Omit<Ticket, 'id' | 'code'>>

/** Changes a ticket only out of one of these states; false when somebody was quicker. */
export async function changeTicket(db: Db, id: string, from: TicketState[], change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticket')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const insertCall = (
  db: Db,
  row: { id: string; ticketId: string; counterId: string; staffId: string; at: string; again: boolean },
) => db.insertInto('ticketCall').values(row).execute()

export const insertException = (db: Db, row: { id: string; ticketId: string; staffId: string; reason: string; at: string }) =>
  db.insertInto('orderException').values(row).execute()

/** In the order of joining; of one department or of all. */
export function waiting(db: Db, departmentId?: string) {
  const all = db
    .selectFrom('ticket')
    .select([
      'id',
      'letter',
      'number',
      'reasonId',
      'departmentId',
      'queuedAt',
      'forStaffId',
      'priorityGroup',
      'bookingId',
      'overtaken',
    ])
    .where(sql<boolean>`state = 'waiting'`)
  return (departmentId ? all.where('departmentId', '=', departmentId) : all).orderBy('queuedAt').execute()
}

/** Visits finished on a day (`YYYY-MM-DD`) by reason: how many, and minutes from the call to the end on the average. */
export async function servedOn(db: Db, day: string): Promise<Map<string, Observed>> {
  const rows = await db
    .selectFrom('ticket')
    .select(['reasonId'])
    .select(e => [
      e.fn.countAll<number>().as('visits'),
      sql<number>`avg(extract(epoch from ended_at - called_at))::float8 / 60`.as('minutes'),
    ])
    .where('day', '=', day)
    .where('state', '=', 'done')
    .where('servingSince', 'is not', null)
    .groupBy('reasonId')
    .execute()
  return new Map(rows.map(({ reasonId, visits, minutes }) => [reasonId, { visits, minutes }]))
}

type Working = { windows: number; hours: [string, string][][] }

/** By department: its hours, and windows where somebody works, signed in at a counter and seen since. */
export async function openWindows(db: Db, since: string): Promise<Map<string, Working>> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('counter', 'counter.id', 'session.counterId')
    .innerJoin('department', 'department.id', 'counter.departmentId')
    .select(e => ['department.id', 'department.hours', e.fn.count<number>('counter.id').distinct().as('windows')])
    .where('session.endedAt', 'is', null)
    .where('session.seenAt', '>=', since)
    .groupBy('department.id')
    .execute()
  return new Map(rows.map(({ id, hours, windows }) => [id, { windows, hours: hours as Working['hours'] }]))
}

export const lastCalls = (db: Db, since: string) =>
  db
    .selectFrom('ticketCall')
    .innerJoin('ticket', 'ticket.id', 'ticketCall.ticketId')
    .innerJoin('counter', 'counter.id', 'ticketCall.counterId')
    .select([
      'ticketCall.id as callId',
      'letter',
      'ticket.number',
      'counter.number as counter',
      'direction',
      'at',
      'again',
      'state',
      'ticket.id as ticketId',
    ])
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(12)
    .execute()
