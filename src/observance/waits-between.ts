// All waits of a department up to a day, each judged by the norm of its own day.
import { localOf } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { datedNorms } from '#staff/norms.ts'
import type { Asked } from './asked.ts'
import { spanOf } from './indicators/span.ts'
import { calledIn, uncalledOn } from './indicators/waits.ts'
import { isBeyond, waitNormsOn, type Wait } from './rules/waits.ts'

export type DatedWait = Wait & { since: string; date: string; beyond: boolean }

/** A ticket of an earlier day that was neither called nor given back says nothing of how long anybody waited. */
export async function waitsBetween(db: Db, { departmentId, day, today, zone, now }: Asked, from: string): Promise<DatedWait[]> {
  const norm = await datedNorms(db)
  const called = await calledIn(db, departmentId, spanOf(from, day, zone))
  const uncalled = await uncalledOn(db, departmentId, { from, to: day }, now)
  return [...called, ...uncalled]
    .map(wait => ({ ...wait, date: localOf(wait.since, zone).date }))
    .filter(({ end, date }) => end !== 'waiting' || date === today)
    .map(wait => ({ ...wait, beyond: isBeyond(wait, waitNormsOn(norm, wait.date)) }))
}
