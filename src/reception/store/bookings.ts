// SQL of bookings: those of a day, made, moved, cancelled, arrival, those that were missed.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Booking } from '../model.ts'

const of = ['id', 'clientId', 'reasonId', 'departmentId', 'startsAt', 'minutes', 'note', 'state'] as const

export type BookingRow = Omit<Booking, 'clientName'>

type Seen = { departments: string[] | undefined; madeBy?: string }

/** Between two instants, in the order of their time; of these departments (undefined: of all) or made by this colleague. */
export function bookingsBetween(db: Db, from: string, to: string, { departments, madeBy }: Seen): Promise<BookingRow[]> {
  const all = db.selectFrom('booking').select(of).where('startsAt', '>=', from).where('startsAt', '<', to)
  const seen = departments
    ? all.where(e => e.or([e('departmentId', 'in', departments), ...(madeBy === undefined ? [] : [e('madeBy', '=', madeBy)])]))
    : all
  return seen.orderBy('startsAt').orderBy('id').execute()
}

export const findBooking = (db: Db, id: string) =>
  db
    .selectFrom('booking')
    .select([...of, 'madeBy'])
    .where('id', '=', id)
    .executeTakeFirst() as Promise<(BookingRow & { madeBy: string | null }) | undefined>

/** Until the transaction ends nobody else books in this department: two at once would both see the last place free. */
export const oneAtATime = (db: Db, departmentId: string) =>
  sql`select pg_advisory_xact_lock(7240019, hashtext(${departmentId}))`.execute(db)

type NewRow = Omit<BookingRow, 'state'> & { madeAt: string; madeBy: string }

export const insertBooking = (db: Db, row: NewRow) => db.insertInto('booking').values(row).execute()

/** To another time, while nobody has come by it, and only from the time it was read with. */
export async function moveTo(db: Db, { id, startsAt }: Pick<BookingRow, 'id' | 'startsAt'>, to: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('booking')
    .set({ startsAt: to, state: 'booked' })
    .where('id', '=', id)
    .where('startsAt', '=', startsAt)
    .where('state', 'in', ['booked', 'missed'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** `becomesAt` null: cancelled. */
type Change = {
  id: string
  bookingId: string
  staffId: string
  at: string
  reason: string
  wasAt: string
  becomesAt: string | null
}

export const insertChange = (db: Db, row: Change) => db.insertInto('bookingChange').values(row).execute()

/** Of a client, that are still to come. */
export const openBookingsOf = (db: Db, clientId: string) =>
  db.selectFrom('booking').select(of).where('clientId', '=', clientId).where('state', '=', 'booked').execute()

/** Of a department, to come from this instant on. */
export const bookedFrom = (db: Db, departmentId: string, from: string) =>
  db
    .selectFrom('booking')
    .select(['startsAt', 'minutes'])
    .where('departmentId', '=', departmentId)
    .where('state', '=', 'booked')
    .where('startsAt', '>=', from)
    .execute()

/** Windows that a department has, whoever sits there. */
export async function windowsOf(db: Db, departmentId: string): Promise<number> {
  const { n } = await db
    .selectFrom('counter')
    .select(e => e.fn.countAll<number>().as('n'))
    .where('departmentId', '=', departmentId)
    .where('closedOn', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

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
