// What the hall knows of a colleague who leaves: a client at the desk, and those who were sent to this colleague in particular.
import { openToDepartment } from '#contacts/store/handovers.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { anyTicket } from './store/hall.ts'
import { atDesk, leaversAwaited, openToAnybody, parkedBy, sentTo } from './store/tickets.ts'
import { dayAt } from './waits.ts'

/** Somebody is called, served or put aside. */
export const isAtWork = async (db: Db, staffId: string): Promise<boolean> =>
  (await atDesk(db, staffId)) !== undefined || (await parkedBy(db, staffId)).length > 0

/** Whoever waits for this colleague only may be called by any other: the place in the queue stays. */
export const releaseTickets = async (db: Db, { who, now }: Act, staffId: string): Promise<void> =>
  void (await release(db, { now, by: who.staffId }, staffId))

/** By the clock: whoever was sent to a colleague whose last day is over. Each leaver in a transaction of its own. Returns how many. */
export async function releaseFromLeavers(db: Db, now: Date): Promise<number> {
  // An empty database has no centre and so no day.
  if (!(await anyTicket(db, ['waiting', 'away']))) return 0
  let count = 0
  for (const leaver of await leaversAwaited(db, await dayAt(db, now)))
    count += await db.transaction().execute(tx => release(tx, { now, by: null }, leaver))
  return count
}

/** `by` null: by the clock. */
async function release(db: Db, { now, by }: { now: Date; by: string | null }, staffId: string): Promise<number> {
  let count = 0
  for (const { id, departmentId, clientId } of await sentTo(db, staffId)) {
    if (!(await openToAnybody(db, id, staffId))) continue
    await openToDepartment(db, id)
    const data = { forAnybody: true, ...(by === null && { byClock: true }) }
    await record(db, now, { kind: 'ticket.corrected', ticketId: id, clientId, departmentId, ...(by && { staffId: by }), data })
    count++
  }
  return count
}
