// SQL of what one learns by oneself (its owner’s alone) and of what is shared with all.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { NewStudy, StudyKind } from '../model.ts'

const columns = ['id', 'kind', 'title', 'issuer', 'doneOn', 'hours', 'taken', 'link', 'fileId', 'documentId'] as const
export type StudyRow = NewStudy & { id: string; link: string; documentId: string | null }

/** Newest first. */
export const studyRows = (db: Db, staffId: string): Promise<StudyRow[]> =>
  db
    .selectFrom('growthStudy')
    .select(columns)
    .where('staffId', '=', staffId)
    .orderBy('doneOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const findStudy = (db: Db, staffId: string, id: string): Promise<StudyRow | undefined> =>
  db.selectFrom('growthStudy').select(columns).where('id', '=', id).where('staffId', '=', staffId).executeTakeFirst()

/** Held until the end of the transaction. */
export const lockStudy = (db: Db, staffId: string, id: string): Promise<StudyRow | undefined> =>
  db.selectFrom('growthStudy').select(columns).where('id', '=', id).where('staffId', '=', staffId).forUpdate().executeTakeFirst()

/** Until it stands in the registry; false for another's or a registered one. */
export const putStudy = async (db: Db, id: string, staffId: string, study: NewStudy, writtenAt: string): Promise<boolean> =>
  (
    await db
      .insertInto('growthStudy')
      .values({ id, staffId, ...study, writtenAt })
      .onConflict(on =>
        on.column('id').doUpdateSet(study).where('growthStudy.staffId', '=', staffId).where('growthStudy.documentId', 'is', null),
      )
      .returning('id')
      .execute()
  ).length > 0

type Bulk = Omit<NewStudy, 'kind'> & { id: string; staffId: string; kind: StudyKind; writtenAt: string }
export const insertStudies = async (db: Db, rows: readonly Bulk[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('growthStudy')
      .values(rows.slice(from, from + 500))
      .execute()
}

export const removeStudy = (db: Db, staffId: string, id: string) =>
  db.deleteFrom('growthStudy').where('id', '=', id).where('staffId', '=', staffId).execute()

/** False where it has been registered meanwhile. */
export const setDocument = async (db: Db, id: string, documentId: string): Promise<boolean> => {
  const done = await db
    .updateTable('growthStudy')
    .set({ documentId })
    .where('id', '=', id)
    .where('documentId', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export type ShareRow = { id: string; staffId: string; title: string; words: string; link: string; sharedAt: string }

/** The newest hundred: what is older is found by search some day. */
export const shareRows = (db: Db): Promise<ShareRow[]> =>
  db
    .selectFrom('growthShare')
    .select(['id', 'staffId', 'title', 'words', 'link', 'sharedAt'])
    .where('withdrawnAt', 'is', null)
    .orderBy('sharedAt', 'desc')
    .limit(100)
    .execute()

export const findShare = (db: Db, id: string) =>
  db.selectFrom('growthShare').select(['id', 'staffId']).where('id', '=', id).where('withdrawnAt', 'is', null).executeTakeFirst()

/** False where the id is another's or withdrawn. */
export const putShare = async (db: Db, row: ShareRow): Promise<boolean> =>
  (
    await db
      .insertInto('growthShare')
      .values(row)
      .onConflict(on =>
        on
          .column('id')
          .doUpdateSet({ title: row.title, words: row.words, link: row.link })
          .where('growthShare.staffId', '=', row.staffId)
          .where('growthShare.withdrawnAt', 'is', null),
      )
      .returning('id')
      .execute()
  ).length > 0

export const withdrawShare = async (db: Db, id: string, staffId: string, at: string): Promise<boolean> => {
  const done = await db
    .updateTable('growthShare')
    .set({ withdrawnAt: at })
    .where('id', '=', id)
    .where('staffId', '=', staffId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const thanksRows = (db: Db, shareIds: readonly string[]) =>
  db
    .selectFrom('growthThanks')
    .select(['shareId', 'staffId'])
    .where(sql<boolean>`share_id = any(${shareIds}::uuid[])`)
    .execute()

/** True for the first time. */
export const insertThanks = async (db: Db, row: { shareId: string; staffId: string; at: string }): Promise<boolean> =>
  (
    await db
      .insertInto('growthThanks')
      .values(row)
      .onConflict(on => on.doNothing())
      .returning('shareId')
      .execute()
  ).length > 0

export const removeThanks = (db: Db, shareId: string, staffId: string) =>
  db.deleteFrom('growthThanks').where('shareId', '=', shareId).where('staffId', '=', staffId).execute()

export const commentRows = (db: Db, shareIds: readonly string[]) =>
  db
    .selectFrom('growthComment')
    .select(['id', 'shareId', 'staffId', 'words', 'at'])
    .where(sql<boolean>`share_id = any(${shareIds}::uuid[])`)
    .where('removedAt', 'is', null)
    .orderBy('at')
    .execute()

export const insertComment = (db: Db, row: { id: string; shareId: string; staffId: string; words: string; at: string }) =>
  db
    .insertInto('growthComment')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

/** By its author. */
export const removeComment = async (db: Db, id: string, staffId: string, at: string): Promise<boolean> => {
  const done = await db
    .updateTable('growthComment')
    .set({ removedAt: at })
    .where('id', '=', id)
    .where('staffId', '=', staffId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
