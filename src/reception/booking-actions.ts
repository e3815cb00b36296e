// Bookings: which times are free, a client booked for one, moved and cancelled with a reason.
import { addDays, daysBetween } from '#calendar/day.ts'
import { isoOf, localOf, msOfLocal } from '#calendar/zone.ts'
import { createClient } from '#clients/actions.ts'
import { getClient } from '#clients/store.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import { getReason } from './actions.ts'
import { hallOf, withNames } from './hall.ts'
import type { Booking, FreeTimes, NewBooking } from './model.ts'
import { bookableTimes, bookedMinutes, daysAhead, overlap, spanOf } from './rules/free-times.ts'
import {
  bookingsBetween,
  changeBooking,
  findBooking,
  insertBooking,
  insertChange,
  moveTo,
  oneAtATime,
  openBookingsOf,
  windowsOf,
  type BookingRow,
} from './store/bookings.ts'
import { dayAt } from './waits.ts'

type Asked = { reasonId: string; day: string; except?: string | undefined }

/** Of a day (`YYYY-MM-DD`); `nearest` is looked for only where the day has none. `except`: the booking that is to be moved. */
export async function freeTimes(db: Db, now: Date, { reasonId, day, except }: Asked): Promise<FreeTimes> {
  const today = await dayAt(db, now)
  const { departmentId, usualMinutes } = await getReason(db, today, reasonId)
  const moved = except === undefined ? undefined : await findBooking(db, except)
  const minutes = moved?.minutes ?? bookedMinutes(usualMinutes)
  const timesOn = await timetable(db, now, { departmentId, minutes, except })
  const first = day < today ? today : day
  const times = day < today ? [] : await timesOn(day)
  let nearest: string | null = null
  for (let date = first; times.length === 0 && nearest === null && daysBetween(today, date) <= daysAhead; date = addDays(date, 1))
    nearest = (await timesOn(date))[0]?.startsAt ?? null
  return { minutes, times, nearest }
}

type Wanted = { departmentId: string; minutes: number; except?: string | undefined }

/** Free times by day; none beyond the days that can be booked. */
async function timetable(db: Db, now: Date, { departmentId, minutes, except }: Wanted) {
  const office = await officeTimeOf(db, departmentId)
  const windows = await windowsOf(db, departmentId)
  const today = localOf(now.getTime(), office.zone).date
  return async (day: string): Promise<FreeTimes['times']> => {
    if (daysBetween(today, day) > daysAhead) return []
    const worked = askCalendar(() => office.workedOn(day))
    const bounds = [0, 24 * 60].map(minute => isoOf(msOfLocal({ date: day, minute }, office.zone)))
    const booked = await bookingsBetween(db, bounds[0]!, bounds[1]!, { departments: [departmentId] })
    const taken = booked.filter(({ id, state }) => id !== except && (state === 'booked' || state === 'arrived')).map(spanOf)
    return bookableTimes({ worked, minutes, windows, taken, notBefore: now.getTime() })
      .filter(({ left }) => left > 0)
      .map(({ startsAt, left }) => ({ startsAt: isoOf(startsAt), left }))
  }
}

/** The same id again is the same booking. Refuses `not-free`, `booked-already`, and `similar` for a new client who looks known. */
export async function book(db: Db, act: Act, asked: NewBooking): Promise<Booking> {
  const { now, who } = act
  const known = await findBooking(db, asked.id)
  if (known && known.madeBy !== who.staffId) throw notFound()
  if (known) return named(db, known)
  const { departmentId, usualMinutes } = await getReason(db, await dayAt(db, now), asked.reasonId)
  const minutes = bookedMinutes(usualMinutes)
  const startsAt = isoOf(Date.parse(asked.startsAt))
  await oneAtATime(db, departmentId)
  await refuseTaken(db, now, { departmentId, minutes }, startsAt)
  const clientId = await clientOf(db, act, asked.client)
  await refuseTwice(db, clientId, { startsAt, minutes })
  const { id, reasonId, note } = asked
  const row = { id, clientId, reasonId, departmentId, startsAt, minutes, note }
  await insertBooking(db, { ...row, madeAt: now.toISOString(), madeBy: who.staffId })
  const data = { booking: id, startsAt }
  await record(db, now, { kind: 'booking.made', staffId: who.staffId, clientId, departmentId, data })
  return named(db, { ...row, state: 'booked' })
}

