// SQL of orders, attempts and answers of the certifying test.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { NewOrder, Order } from '../model.ts'
import type { Question } from '../rules/draw.ts'

const orderColumns = [
  'id',
  'number',
  'dated',
  'inForceFrom',
  'questions',
  'clauses',
  'minutes',
  'passPercent',
  'attempts',
  'coolingDays',
  'periodMonths',
  'roles',
  'enteredAt',
] as const

/** Newest first. */
export const orders = (db: Db): Promise<Order[]> =>
  db.selectFrom('certificationOrder').select(orderColumns).orderBy('inForceFrom', 'desc').execute() as Promise<Order[]>

/** False where another order begins on that day. */
export async function insertOrder(db: Db, row: NewOrder & { enteredBy: string; enteredAt: string }): Promise<boolean> {
  const done = await db
    .insertInto('certificationOrder')
    .values(row)
    .onConflict(on => on.column('inForceFrom').doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export type AttemptRow = {
  id: string
  staffId: string
  orderId: string
  number: number
  questions: Question[]
  startedAt: string
  endsAt: string
  finishedAt: string | null
  upheld: number[]
  rightCount: number | null
  passed: boolean | null
}
const attemptColumns = [
  'id',
  'staffId',
  'orderId',
  'number',
  'questions',
  'startedAt',
  'endsAt',
  'finishedAt',
  'upheld',
  'rightCount',
  'passed',
] as const

export type NewAttempt = Omit<AttemptRow, 'finishedAt' | 'upheld' | 'rightCount' | 'passed'> & { seed: string }

/** False where this person has an open attempt, or one of this number. */
export async function insertAttempt(db: Db, row: NewAttempt): Promise<boolean> {
  const done = await db
    .insertInto('certificationAttempt')
    .values({ ...row, questions: JSON.stringify(row.questions) })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Of this person only: another's attempt is not there. */
export const ownAttempt = async (db: Db, staffId: string, id: string): Promise<AttemptRow | undefined> =>
  (await attemptsWhere(db).where('staffId', '=', staffId).where('id', '=', id).executeTakeFirst()) as AttemptRow | undefined

/** Held until the end of the transaction. */
export const lockAttempt = async (db: Db, id: string): Promise<AttemptRow | undefined> =>
  (await attemptsWhere(db).where('id', '=', id).forUpdate().executeTakeFirst()) as AttemptRow | undefined

/** Newest first. */
export const attemptsOf = async (db: Db, staffIds: readonly string[]): Promise<AttemptRow[]> =>
  staffIds.length === 0
    ? []
    : ((await attemptsWhere(db).where('staffId', 'in', staffIds).orderBy('startedAt', 'desc').execute()) as AttemptRow[])

const attemptsWhere = (db: Db) => db.selectFrom('certificationAttempt').select(attemptColumns)

/** Open ones whose time is over; of one person where given. Those that another process holds are left to it. */
export const overdueIds = async (db: Db, now: string, staffId?: string): Promise<string[]> =>
  (
    await db
      .selectFrom('certificationAttempt')
      .select('id')
      .where('finishedAt', 'is', null)
      .where('endsAt', '<=', now)
      .$if(staffId !== undefined, query => query.where('staffId', '=', staffId!))
      .execute()
  ).map(({ id }) => id)

type End = { finishedAt: string; rightCount: number; passed: boolean }

export const endAttempt = (db: Db, id: string, end: End) =>
  db.updateTable('certificationAttempt').set(end).where('id', '=', id).where('finishedAt', 'is', null).execute()

export const recountAttempt = (db: Db, id: string, counted: Pick<AttemptRow, 'upheld' | 'rightCount' | 'passed'>) =>
  db.updateTable('certificationAttempt').set(counted).where('id', '=', id).execute()

export type TestAnswer = { attemptId: string; place: number; chosen: number[]; isRight: boolean }

export const testAnswers = (db: Db, attemptIds: readonly string[]): Promise<TestAnswer[]> =>
  attemptIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('certificationAnswer')
        .select(['attemptId', 'place', 'chosen', 'isRight'])
        .where('attemptId', 'in', attemptIds)
        .orderBy('place')
        .execute()

/** The first answer to a question stays. */
export const insertTestAnswer = (db: Db, row: TestAnswer & { at: string }) =>
  db
    .insertInto('certificationAnswer')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

/** Places of an attempt that its taker has disputed. */
export const disputedPlaces = async (db: Db, attemptId: string): Promise<number[]> =>
  (
    await db
      .selectFrom('situationDispute')
      .select(sql<number>`place`.as('place'))
      .where('attemptId', '=', attemptId)
      .execute()
  ).map(({ place }) => place)

/** The paper of an attempt that was passed. */
export const paperOf = async (db: Db, attemptId: string): Promise<string | null> =>
  (await db.selectFrom('certificationPaper').select('documentId').where('attemptId', '=', attemptId).executeTakeFirst())
    ?.documentId ?? null

export const insertPaper = (db: Db, attemptId: string, documentId: string) =>
  db.insertInto('certificationPaper').values({ attemptId, documentId }).execute()
