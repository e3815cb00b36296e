// SQL of mentoring: pairs, their goals, meetings, reflections; and of reminders.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Ending, Half, PairGoal, PairSource } from '../model.ts'
import type { Due } from '../rules/reminders.ts'

const columns = [
  'id',
  'learnerId',
  'mentorId',
  'source',
  'offeredBy',
  'offeredAt',
  'learnerAgreedAt',
  'mentorAgreedAt',
  'beginsOn',
  'untilOn',
  'ending',
  'endedAt',
] as const
export type PairRow = {
  id: string
  learnerId: string
  mentorId: string | null
  source: PairSource
  offeredBy: string | null
  offeredAt: string
  learnerAgreedAt: string | null
  mentorAgreedAt: string | null
  beginsOn: string | null
  untilOn: string | null
  ending: Ending | null
  endedAt: string | null
}

/** All pairs, the newest first. */
export const pairRows = (db: Db): Promise<PairRow[]> =>
  db.selectFrom('growthPair').select(columns).orderBy('offeredAt', 'desc').orderBy('id').execute()

export const findPair = (db: Db, id: string): Promise<PairRow | undefined> =>
  db.selectFrom('growthPair').select(columns).where('id', '=', id).executeTakeFirst()

/** Held until the end of the transaction: what is decided about a pair is decided one after another. */
export const lockPair = (db: Db, id: string): Promise<PairRow | undefined> =>
  db.selectFrom('growthPair').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export type NewPairRow = Pick<PairRow, 'id' | 'learnerId' | 'mentorId' | 'source' | 'offeredBy' | 'offeredAt' | 'learnerAgreedAt'>
/** False where the learner is in an open pair already, or was proposed one by the rule before. */
export const insertPair = async (db: Db, row: NewPairRow): Promise<boolean> =>
  (
    await db
      .insertInto('growthPair')
      .values(row)
      .onConflict(on => on.doNothing())
      .returning('id')
      .execute()
  ).length > 0

type Change = Partial<Pick<PairRow, 'mentorId' | 'learnerAgreedAt' | 'mentorAgreedAt' | 'beginsOn' | 'untilOn'>>
export const changePair = (db: Db, id: string, change: Change) =>
  db.updateTable('growthPair').set(change).where('id', '=', id).where('endedAt', 'is', null).execute()

