// SQL of the rules' editions.
import type { Db } from '#platform/db.ts'
import { RulesBody, type Rules } from '../model.ts'

const columns = ['edition', 'inForceFrom', 'body'] as const
const read = (row: { edition: number; inForceFrom: string; body: object }): Rules => ({ ...row, body: RulesBody.parse(row.body) })

/** The highest edition that has begun by the day; undefined where the centre has written none. */
export async function rulesOn(db: Db, day: string): Promise<Rules | undefined> {
  const query = db.selectFrom('recognitionRules').select(columns).where('inForceFrom', '<=', day)
  const row = await query.orderBy('edition', 'desc').limit(1).executeTakeFirst()
  return row && read(row)
}

export async function findRules(db: Db, edition: number): Promise<Rules | undefined> {
  const row = await db.selectFrom('recognitionRules').select(columns).where('edition', '=', edition).executeTakeFirst()
  return row && read(row)
}

/** Whether it has begun or not. */
export async function latestRules(db: Db): Promise<Rules | undefined> {
  const row = await db.selectFrom('recognitionRules').select(columns).orderBy('edition', 'desc').limit(1).executeTakeFirst()
  return row && read(row)
}

type Row = { edition: number; inForceFrom: string; body: RulesBody; writtenBy: string; writtenAt: string }

/** False where somebody else has written this edition already. */
export async function insertRules(db: Db, { body, ...row }: Row): Promise<boolean> {
  const done = await db
    .insertInto('recognitionRules')
    .values({ ...row, body: JSON.stringify(body) })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
