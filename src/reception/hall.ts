// What the hall administrator sees: who waits how long, who needs help, what each window does, who has a booking.
import { localOf, msOfLocal } from '#calendar/zone.ts'
import { clientFullNames } from '#clients/store.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { getCentre } from '#staff/store.ts'
import { labelOf } from './labels.ts'
import type { Booking, HallLine, HallState, HallWindow } from './model.ts'
import { bookingsBetween, type BookingRow } from './store/bookings.ts'
import { exceptionsOn, openTickets, priorityGroupsOn, windowsNow, type OpenTicket } from './store/hall.ts'
import { dayAt, localAt, outlook, waitsNow } from './waits.ts'

/** The administrator minds the whole hall, the head one's own department, the director everything (undefined). */
export const hallOf = (who: Who): string[] | undefined => (has(who, 'hall') ? undefined : departmentsOf(who))

const hourMs = 3_600_000

export async function hallState(db: Db, now: Date, who: Who): Promise<HallState> {
  const local = await localAt(db, now)
  const day = local.date
  const seen = hallOf(who)
  const outlooks = await outlook(db, now, local)
  const [normMinutes, bookedNormMinutes] = [await norm(db, 'wait.live', day), await norm(db, 'wait.booked', day)]
  const open = await openTickets(db, day, seen)
  const lines = open.map((ticket): HallLine => {
    const waitedMinutes = waitedOf(ticket, now)
    return {
      ...ticket,
      label: labelOf(ticket),
      waitedMinutes,
      reason: outlooks.lines.find(({ id }) => id === ticket.reasonId)?.title ?? '',
      beyondNorm: waitedMinutes > (ticket.bookingId ? bookedNormMinutes : normMinutes),
    }
  })
  const windows = await windowsNow(db, new Date(now.getTime() - hourMs).toISOString(), seen)
  return {
    at: now.toISOString(),
    lines: lines.toSorted((a, b) => b.waitedMinutes - a.waitedMinutes),
    bookings: await bookingsOn(db, day, seen),
    windows: windows.map(one => windowOf(one, open)),
    waits: waitsNow(outlooks),
    normMinutes,
    bookedNormMinutes,
    exceptionsToday: await exceptionsOn(db, day, seen),
  }
}

/** Whole minutes until the call, or until now; a booked client who is early does not wait yet. */
function waitedOf({ waitsSince, state, calledAt }: OpenTicket, now: Date): number {
  const until =
    calledAt && (state === 'called' || state === 'serving' || state === 'parked') ? Date.parse(calledAt) : now.getTime()
  return Math.max(0, Math.floor((until - Date.parse(waitsSince)) / 60_000))
}

type Window = Awaited<ReturnType<typeof windowsNow>>[number]

/** A talk that goes on keeps its window open, even when its screen has been silent for an hour. */
function windowOf({ counterId, counter, departmentId, staffName }: Window, open: OpenTicket[]): HallWindow {
  const at = open.find(one => one.counterId === counterId && (one.state === 'called' || one.state === 'serving'))
  if (!at) return { counter, departmentId, staffName, state: staffName ? 'free' : 'closed', label: null, since: null }
  const serving = at.state === 'serving'
  return {
    counter,
    departmentId,
    staffName: at.staffName,
    state: serving ? 'serving' : 'called',
    label: labelOf(at),
    since: serving ? at.servingSince : at.calledAt,
  }
}

/** Of a day (`YYYY-MM-DD`) of the centre's zone, those that this person sees or has made. */
export const bookingsFor = (db: Db, day: string, who: Who): Promise<Booking[]> => bookingsOn(db, day, hallOf(who), who.staffId)

async function bookingsOn(db: Db, day: string, departments: string[] | undefined, madeBy?: string): Promise<Booking[]> {
  const { timeZone } = await getCentre(db)
  const [from, to] = [0, 24 * 60].map(minute => new Date(msOfLocal({ date: day, minute }, timeZone)).toISOString())
  const rows = await bookingsBetween(db, from!, to!, { departments, ...(madeBy !== undefined && { madeBy }) })
  return withNames(db, rows)
}

export async function withNames(db: Db, rows: BookingRow[]): Promise<Booking[]> {
  const names = await clientFullNames(
    db,
    rows.map(row => row.clientId),
  )
  return rows.map(row => ({ ...row, clientName: names.get(row.clientId) ?? '' }))
}

export const isOn = (instant: string, day: string, zone: string): boolean => localOf(instant, zone).date === day

export const priorityGroupsNow = async (db: Db, now: Date) => priorityGroupsOn(db, await dayAt(db, now))
