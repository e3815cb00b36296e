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
