// SQL of one person's practice: every question names the person first.
import type { Db } from '#platform/db.ts'
import type { Grade } from '../model.ts'
import type { Memory } from '../rules/repetition.ts'

const memory = ['reps', 'lapses', 'stability', 'difficulty', 'state', 'scheduledDays', 'lastAt', 'dueAt'] as const

export async function memoriesOf(db: Db, staffId: string): Promise<Map<string, Memory>> {
  const rows = await db
    .selectFrom('practiceCard')
    .select(['key', ...memory])
    .where('staffId', '=', staffId)
    .execute()
  return new Map(rows.map(({ key, ...rest }) => [key, rest]))
}

/** Held until the end of the transaction: a second screen of the same person waits. */
export const lockMemory = (db: Db, staffId: string, key: string): Promise<Memory | undefined> =>
  db
    .selectFrom('practiceCard')
    .select(memory)
    .where('staffId', '=', staffId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()

export const putMemory = (db: Db, staffId: string, key: string, row: Memory) =>
  db
    .insertInto('practiceCard')
    .values({ staffId, key, ...row })
    .onConflict(on => on.columns(['staffId', 'key']).doUpdateSet(row))
    .execute()

export type AnswerRow = {
  staffId: string
  key: string
  showing: number
  edition: number
  chosen: number[]
  grade: Grade
  at: string
}

/** False where this showing has been answered: the first answer stays. */
export async function insertAnswer(db: Db, row: AnswerRow): Promise<boolean> {
  const done = await db
    .insertInto('practiceAnswer')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const answerTo = (db: Db, staffId: string, key: string, showing: number): Promise<AnswerRow | undefined> =>
  db
    .selectFrom('practiceAnswer')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('key', '=', key)
    .where('showing', '=', showing)
    .executeTakeFirst()

export const answersSince = (db: Db, staffId: string, since: string) =>
  db
    .selectFrom('practiceAnswer')
    .select(['key', 'grade', 'at'])
    .where('staffId', '=', staffId)
    .where('at', '>=', since)
    .orderBy('at')
    .execute()

export const hasAnswered = async (db: Db, staffId: string, key: string): Promise<boolean> =>
  (await db.selectFrom('practiceAnswer').select('key').where('staffId', '=', staffId).where('key', '=', key).limit(1).execute())
    .length > 0
