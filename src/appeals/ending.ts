// Ways out of the register, each with its paper: an answer on the merits, a redirect, a ground of the law, an explanation; and papers on the way.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { askCalendar } from '#staff/hours.ts'
import { getCentre } from '#staff/store.ts'
import { localOf } from '#calendar/zone.ts'
import { todayOf } from '#staff/today.ts'
import { countingOf } from './counting.ts'
import { grounds } from './grounds.data.ts'
import type { Answer, Closing, NewDispatch, Redirection } from './model.ts'
import { isReachable } from './rules/counting.ts'
import { termFrom } from './rules/deadlines.ts'
import { told } from './receiving.ts'
import { allow, getMine, getToEdit } from './standing.ts'
import { changeAppeal, getAppealRow, type AppealRow } from './store/appeals.ts'
import { eventsOf, markAnswered, questionsOf } from './store/parts.ts'
import { checkSent, putDispatch } from './working.ts'

/** The signed answer has left. Every question of ours is covered; a complaint that was right has its cause and remedy. */
export async function sendAnswer(db: Db, act: Act, id: string, answer: Answer): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'answer')
  const { paper, result, questionIds, cause, remedy } = answer
  const open = (await questionsOf(db, id)).filter(({ ours, dispatchId }) => ours && dispatchId === null)
  const left = open.filter(question => !questionIds.includes(question.id))
  if (left.length > 0)
    throw refused('not-all-answered', `Нет ответа на вопрос: «${left[0]!.body}». Ответить нужно на каждый (59-ФЗ, ст. 10 ч. 1).`)
  const right = row.kind === 'complaint' && (result === 'supported' || result === 'measures')
  if (right && (cause === '' || remedy === ''))
    throw refused('no-remedy', 'Жалоба обоснована: напишите, почему так вышло и что изменили (Кодекс, п. 2.5).')
  checkSent(paper.sentOn, await signedOn(db, id), await todayOf(db, act.now))
  await putDispatch(db, act, id, 'answer', paper)
  if (open.length > 0)
    await markAnswered(
      db,
      id,
      open.map(question => question.id),
      paper.id,
    )
  await changeAppeal(db, id, { state, result, cause, remedy, endedOn: paper.sentOn, endedBy: act.who.staffId })
  await told(db, act, row, 'answered', { result, justified: right, late: paper.sentOn > row.dueOn })
  return getAppealRow(db, id)
}

/** The day of the last signature: an answer cannot have left before it, so lateness cannot be dated away. */
async function signedOn(db: Db, id: string): Promise<string> {
  const signed = (await eventsOf(db, id)).findLast(({ kind }) => kind === 'appeal.signed')!
  return localOf(signed.at, (await getCentre(db)).timeZone).date
}

/** To the body that is competent, with the author told (59-FZ art. 8 p. 3). */
export async function redirect(db: Db, act: Act, id: string, { to, letter, notice }: Redirection): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'redirect')
  const today = await todayOf(db, act.now)
  if (!notice && isReachable(row))
    throw refused('notice-first', 'Сообщите человеку, куда направили обращение, и запишите это здесь (59-ФЗ, ст. 8 ч. 3).')
  for (const paper of [letter, ...(notice ? [notice] : [])]) checkSent(paper.sentOn, row.registeredOn!, today)
  await putDispatch(db, act, id, 'redirect', letter)
  if (notice) await putDispatch(db, act, id, 'notice', notice)
  const counting = await countingOf(db, row.registeredOn!)
  const due = row.law === 'appeal' ? askCalendar(() => termFrom(row.registeredOn!, 'appeal.redirect', counting)).due : row.dueOn
  await changeAppeal(db, id, { state, redirectedTo: to, endedOn: today, endedBy: act.who.staffId })
  await told(db, act, row, 'redirected', { late: today > due })
  return getAppealRow(db, id)
}

/** Without an answer on the merits, by a ground that a person chose and explained; refuses `notice-first` where the law wants the author told. */
export async function close(db: Db, act: Act, id: string, { ground, reason, notice }: Closing): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'close')
  const known = grounds.find(({ code }) => code === ground)
  if (!known) throw badInput({ ground: 'Такого основания в законе нет' })
  if (known.notice && !notice && isReachable(row))
    throw refused('notice-first', `${known.todo} Запишите, когда и как сообщили (${known.source}).`)
  const today = await todayOf(db, act.now)
  if (notice) {
    checkSent(notice.sentOn, row.registeredOn!, today)
    await putDispatch(db, act, id, 'notice', notice)
  }
  const norm = known.notice?.norm ?? null
  const counting = await countingOf(db, row.registeredOn!)
  const due = norm === null ? row.dueOn : askCalendar(() => termFrom(row.registeredOn!, norm, counting)).due
  await changeAppeal(db, id, { state, ground, groundReason: reason, endedOn: today, endedBy: act.who.staffId })
  await told(db, act, row, 'closed', { ground, late: today > due })
  return getAppealRow(db, id)
}

/** What the law does not count as an appeal: the author is told how to submit it officially. */
export async function explain(db: Db, act: Act, id: string, paper: NewDispatch): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  const state = await allow(db, act, row, 'explain')
  const today = await todayOf(db, act.now)
  checkSent(paper.sentOn, row.receivedOn, today)
  await putDispatch(db, act, id, 'explanation', paper)
  await changeAppeal(db, id, { state, endedOn: today, endedBy: act.who.staffId })
  await told(db, act, row, 'explained', { late: today > row.dueOn })
  return getAppealRow(db, id)
}

/** A paper on the way: copies to other bodies (art. 8 p. 4), an inquiry with the day its answer is due (art. 10 p. 2), a notice. */
export async function sendPaper(
  db: Db,
  act: Act,
  id: string,
  { kind, paper }: { kind: 'copy' | 'inquiry' | 'notice'; paper: NewDispatch },
): Promise<AppealRow> {
  const row = await getToEdit(db, act, id)
  if (row.registeredOn === null) throw refused('not-now', 'Сначала зарегистрируйте обращение.')
  checkSent(paper.sentOn, row.registeredOn, await todayOf(db, act.now))
  const counting = await countingOf(db, paper.sentOn)
  const expected = kind === 'inquiry' ? askCalendar(() => termFrom(paper.sentOn, 'appeal.documents', counting)).due : null
  await putDispatch(db, act, id, kind, paper, expected)
  await told(db, act, row, 'paper-sent', { paper: kind })
  return row
}
