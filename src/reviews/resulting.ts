// The result of a review: what may be shown of the answers, of clients’ ratings, of what heads agreed.
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { getCentre, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { getCycle, shownCycle } from './cycling.ts'
import type { Result, ValueProfile } from './model.ts'
import { keyed, profileOf, shownComments } from './rules/anonymity.ts'
import { agreesMarks, leads, seesResult } from './rules/reach.ts'
import { findSubject, shownTo, writeRemark, type CycleRow } from './store/cycles.ts'
import { saidOf } from './store/forms.ts'
import { appealOf, finalsOf, insertView, ratingsOf, viewsOf } from './store/results.ts'
import { developmentPointsOf } from './store/points.ts'

/** 404 unless the person may see it: see rules/reach.ts. Single answers of groups are never in it. */
export async function resultFor(db: Db, now: Date, who: Who, cycleId: string, staffId: string): Promise<Result> {
  const cycle = await getCycle(db, cycleId)
  const subject = await findSubject(db, cycleId, staffId)
  const appeal = subject && (await appealOf(db, cycleId, staffId))
  if (!subject || !seesResult(who, subject, cycle.state, appeal !== undefined))
    throw notFound('Этого итога нет или он ещё не открыт.')
  const { surname, name, position } = await getColleague(db, staffId)
  const said = await saidOf(db, cycleId, staffId)
  const commentsOf = (side: 'colleague' | 'subordinate') =>
    shownComments(
      said.flatMap(form => (form.side === side ? form.comment : [])),
      cycle.least,
      keyed(`${cycleId} ${staffId} ${side}`, 0),
    )
  return {
    cycle: shownCycle(cycle),
    staffId,
    name: `${surname} ${name}`,
    position,
    profile: await profileIn(db, cycle, staffId, subject.post),
    headComment: said.find(form => form.side === 'head')?.comment ?? '',
    comments: { colleague: commentsOf('colleague'), subordinate: commentsOf('subordinate') },
    clients: await clientsOf(db, now, cycle, staffId),
    finals: await finalsOf(db, cycleId, staffId),
    trend: await trendOf(db, staffId),
    remark: subject.remark,
    appeal: appeal ?? null,
    points: who.staffId === staffId || leads(who, subject) ? await developmentPointsOf(db, staffId) : [],
    mine: who.staffId === staffId,
    seenBy: who.staffId === staffId ? await viewsOf(db, cycleId, staffId) : [],
    agrees: agreesMarks(who, subject, cycle.state, appeal?.outcome === 'upheld'),
  }
}

/** The same, written down once a day with who looked: the person reads it. */
export async function lookAtResult(db: Db, { who, now }: Act, cycleId: string, staffId: string): Promise<Result> {
  const result = await resultFor(db, now, who, cycleId, staffId)
  if (result.mine) return result
  const row = { cycleId, subjectId: staffId, viewerId: who.staffId, day: await todayOf(db, now), at: now.toISOString() }
  await db.transaction().execute(async tx => {
    if (await insertView(tx, row))
      await record(tx, now, { kind: 'review.seen', staffId: who.staffId, data: { cycle: cycleId, subject: staffId } })
  })
  return result
}

async function profileIn(db: Db, cycle: CycleRow, staffId: string, post: string): Promise<ValueProfile[]> {
  const indicators = cycle.indicators.filter(one => one.posts.includes(post as 'window'))
  return profileOf(indicators, await saidOf(db, cycle.id, staffId), cycle.least)
}

/** Talks of the days reviewed; the mean is said from `sample.least` ratings on. */
async function clientsOf(db: Db, now: Date, { sinceOn, untilOn }: CycleRow, staffId: string): Promise<Result['clients']> {
  const { timeZone } = await getCentre(db)
  const midnight = (date: string) => isoOf(msOfLocal({ date, minute: 0 }, timeZone))
  const { count, mean } = await ratingsOf(db, staffId, midnight(sinceOn), midnight(addDays(untilOn, 1)))
  const least = await norm(db, 'sample.least', await todayOf(db, now))
  return { count, least, mean: count < least ? null : Math.round(mean * 10) / 10 }
}

/** Of shown cycles only: nothing of one that is still being agreed. */
async function trendOf(db: Db, staffId: string): Promise<Result['trend']> {
  const trend: Result['trend'] = []
  for (const cycle of (await shownTo(db, staffId)).slice(0, 8).toReversed()) {
    const { post } = (await findSubject(db, cycle.id, staffId))!
    const profile = await profileIn(db, cycle, staffId, post)
    trend.push({ title: cycle.title, means: Object.fromEntries(profile.map(({ value, others }) => [value, others])) })
  }
  return trend
}

/** What the person says of their own result, once it is shown; it may be written anew. */
export async function remark(db: Db, { who, now }: Act, cycleId: string, text: string): Promise<Result> {
  const cycle = await getCycle(db, cycleId)
  const subject = await findSubject(db, cycleId, who.staffId)
  if (!subject) throw notFound('Этого итога нет или он ещё не открыт.')
  if (cycle.state !== 'shown') throw refused('not-shown', 'Итог ещё не открыт. Написать о нём можно, когда Вы его увидите.')
  await writeRemark(db, cycleId, who.staffId, text, now.toISOString())
  await record(db, now, { kind: 'review.remarked', staffId: who.staffId, data: { cycle: cycleId } })
  return resultFor(db, now, who, cycleId, who.staffId)
}
