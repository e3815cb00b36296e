// What a person will develop: proposed by them or by who leads them, in force once the person agrees.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { NewPoint, Point } from './model.ts'
import { postOf } from './rules/asking.ts'
import { leads } from './rules/reach.ts'
import { developmentPointsOf, findPoint, insertPoint, turnPoint } from './store/points.ts'

async function mayPlan(db: Db, who: Who, staffId: string): Promise<void> {
  if (who.staffId === staffId) return
  const { departmentId, roles } = await getColleague(db, staffId)
  if (!leads(who, { staffId, departmentId, post: postOf(roles) })) throw notFound('Плана этого человека у Вас нет.')
}

/** One's own, or of somebody whom one leads; 404 otherwise. */
export async function pointsFor(db: Db, who: Who, staffId: string): Promise<Point[]> {
  await mayPlan(db, who, staffId)
  return developmentPointsOf(db, staffId)
}

/** Refuses `past`. What one proposes for oneself is agreed at once. */
export async function propose(db: Db, { who, now }: Act, given: NewPoint): Promise<Point[]> {
  await mayPlan(db, who, given.staffId)
  if (given.dueOn < (await todayOf(db, now))) throw refused('past', 'Этот день уже прошёл. Выберите другой.')
  const own = who.staffId === given.staffId
  const at = now.toISOString()
  await insertPoint(db, { ...given, proposedBy: who.staffId, proposedAt: at, agreedAt: own ? at : null })
  await record(db, now, { kind: 'point.proposed', staffId: who.staffId, data: { point: given.id, owner: given.staffId } })
  return developmentPointsOf(db, given.staffId)
}

const turned = { agreed: 'agreedAt', declined: 'declinedAt', done: 'doneAt' } as const

/** By the person alone. A point that has been turned already stays: refuses `turned`. */
export async function turn(db: Db, { who, now }: Act, id: string, state: keyof typeof turned): Promise<Point[]> {
  const point = await findPoint(db, id)
  if (!point || point.staffId !== who.staffId) throw notFound('Такого пункта у Вас нет.')
  if (point.state === state) return developmentPointsOf(db, who.staffId)
  const change = { [turned[state]]: now.toISOString() } as Parameters<typeof turnPoint>[2]
  if (!(await turnPoint(db, id, change))) throw refused('turned', 'Этот пункт уже изменили. Обновите страницу.')
  await record(db, now, { kind: `point.${state}`, staffId: who.staffId, data: { point: id } })
  return developmentPointsOf(db, who.staffId)
}
