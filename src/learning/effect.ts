// What changed in the work of those who took a course, beside colleagues of the same departments who did not.
import type { Db } from '#platform/db.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import type { Effect } from './model.ts'
import { indicatorOf, sharesOf, verdictOf } from './rules/effect.ts'
import { courseRows } from './store/courses.ts'
import { promisesOf, ratingsOf, servers, stepsOf, takersBetween, type Pair, type Pivot } from './store/effect.ts'
import { effectSpan } from './views.ts'

/** Sixty days before and after each one's completion; colleagues by the middle day of their department. Names nobody. */
export async function effects(db: Db, now: Date): Promise<{ least: number; courses: Effect[] }> {
  const today = await todayOf(db, now)
  const least = await norm(db, 'sample.least', today)
  const { from, to } = effectSpan(today)
  const takers = Map.groupBy(await takersBetween(db, `${from}T00:00:00Z`, `${to}T00:00:00Z`), ({ courseId }) => courseId)
  const people = await servers(db)
  const found: Effect[] = []
  for (const { id, title, clauses } of await courseRows(db)) {
    const mine = takers.get(id) ?? []
    const serving = new Set(people.map(({ staffId }) => staffId))
    const took = [...new Map(mine.filter(({ staffId }) => serving.has(staffId)).map(one => [one.staffId, one])).values()]
    if (took.length === 0) continue
    const pivots = took.map(({ staffId, finishedAt }) => ({ staffId, at: finishedAt! }))
    const ids = new Set(mine.map(({ staffId }) => staffId))
    const byDepartment = Map.groupBy(took, ({ departmentId }) => departmentId)
    const others = people.flatMap(({ staffId, departmentId }) => {
      const middle = byDepartment
        .get(departmentId)
        ?.map(({ finishedAt }) => finishedAt!)
        .toSorted()
      return middle && !ids.has(staffId) ? { staffId, at: middle[Math.floor(middle.length / 2)]! } : []
    })
    found.push({
      courseId: id,
      title,
      people: took.length,
      indicators: await indicatorsOf(db, { clauses, pivots, others, least, now }),
    })
  }
  return { least, courses: found }
}

type Asked = { clauses: readonly string[]; pivots: readonly Pivot[]; others: readonly Pivot[]; least: number; now: Date }

async function indicatorsOf(db: Db, { clauses, pivots, others, least, now }: Asked): Promise<Effect['indicators']> {
  const list: Effect['indicators'] = []
  const done = new Set<string>()
  for (const clause of clauses) {
    const kind = indicatorOf(clause)
    // Promises and ratings are counted whole, whichever clause names them.
    const key = kind === 'steps' ? clause : kind
    if (kind === undefined || done.has(key!)) continue
    done.add(key!)
    const pair = (whose: readonly Pivot[]): Promise<Pair> =>
      kind === 'steps'
        ? stepsOf(db, whose, clause)
        : kind === 'ratings'
          ? ratingsOf(db, whose)
          : promisesOf(db, whose, now.toISOString())
    const [t, o] = [await pair(pivots), await pair(others)]
    const people = { takers: pivots.length, others: others.length }
    list.push({
      kind,
      clause,
      verdict: verdictOf(
        { takersBefore: t.before, takersAfter: t.after, othersBefore: o.before, othersAfter: o.after },
        people,
        least,
      ),
      takers: sharesOf(t.before, t.after, people.takers, least),
      others: sharesOf(o.before, o.after, people.others, least),
    })
  }
  return list
}
