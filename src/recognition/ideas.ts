// Ideas for improvement: written to a department, answered by the norm's day, tried, seen to work or not.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { shippedNorms } from '#staff/norms.data.ts'
import { normOn } from '#staff/rules.ts'
import { getDepartment, norms } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Answer, Idea, Ideas, NewIdea, Result } from './idea-model.ts'
import { beKind } from './polite.ts'
import { mayAnswer, mayConclude } from './rules/idea.ts'
import { findIdea, ideaRows, insertIdea, lockIdea, setIdea, type IdeaRow } from './store/ideas.ts'

const page = 60

const shown =
  (who: Who) =>
  ({ authorId, ...row }: IdeaRow): Idea => {
    const standing = { authorId, ...row }
    return {
      ...row,
      own: authorId === who.staffId,
      may: { answer: mayAnswer(who, standing), conclude: mayConclude(who, standing) },
    }
  }

/** How many days there are to answer, and who said so. */
async function termOn(db: Db, today: string): Promise<{ days: number; source: string }> {
  const { value, source } = normOn(await norms(db), 'idea.answer', today) ?? shippedNorms['idea.answer']
  return { days: value, source }
}

export async function ideasFor(db: Db, now: Date, who: Who, before?: string): Promise<Ideas> {
  const today = await todayOf(db, now)
  return { rows: (await ideaRows(db, before, page)).map(shown(who)), today, ...(await termOn(db, today)) }
}

/** The same id again is the same idea. */
export async function sayIdea(db: Db, { who, now }: Act, given: NewIdea): Promise<Idea> {
  const { closedOn } = await getDepartment(db, given.departmentId)
  if (closedOn !== null) throw refused('closed', 'Этот отдел закрыт. Выберите, кому теперь писать: текст на месте.')
  await beKind('hurts', given.hurts)
  await beKind('change', given.change)
  const today = await todayOf(db, now)
  const { days, source } = await termOn(db, today)
  const row = { ...given, authorId: who.staffId, at: now.toISOString(), dueOn: addDays(today, days), source }
  if (await insertIdea(db, row)) {
    const { id, departmentId } = given
    await record(db, now, { kind: 'idea.said', staffId: who.staffId, departmentId, data: { idea: id } })
  }
  const kept = await findIdea(db, given.id)
  if (!kept || kept.authorId !== who.staffId) throw notFound('Такой идеи нет.')
  return shown(who)(kept)
}

/** Of the head of that department or a director, once. Refuses `not-yours`, `answered`. */
export async function answerIdea(db: Db, act: Act, id: string, given: { answer: Answer; words: string }): Promise<Idea> {
  const { who, now } = act
  const row = await held(db, id)
  if (row.answer !== null) throw refused('answered', `Уже ответили: ${row.answeredBy}. Обновите страницу.`)
  if (!mayAnswer(who, row)) throw notYours()
  await beKind('words', given.words)
  const { answer, words } = given
  await setIdea(db, id, { answer, answerWords: words, answeredBy: who.staffId, answeredAt: now.toISOString() })
  await told(db, act, 'answered', row, answer)
  return shown(who)((await findIdea(db, id))!)
}

/** Whether it worked, and what was seen: only of what was tried. Refuses `not-yours`, `concluded`. */
export async function concludeIdea(db: Db, act: Act, id: string, given: { outcome: Result; seen: string }): Promise<Idea> {
  const { who, now } = act
  const row = await held(db, id)
  if (row.outcome !== null) throw refused('concluded', `Итог уже записан: ${row.seenBy}. Обновите страницу.`)
  if (!mayConclude(who, row)) throw notYours()
  await beKind('seen', given.seen)
  await setIdea(db, id, { ...given, seenBy: who.staffId, seenAt: now.toISOString() })
  await told(db, act, 'concluded', row, given.outcome)
  return shown(who)((await findIdea(db, id))!)
}

const notYours = () =>
  refused('not-yours', 'На эту идею отвечает начальник отдела, которому она написана, или директор. Свою никто не оценивает.')

async function held(db: Db, id: string): Promise<IdeaRow> {
  if (!(await lockIdea(db, id))) throw notFound('Такой идеи нет.')
  return (await findIdea(db, id))!
}

const told = (
  db: Db,
  { who, now }: Act,
  what: 'answered' | 'concluded',
  { id, departmentId, authorId }: IdeaRow,
  outcome: string,
) =>
  record(db, now, {
    kind: `idea.${what}`,
    staffId: who.staffId,
    departmentId,
    data: { idea: id, outcome, owner: authorId },
  })
