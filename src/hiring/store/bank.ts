// SQL of the editions of the bank.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Bank, Question } from '../model.ts'

/** Undefined where the centre has written none. */
export async function latestBank(db: Db): Promise<Bank | undefined> {
  const row = await db
    .selectFrom('hiringBank')
    .innerJoin('staff', 'staff.id', 'writtenBy')
    .select(['edition', 'questions', 'writtenAt'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('writtenBy'))
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, questions: row.questions as Question[] }
}

/** False where somebody else has written this edition already. */
export async function insertBank(
  db: Db,
  { questions, ...row }: { edition: number; questions: readonly Question[]; writtenBy: string; writtenAt: string },
): Promise<boolean> {
  const done = await db
    .insertInto('hiringBank')
    .values({ ...row, questions: JSON.stringify(questions) })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
