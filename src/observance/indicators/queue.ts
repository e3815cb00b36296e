// Who is in the hall of a department now, by the state of the tickets of the day.
import type { Db } from '#platform/db.ts'
import type { TicketState } from '#reception/model.ts'

/** Counts by state; states without anybody are absent. */
export async function ticketsNow(db: Db, departmentId: string, day: string): Promise<Partial<Record<TicketState, number>>> {
  const rows = await db
    .selectFrom('ticket')
    .select(e => ['state', e.fn.countAll<number>().as('n')])
    .where('day', '=', day)
    .where('departmentId', '=', departmentId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Windows at which somebody is signed in and was seen since. */
export async function windowsOpen(db: Db, departmentId: string, since: string): Promise<number> {
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
