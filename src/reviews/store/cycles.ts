// SQL of cycles, of those who are reviewed in them, and of who is asked.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { Indicator, type Asked, type Cycle, type CycleState, type Post } from '../model.ts'
import type { Ask } from '../rules/asking.ts'

const columns = [
  'id',
  'title',
  'sinceOn',
  'untilOn',
  'modelEdition',
  'least',
  'openedAt',
  'closedAt',
  'shownAt',
  'indicators',
] as const

export type CycleRow = Cycle & { indicators: Indicator[] }

type Read = Omit<CycleRow, 'state' | 'indicators'> & { closedAt: string | null; indicators: object }
function read({ closedAt, indicators, ...row }: Read): CycleRow {
  const state: CycleState = row.shownAt !== null ? 'shown' : closedAt !== null ? 'calibration' : 'open'
  return { ...row, state, indicators: indicators as Indicator[] }
}

/** The newest first. */
export const cycles = async (db: Db): Promise<CycleRow[]> =>
  (await db.selectFrom('reviewCycle').select(columns).orderBy('openedAt', 'desc').execute()).map(read)

export async function findCycle(db: Db, id: string): Promise<CycleRow | undefined> {
  const row = await db.selectFrom('reviewCycle').select(columns).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** Others who want to change its state or its forms wait. */
export async function lockCycle(db: Db, id: string): Promise<CycleRow | undefined> {
  const row = await db.selectFrom('reviewCycle').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && read(row)
}

type NewRow = Pick<CycleRow, 'id' | 'title' | 'sinceOn' | 'untilOn' | 'modelEdition' | 'least' | 'openedAt' | 'indicators'> & {
  openedBy: string
}
export const insertCycle = (db: Db, { indicators, ...row }: NewRow) =>
  db
    .insertInto('reviewCycle')
    .values({ ...row, indicators: JSON.stringify(indicators) })
    .execute()

export const turnCycle = (
  db: Db,
  id: string,
  turn: { closedBy: string; closedAt: string } | { shownBy: string; shownAt: string },
) => db.updateTable('reviewCycle').set(turn).where('id', '=', id).execute()

export type SubjectRow = { cycleId: string; staffId: string; departmentId: string; post: Post }

export const insertSubjects = (db: Db, rows: readonly SubjectRow[]) =>
  db
    .insertInto('reviewSubject')
    .values([...rows])
    .onConflict(on => on.doNothing())
    .execute()

const subjectColumns = ['cycleId', 'staffId', 'departmentId', 'post', 'remark'] as const
export const subjectsOf = (db: Db, cycleId: string) =>
  db.selectFrom('reviewSubject').select(subjectColumns).where('cycleId', '=', cycleId).execute()
export const findSubject = (db: Db, cycleId: string, staffId: string) =>
  db
    .selectFrom('reviewSubject')
    .select(subjectColumns)
    .where('cycleId', '=', cycleId)
    .where('staffId', '=', staffId)
    .executeTakeFirst()

export const writeRemark = (db: Db, cycleId: string, staffId: string, remark: string, remarkAt: string) =>
  db
    .updateTable('reviewSubject')
    .set({ remark, remarkAt })
    .where('cycleId', '=', cycleId)
    .where('staffId', '=', staffId)
    .execute()

/** Shown cycles in which the person was reviewed, newest first. */
export const shownTo = async (db: Db, staffId: string): Promise<CycleRow[]> =>
  (
    await db
      .selectFrom('reviewCycle')
      .innerJoin('reviewSubject', 'reviewSubject.cycleId', 'reviewCycle.id')
      .select(columns)
      .where('staffId', '=', staffId)
      .where('shownAt', 'is not', null)
      .orderBy('openedAt', 'desc')
      .execute()
  ).map(read)

export async function insertAsks(db: Db, cycleId: string, rows: readonly (Ask & { id: string })[]): Promise<number> {
  if (rows.length === 0) return 0
  const done = await db
    .insertInto('reviewForm')
    .values(rows.map(row => ({ ...row, cycleId })))
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n)
}

/** False where it is not there, or was sent already. */
export async function deleteAsk(db: Db, cycleId: string, id: string): Promise<boolean> {
  const done = await db
    .deleteFrom('reviewForm')
    .where('cycleId', '=', cycleId)
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('side', '<>', 'self')
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** By subject and reviewer in order of names; nothing of what a form says. */
export const askedIn = (db: Db, cycleId: string): Promise<Asked[]> =>
  db
    .selectFrom('reviewForm')
    .innerJoin('reviewSubject', join =>
      join.onRef('reviewSubject.cycleId', '=', 'reviewForm.cycleId').onRef('reviewSubject.staffId', '=', 'subjectId'),
    )
    .innerJoin('staff as subject', 'subject.id', 'subjectId')
    .innerJoin('staff as reviewer', 'reviewer.id', 'reviewerId')
    .innerJoin('department', 'department.id', 'reviewSubject.departmentId')
    .select(['reviewForm.id', 'subjectId', 'reviewerId', 'side', 'department.shortTitle as department'])
    .select(fullName('subject').as('subject'))
    .select(fullName('reviewer').as('reviewer'))
    .select(sql<boolean>`review_form.sent_at is not null`.as('sent'))
    .where('reviewForm.cycleId', '=', cycleId)
    .orderBy(sql`subject.surname collate ru, subject.name collate ru, subject_id, side, reviewer.surname collate ru`)
    .execute()

const fullName = (table: string) =>
  sql<string>`trim(concat_ws(' ', ${sql.ref(`${table}.surname`)}, ${sql.ref(`${table}.name`)}, ${sql.ref(`${table}.patronymic`)}))`
