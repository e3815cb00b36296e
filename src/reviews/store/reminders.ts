// SQL of reminders: whose forms wait in cycles that still take them, and who was told.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type Waiting = { cycleId: string; title: string; untilOn: string; staffId: string; left: number }

/** By reviewer; cycles whose last day is `today` or later. */
export const waitingForms = (db: Db, today: string): Promise<Waiting[]> =>
  db
    .selectFrom('reviewForm')
    .innerJoin('reviewCycle', 'reviewCycle.id', 'cycleId')
    .select(['cycleId', 'title', 'untilOn', 'reviewerId as staffId'])
    .select(sql<number>`count(*)::int`.as('left'))
    .where('sentAt', 'is', null)
    .where('closedAt', 'is', null)
    .where('untilOn', '>=', today)
    .groupBy(['cycleId', 'title', 'untilOn', 'reviewerId'])
    .orderBy('untilOn')
    .execute()

/** [cycle, person] of all who were told. */
export const reminded = async (db: Db, cycleIds: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('reviewReminder')
        .select(['cycleId', 'staffId'])
        .where(sql<boolean>`cycle_id = any(${cycleIds}::uuid[])`)
        .execute()
    ).map(({ cycleId, staffId }) => `${cycleId} ${staffId}`),
  )

/** False where another process was first. */
export async function insertReminder(db: Db, row: { cycleId: string; staffId: string; at: string }): Promise<boolean> {
  const done = await db
    .insertInto('reviewReminder')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
