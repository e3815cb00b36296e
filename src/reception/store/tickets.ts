// SQL of tickets and calls.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Ticket, TicketState } from '../model.ts'

const of = [
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
  db.selectFrom('ticket').select(of).where('id', '=', id).executeTakeFirst() as Promise<Ticket | undefined>
export const findTicketByCode = (db: Db, code: string) =>
  db.selectFrom('ticket').select(of).where('code', '=', code).executeTakeFirst() as Promise<Ticket | undefined>

/** What is called or served at this desk; at most one, by a unique index. */
export const atDesk = (db: Db, staffId: string) =>
  db
    .selectFrom('ticket')
    .select(of)
    .where('staffId', '=', staffId)
    .where('state', 'in', ['called', 'serving'])
    .executeTakeFirst() as Promise<Ticket | undefined>

export const parkedBy = (db: Db, staffId: string) =>
  db
    .selectFrom('ticket')
    .select(of)
    .where('staffId', '=', staffId)
    .where('state', '=', 'parked')
    .orderBy('parkedAt')
    .execute() as Promise<Ticket[]>

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

export const insertTicket = (db: Db, row: NewRow) => db.insertInto('ticket').values(row).execute()

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

export const waitingIn = (db: Db, departmentId: string) =>
  db
    .selectFrom('ticket')
    .select(['id', 'letter', 'number', 'queuedAt', 'forStaffId', 'priorityGroup', 'bookingId', 'overtaken'])
    .where('departmentId', '=', departmentId)
    .where('state', '=', 'waiting')
    .orderBy('queuedAt')
    .execute()

/** Minutes from join to call and from start to end of today's finished visits of a department; for waits and norms. */
export async function recentServing(db: Db, departmentId: string, since: string) {
  const { rows } = await sql<{ reasonId: string; minutes: number }>`
    select reason_id as reason_id, extract(epoch from ended_at - serving_since)::float8 / 60 as minutes from ticket
    where department_id = ${departmentId} and state = 'done' and ended_at >= ${since} and serving_since is not null order by ended_at desc limit 60`.execute(
    db,
  )
  return rows
}

/** Windows of a department where somebody works: signed in at a counter and seen within the hour. */
export async function openWindows(db: Db, departmentId: string, since: string): Promise<number> {
  const { n } = await db
    .selectFrom('session')
    .innerJoin('counter', 'counter.id', 'session.counterId')
    .select(e => e.fn.count<number>('counter.id').distinct().as('n'))
    .where('counter.departmentId', '=', departmentId)
    .where('session.endedAt', 'is', null)
    .where('session.seenAt', '>=', since)
    .executeTakeFirstOrThrow()
  return n
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
