// SQL of lines: which number of the exchange is whose.
import type { Db } from '#platform/db.ts'

export type Line = { number: string; staffId: string | null; departmentId: string }

export const findLine = (db: Db, number: string): Promise<Line | undefined> =>
  db.selectFrom('phoneLine').selectAll().where('number', '=', number).executeTakeFirst()

export const lineOf = (db: Db, staffId: string): Promise<Line | undefined> =>
  db.selectFrom('phoneLine').selectAll().where('staffId', '=', staffId).executeTakeFirst()

export const lines = (db: Db): Promise<Line[]> => db.selectFrom('phoneLine').selectAll().orderBy('number').execute()

/** A colleague has one line: an earlier one is given up. */
export async function putLine(db: Db, { number, staffId, departmentId }: Line): Promise<void> {
  if (staffId) await db.deleteFrom('phoneLine').where('staffId', '=', staffId).where('number', '<>', number).execute()
  await db
    .insertInto('phoneLine')
    .values({ number, staffId, departmentId })
    .onConflict(c => c.column('number').doUpdateSet({ staffId, departmentId }))
    .execute()
}

export const deleteLine = (db: Db, number: string) => db.deleteFrom('phoneLine').where('number', '=', number).execute()
