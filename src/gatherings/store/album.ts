// SQL of photographs and of those who are shown in them.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { nameOf } from './names.ts'

type NewPhoto = {
  id: string
  gatheringId: string
  byStaff: string
  at: string
  caption: string
  width: number
  height: number
  content: Buffer
  small: Buffer
}

/** False where this photograph is already there. */
export const insertPhoto = async (db: Db, row: NewPhoto): Promise<boolean> =>
  (
    await db
      .insertInto('gatheringPhoto')
      .values(row)
      .onConflict(on => on.doNothing())
      .returning('id')
      .execute()
  ).length > 0

export const putShown = (db: Db, photoId: string, staffId: string, answer: { agreed: boolean; answeredAt: string } | undefined) =>
  db
    .insertInto('gatheringShown')
    .values({ photoId, staffId, agreed: null, answeredAt: null, ...answer })
    .onConflict(on => (answer ? on.columns(['photoId', 'staffId']).doUpdateSet(answer) : on.doNothing()))
    .execute()

/** Without bytes; those taken away are left out. */
export const photoRows = (db: Db, gatheringId: string) =>
  db
    .selectFrom('gatheringPhoto as p')
    .innerJoin('staff', 'staff.id', 'p.byStaff')
    .select(['p.id', 'p.byStaff', 'p.at', 'p.caption', 'p.width', 'p.height'])
    .select(nameOf('staff').as('by'))
    .where('p.gatheringId', '=', gatheringId)
    .where('p.removedAt', 'is', null)
    .orderBy('p.at')
    .limit(300)
    .execute()

export const shownRows = (db: Db, photoIds: readonly string[]) =>
  db
    .selectFrom('gatheringShown as s')
    .innerJoin('staff', 'staff.id', 's.staffId')
    .select(['s.photoId', 's.staffId', 's.agreed'])
    .select(nameOf('staff').as('name'))
    .where(sql<boolean>`s.photo_id = any(${photoIds}::uuid[])`)
    .execute()

/** Held until the transaction ends. */
export const lockPhoto = (db: Db, id: string) =>
  db
    .selectFrom('gatheringPhoto')
    .select(['id', 'gatheringId', 'byStaff', 'removedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const photoBytes = (db: Db, id: string) =>
  db
    .selectFrom('gatheringPhoto')
    .select(['gatheringId', 'byStaff', 'content', 'small'])
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()

/** Nothing of the picture is kept. */
export const erasePhoto = (db: Db, id: string, at: string) =>
  db.updateTable('gatheringPhoto').set({ content: null, small: null, removedAt: at }).where('id', '=', id).execute()

export const countPhotos = async (db: Db, gatheringId: string): Promise<number> =>
  (
    await db
      .selectFrom('gatheringPhoto')
      .select(e => e.fn.countAll<number>().as('n'))
      .where('gatheringId', '=', gatheringId)
      .where('removedAt', 'is', null)
      .executeTakeFirstOrThrow()
  ).n
