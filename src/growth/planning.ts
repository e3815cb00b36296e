// The plan of a person and whoever leads them: goals agreed by both, steps, quarterly talks, what came of it.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { turn } from '#reviews/planning.ts'
import { developmentPointsOf } from '#reviews/store/points.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import type { Goal, NewGoal, NewStep, NewTalk, Outcome, Plan } from './model.ts'
import { goalStateOf, talkDueOf } from './rules/plan.ts'
import { leadersOf, leadsPlan } from './rules/reach.ts'
import {
  agreeGoal,
  editionRows,
  endGoal,
  findGoal,
  goalRows,
  insertEdition,
  insertGoal,
  putStep,
  putTalk,
  raiseGoal,
  stepRows,
  talkRows,
  type EditionRow,
  type GoalRow,
} from './store/plans.ts'

type Side = 'self' | 'head'

/** People who work here today, with whoever left. */
export const peopleOf = async (db: Db, now: Date) => {
  const today = await todayOf(db, now)
  const all = await colleagues(db)
  return { today, all, here: all.filter(({ leftOn }) => !hasLeft(leftOn, today)) }
}
export const fullName = ({ surname, name }: { surname: string; name: string }) => `${surname} ${name}`

/** Whose plan it is and from which side one reads it; 404 for anybody but the two. */
async function sideOf(db: Db, who: Who, now: Date, staffId: string) {
  const { today, all, here } = await peopleOf(db, now)
  const person = all.find(({ id }) => id === staffId)
  const own = who.staffId === staffId
  const side: Side = own ? 'self' : 'head'
  if (!person || !(own || leadsPlan(who, person, here))) throw notFound('Этого плана у Вас нет.')
  return { side, person, today, all, here }
}

export async function planFor(db: Db, now: Date, who: Who, staffId: string): Promise<Plan> {
  const { side, person, today, all, here } = await sideOf(db, who, now, staffId)
  const names = new Map(all.map(one => [one.id, fullName(one)]))
  const rows = await goalRows(db, [staffId])
  const ids = rows.map(({ id }) => id)
  const editions = Map.groupBy(await editionRows(db, ids), ({ goalId }) => goalId)
  const steps = Map.groupBy(await stepRows(db, ids), ({ goalId }) => goalId)
  const talks = await talkRows(db, [staffId])
  const taken = new Set(rows.map(({ pointId }) => pointId))
  const points = (await developmentPointsOf(db, staffId)).filter(({ id, state }) => state === 'agreed' && !taken.has(id))
  return {
    staffId,
    name: fullName(person),
    today,
    side,
    leader: leadersOf(person, here).map(fullName).join(', '),
    goals: rows.map(row => {
      const [now_, ...before] = editions.get(row.id)!
      const own = (steps.get(row.id) ?? []).map(({ id, title, dueOn, state }) => ({ id, title, dueOn, state }))
      return { ...goalOf(row, now_!), steps: own, history: before.map(one => ({ ...wordsOf(one), ...saidBy(one, names) })) }
    }),
    talks: talks.map(({ id, heldOn, words, writtenBy }) => ({
      id,
      heldOn,
      words,
      by: names.get(writtenBy) ?? '',
      mine: writtenBy === who.staffId,
    })),
    talkDueOn: talkDueOf({
      liveSince: liveSince(rows, [...editions.values()].flat()),
      lastTalk: talks[0]?.heldOn ?? null,
      days: await norm(db, 'growth.talk', today),
    }),
    points: points.map(({ id, value, text, dueOn }) => ({ id, value, text, dueOn })),
  }
}

const wordsOf = ({ value, indicator, difference, dueOn, how }: EditionRow) => ({ value, indicator, difference, dueOn, how })
const saidBy = ({ edition, writtenBy, writtenAt }: EditionRow, names: Map<string, string>) => ({
  edition,
  by: names.get(writtenBy) ?? '',
  at: writtenAt,
})

const goalOf = (row: GoalRow, edition: EditionRow): Omit<Goal, 'steps' | 'history'> => ({
  id: row.id,
  pointId: row.pointId,
  edition: row.edition,
  ...wordsOf(edition),
  state: goalStateOf(row),
  selfAgreed: row.selfAgreed === row.edition,
  headAgreed: row.headAgreed === row.edition,
  outcome: row.outcome,
  outcomeWords: row.outcomeWords,
  endedAt: row.endedAt,
})

/** The day on which the words of the oldest live goal were written; null without one. */
export function liveSince(goals: readonly GoalRow[], editions: readonly EditionRow[]): string | null {
  const live = goals.filter(goal => goalStateOf(goal) === 'live')
  const days = live.flatMap(goal =>
    editions.filter(one => one.goalId === goal.id && one.edition === goal.edition).map(one => one.writtenAt.slice(0, 10)),
  )
  return days.toSorted()[0] ?? null
}

