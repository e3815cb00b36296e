// All SQL of the room.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Said } from './model.ts'

export type EditionRow = {
  id: string
  title: string
  fingerprint: string
  approvedBy: string
  inForceFrom: string
  importedAt: string
  importedBy: string | null
  /** How many there are; null where it was taken in before they were counted. */
  clauses: number | null
}

const columns = ['id', 'title', 'fingerprint', 'approvedBy', 'inForceFrom', 'importedAt', 'importedBy', 'clauses'] as const

/** Newest first, without their texts. */
export const editionRows = (db: Db): Promise<EditionRow[]> =>
  db.selectFrom('codeEdition').select(columns).orderBy('inForceFrom', 'desc').execute()

/** The document as it came; undefined where there is no such edition. */
export const sourceOf = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom('codeEdition').select('source').where('id', '=', id).executeTakeFirst())?.source

export const setClauses = (db: Db, id: string, clauses: number) =>
  db.updateTable('codeEdition').set({ clauses }).where('id', '=', id).execute()

export const insertEdition = (db: Db, row: EditionRow & { source: string }) => db.insertInto('codeEdition').values(row).execute()

export const acknowledgementOf = (db: Db, editionId: string, staffId: string) =>
  db
    .selectFrom('codeAcknowledgement')
    .select('at')
    .where('editionId', '=', editionId)
    .where('staffId', '=', staffId)
    .executeTakeFirst()

/** Once per person and edition: the first moment stays. Returns whether it was the first. */
export async function insertAcknowledgement(db: Db, row: { editionId: string; staffId: string; at: string }): Promise<boolean> {
  const done = await db
    .insertInto('codeAcknowledgement')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const nameOf = (who: string) => sql<string>`${sql.ref(`${who}.surname`)} || ' ' || ${sql.ref(`${who}.name`)}`

/** Everybody who works on `day`, in the department or (undefined) in all; those who have not read first. */
export const readers = (db: Db, editionId: string, day: string, departments: readonly string[] | undefined) =>
  db
    .selectFrom('staff')
    .innerJoin('department', 'department.id', 'staff.departmentId')
    .leftJoin('codeAcknowledgement', on =>
      on.onRef('codeAcknowledgement.staffId', '=', 'staff.id').on('codeAcknowledgement.editionId', '=', editionId),
    )
    .select(['staff.id as staffId', 'staff.departmentId', 'department.shortTitle as department', 'codeAcknowledgement.at'])
    .select(nameOf('staff').as('name'))
    .where(e => e.or([e('staff.leftOn', 'is', null), e('staff.leftOn', '>', day)]))
    .$if(departments !== undefined, query => query.where('staff.departmentId', 'in', departments!))
    .orderBy('codeAcknowledgement.at', e => e.desc().nullsFirst())
    .orderBy('department.sort')
    .orderBy('staff.surname')
    .execute()

/** Notes of a clause and of all under it, newest first. */
export const notesUnder = (db: Db, clause: string) =>
  db
    .selectFrom('codeNote')
    .innerJoin('staff as writer', 'writer.id', 'codeNote.writtenBy')
    .leftJoin('staff as answerer', 'answerer.id', 'codeNote.answeredBy')
    .select(['codeNote.id', 'codeNote.clause', 'codeNote.kind', 'codeNote.text', 'codeNote.writtenAt', 'codeNote.answer'])
    .select([nameOf('writer').as('author'), sql<string>`coalesce(${nameOf('answerer')}, '')`.as('answeredBy')])
    .where(e => e.or([e('clause', '=', clause), e(sql`starts_with(clause, ${`${clause}.`})`, '=', true)]))
    .orderBy('writtenAt', 'desc')
    .execute()

/** By clause, in the order of the document's numbers. */
export const saidOf = (db: Db): Promise<Said[]> =>
  db
    .selectFrom('codeNote')
    .select([
      'clause',
      sql<number>`count(*) filter (where kind = 'example')::int`.as('examples'),
      sql<number>`count(*) filter (where kind = 'question')::int`.as('questions'),
      sql<number>`count(*) filter (where kind = 'question' and answer = '')::int`.as('open'),
    ])
    .groupBy('clause')
    .orderBy('clause')
    .execute()

type NoteRow = { id: string; clause: string; kind: 'question' | 'example'; text: string; writtenBy: string; writtenAt: string }

export const insertNote = (db: Db, row: NoteRow) => db.insertInto('codeNote').values(row).execute()

/** The first answer stays: returns the clause, or undefined where there is no open question of this number. */
export const answerNote = (db: Db, id: string, given: { answer: string; answeredBy: string; answeredAt: string }) =>
  db
    .updateTable('codeNote')
    .set(given)
    .where('id', '=', id)
    .where('kind', '=', 'question')
    .where('answer', '=', '')
    .returning(['clause', 'writtenBy'])
    .executeTakeFirst()

/** Questions of this colleague that somebody else has answered since. */
export const answeredTo = (db: Db, staffId: string, since: string) =>
  db
    .selectFrom('codeNote')
    .select(['id as note', 'clause'])
    .where('writtenBy', '=', staffId)
    .where('answeredBy', '!=', staffId)
    .where('answeredAt', '>=', since)
    .orderBy('answeredAt', 'desc')
    .execute()

export type ReminderRow = { editionId: string; staffId: string; about: 'own' | 'department'; number: number; at: string }

/** The last of each person and kind. */
export const lastReminders = (db: Db, editionId: string): Promise<ReminderRow[]> =>
  db
    .selectFrom('codeReminder')
    .selectAll()
    .distinctOn(['staffId', 'about'])
    .where('editionId', '=', editionId)
    .orderBy('staffId')
    .orderBy('about')
    .orderBy('number', 'desc')
    .execute()

/** Of two processes at once one gives it: returns whether it was this one. */
export async function insertReminder(db: Db, row: ReminderRow): Promise<boolean> {
  const done = await db
    .insertInto('codeReminder')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
