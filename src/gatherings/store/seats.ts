// SQL of places, of who came, and of impressions.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Impression, SeatState } from '../model.ts'
import { nameOf } from './names.ts'

export const seatRows = (db: Db, gatheringId: string) =>
  db
    .selectFrom('gatheringSeat as s')
    .innerJoin('staff', 'staff.id', 's.staffId')
    .selectAll('s')
    .select(nameOf('staff').as('name'))
    .where('s.gatheringId', '=', gatheringId)
    .orderBy(sql`staff.surname collate ru`)
    .execute()

export const findSeat = (db: Db, gatheringId: string, staffId: string) =>
  db
    .selectFrom('gatheringSeat')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .where('staffId', '=', staffId)
    .executeTakeFirst()

export const findSeatByCode = (db: Db, gatheringId: string, code: string) =>
  db.selectFrom('gatheringSeat').selectAll().where('gatheringId', '=', gatheringId).where('code', '=', code).executeTakeFirst()

type NewSeat = { gatheringId: string; staffId: string; state: SeatState; guests: number; nth: number; at: string; code: string }

/** Whoever comes back stands at the end; their personal code stays. */
export const putSeat = (db: Db, { code, gatheringId, staffId, ...rest }: NewSeat) =>
  db
    .insertInto('gatheringSeat')
    .values({ code, gatheringId, staffId, ...rest })
    .onConflict(on => on.columns(['gatheringId', 'staffId']).doUpdateSet(rest))
    .execute()

export const setSeat = (
  db: Db,
  gatheringId: string,
  staffIds: readonly string[],
  set: { state?: SeatState; cameAt?: string | null; cameHow?: 'code' | 'hand' | null },
) =>
  db
    .updateTable('gatheringSeat')
    .set(set)
    .where('gatheringId', '=', gatheringId)
    .where(sql<boolean>`staff_id = any(${staffIds}::uuid[])`)
    .execute()

export const putImpression = (db: Db, row: Impression & { gatheringId: string; staffId: string; at: string }) =>
  db
    .insertInto('gatheringImpression')
    .values(row)
    .onConflict(on =>
      on
        .columns(['gatheringId', 'staffId'])
        .doUpdateSet({ liked: row.liked, handy: row.handy, goAgain: row.goAgain, words: row.words, at: row.at }),
    )
    .execute()

export const impressionRows = (db: Db, gatheringId: string) =>
  db
    .selectFrom('gatheringImpression')
    .select(['staffId', 'liked', 'handy', 'goAgain', 'words'])
    .where('gatheringId', '=', gatheringId)
    .execute()
