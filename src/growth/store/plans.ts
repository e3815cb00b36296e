// SQL of plans: goals with their wordings, steps, talks.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { How, Outcome, Step, Value } from '../model.ts'

const columns = ['id', 'staffId', 'pointId', 'edition', 'selfAgreed', 'headAgreed', 'outcome', 'outcomeWords', 'endedAt'] as const
export type GoalRow = {
  id: string
  staffId: string
  pointId: string | null
  edition: number
  selfAgreed: number | null
  headAgreed: number | null
  outcome: Outcome | null
  outcomeWords: string
  endedAt: string | null
}
export type EditionRow = {
  goalId: string
  edition: number
  value: Value
  indicator: string
  difference: string
  dueOn: string
  how: How
  writtenBy: string
  writtenAt: string
}

/** Of these people, in the order in which they were first written. */
export const goalRows = (db: Db, staffIds: readonly string[]): Promise<GoalRow[]> =>
  db
    .selectFrom('growthGoal')
    .select(columns)
    .where(sql<boolean>`staff_id = any(${staffIds}::uuid[])`)
    .orderBy('id')
    .execute()

export const findGoal = (db: Db, id: string): Promise<GoalRow | undefined> =>
  db.selectFrom('growthGoal').select(columns).where('id', '=', id).executeTakeFirst()

/** Newest first. */
export const editionRows = (db: Db, goalIds: readonly string[]): Promise<EditionRow[]> =>
  db
    .selectFrom('growthGoalEdition')
    .selectAll()
    .where(sql<boolean>`goal_id = any(${goalIds}::uuid[])`)
    .orderBy('edition', 'desc')
    .execute() as Promise<EditionRow[]>

type NewGoalRow = Pick<GoalRow, 'id' | 'staffId' | 'pointId' | 'selfAgreed' | 'headAgreed'>
/** False where this goal, or a goal of this point, is there already. */
export const insertGoal = async (db: Db, row: NewGoalRow): Promise<boolean> =>
  (
    await db
      .insertInto('growthGoal')
      .values({ ...row, edition: 1 })
      .onConflict(on => on.doNothing())
      .returning('id')
      .execute()
  ).length > 0

/** The next edition; false where `after` is not the one that stands, or the goal has ended. */
export const raiseGoal = async (db: Db, id: string, after: number, side: 'self' | 'head'): Promise<boolean> => {
  const edition = after + 1
  const done = await db
    .updateTable('growthGoal')
    .set({ edition, ...(side === 'self' ? { selfAgreed: edition } : { headAgreed: edition }) })
    .where('id', '=', id)
    .where('edition', '=', after)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const insertEdition = (db: Db, row: EditionRow) => db.insertInto('growthGoalEdition').values(row).execute()

export const agreeGoal = async (db: Db, id: string, edition: number, side: 'self' | 'head'): Promise<boolean> => {
  const done = await db
    .updateTable('growthGoal')
    .set(side === 'self' ? { selfAgreed: edition } : { headAgreed: edition })
    .where('id', '=', id)
    .where('edition', '=', edition)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

type End = { outcome: Outcome; outcomeWords: string; endedBy: string; endedAt: string }
export const endGoal = async (db: Db, id: string, end: End): Promise<boolean> => {
  const done = await db.updateTable('growthGoal').set(end).where('id', '=', id).where('endedAt', 'is', null).executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const stepRows = (db: Db, goalIds: readonly string[]) =>
  db
    .selectFrom('growthStep')
    .select(['id', 'goalId', 'title', 'dueOn', 'state'])
    .where(sql<boolean>`goal_id = any(${goalIds}::uuid[])`)
    .orderBy('addedAt')
    .orderBy('id')
    .execute() as Promise<(Step & { goalId: string })[]>

type StepChange = Omit<Step, 'id'> & { changedBy: string; changedAt: string }
/** False where the id stands for a step of another goal. */
export const putStep = async (db: Db, id: string, goalId: string, change: StepChange): Promise<boolean> =>
  (
    await db
      .insertInto('growthStep')
      .values({ id, goalId, ...change, addedAt: change.changedAt })
      .onConflict(on => on.column('id').doUpdateSet(change).where('growthStep.goalId', '=', goalId))
      .returning('id')
      .execute()
  ).length > 0

export type TalkRow = { id: string; staffId: string; heldOn: string; words: string; writtenBy: string; writtenAt: string }

/** Newest first. */
export const talkRows = (db: Db, staffIds: readonly string[]): Promise<TalkRow[]> =>
  db
    .selectFrom('growthTalk')
    .selectAll()
    .where(sql<boolean>`staff_id = any(${staffIds}::uuid[])`)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Whoever wrote it may write it anew; false for anybody else. */
export const putTalk = async (db: Db, row: TalkRow): Promise<boolean> =>
  (
    await db
      .insertInto('growthTalk')
      .values(row)
      .onConflict(on =>
        on
          .column('id')
          .doUpdateSet({ heldOn: row.heldOn, words: row.words })
          .where('growthTalk.writtenBy', '=', row.writtenBy)
          .where('growthTalk.staffId', '=', row.staffId),
      )
      .returning('id')
      .execute()
  ).length > 0
