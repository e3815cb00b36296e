// SQL of bookings: those of a day, arrival, those that were missed.
import type { Db } from '#platform/db.ts'
import type { Booking } from '../model.ts'

const of = ['id', 'clientId', 'reasonId', 'departmentId', 'startsAt', 'minutes', 'note', 'state'] as const

export type BookingRow = Omit<Booking, 'clientName'>

/** Between two instants, of these departments (undefined: of all), in the order of their time. */
export function bookingsBetween(db: Db, from: string, to: string, departments: string[] | undefined): Promise<BookingRow[]> {
  const all = db.selectFrom('booking').select(of).where('startsAt', '>=', from).where('startsAt', '<', to)
  const seen = departments ? all.where('departmentId', 'in', departments) : all
  return seen.orderBy('startsAt').orderBy('id').execute()
}

export const findBooking = (db: Db, id: string) =>
  db.selectFrom('booking').select(of).where('id', '=', id).executeTakeFirst() as Promise<BookingRow | undefined>

/** Only from one of these states; false when somebody was quicker. */
export async function changeBooking(db: Db, id: string, from: Booking['state'][], state: Booking['state']): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('booking')
    .set({ state })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Booked to begin before this instant, and nobody has come. */
export const bookedBefore = (db: Db, before: string) =>
  db
    .selectFrom('booking')
    .select(['id', 'clientId', 'departmentId', 'startsAt'])
    .where('state', '=', 'booked')
    .where('startsAt', '<', before)
    .orderBy('startsAt')
    .limit(500)
    .execute()
