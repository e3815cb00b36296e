// What happens in the hall by the clock: a booking that nobody came to is missed, tickets of a past day do not wait on.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { labelOf } from './labels.ts'
import { missedAt } from './rules/arrival.ts'
import { after, statesFor } from './rules/states.ts'
import { bookedBefore, changeBooking } from './store/bookings.ts'
import { anyTicket, forgottenTickets } from './store/hall.ts'
import { changeTicket } from './store/tickets.ts'
import { dayAt, orderNow } from './waits.ts'

/** Each in a transaction of its own with its event; two processes at once mark each booking once. Returns how many. */
export async function missBookings(db: Db, now: Date): Promise<number> {
  const booked = await bookedBefore(db, now.toISOString())
  if (booked.length === 0) return 0
  const { lateMinutes } = await orderNow(db, await dayAt(db, now))
  const late = booked.filter(({ startsAt }) => missedAt(Date.parse(startsAt), lateMinutes) < now.getTime())
  return countDone(late, ({ id, clientId, departmentId }) =>
    db.transaction().execute(async tx => {
      if (!(await changeBooking(tx, id, ['booked'], 'missed'))) return false
      await record(tx, now, { kind: 'booking.missed', clientId, departmentId, data: { booking: id } })
      return true
    }),
  )
}

/** After midnight of the centre. A talk that was under way or put aside stays with its specialist. Returns how many. */
export async function endPastDays(db: Db, now: Date): Promise<number> {
  const states = statesFor('dayEnds')
  // An empty database has no centre and so no day.
  if (!(await anyTicket(db, states))) return 0
  return countDone(await forgottenTickets(db, await dayAt(db, now), states), ticket =>
    db.transaction().execute(async tx => {
      const state = after(ticket.state, 'dayEnds')
      if (!state || !(await changeTicket(tx, ticket.id, [ticket.state], { state, endedAt: now.toISOString() }))) return false
      const { id, clientId, departmentId } = ticket
      const kind = state === 'left' ? 'ticket.left' : 'ticket.no-show'
      await record(tx, now, { kind, ticketId: id, clientId, departmentId, data: { label: labelOf(ticket), byClock: true } })
      return true
    }),
  )
}

async function countDone<T>(things: readonly T[], work: (thing: T) => Promise<boolean>): Promise<number> {
  let count = 0
  for (const thing of things) if (await work(thing)) count++
  return count
}
