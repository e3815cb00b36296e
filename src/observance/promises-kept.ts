// Promises kept in time over weeks: of one department by clause, channel and week; of each department that the reader may see.
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { departments } from '#staff/store.ts'
import type { Asked } from './asked.ts'
import { besidesKept, keptBetween, lateReasons, type KeptRow } from './indicators/promise-shares.ts'
import { spanOf } from './indicators/span.ts'
import type { PromisesKept, Share } from './model.ts'
import { seesDepartment } from './rules/access.ts'
import { shareOf } from './rules/sample.ts'
import { weeksUntil } from './rules/weeks.ts'

/** `weeks` ≥ 1, up to the day asked for. */
export async function promisesKept(db: Db, asked: Asked, who: Who, weeks: number): Promise<PromisesKept> {
  const { departmentId, departmentTitle, day, zone, now, least } = asked
  const spans = weeksUntil(day, weeks)
  const span = spanOf(spans[0]!.from, day, zone)
  const at = now.toISOString()
  const seen = (await departments(db)).filter(({ id }) => seesDepartment(who, id))
  const all = await keptBetween(
    db,
    seen.map(({ id }) => id),
    span,
    at,
  )
  const mine = all.filter(row => row.departmentId === departmentId)
  const share = (rows: readonly KeptRow[]): Share => shareOf(sum(rows, 'kept'), sum(rows, 'settled'), least)
  return {
    departmentId,
    departmentTitle,
    from: spans[0]!.from,
    to: day,
    least,
    all: share(mine),
    weeks: spans.map(({ from, to }, i) => ({ from, to, onTime: share(mine.filter(({ week }) => week === i)) })),
    clauses: lines(mine, ({ clause }) => clause).map(([clause, rows]) => ({ clause, onTime: share(rows) })),
    channels: lines(mine, ({ channel }) => channel).map(([channel, rows]) => ({ channel, onTime: share(rows) })),
    departments: seen.map(({ id, title }) => ({ id, title, onTime: share(all.filter(row => row.departmentId === id)) })),
    reasons: (await lateReasons(db, [departmentId], span)).map(({ lateBecause, count }) => ({
      because: lateBecause === '' ? 'other' : lateBecause,
      count,
    })),
    ...(await besidesKept(db, [departmentId], span, at)),
  }
}

const sum = (rows: readonly KeptRow[], column: 'kept' | 'settled') => rows.reduce((total, row) => total + row[column], 0)

/** The most observed first. */
const lines = <K extends string>(rows: readonly KeptRow[], keyOf: (row: KeptRow) => K): [K, KeptRow[]][] =>
  [...Map.groupBy(rows, keyOf)].toSorted(([, a], [, b]) => sum(b, 'settled') - sum(a, 'settled'))
