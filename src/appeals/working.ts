// Work on an appeal: its questions, who is complained of, earlier ones, scans; the executor, the draft, the signature, more time.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { askCalendar } from '#staff/hours.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { countingOf } from './counting.ts'
import type { Complained, NewDispatch, Question } from './model.ts'
import { dueNow, lastDayToExtend, longestExtension } from './rules/deadlines.ts'
import { heirOf, whyBarred, whyNotExecutor } from './rules/people.ts'
import { dueColumns, told } from './receiving.ts'
import { allow, getMine, getSeen, getToEdit } from './standing.ts'
import { changeAppeal, getAppealRow, type AppealRow } from './store/appeals.ts'
import { complainedOf, insertDispatch, putComplained, putQuestions, questionsOf } from './store/parts.ts'
import { putLinks } from './store/register.ts'

/** The whole list as the person leaves it: now a person has checked what the answer must cover. */
export async function writeQuestions(db: Db, act: Act, id: string, questions: readonly Question[]): Promise<AppealRow> {
  const row = await getToEdit(db, act, id)
  if ((await questionsOf(db, id)).some(({ dispatchId }) => dispatchId !== null))
    throw refused('answered', 'На часть вопросов уже ответили, список больше не меняют.')
  await putQuestions(db, id, questions)
  await changeAppeal(db, id, { questionsCheckedAt: act.now.toISOString(), questionsCheckedBy: act.who.staffId })
  await told(db, act, row, 'questions-written', { count: questions.length, others: questions.filter(({ ours }) => !ours).length })
  return getAppealRow(db, id)
}

/** Whoever considers it and turns out to be complained of loses it at once, to the head or the director; their draft with it. */
export async function nameComplained(db: Db, act: Act, id: string, complained: readonly Complained[]): Promise<AppealRow> {
  const row = await getToEdit(db, act, id)
  await putComplained(
    db,
    id,
    complained.map(one => ({ ...one, id: uuid7(act.now.getTime()) })),
  )
  await told(db, act, row, 'complained-named', { count: complained.length })
  const everybody = await colleagues(db)
  const executor = everybody.find(one => one.id === row.executorId)
  if (!executor || whyBarred(executor, complained, everybody) === '') return row
  return passOn(db, { who: act.who, now: act.now }, row, complained)
}

/** To the head of the department, else the director; where nobody may, it waits for an executor in sight of the heads. */
export async function passOn(
  db: Db,
  by: { who: Act['who'] | undefined; now: Date },
  row: AppealRow,
  complained: readonly Complained[],
): Promise<AppealRow> {
  const frame = { everybody: await colleagues(db), today: await todayOf(db, by.now) }
  const heir = heirOf({ departmentId: row.departmentId!, executorId: row.executorId! }, complained, frame)
  await changeAppeal(db, row.id, {
    state: heir ? 'assigned' : 'registered',
    executorId: heir?.id ?? null,
    departmentId: heir?.departmentId ?? null,
    approverId: null,
  })
  const passed = await getAppealRow(db, row.id)
  await told(db, by, passed, 'passed', { previousOwner: row.executorId })
  return passed
}

/** Earlier appeals of the same author about the same question; only those that the person sees. */
export async function linkEarlier(db: Db, act: Act, id: string, earlier: readonly string[]): Promise<AppealRow> {
  const row = await getToEdit(db, act, id)
  for (const one of earlier) {
    if (one === id) throw refused('itself', 'Обращение не может быть повторным к самому себе.')
    const before = await getSeen(db, act.who, one)
    if (before.receivedOn > row.receivedOn) throw refused('later', 'Это обращение пришло позже. Свяжите наоборот.')
  }
  await putLinks(db, id, earlier, { linkedAt: act.now.toISOString(), linkedBy: act.who.staffId })
  await told(db, act, row, 'linked', { count: earlier.length })
  return row
}

