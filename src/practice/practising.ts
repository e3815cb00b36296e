// One's own practice. Nothing here writes an event: what a person knows is that person's, and nobody else's screen asks for it.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { isWorking } from '#calendar/working-time.ts'
import { msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { getCentre } from '#staff/store.ts'
import { bankNow, editionOf } from './bank-now.ts'
import type { Card, Explained, PracticeAnswer, Progress, Session, Situation } from './model.ts'
import { inUse } from './rules/bank.ts'
import { gradeOf, isWithin } from './rules/grading.ts'
import { mondayOf, progressOf } from './rules/progress.ts'
import { remembered } from './rules/repetition.ts'
import { planOf, secondsFor, weekly } from './rules/session.ts'
import { shownOptions } from './rules/showing.ts'
import { answersSince, answerTo, insertAnswer, lockMemory, memoriesOf, putMemory, type AnswerRow } from './store/practice.ts'
import type { z } from 'zod'

/** `more`: the week's five minutes are over and the person wants another five. */
export async function sessionFor(db: Db, now: Date, { staffId }: Who, more: boolean): Promise<Session> {
  const bank = inUse(await bankNow(db))
  const memories = await memoriesOf(db, staffId)
  const { timeZone: zone } = await getCentre(db)
  const answers = await answersSince(db, staffId, mondayMorning(now, zone))
  const lengths = new Map(bank.map(one => [one.key, secondsFor(one)]))
  const spent = answers.reduce((sum, { key }) => sum + (lengths.get(key) ?? 0), 0)
  const secondsLeft = Math.max(0, weekly - spent)
  const frame = { bank, memories, now: now.getTime(), word: staffId }
  const { situations, due, fresh, waiting } = planOf({ ...frame, seconds: more ? weekly : secondsLeft })
  const cards = situations.map(one => cardOf(one, staffId, memories.get(one.key)?.reps ?? 0))
  return { cards, due, fresh, waiting, secondsLeft, answeredThisWeek: answers.length }
}

function mondayMorning(now: Date, zone: string): string {
  const monday = mondayOf(todayAt({ now: now.toISOString(), zone }))
  return new Date(msOfLocal({ date: monday, minute: 0 }, zone)).toISOString()
}

function cardOf(situation: Situation, staffId: string, showing: number): Card {
  const { key, edition, clause, place, scene } = situation
  return {
    key,
    edition,
    showing,
    clause,
    place,
    scene,
    options: shownOptions(situation, staffId, showing).map(({ text }) => text),
  }
}

/** Refuses 404 for what was never in the bank, `changed` where it has a new edition, `stale` where this showing is past. */
export async function answerCard(
  db: Db,
  { who: { staffId }, now }: Act,
  given: z.infer<typeof PracticeAnswer>,
): Promise<Explained> {
  const { key, showing } = given
  const kept = (await answerTo(db, staffId, key, showing)) ?? (await takeAnswer(db, staffId, now, given))
  const situation = (await editionOf(db, key, kept.edition))!
  const memory = (await memoriesOf(db, staffId)).get(key)!
  const { timeZone: zone } = await getCentre(db)
  return {
    grade: kept.grade,
    clause: situation.clause,
    options: shownOptions(situation, staffId, showing).map((option, at) => ({ ...option, chosen: kept.chosen.includes(at) })),
    dueOn: todayAt({ now: memory.dueAt, zone }),
  }
}

async function takeAnswer(
  db: Db,
  staffId: string,
  now: Date,
  { key, edition, showing, chosen }: z.infer<typeof PracticeAnswer>,
): Promise<AnswerRow> {
  const situation = await editionOf(db, key, edition)
  if (!situation) throw notFound('Такого вопроса нет.')
  const options = shownOptions(situation, staffId, showing)
  if (!isWithin(options, chosen)) throw badInput({ chosen: 'Такого варианта нет. Выберите из показанных.' })
  const latest = (await bankNow(db)).find(one => one.key === key)
  if (latest?.edition !== edition) throw refused('changed', 'Вопрос только что обновили. Обновите страницу, покажем новый.')
  const before = await lockMemory(db, staffId, key)
  const row = { staffId, key, showing, edition, chosen, grade: gradeOf(options, chosen), at: now.toISOString() }
  if ((before?.reps ?? 0) === showing && (await insertAnswer(db, row))) {
    await putMemory(db, staffId, key, remembered(before, row.grade, now))
    return row
  }
  // Another screen was quicker: its answer counts.
  const first = await answerTo(db, staffId, key, showing)
  if (!first) throw refused('stale', 'Этот вопрос уже был. Обновите страницу, покажем следующий.')
  return first
}

export async function progressFor(db: Db, now: Date, { staffId }: Who): Promise<Progress> {
  const { timeZone: zone } = await getCentre(db)
  const since = new Date(now.getTime() - 100 * 86_400_000).toISOString()
  return progressOf({
    bank: inUse(await bankNow(db)),
    memories: await memoriesOf(db, staffId),
    answers: await answersSince(db, staffId, since),
    now: now.getTime(),
    zone,
  })
}

/** A week without practice, in working time, and only to the person: nothing is written down. */
export async function isTimeToPractise(db: Db, now: Date, { staffId, departmentId }: Who): Promise<boolean> {
  if (!isWorking(now.toISOString(), await officeTimeOf(db, departmentId))) return false
  const { timeZone: zone } = await getCentre(db)
  const weekAgo = msOfLocal({ date: addDays(todayAt({ now: now.toISOString(), zone }), -7), minute: 0 }, zone)
  return (await answersSince(db, staffId, new Date(weekAgo).toISOString())).length === 0
}
