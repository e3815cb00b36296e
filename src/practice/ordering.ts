// Orders about the test, and its results for those who answer for people.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues, departments } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { bankNow } from './bank-now.ts'
import { orderNow, standing } from './certifying.ts'
import type { NewOrder, Order, PersonResult, Results } from './model.ts'
import { drawable, resultOf, sharesOf } from './rules/draw.ts'
import { attemptsOf, insertOrder, orders, testAnswers, type AttemptRow } from './store/certification.ts'
import type { z } from 'zod'

/** An order is not changed afterwards: another one comes. Refuses `past`, `same-day`, and `few` where the bank has too few questions. */
export async function enterOrder(db: Db, { who, now }: Act, given: z.infer<typeof NewOrder>): Promise<Order[]> {
  const known = await orders(db)
  if (known.some(({ id }) => id === given.id)) return known
  if (given.inForceFrom < (await todayOf(db, now)))
    throw refused('past', 'Приказ не может начать действовать в прошлом. Выберите сегодня или позже.')
  const there = drawable(await bankNow(db), given).length
  if (there < given.questions)
    throw refused('few', `По этим пунктам в банке вопросов: ${there}. Уменьшите число вопросов или добавьте пункты.`)
  if (!(await insertOrder(db, { ...given, enteredBy: who.staffId, enteredAt: now.toISOString() })))
    throw refused('same-day', 'С этого дня уже действует другой приказ. Выберите другой день.')
  await record(db, now, {
    kind: 'certification.ordered',
    staffId: who.staffId,
    data: { order: given.id, from: given.inForceFrom },
  })
  return orders(db)
}

/** A head sees the department; director and HR see all. Of each person the latest result, nothing of the practice. */
export async function resultsFor(db: Db, now: Date, who: Who): Promise<Results> {
  const order = await orderNow(db, now)
  const today = await todayOf(db, now)
  const scope = has(who, 'director', 'hr') ? undefined : departmentsOf(who)
  const people = (await colleagues(db)).filter(
    ({ departmentId, leftOn }) => !hasLeft(leftOn, today) && (scope?.includes(departmentId) ?? true),
  )
  const titles = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  const rows = Map.groupBy(
    await attemptsOf(
      db,
      people.map(({ id }) => id),
    ),
    ({ staffId }) => staffId,
  )
  const lines: PersonResult[] = []
  for (const { id, surname, name, departmentId, roles } of people) {
    const own = rows.get(id) ?? []
    const last = own.find(({ finishedAt }) => finishedAt !== null)
    const { state, must, validUntil } = await standing(db, now, roles, order, own)
    lines.push({
      staffId: id,
      name: `${surname} ${name}`,
      department: titles.get(departmentId) ?? '',
      must,
      state,
      validUntil,
      lastAt: last?.finishedAt ?? null,
      right: last?.rightCount ?? null,
      of: last ? last.questions.length : null,
      attempts: own.length,
    })
  }
  const latest = [...rows.values()].flatMap(own => own.find(({ finishedAt }) => finishedAt !== null) ?? [])
  return { order: order ?? null, people: lines, clauses: await sharesByClause(db, latest) }
}

async function sharesByClause(db: Db, latest: readonly AttemptRow[]): Promise<Results['clauses']> {
  const answers = Map.groupBy(
    await testAnswers(
      db,
      latest.map(({ id }) => id),
    ),
    ({ attemptId }) => attemptId,
  )
  return sharesOf(
    latest.map(({ id, questions, upheld }) => {
      const right = new Set((answers.get(id) ?? []).filter(({ isRight }) => isRight).map(({ place }) => place))
      return resultOf({ questions, right, upheld, passPercent: 100 }).clauses
    }),
  )
}