/** Refuses `barred` with the law's reason where the colleague may not consider it; a head gives out in the own department only. */
export async function assign(db: Db, act: Act, id: string, executorId: string): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'assign')
  const frame = { everybody: await colleagues(db), today: await todayOf(db, act.now) }
  const executor = frame.everybody.find(one => one.id === executorId)
  if (!executor) throw badInput({ executorId: 'Такого сотрудника нет' })
  const why = whyNotExecutor(executor, await complainedOf(db, id), frame)
  if (why) throw refused('barred', `${why}. Выберите другого исполнителя (59-ФЗ, ст. 8 ч. 6).`)
  if (!act.who.roles.includes('director') && executor.departmentId !== act.who.departmentId)
    throw refused('other-department', 'В другой отдел передаёт директор.')
  if (row.executorId === executorId && row.state === 'assigned') return row
  await changeAppeal(db, id, { state, executorId, departmentId: executor.departmentId, approverId: null })
  const assigned = await getAppealRow(db, id)
  await told(db, act, assigned, 'assigned', { ...(row.executorId && { previousOwner: row.executorId }) })
  return assigned
}

/** The draft is ready for whoever signs. Refuses `no-questions` until a person has written them out. */
export async function submitDraft(db: Db, act: Act, id: string): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'submit')
  if (row.questionsCheckedAt === null || (await questionsOf(db, id)).length === 0)
    throw refused('no-questions', 'Сначала выпишите вопросы обращения: ответ должен быть на каждый.')
  const frame = { everybody: await colleagues(db), today: await todayOf(db, act.now) }
  const approver = heirOf({ departmentId: row.departmentId!, executorId: row.executorId! }, await complainedOf(db, id), frame)
  await changeAppeal(db, id, { state, approverId: approver?.id ?? null, remarks: '' })
  const submitted = await getAppealRow(db, id)
  await told(db, act, submitted, 'submitted', { approver: approver?.id ?? null })
  return submitted
}

export async function returnDraft(db: Db, act: Act, id: string, remarks: string): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'return')
  await changeAppeal(db, id, { state, remarks })
  await told(db, act, row, 'returned')
  return getAppealRow(db, id)
}

export async function signAnswer(db: Db, act: Act, id: string): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'sign')
  await changeAppeal(db, id, { state, approverId: act.who.staffId })
  await told(db, act, row, 'signed')
  return getAppealRow(db, id)
}

/**
 * More time, once, before the deadline and with the author told (59-FZ art. 12 p. 2). An overdue answer is not made timely:
 * refuses `late`; also `no-extension`, `too-long`, `already`.
 */
export async function extend(
  db: Db,
  act: Act,
  id: string,
  { days, reason, notice }: { days: number; reason: string; notice: NewDispatch },
): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  await allow(db, act, row, 'extend')
  const today = await todayOf(db, act.now)
  const counting = await countingOf(db, row.registeredOn!)
  const longest = longestExtension(row.law, row.registeredOn!, counting)
  if (longest === 0) throw refused('no-extension', 'Для такого обращения закон не знает продления.')
  if (row.extensionDays > 0) throw refused('already', 'Срок уже продлили. Второй раз закон не разрешает.')
  if (days > longest) throw refused('too-long', `Продлить можно не больше чем на ${longest} дней.`)
  if (today > askCalendar(() => lastDayToExtend(row.law, row.registeredOn!, row.dueOn, counting)))
    throw refused('late', 'День, до которого можно было продлить, прошёл. Ответьте как можно скорее.')
  checkSent(notice.sentOn, row.registeredOn!, today)
  const due = askCalendar(() => dueNow({ ...row, extensionDays: days }, counting))
  await putDispatch(db, act, id, 'notice', notice)
  await changeAppeal(db, id, { extensionDays: days, extensionReason: reason, ...dueColumns(due) })
  await told(db, act, row, 'extended', { days, from: row.dueOn, due: due.due })
  return getAppealRow(db, id)
}

/** A paper left on a day between registration and today. */
export function checkSent(sentOn: string, from: string, today: string): void {
  if (sentOn > today) throw badInput({ sentOn: 'Этот день ещё не наступил' })
  if (sentOn < from) throw badInput({ sentOn: 'Так рано отправить не могли: проверьте день' })
}

type Kind = 'answer' | 'redirect' | 'copy' | 'inquiry' | 'notice' | 'explanation'

export const putDispatch = (
  db: Db,
  { who, now }: Act,
  appealId: string,
  kind: Kind,
  paper: NewDispatch,
  expectedOn: string | null = null,
) => insertDispatch(db, { ...paper, kind, appealId, expectedOn, madeAt: now.toISOString(), madeBy: who.staffId })
