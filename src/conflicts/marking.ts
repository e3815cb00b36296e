// A mark on a client: for those who serve, until a day, with an author and a ground; the client may read it.
import { findContactRow, servesNow } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import type { Mark, NewMark } from './model.ts'
import { getReadable } from './reach.ts'
import { inForce, whyNotUntil } from './rules/mark.ts'
import { changeMark, findMark, insertMark, lockMark, marksOf, type MarkRow } from './store/marks.ts'

/** By the author of an account or the head. Refuses `write-first`: the facts are the ground; `who-first`; a day too far. */
export async function markClient(db: Db, act: Act, conflictId: string, asked: NewMark): Promise<void> {
  const { who, now } = act
  if (await findMark(db, asked.id)) return
  const row = await getReadable(db, who, conflictId)
  const clientId = row.clientId ?? (await findContactRow(db, row.contactId))?.principalId
  if (!clientId) throw refused('who-first', 'Человека в деле нет, отметить некого.')
  if (!row.writtenAt) throw refused('write-first', 'Сначала напишите факты: они и есть основание отметки.')
  const today = await todayOf(db, now)
  const message = whyNotUntil(asked.lastOn, today, await norm(db, 'mark.days', today))
  if (message) throw new Problem(400, 'bad-input', message, { lastOn: message })
  const { departmentId } = row
  await insertMark(db, { ...asked, clientId, conflictId, authorId: who.staffId, departmentId, madeAt: now.toISOString() })
  await told(db, act, { id: asked.id, clientId, departmentId }, 'mark.made', { lastOn: asked.lastOn })
}

/** What those who serve should know now: marks in force, for whoever leads a contact with the client. */
export async function marksInForce(db: Db, act: Act, clientId: string): Promise<Mark[]> {
  if (!(await servesNow(db, act.who.staffId, clientId))) throw notFound()
  const marks = await seen(db, act, await marksOf(db, clientId))
  return marks.filter(one => one.inForce)
}

/** Marks of a conflict that I may read. */
export async function marksOfConflict(db: Db, act: Act, conflictId: string): Promise<Mark[]> {
  const row = await getReadable(db, act.who, conflictId)
  if (!row.clientId) return []
  const marks = await marksOf(db, row.clientId)
  return seen(
    db,
    act,
    marks.filter(one => one.conflictId === conflictId),
  )
}

/** One mark as the client may read it; the opening is an event. */
export async function openMark(db: Db, act: Act, id: string): Promise<Mark> {
  const row = await findMark(db, id)
  if (!row || !(await reaches(db, act, row))) throw notFound()
  return (await seen(db, act, [row]))[0]!
}

/** The client has read it. */
export async function showMark(db: Db, act: Act, id: string): Promise<Mark> {
  const row = await lockMark(db, id)
  if (!row || !(await reaches(db, act, row))) throw notFound()
  if (!row.shownAt) {
    await changeMark(db, id, { shownAt: act.now.toISOString() })
    await told(db, act, row, 'mark.shown', {})
  }
  return openMark(db, act, id)
}

/** Before its last day, with a reason: by the author, the head of the department, the director. */
export async function endMark(db: Db, act: Act, id: string, reason: string): Promise<Mark> {
  const row = await lockMark(db, id)
  if (!row || !(await reaches(db, act, row))) throw notFound()
  if (!mayEnd(act, row)) throw new Problem(403, 'not-yours', 'Снять отметку может её автор или начальник отдела.')
  if (!row.endedAt) {
    await changeMark(db, id, { endedAt: act.now.toISOString(), endedBy: act.who.staffId, endReason: reason })
    await told(db, act, row, 'mark.ended', {})
  }
  return openMark(db, act, id)
}

const mayEnd = ({ who }: Act, { authorId, departmentId }: MarkRow): boolean =>
  authorId === who.staffId || has(who, 'director') || (has(who, 'head') && departmentId === who.departmentId)

const reaches = async (db: Db, act: Act, row: MarkRow): Promise<boolean> =>
  mayEnd(act, row) || (await servesNow(db, act.who.staffId, row.clientId))

async function seen(db: Db, act: Act, rows: MarkRow[]): Promise<Mark[]> {
  const today = await todayOf(db, act.now)
  return rows.map(row => {
    const { authorId: _, departmentId: __, surname, name, patronymic, position, ...mark } = row
    return {
      ...mark,
      authorName: [name, patronymic, surname].filter(Boolean).join(' '),
      authorPosition: position,
      inForce: inForce(row, today),
      mayEnd: row.endedAt === null && mayEnd(act, row),
    }
  })
}

const told = (
  db: Db,
  { who, now }: Act,
  { id, clientId, departmentId }: Pick<MarkRow, 'id' | 'clientId' | 'departmentId'>,
  kind: `mark.${string}`,
  data: Record<string, string>,
): Promise<void> => record(db, now, { kind, staffId: who.staffId, clientId, departmentId, data: { mark: id, ...data } })