export const endPair = async (
  db: Db,
  id: string,
  end: { ending: Ending; endedBy: string; endedAt: string },
): Promise<boolean> => {
  const done = await db.updateTable('growthPair').set(end).where('id', '=', id).where('endedAt', 'is', null).executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Open pairs of a mentor, counted while nobody else names the same one. */
export async function loadOf(db: Db, mentorId: string): Promise<number> {
  await db.selectFrom('staff').select('id').where('id', '=', mentorId).forUpdate().executeTakeFirst()
  const { count } = await db
    .selectFrom('growthPair')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('mentorId', '=', mentorId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** How many open pairs each mentor has. */
export async function loads(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('growthPair')
    .select(['mentorId', sql<number>`count(*)::int`.as('count')])
    .where('mentorId', 'is not', null)
    .where('endedAt', 'is', null)
    .groupBy('mentorId')
    .execute()
  return new Map(rows.map(({ mentorId, count }) => [mentorId!, count]))
}

/** True where a learner got a pair meanwhile, or a mentor more than `most`: whoever asked rolls back. Mentors are locked in one order. */
export async function insertPairs(db: Db, rows: readonly (NewPairRow & { mentorId: string })[], most: number): Promise<boolean> {
  const mentors = rows.map(({ mentorId }) => mentorId)
  await sql`select id from staff where id = any(${mentors}::uuid[]) order by id for update`.execute(db)
  let written = 0
  for (let from = 0; from < rows.length; from += 500) {
    const part = rows.slice(from, from + 500)
    const query = db.insertInto('growthPair').values(part)
    written += (
      await query
        .onConflict(on => on.doNothing())
        .returning('id')
        .execute()
    ).length
  }
  const load = await loads(db)
  return written < rows.length || mentors.some(id => load.get(id)! > most)
}

export const pairGoalRows = (db: Db, pairIds: readonly string[]) =>
  db
    .selectFrom('growthPairGoal')
    .select(['id', 'pairId', 'title', 'state'])
    .where(sql<boolean>`pair_id = any(${pairIds}::uuid[])`)
    .orderBy('addedAt')
    .orderBy('id')
    .execute() as Promise<(PairGoal & { pairId: string })[]>

type GoalChange = Omit<PairGoal, 'id'> & { changedBy: string; changedAt: string }
export const putPairGoal = async (db: Db, id: string, pairId: string, change: GoalChange): Promise<boolean> =>
  (
    await db
      .insertInto('growthPairGoal')
      .values({ id, pairId, ...change, addedAt: change.changedAt })
      .onConflict(on => on.column('id').doUpdateSet(change).where('growthPairGoal.pairId', '=', pairId))
      .returning('id')
      .execute()
  ).length > 0

export type MeetingRow = { id: string; pairId: string; heldOn: string; notes: string; writtenBy: string; writtenAt: string }
/** Newest first. */
export const meetingRows = (db: Db, pairIds: readonly string[]): Promise<MeetingRow[]> =>
  db
    .selectFrom('growthMeeting')
    .selectAll()
    .where(sql<boolean>`pair_id = any(${pairIds}::uuid[])`)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Whoever wrote it may write it anew. */
export const putMeeting = async (db: Db, row: MeetingRow): Promise<boolean> =>
  (
    await db
      .insertInto('growthMeeting')
      .values(row)
      .onConflict(on =>
        on
          .column('id')
          .doUpdateSet({ heldOn: row.heldOn, notes: row.notes })
          .where('growthMeeting.writtenBy', '=', row.writtenBy)
          .where('growthMeeting.pairId', '=', row.pairId),
      )
      .returning('id')
      .execute()
  ).length > 0

export const reflectionRows = (db: Db, pairIds: readonly string[]) =>
  db
    .selectFrom('growthReflection')
    .select(['pairId', 'staffId', 'half', 'words'])
    .where(sql<boolean>`pair_id = any(${pairIds}::uuid[])`)
    .orderBy('half', 'desc')
    .orderBy('writtenAt')
    .execute() as Promise<{ pairId: string; staffId: string; half: Half; words: string }[]>

type Reflection = { pairId: string; staffId: string; half: Half; words: string; writtenAt: string }
export const putReflection = (db: Db, row: Reflection) =>
  db
    .insertInto('growthReflection')
    .values(row)
    .onConflict(on => on.columns(['pairId', 'staffId', 'half']).doUpdateSet({ words: row.words, writtenAt: row.writtenAt }))
    .execute()

const print = ({ staffId, about, subjectId, dueOn }: Due) => `${staffId} ${about} ${subjectId} ${dueOn}`

/** Those of `due` that nobody has been told yet. */
export async function untold(db: Db, due: readonly Due[]): Promise<Due[]> {
  const told = await toldOf(db, [...new Set(due.map(({ staffId }) => staffId))])
  const known = new Set(told.map(print))
  return due.filter(one => !known.has(print(one)))
}

export const toldOf = (db: Db, staffIds: readonly string[]): Promise<Due[]> =>
  db
    .selectFrom('growthReminder')
    .select(['staffId', 'about', 'subjectId', 'dueOn'])
    .where(sql<boolean>`staff_id = any(${staffIds}::uuid[])`)
    .execute() as Promise<Due[]>

/** True for whoever tells it first. */
export const insertReminder = async (db: Db, due: Due, at: string): Promise<boolean> =>
  (
    await db
      .insertInto('growthReminder')
      .values({ ...due, at })
      .onConflict(on => on.doNothing())
      .returning('staffId')
      .execute()
  ).length > 0
