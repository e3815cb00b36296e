// What the hall knows of a colleague who leaves: a client at the desk, and those who were sent to this colleague in particular.
import { openToDepartment } from '#contacts/store/handovers.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { atDesk, changeTicket, parkedBy, sentTo } from './store/tickets.ts'

/** Somebody is called, served or put aside. */
export const isAtWork = async (db: Db, staffId: string): Promise<boolean> =>
  (await atDesk(db, staffId)) !== undefined || (await parkedBy(db, staffId)).length > 0

/** Whoever waits for this colleague only may be called by any other: the place in the queue stays. */
export async function releaseTickets(db: Db, { who, now }: Act, staffId: string): Promise<void> {
  for (const { id, departmentId, clientId } of await sentTo(db, staffId)) {
    if (!(await changeTicket(db, id, ['waiting', 'away'], { forStaffId: null }))) continue
    await openToDepartment(db, id)
    const data = { forAnybody: true }
    await record(db, now, { kind: 'ticket.corrected', ticketId: id, clientId, departmentId, staffId: who.staffId, data })
  }
}
