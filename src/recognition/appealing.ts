// Whoever disagrees with a decision is answered in a term by somebody who did not decide.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { mayAnswer, shownAppeal } from './appeal-view.ts'
import { judgeAnew } from './judging.ts'
import type { Appeal } from './model.ts'
import { seeNomination } from './nominating.ts'
import { beKind } from './polite.ts'
import { rulesOf } from './ruling.ts'
import { answerAppeal, appealOf, appeals, findAppeal, insertAppeal, lockNomination } from './store/nominations.ts'

/** By the nominee or whoever nominated, within the term, once. Refuses `not-decided`, `late`, `twice`. */
export async function appeal(
  db: Db,
  { who, now }: Act,
  nominationId: string,
  given: { id: string; text: string },
): Promise<void> {
  await lockNomination(db, nominationId)
  const { row } = await seeNomination(db, who, nominationId)
  if (row.nomineeId !== who.staffId && row.nominatorId !== who.staffId) throw notFound('Такого выдвижения нет.')
  const earlier = await appealOf(db, nominationId)
  if (earlier?.id === given.id) return
  if (earlier) throw refused('twice', 'Возражение уже есть, ответ появится на этой странице.')
  const today = await todayOf(db, now)
  if (row.outcome === null) throw refused('not-decided', 'Решения ещё нет. Возразить можно, когда оно появится.')
  if (today > row.appealUntil!) throw refused('late', 'Срок возражения прошёл. Новое выдвижение возможно в любой день.')
  const dueOn = addDays(today, (await rulesOf(db, row)).body.appealDays)
  await insertAppeal(db, { ...given, nominationId, staffId: who.staffId, at: now.toISOString(), dueOn })
  await record(db, now, { kind: 'nomination.appealed', staffId: who.staffId, data: { nomination: nominationId, dueOn } })
}

export async function appealsFor(db: Db, who: Who): Promise<Appeal[]> {
  const list: Appeal[] = []
  for (const row of await appeals(db)) if (row.nomineeId !== who.staffId) list.push(await shownAppeal(db, who, row))
  return list
}

/** Refuses `own` to whoever judged or is concerned, `answered`. Upheld: another committee judges anew. */
export async function answer(
  db: Db,
  act: Act,
  id: string,
  { outcome, text }: { outcome: 'upheld' | 'kept'; text: string },
): Promise<Appeal[]> {
  const { who, now } = act
  const asked = await findAppeal(db, id)
  if (!asked) throw notFound('Такого возражения нет.')
  if (!(await mayAnswer(db, who, asked)))
    throw refused('own', 'Вы решали это дело или оно о Вас или близком. Ответит другой: директор или специалист по кадрам.')
  await beKind('text', text)
  await lockNomination(db, asked.nominationId)
  const row = { outcome, answer: text, answeredBy: who.staffId, answeredAt: now.toISOString() }
  if (!(await answerAppeal(db, id, row))) throw refused('answered', 'На это уже ответили. Обновите страницу, ответ там.')
  if (outcome === 'upheld') await judgeAnew(db, act, asked.nominationId)
  const data = { nomination: asked.nominationId, outcome, owner: asked.staffId }
  await record(db, now, { kind: 'nomination.appeal-answered', staffId: who.staffId, data })
  return appealsFor(db, who)
}