const clientOf = async (db: Db, act: Act, asked: NewBooking['client']): Promise<string> =>
  'known' in asked ? (await getClient(db, asked.id)).id : (await createClient(db, act, { ...nothingElse, ...asked })).id

const nothingElse = { kind: 'person', gender: null, birthOn: null, title: '', inn: null, occupation: '' } as const

type Change = { changeId: string; reason: string }

/** A missed one too: it is waited for again. Refuses `not-free`, `booked-already`, `booking-moved`. */
export async function moveBooking(db: Db, act: Act, id: string, asked: Change & { startsAt: string }): Promise<Booking> {
  const { now, who } = act
  const booking = await getTouched(db, act, id)
  const { clientId, departmentId, minutes } = booking
  const startsAt = isoOf(Date.parse(asked.startsAt))
  await oneAtATime(db, departmentId)
  await refuseTaken(db, now, { departmentId, minutes, except: id }, startsAt)
  await refuseTwice(db, clientId, { startsAt, minutes }, id)
  if (!(await moveTo(db, booking, startsAt))) throw movedAlready()
  await keep(db, act, booking, asked, startsAt)
  const data = { booking: id, startsAt }
  await record(db, now, { kind: 'booking.moved', staffId: who.staffId, clientId, departmentId, data })
  return named(db, { ...booking, startsAt, state: 'booked' })
}

/** Refuses `booking-moved` where somebody has come by it or it is cancelled already. */
export async function cancelBooking(db: Db, act: Act, id: string, asked: Change): Promise<Booking> {
  const { now, who } = act
  const booking = await getTouched(db, act, id)
  if (!(await changeBooking(db, id, ['booked', 'missed'], 'cancelled'))) throw movedAlready()
  await keep(db, act, booking, asked, null)
  const { clientId, departmentId } = booking
  const data = { booking: id }
  await record(db, now, { kind: 'booking.cancelled', staffId: who.staffId, clientId, departmentId, data })
  return named(db, { ...booking, state: 'cancelled' })
}

const movedAlready = () =>
  refused('booking-moved', 'С этой записью уже что-то сделали: пришли по ней, перенесли или отменили. Обновите страницу.')

const keep = (db: Db, { now, who }: Act, booking: BookingRow, { changeId, reason }: Change, becomesAt: string | null) =>
  insertChange(db, {
    id: changeId,
    bookingId: booking.id,
    staffId: who.staffId,
    at: now.toISOString(),
    reason,
    wasAt: booking.startsAt,
    becomesAt,
  })

/** The hall administrator touches all, others those of their department and those they made themselves. */
async function getTouched(db: Db, { who }: Act, id: string): Promise<BookingRow> {
  const booking = await findBooking(db, id)
  const mine = booking && (booking.madeBy === who.staffId || (hallOf(who)?.includes(booking.departmentId) ?? true))
  if (!mine) throw notFound('Такой записи нет. Обновите страницу.')
  const { madeBy: _, ...row } = booking
  return row
}

async function refuseTaken(db: Db, now: Date, wanted: Wanted, startsAt: string): Promise<void> {
  const timesOn = await timetable(db, now, wanted)
  const { zone } = await officeTimeOf(db, wanted.departmentId)
  if (!(await timesOn(localOf(startsAt, zone).date)).some(free => free.startsAt === startsAt))
    throw refused('not-free', 'Это время занято или отдел тогда не работает. Выберите другое, остальное осталось на экране.')
}

async function refuseTwice(
  db: Db,
  clientId: string,
  visit: Pick<BookingRow, 'startsAt' | 'minutes'>,
  but?: string,
): Promise<void> {
  const others = (await openBookingsOf(db, clientId)).filter(({ id }) => id !== but)
  if (others.some(other => overlap(spanOf(other), spanOf(visit))))
    throw refused('booked-already', 'На это время клиент уже записан. Выберите другое или перенесите прежнюю запись.')
}

const named = async (db: Db, { id, clientId, reasonId, departmentId, startsAt, minutes, note, state }: BookingRow) =>
  (await withNames(db, [{ id, clientId, reasonId, departmentId, startsAt, minutes, note, state }]))[0]!
