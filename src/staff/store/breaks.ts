// SQL of breaks.
import type { Db } from '#platform/db.ts'

type Row = { id: string; staffId: string; beganAt: string; endsAt: string }

/** False: it has begun already. */
export async function insertBreak(db: Db, row: Row): Promise<boolean> {
  const made = await db
    .insertInto('staffBreak')
    .values(row)
    .onConflict(same => same.column('id').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** The break under way. */
export const findBreak = (db: Db, staffId: string, now: string) =>
  db
    .selectFrom('staffBreak')
    .select(['id', 'endsAt'])
    .where('staffId', '=', staffId)
    .where('beganAt', '<=', now)
    .where('endsAt', '>', now)
    .orderBy('endsAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const cutBreaks = (db: Db, staffId: string, now: string) =>
  db
    .updateTable('staffBreak')
    .set({ endsAt: now })
    .where('staffId', '=', staffId)
    .where('beganAt', '<=', now)
    .where('endsAt', '>', now)
    .execute()
