// SQL of the bank and of what is disputed in it.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { NewDispute, Situation } from '../model.ts'

const columns = ['key', 'edition', 'clause', 'place', 'difficulty', 'scene', 'options', 'retired'] as const

/** The latest edition of each key that the centre has written. */
export const writtenSituations = async (db: Db): Promise<Situation[]> =>
  (await db
    .selectFrom('situation')
    .select(columns)
    .distinctOn('key')
    .orderBy('key')
    .orderBy('edition', 'desc')
    .execute()) as Situation[]

export const writtenEdition = async (db: Db, key: string, edition: number): Promise<Situation | undefined> =>
  (await db.selectFrom('situation').select(columns).where('key', '=', key).where('edition', '=', edition).executeTakeFirst()) as
    | Situation
    | undefined

/** False where somebody else has written this edition already. */
export async function insertEdition(
  db: Db,
  { options, ...row }: Situation & { writtenBy: string; writtenAt: string },
): Promise<boolean> {
  const done = await db
    .insertInto('situation')
    .values({ ...row, options: JSON.stringify(options) })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Who wrote the latest edition of a key; undefined for what comes with the program. */
export const keeperOf = async (db: Db, key: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('situation')
      .select('writtenBy')
      .where('key', '=', key)
      .orderBy('edition', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.writtenBy

export const insertDispute = async (db: Db, row: NewDispute & { staffId: string; at: string }): Promise<boolean> => {
  const done = await db
    .insertInto('situationDispute')
    .values({ ...row, attemptId: row.attemptId ?? null, place: row.place ?? null })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Open ones first, then the newest; of one person, or of all (undefined) for those who keep the bank. */
export const disputes = (db: Db, staffId: string | undefined) =>
  db
    .selectFrom('situationDispute')
    .innerJoin('staff', 'staff.id', 'situationDispute.staffId')
    .select(['situationDispute.id', 'key', 'attemptId', 'text', 'at', 'outcome', 'answer', 'staffId'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('author'))
    .$if(staffId !== undefined, query => query.where('staffId', '=', staffId!))
    .orderBy(sql`outcome is not null`)
    .orderBy('at', 'desc')
    .limit(300)
    .execute()

export const openDisputes = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('situationDispute')
    .select(['key', e => e.fn.countAll<number>().as('count')])
    .where('outcome', 'is', null)
    .groupBy('key')
    .execute()
  return new Map(rows.map(({ key, count }) => [key, count]))
}

export const disputeOf = (db: Db, id: string) =>
  db.selectFrom('situationDispute').selectAll().where('id', '=', id).executeTakeFirst()

type Decision = { outcome: 'upheld' | 'kept'; answer: string; answeredBy: string; answeredAt: string }

/** The first decision stays: undefined where there is one already. */
export const decideDispute = (db: Db, id: string, decision: Decision) =>
  db
    .updateTable('situationDispute')
    .set(decision)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .returning(['key', 'attemptId', 'place', 'staffId'])
    .executeTakeFirst()
