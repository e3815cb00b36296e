// SQL of the competency model's editions.
import type { Db } from '#platform/db.ts'
import { Indicator, type CompetencyModel } from '../model.ts'

const columns = ['edition', 'inForceFrom', 'indicators'] as const
const read = (row: { edition: number; inForceFrom: string; indicators: object }): CompetencyModel => ({
  ...row,
  indicators: Indicator.array().parse(row.indicators),
})

/** The highest edition that has begun by the day; undefined where the centre has written none. */
export async function editionOn(db: Db, day: string): Promise<CompetencyModel | undefined> {
  const row = await db
    .selectFrom('competencyModel')
    .select(columns)
    .where('inForceFrom', '<=', day)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && read(row)
}

/** Whether it has begun or not. */
export async function latestEdition(db: Db): Promise<CompetencyModel | undefined> {
  const row = await db.selectFrom('competencyModel').select(columns).orderBy('edition', 'desc').limit(1).executeTakeFirst()
  return row && read(row)
}

/** False where somebody else has written this edition already. */
export async function insertModel(
  db: Db,
  { indicators, ...row }: Required<CompetencyModel> & { inForceFrom: string; writtenBy: string; writtenAt: string },
): Promise<boolean> {
  const done = await db
    .insertInto('competencyModel')
    .values({ ...row, indicators: JSON.stringify(indicators) })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
