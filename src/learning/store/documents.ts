// SQL of what proves a qualification.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type DocumentRow = {
  id: string
  staffId: string
  own: boolean
  title: string
  number: string
  issuer: string
  hours: number
  issuedOn: string
  expiresOn: string | null
  courseId: string | null
  studyId: string | null
  hash: string | null
  holder: string
  fileId: string | null
}

const columns = [
  'd.id',
  'd.staffId',
  'd.own',
  'd.title',
  'd.number',
  'd.issuer',
  'd.hours',
  'd.issuedOn',
  'd.expiresOn',
  'd.courseId',
  'd.studyId',
  'd.hash',
  'd.holder',
  'd.fileId',
] as const

/** Of these people, or (undefined) of everybody who still works here; what ends first stands first. */
export const documentRows = (db: Db, staffIds: readonly string[] | undefined): Promise<DocumentRow[]> =>
  db
    .selectFrom('learningDocument as d')
    .innerJoin('staff', 'staff.id', 'd.staffId')
    .select(columns)
    .where('d.removedAt', 'is', null)
    .$if(staffIds !== undefined, query => query.where(sql<boolean>`d.staff_id = any(${staffIds ?? []}::uuid[])`))
    .$if(staffIds === undefined, query => query.where('staff.leftOn', 'is', null))
    .orderBy('d.expiresOn', e => e.asc().nullsLast())
    .orderBy(sql`d.holder collate ru`)
    .orderBy('d.id')
    .execute()

export const findDocument = (db: Db, id: string): Promise<DocumentRow | undefined> =>
  db
    .selectFrom('learningDocument as d')
    .select(columns)
    .where('d.id', '=', id)
    .where('d.removedAt', 'is', null)
    .executeTakeFirst()

export const findByStudy = (db: Db, studyId: string) =>
  db.selectFrom('learningDocument').select('id').where('studyId', '=', studyId).where('own', '=', true).executeTakeFirst()

/** A certificate is found by both, or not at all. */
export const findByHash = (db: Db, number: string, hash: string): Promise<DocumentRow | undefined> =>
  db
    .selectFrom('learningDocument as d')
    .select(columns)
    .where('d.number', '=', number)
    .where('d.hash', '=', hash)
    .where('d.removedAt', 'is', null)
    .executeTakeFirst()

export const insertDocument = (db: Db, row: DocumentRow & { addedAt: string; addedBy: string | null }) =>
  db.insertInto('learningDocument').values(row).execute()

type Change = Pick<DocumentRow, 'title' | 'number' | 'issuer' | 'hours' | 'issuedOn' | 'expiresOn' | 'fileId' | 'courseId'>

export const changeDocument = (db: Db, id: string, change: Change) =>
  db.updateTable('learningDocument').set(change).where('id', '=', id).where('own', '=', false).execute()

export const removeDocument = (db: Db, id: string, at: string) =>
  db.updateTable('learningDocument').set({ removedAt: at }).where('id', '=', id).where('own', '=', false).execute()

/** The next number of a year; no number is left out, none is given twice. */
export const nextNumber = async (db: Db, year: number): Promise<number> =>
  (
    await db
      .insertInto('learningNumber')
      .values({ year, last: 1 })
      .onConflict(on => on.column('year').doUpdateSet(e => ({ last: e('learningNumber.last', '+', 1) })))
      .returning('last')
      .executeTakeFirstOrThrow()
  ).last
