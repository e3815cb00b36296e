// The pattern for the head: what in our work makes conflicts. No worker and no client is counted.
import { addDays } from '#calendar/day.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import type { Act } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Pattern } from './model.ts'
import { median, ordered } from './rules/pattern.ts'
import { processTitles } from './rules/words.ts'
import { byHour, byProcess, byTopic, causesIn, helpTimes, outcomesIn, proposalsIn, totals } from './store/pattern.ts'

/** Days both included; by default the last ninety. */
export async function conflictPattern(
  db: Db,
  { who, now }: Act,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<Pattern> {
  const { timeZone: zone } = await getCentre(db)
  const today = await todayOf(db, now)
  const to = asked.to ?? today
  const from = asked.from ?? addDays(to, -89)
  const midnight = (date: string) => isoOf(msOfLocal({ date, minute: 0 }, zone))
  const span = { since: midnight(from), until: midnight(addDays(to, 1)), departments: departmentsOf(who), zone }
  const least = await norm(db, 'sample.least', today)
  const processes = (await byProcess(db, span)).map(line => ({ ...line, title: processTitles[line.key] ?? line.key }))
  const times = await helpTimes(db, span)
  const middle = (key: 'answered' | 'here') => {
    const known = times.flatMap(row => row[key] ?? [])
    return { n: known.length, seconds: median(known) ?? null }
  }
  return {
    from,
    to,
    least,
    ...(await totals(db, span)),
    topics: ordered(await byTopic(db, span), least),
    hours: await byHour(db, span),
    processes: ordered(processes, least),
    causes: await causesIn(db, span),
    outcomes: await outcomesIn(db, span),
    proposals: await proposalsIn(db, span),
    answered: middle('answered'),
    here: middle('here'),
  }
}
