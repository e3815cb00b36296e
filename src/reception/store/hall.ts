// SQL of the hall: open tickets, windows with who sits there, priority groups, what was taken off the queue and why.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Ticket } from '../model.ts'
import { ticketColumns } from './tickets.ts'

/** A ticket that is not over, with the window and the colleague it is at, and since when it waits where it waits now. */
export type OpenTicket = Ticket & { counter: number | null; staffName: string | null; waitsSince: string; overtaken: number }

/** Of a day (`YYYY-MM-DD`), of these departments (undefined: of all); whoever came first stands first. */
export function openTickets(db: Db, day: string, departments: string[] | undefined): Promise<OpenTicket[]> {
  const all = db
    .selectFrom('ticket')
    .leftJoin('counter', 'counter.id', 'ticket.counterId')
    .leftJoin('staff', 'staff.id', 'ticket.staffId')
    .select(ticketColumns.map(column => `ticket.${column}` as const))
    .select(e => [
      'overtaken',
      'counter.number as counter',
      sql<string | null>`staff.name || ' ' || staff.surname`.as('staffName'),
      // The place of the first ticket is kept after a transfer, but the wait begins anew.
      e.fn
        .coalesce(
          e
            .selectFrom('handover')
            .select(h => h.fn.max('madeAt').as('at'))
            .whereRef('handover.ticketId', '=', 'ticket.id'),
          sql<string>`greatest(ticket.queued_at, ticket.issued_at)`,
        )
        .as('waitsSince'),
    ])
    .where('day', '=', day)
    .where('state', 'in', ['waiting', 'away', 'called', 'serving', 'parked'])
  const seen = departments ? all.where('ticket.departmentId', 'in', departments) : all
  return seen.orderBy('queuedAt').orderBy('ticket.id').execute() as Promise<OpenTicket[]>
}

/** Every window with whoever has signed in there and was seen since; a window that nobody sits at has null. */
export async function windowsNow(db: Db, since: string, departments: string[] | undefined) {
  const all = db
    .selectFrom('counter')
    .leftJoin('session', join =>
      join.onRef('session.counterId', '=', 'counter.id').on('session.endedAt', 'is', null).on('session.seenAt', '>=', since),
    )
    .leftJoin('staff', 'staff.id', 'session.staffId')
    .select([
      'counter.id as counterId',
      'counter.number as counter',
      'counter.departmentId',
      sql<string | null>`staff.name || ' ' || staff.surname`.as('staffName'),
    ])
    .where('counter.closedOn', 'is', null)
    .distinctOn('counter.number')
  const seen = departments ? all.where('counter.departmentId', 'in', departments) : all
  return seen.orderBy('counter.number').orderBy('session.seenAt', 'desc').execute()
}

/** In force on a day (`YYYY-MM-DD`). */
export const priorityGroupsOn = (db: Db, day: string) =>
  db
    .selectFrom('priorityGroup')
    .select(['code', 'title', 'source'])
    .where('validFrom', '<=', day)
    .where(e => e.or([e('validTo', 'is', null), e('validTo', '>=', day)]))
    .orderBy('title')
    .execute()

export const insertCancellation = (db: Db, row: { ticketId: string; staffId: string; reason: string; at: string }) =>
  db.insertInto('ticketCancellation').values(row).execute()

/** How many were called out of the published order on a day. */
export async function exceptionsOn(db: Db, day: string, departments: string[] | undefined): Promise<number> {
  const all = db
    .selectFrom('orderException')
    .innerJoin('ticket', 'ticket.id', 'orderException.ticketId')
    .select(e => e.fn.countAll<number>().as('n'))
    .where('ticket.day', '=', day)
  const seen = departments ? all.where('ticket.departmentId', 'in', departments) : all
  return (await seen.executeTakeFirstOrThrow()).n
}

export const anyTicket = async (db: Db, states: Ticket['state'][]): Promise<boolean> =>
  (await db.selectFrom('ticket').select('id').where('state', 'in', states).limit(1).executeTakeFirst()) !== undefined

/** Tickets of past days that nobody ended: for the sweep. */
export const forgottenTickets = (db: Db, day: string, states: Ticket['state'][]) =>
  db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('day', '<', day)
    .where('state', 'in', states)
    .orderBy('id')
    .limit(500)
    .execute() as Promise<Ticket[]>
