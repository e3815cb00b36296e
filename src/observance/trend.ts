// The weeks before: waits by day and by week, promises kept in time, calls out of order.
import { localOf } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import type { Asked } from './asked.ts'
import { exceptionsIn } from './indicators/exceptions.ts'
import { promisesDueIn } from './indicators/promises.ts'
import { spanOf } from './indicators/span.ts'
import type { Trend } from './model.ts'
import { dueStateOf, onTimeOf } from './rules/promises.ts'
import { waitsOf } from './rules/waits.ts'
import { weeksUntil } from './rules/weeks.ts'
import { waitsBetween } from './waits-between.ts'

/** `weeks` ≥ 1. Days on which nobody came are left out. */
export async function trendOf(db: Db, asked: Asked, weeks: number): Promise<Trend> {
  const { departmentId, day, zone, now, least } = asked
  const spans = weeksUntil(day, weeks)
  const span = spanOf(spans[0]!.from, day, zone)
  const waits = await waitsBetween(db, asked, spans[0]!.from)
  const due = (await promisesDueIn(db, departmentId, span)).map(row => ({
    date: localOf(row.dueAt, zone).date,
    state: dueStateOf(row, now),
  }))
  const exceptions = (await exceptionsIn(db, departmentId, span)).map(({ at }) => ({ date: localOf(at, zone).date }))
  return {
    days: [...Map.groupBy(waits, ({ date }) => date)].map(([date, those]) => ({ day: date, waits: waitsOf(those, least) })),
    weeks: spans.map(({ from, to }) => {
      const inWeek = ({ date }: { date: string }) => from <= date && date <= to
      const mine = waits.filter(inWeek)
      return {
        from,
        to,
        waits: waitsOf(mine, least),
        onTime: onTimeOf(
          due.filter(inWeek).map(({ state }) => state),
          least,
        ),
        exceptions: exceptions.filter(inWeek).length,
        calls: mine.filter(({ end }) => end === 'called').length,
      }
    }),
    waits: waitsOf(waits, least),
    onTime: onTimeOf(
      due.map(({ state }) => state),
      least,
    ),
  }
}
