// A person who disagrees with a review asks HR or a director; the answer comes in a term and from somebody else than who marked.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import { getCycle } from './cycling.ts'
import type { Appeal, Result } from './model.ts'
import { resultFor } from './resulting.ts'
import { findSubject } from './store/cycles.ts'
import { answerAppeal, appealOf, appeals, findAppeal, hasAgreed, insertAppeal } from './store/results.ts'

/** Once for a review, after it is shown; the day of the answer is by the norm `review.appeal`. */
export async function appeal(
  db: Db,
  { who, now }: Act,
  cycleId: string,
  { id, text }: { id: string; text: string },
): Promise<Result> {
  const cycle = await getCycle(db, cycleId)
  const subject = await findSubject(db, cycleId, who.staffId)
  if (!subject) throw notFound('Этого итога нет или он ещё не открыт.')
  if (cycle.state !== 'shown') throw refused('not-shown', 'Итог ещё не открыт. Возразить можно, когда Вы его увидите.')
  const today = await todayOf(db, now)
  const dueOn = addDays(today, await norm(db, 'review.appeal', today))
  if (!(await insertAppeal(db, { id, cycleId, subjectId: who.staffId, text, at: now.toISOString(), dueOn }))) {
    const earlier = await appealOf(db, cycleId, who.staffId)
    if (earlier?.id !== id) throw refused('twice', 'Вы уже возразили против этой оценки. Возражение и ответ ниже.')
    return resultFor(db, now, who, cycleId, who.staffId)
  }
  await record(db, now, { kind: 'review.appealed', staffId: who.staffId, data: { cycle: cycleId, appeal: id, dueOn } })
  return resultFor(db, now, who, cycleId, who.staffId)
}

/** Refuses `own` to whoever is reviewed or agreed a mark, `answered`. An upheld one lets the heads agree the marks anew. */
export async function answer(
  db: Db,
  { who, now }: Act,
  id: string,
  { outcome, text }: { outcome: 'upheld' | 'kept'; text: string },
): Promise<Appeal[]> {
  const asked = await findAppeal(db, id)
  if (!asked) throw notFound('Такого возражения нет.')
  if (asked.subjectId === who.staffId || (await hasAgreed(db, asked.cycleId, asked.subjectId, who.staffId)))
    throw refused('own', 'Здесь есть Ваша отметка или это Ваша оценка. Ответит другой: специалист по кадрам или руководитель.')
  const row = { outcome, answer: text, answeredBy: who.staffId, answeredAt: now.toISOString() }
  if (!(await answerAppeal(db, id, row))) throw refused('answered', 'На это уже ответили. Обновите страницу, ответ там.')
  const data = { cycle: asked.cycleId, appeal: id, owner: asked.subjectId, outcome }
  await record(db, now, { kind: 'review.answered', staffId: who.staffId, data })
  return appeals(db)
}
