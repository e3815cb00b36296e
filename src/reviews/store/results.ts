// SQL of what follows the answers: agreed marks, appeals, what clients said in the same months.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Appeal, Final, Value } from '../model.ts'

/** The last agreed mark of each value, with the rows before it; oldest first. */
export const finalsOf = async (db: Db, cycleId: string, subjectId: string): Promise<Final[]> =>
  (await db
    .selectFrom('reviewFinal')
    .innerJoin('staff', 'staff.id', 'agreedBy')
    .select(['value', 'number', 'mark', 'ground', 'agreedAt'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('agreedBy'))
    .where('cycleId', '=', cycleId)
    .where('subjectId', '=', subjectId)
    .orderBy('value')
    .orderBy('number')
    .execute()) as Final[]

/** The marks that count, of all people of a cycle. */
export const finalsIn = async (db: Db, cycleId: string) =>
  (await db
    .selectFrom('reviewFinal')
    .select(['subjectId', 'value', 'mark', 'number'])
    .distinctOn(['subjectId', 'value'])
    .where('cycleId', '=', cycleId)
    .orderBy('subjectId')
    .orderBy('value')
    .orderBy('number', 'desc')
    .execute()) as { subjectId: string; value: Value; mark: number; number: number }[]

type FinalRow = {
  cycleId: string
  subjectId: string
  value: Value
  number: number
  mark: number
  ground: string
  agreedBy: string
  agreedAt: string
}
/** False where another mark took this number. */
export async function insertFinal(db: Db, row: FinalRow): Promise<boolean> {
  const done = await db
    .insertInto('reviewFinal')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const hasAgreed = async (db: Db, cycleId: string, subjectId: string, staffId: string): Promise<boolean> =>
  (await db
    .selectFrom('reviewFinal')
    .select('number')
    .where('cycleId', '=', cycleId)
    .where('subjectId', '=', subjectId)
    .where('agreedBy', '=', staffId)
    .limit(1)
    .executeTakeFirst()) !== undefined

const appealRows = (db: Db) =>
  db
    .selectFrom('reviewAppeal')
    .innerJoin('staff', 'staff.id', 'subjectId')
    .innerJoin('reviewCycle', 'reviewCycle.id', 'cycleId')
    .select(['reviewAppeal.id', 'cycleId', 'reviewCycle.title as cycleTitle', 'subjectId', 'text', 'at', 'dueOn', 'outcome'])
    .select('answer')
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('subject'))

/** Open ones first, by the day of the answer. */
export const appeals = (db: Db): Promise<Appeal[]> =>
  appealRows(db)
    .orderBy(sql`outcome is not null`)
    .orderBy('dueOn')
    .limit(300)
    .execute()

export const appealOf = (db: Db, cycleId: string, subjectId: string): Promise<Appeal | undefined> =>
  appealRows(db).where('cycleId', '=', cycleId).where('subjectId', '=', subjectId).executeTakeFirst()

export const findAppeal = (db: Db, id: string): Promise<Appeal | undefined> =>
  appealRows(db).where('reviewAppeal.id', '=', id).executeTakeFirst()

/** False where there is one already. */
export async function insertAppeal(
  db: Db,
  row: Pick<Appeal, 'id' | 'cycleId' | 'subjectId' | 'text' | 'at' | 'dueOn'>,
): Promise<boolean> {
  const done = await db
    .insertInto('reviewAppeal')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The first answer stays. */
export async function answerAppeal(
  db: Db,
  id: string,
  answer: { outcome: 'upheld' | 'kept'; answer: string; answeredBy: string; answeredAt: string },
): Promise<boolean> {
  const done = await db
    .updateTable('reviewAppeal')
    .set(answer)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Satisfaction 1–5 given to talks of a person; [from, to) as instants. */
export const ratingsOf = async (db: Db, staffId: string, from: string, to: string): Promise<{ count: number; mean: number }> => {
  const row = await db
    .selectFrom('rating')
    .innerJoin('contact', 'contact.id', 'rating.contactId')
    .select([e => e.fn.countAll<number>().as('count'), sql<number | null>`avg(satisfaction)::float8`.as('mean')])
    .where('contact.staffId', '=', staffId)
    .where('at', '>=', from)
    .where('at', '<', to)
    .executeTakeFirstOrThrow()
  return { count: row.count, mean: row.mean ?? 0 }
}

type View = { cycleId: string; subjectId: string; viewerId: string; day: string; at: string }
/** False where it is written for this day already. */
export async function insertView(db: Db, row: View): Promise<boolean> {
  const done = await db
    .insertInto('reviewView')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const viewsOf = (db: Db, cycleId: string, subjectId: string): Promise<{ name: string; position: string; day: string }[]> =>
  db
    .selectFrom('reviewView')
    .innerJoin('staff', 'staff.id', 'viewerId')
    .select(['position', 'day'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('name'))
    .where('cycleId', '=', cycleId)
    .where('subjectId', '=', subjectId)
    .orderBy('at', 'desc')
    .limit(60)
    .execute()
