// What each queue looks like now and how long a place in it takes: for the kiosk, the ticket, the board, the hall.
import { todayAt } from '#calendar/moment-words.ts'
import type { Reason } from '#catalogue/model.ts'
import { reasons } from '#catalogue/store.ts'
import type { Db } from '#platform/db.ts'
import { getCentre } from '#staff/store.ts'
import type { ExpectedWait } from './model.ts'
import { expectedWait, visitMinutes } from './rules/expected-wait.ts'
import type { Waiting } from './rules/order.ts'
import { orderOn, type OrderRow } from './store/next.ts'
import { openWindows, servedOn, waiting } from './store/tickets.ts'

const hourMs = 3_600_000
/** Until a centre has published its own order. */
const defaultOrder: OrderRow = { overtakes: 2, earlyMinutes: 10, lateMinutes: 15 }

export const dayAt = async (db: Db, now: Date): Promise<string> =>
  todayAt({ now: now.toISOString(), zone: (await getCentre(db)).timeZone })

export const orderNow = async (db: Db, day: string): Promise<OrderRow> => (await orderOn(db, day)) ?? defaultOrder

/** Somebody in a queue, as the order sees them, with what is written on the ticket. */
export type Standing = Waiting & { letter: string; number: number; reasonId: string }

export async function queueOf(db: Db, departmentId: string): Promise<Standing[]> {
  return (await waiting(db, departmentId)).map(standing)
}

const standing = <Row extends { queuedAt: string; bookingId: string | null; priorityGroup: string | null }>(row: Row) => ({
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

/** Everything at once: four statements however many reasons there are. */
export async function outlook(db: Db, now: Date, day: string): Promise<Outlook> {
  const lines = await reasons(db, day)
  const queues = Map.groupBy((await waiting(db)).map(standing), one => one.departmentId)
  const windows = await openWindows(db, new Date(now.getTime() - hourMs).toISOString())
  const served = await servedOn(db, day)
  const usual = new Map(lines.map(line => [line.id, line.usualMinutes]))
  // A reason that is no longer on the kiosk may still wait in the hall.
  const minutesOf = (reasonId: string) =>
    visitMinutes(usual.get(reasonId) ?? 15, served.get(reasonId) ?? { visits: 0, minutes: 0 })
  return {
    lines,
    queueIn: departmentId => queues.get(departmentId) ?? [],
    wait: (reason, ahead) =>
      expectedWait({
        ahead: ahead.map(one => minutesOf(one.reasonId)),
        current: minutesOf(reason.id),
        windows: windows.get(reason.departmentId) ?? 0,
      }),
  }
}

/** By reason, for somebody who would come now. */
export function waitsNow({ lines, queueIn, wait }: Outlook) {
  return lines.map(line => {
    const queue = queueIn(line.departmentId)
    return { reasonId: line.id, title: line.title, waiting: queue.length, wait: wait(line, queue) }
  })
}