/** A new goal or other words of one; whoever writes has agreed to them. Refuses `changed` where `after` no longer stands. */
export async function writeGoal(db: Db, act: Act, id: string, given: NewGoal): Promise<Plan> {
  const { who, now } = act
  const { staffId, after, pointId, ...words } = given
  const { side, today } = await sideOf(db, who, now, staffId)
  if (words.dueOn < today) throw badInput({ dueOn: 'Этот день прошёл. Выберите сегодня или позже.' })
  if (after === 0) {
    if (pointId !== null) await mustBePoint(db, staffId, pointId)
    const agreed = { selfAgreed: side === 'self' ? 1 : null, headAgreed: side === 'head' ? 1 : null }
    if (!(await insertGoal(db, { id, staffId, pointId, ...agreed }))) throw changed()
  } else {
    const known = await findGoal(db, id)
    if (known?.staffId !== staffId) throw notFound('Такой цели в плане нет.')
    if (!(await raiseGoal(db, id, after, side))) throw changed()
  }
  const edition = { goalId: id, edition: after + 1, ...words, writtenBy: who.staffId, writtenAt: now.toISOString() }
  await insertEdition(db, edition)
  await told(db, act, 'goal-written', staffId, { goal: id, edition: after + 1 })
  return planFor(db, now, who, staffId)
}

const changed = () => refused('changed', 'Цель уже изменили. Ваш текст на месте: обновите страницу и сверьте.')

async function mustBePoint(db: Db, staffId: string, pointId: string): Promise<void> {
  const point = (await developmentPointsOf(db, staffId)).find(({ id }) => id === pointId)
  if (point?.state !== 'agreed') throw notFound('Такого согласованного пункта оценки нет.')
}

const told = (db: Db, { who, now }: Act, verb: string, owner: string, data: Record<string, string | number>) =>
  record(db, now, { kind: `growth.${verb}`, staffId: who.staffId, data: { owner, ...data } })

async function goalFor(db: Db, { who, now }: Act, id: string) {
  const goal = await findGoal(db, id)
  if (!goal) throw notFound('Такой цели нет.')
  return { goal, ...(await sideOf(db, who, now, goal.staffId)) }
}

/** To the edition that was read. Refuses `changed` where the words are others by now. */
export async function agree(db: Db, act: Act, id: string, edition: number): Promise<Plan> {
  const { goal, side } = await goalFor(db, act, id)
  if (!(await agreeGoal(db, id, edition, side))) throw changed()
  await told(db, act, 'goal-agreed', goal.staffId, { goal: id, edition })
  return planFor(db, act.now, act.who, goal.staffId)
}

/** By either of the two, with what came of it; a point of the review is done with it, where the person says so. */
export async function end(db: Db, act: Act, id: string, outcome: Outcome, words: string): Promise<Plan> {
  const { goal, side } = await goalFor(db, act, id)
  const row = { outcome, outcomeWords: words, endedBy: act.who.staffId, endedAt: act.now.toISOString() }
  if (!(await endGoal(db, id, row))) throw refused('ended', 'Эту цель уже закрыли. Обновите страницу.')
  await told(db, act, 'goal-ended', goal.staffId, { goal: id, outcome })
  if (outcome === 'reached' && side === 'self' && goal.pointId !== null) {
    const point = (await developmentPointsOf(db, goal.staffId)).find(one => one.id === goal.pointId)
    if (point?.state === 'agreed') await turn(db, act, point.id, 'done')
  }
  return planFor(db, act.now, act.who, goal.staffId)
}

export async function saveStep(db: Db, act: Act, id: string, { goalId, ...step }: NewStep): Promise<Plan> {
  const { goal } = await goalFor(db, act, goalId)
  if (goal.outcome !== null) throw refused('ended', 'Цель закрыта: шаги остались как были.')
  if (!(await putStep(db, id, goalId, { ...step, changedBy: act.who.staffId, changedAt: act.now.toISOString() })))
    throw notFound('Такого шага у этой цели нет.')
  await told(db, act, 'step-set', goal.staffId, { goal: goalId, step: id, state: step.state })
  return planFor(db, act.now, act.who, goal.staffId)
}

export async function saveTalk(db: Db, act: Act, id: string, { staffId, heldOn, words }: NewTalk): Promise<Plan> {
  const { today } = await sideOf(db, act.who, act.now, staffId)
  if (heldOn > today) throw badInput({ heldOn: 'Этот день ещё не наступил. Запишите разговор, когда он пройдёт.' })
  const row = { id, staffId, heldOn, words, writtenBy: act.who.staffId, writtenAt: act.now.toISOString() }
  if (!(await putTalk(db, row))) throw notFound('Эту запись ведёт другой человек.')
  await told(db, act, 'talk-written', staffId, { talk: id })
  return planFor(db, act.now, act.who, staffId)
}
