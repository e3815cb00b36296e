// SQL of who looked at a candidate.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Seen, View } from '../model.ts'

type Row = { candidateId: string; staffId: string; day: string; what: Seen; at: string }

/** False where this person has looked at the same today. */
export async function insertView(db: Db, row: Row): Promise<boolean> {
  const done = await db
    .insertInto('hiringView')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Newest first. */
export const viewsOf = (db: Db, candidateId: string): Promise<View[]> =>
  db
    .selectFrom('hiringView')
    .innerJoin('staff', 'staff.id', 'staffId')
    .select(['what', 'at'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('name'))
    .where('candidateId', '=', candidateId)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()
