// SQL of what belongs to an appeal: questions, who is complained of, links, papers that left, scans, views.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Complained, Dispatch, FileLine, Question } from '../model.ts'

export const questionsOf = (db: Db, appealId: string) =>
  db
    .selectFrom('appealQuestion')
    .select(['id', 'body', 'ours', 'dispatchId'])
    .where('appealId', '=', appealId)
    .orderBy('place')
    .execute()

/** The whole list as the person left it. */
export async function putQuestions(db: Db, appealId: string, questions: readonly Question[]): Promise<void> {
  await db.deleteFrom('appealQuestion').where('appealId', '=', appealId).execute()
  if (questions.length === 0) return
  await db
    .insertInto('appealQuestion')
    .values(questions.map((question, place) => ({ ...question, appealId, place })))
    .execute()
}

export const markAnswered = (db: Db, appealId: string, ids: readonly string[], dispatchId: string) =>
  db.updateTable('appealQuestion').set({ dispatchId }).where('appealId', '=', appealId).where('id', 'in', ids).execute()

export const complainedOf = (db: Db, appealId: string): Promise<Complained[]> =>
  db.selectFrom('appealComplained').select(['staffId', 'departmentId']).where('appealId', '=', appealId).orderBy('id').execute()

/** Of every open appeal at once. */
export async function complainedOfOpen(db: Db): Promise<Map<string, Complained[]>> {
  const found = await db
    .selectFrom('appealComplained')
    .innerJoin('appeal', 'appeal.id', 'appealComplained.appealId')
    .select(['appealId', 'appealComplained.staffId', 'appealComplained.departmentId'])
    .where('endedOn', 'is', null)
    .execute()
  return Map.groupBy(found, ({ appealId }) => appealId)
}

export async function putComplained(db: Db, appealId: string, rows: (Complained & { id: string })[]): Promise<void> {
  await db.deleteFrom('appealComplained').where('appealId', '=', appealId).execute()
  if (rows.length === 0) return
  await db
    .insertInto('appealComplained')
    .values(rows.map(row => ({ ...row, appealId })))
    .execute()
}

type DispatchRow = Dispatch & { appealId: string; madeAt: string; madeBy: string }

export const insertDispatch = (db: Db, row: DispatchRow) => db.insertInto('appealDispatch').values(row).execute()

export const dispatchesOf = (db: Db, appealId: string): Promise<Dispatch[]> =>
  db
    .selectFrom('appealDispatch')
    .select(['id', 'kind', 'sentOn', 'number', 'addressee', 'way', 'body', 'expectedOn'])
    .where('appealId', '=', appealId)
    .orderBy('sentOn')
    .orderBy('id')
    .execute()

/** Whether an answer is being written in the editor; who writes it is not told here. */
export const hasLetter = async (db: Db, appealId: string): Promise<boolean> =>
  (await db.selectFrom('letter').select('id').where('appealId', '=', appealId).executeTakeFirst()) !== undefined

type FileRow = FileLine & { appealId: string; content: Buffer; addedBy: string }

export const insertFile = (db: Db, row: FileRow) =>
  db
    .insertInto('appealFile')
    .values(row)
    .onConflict(c => c.column('id').doNothing())
    .execute()

export const filesOf = (db: Db, appealId: string): Promise<FileLine[]> =>
  db
    .selectFrom('appealFile')
    .select(['id', 'name', 'mediaType', 'size', 'addedAt'])
    .where('appealId', '=', appealId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

export const findFile = (db: Db, appealId: string, id: string) =>
  db
    .selectFrom('appealFile')
    .select(['name', 'mediaType', 'content'])
    .where('appealId', '=', appealId)
    .where('id', '=', id)
    .executeTakeFirst()

/** True the first time that day. */
export async function insertView(db: Db, row: { appealId: string; staffId: string; day: string }): Promise<boolean> {
  const result = await db
    .insertInto('appealView')
    .values(row)
    .onConflict(c => c.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What happened to the appeal, oldest first; views by others are not part of its course. */
export const eventsOf = (db: Db, appealId: string) =>
  db
    .selectFrom('event')
    .select(['id', 'at', 'kind', 'staffId', 'data'])
    .where(sql<boolean>`data ? 'appeal' and data ->> 'appeal' = ${appealId}`)
    .where('kind', '!=', 'appeal.viewed')
    .orderBy('id')
    .execute()
