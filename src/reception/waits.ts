// What each queue looks like now and how long a place in it takes: for the kiosk, the ticket, the board, the hall.
import { weekdayOf, weekdays } from '#calendar/day.ts'
import { localOf, type Local } from '#calendar/zone.ts'
import type { Reason } from '#catalogue/model.ts'
import { reasons } from '#catalogue/store.ts'
import type { Db } from '#platform/db.ts'
import { getCentre } from '#staff/store.ts'
import type { ExpectedWait } from './model.ts'
import { expectedWait, pauseAfter, visitMinutes } from './rules/expected-wait.ts'
import type { Waiting } from './rules/order.ts'
import { orderOn, type OrderRow } from './store/next.ts'
import { bookingsBetween } from './store/bookings.ts'
import { openWindows, servedOn, waiting } from './store/tickets.ts'

const hourMs = 3_600_000
/** Until a centre has published its own order. */
const defaultOrder: OrderRow = { overtakes: 2, earlyMinutes: 10, lateMinutes: 15 }

/** Date and minute on the centre's clock. */
export const localAt = async (db: Db, now: Date): Promise<Local> => localOf(now.getTime(), (await getCentre(db)).timeZone)

export const dayAt = async (db: Db, now: Date): Promise<string> => (await localAt(db, now)).date

export const orderNow = async (db: Db, day: string): Promise<OrderRow> => (await orderOn(db, day)) ?? defaultOrder

/** Somebody in a queue, as the order sees them, with what is written on the ticket. */
export type Standing = Waiting & { letter: string; number: number; reasonId: string }

export async function queueOf(db: Db, departmentId: string): Promise<Standing[]> {
  return (await waiting(db, departmentId)).map(standing)
}

export const standing = <Row extends { queuedAt: string; bookingId: string | null; priorityGroup: string | null }>(row: Row) => ({
  ...row,
  queuedAt: Date.parse(row.queuedAt),
  booked: row.bookingId !== null,
  priority: row.priorityGroup !== null,
})

export type Outlook = {
  lines: Reason[]
  queueIn: (departmentId: string) => Standing[]
  /** For somebody with this reason when these are called before. */
  wait: (reason: Reason, ahead: readonly Standing[]) => ExpectedWait
}

/** Everything at once: few statements however many reasons there are. `local` is now on the centre's clock. */
export async function outlook(db: Db, now: Date, local: Local): Promise<Outlook> {
  const lines = await reasons(db, local.date)
  const queues = Map.groupBy((await waiting(db)).map(standing), one => one.departmentId)
  const open = await openWindows(db, new Date(now.getTime() - hourMs).toISOString())
  const served = await servedOn(db, local.date)
  const booked = Map.groupBy(await bookedSoon(db, now), one => one.departmentId)
  const usual = new Map(lines.map(line => [line.id, line.usualMinutes]))
  // A reason that is no longer on the kiosk may still wait in the hall.
  const minutesOf = (reasonId: string) =>
    visitMinutes(usual.get(reasonId) ?? 15, served.get(reasonId) ?? { visits: 0, minutes: 0 })
  return {
    lines,
    queueIn: departmentId => queues.get(departmentId) ?? [],
    wait: (reason, ahead) => {
      const { windows, hours } = open.get(reason.departmentId) ?? { windows: 0, hours: [] }
      return expectedWait({
        ahead: ahead.map(one => minutesOf(one.reasonId)),
        current: minutesOf(reason.id),
        windows,
        booked: (booked.get(reason.departmentId) ?? []).map(({ startsAt, reasonId }) => ({
          inMinutes: (Date.parse(startsAt) - now.getTime()) / 60_000,
          minutes: minutesOf(reasonId),
        })),
        pause: pauseAfter(shiftsOn(hours, local.date), local.minute),
      })
    },
  }
}

/** Bookings of the next hours whose clients have not come yet and are not given up. */
async function bookedSoon(db: Db, now: Date) {
  const [from, to] = [-defaultOrder.lateMinutes * 60_000, 4 * hourMs].map(by => new Date(now.getTime() + by).toISOString())
  return (await bookingsBetween(db, from!, to!, { departments: undefined })).filter(({ state }) => state === 'booked')
}

/** Minutes of the day between which the department works; `hours` as department.hours. */
const shiftsOn = (hours: [string, string][][], day: string): [number, number][] =>
  (hours[weekdays.indexOf(weekdayOf(day))] ?? []).map(([from, to]) => [minuteOf(from), minuteOf(to)])

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

export const outlookNow = async (db: Db, now: Date): Promise<Outlook> => outlook(db, now, await localAt(db, now))

/** By reason, for somebody who would come now. */
export function waitsNow({ lines, queueIn, wait }: Outlook) {
  return lines.map(line => {
    const queue = queueIn(line.departmentId)
    return { reasonId: line.id, title: line.title, waiting: queue.length, wait: wait(line, queue) }
  })
}
