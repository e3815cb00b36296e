// The talks of a day or of weeks: what clients said of them, and which steps of the protocol were observed.
import type { Db } from '#platform/db.ts'
import { norm } from '#staff/norms.ts'
import type { Asked } from './asked.ts'
import { answeredIn, lowIn, ratingsIn } from './indicators/ratings.ts'
import { spanOf } from './indicators/span.ts'
import { interruptionsIn, marksIn, visitsIn, withoutCheckIn } from './indicators/steps.ts'
import type { Talks } from './model.ts'
import { ratingsOf } from './rules/ratings.ts'
import { shareOf } from './rules/sample.ts'
import { stepsOf } from './rules/steps.ts'
import { weeksUntil } from './rules/weeks.ts'

/** `weeks` 0: the day alone. */
export async function talksOf(db: Db, { departmentId, day, zone, least }: Asked, weeks: number): Promise<Talks> {
  const from = weeks === 0 ? day : weeksUntil(day, weeks)[0]!.from
  const span = spanOf(from, day, zone)
  const low = await norm(db, 'rating.low', day)
  const editions = await visitsIn(db, departmentId, span)
  const marks = await marksIn(db, departmentId, span)
  const { visits, disturbed, interruptions, apologised } = await interruptionsIn(db, departmentId, span)
  const withoutCheck = await withoutCheckIn(db, departmentId, span)
  return {
    from,
    to: day,
    visits,
    ratings: {
      ...ratingsOf(await ratingsIn(db, departmentId, span), least),
      answered: await answeredIn(db, departmentId, span),
      low: await lowIn(db, departmentId, span, low),
    },
    steps: stepsOf(editions, marks, least),
    undisturbed: shareOf(visits - disturbed, visits, least),
    apologised: { count: apologised, of: interruptions },
    withoutCheck: { count: withoutCheck.reduce((sum, { count }) => sum + count, 0), reasons: withoutCheck },
  }
}
