// SQL of conflicts: one a contact, its steps, what was written afterwards.
import type { Db } from '#platform/db.ts'
import type { Cause, GuideStep, Outcome, Support } from '../model.ts'

const columns = [
  'conflict.id',
  'conflict.contactId',
  'contact.channel',
  'contact.clientId',
  'contact.reasonId',
  'conflict.staffId',
  'conflict.departmentId',
  'conflict.place',
  'conflict.beganAt',
  'conflict.endedAt',
  'conflict.outcome',
  'conflict.promiseId',
  'conflict.facts',
  'conflict.said',
  'conflict.cause',
  'conflict.proposal',
  'conflict.writtenAt',
  'conflict.support',
  'conflict.supportAt',
  'conflict.breakId',
] as const

const rows = (db: Db) => db.selectFrom('conflict').innerJoin('contact', 'contact.id', 'conflict.contactId').select(columns)

export type ConflictRow = NonNullable<Awaited<ReturnType<typeof findConflict>>>

export const findConflict = (db: Db, id: string) => rows(db).where('conflict.id', '=', id).executeTakeFirst()

export const findConflictOf = (db: Db, contactId: string) => rows(db).where('contactId', '=', contactId).executeTakeFirst()

/** Holds the row until the transaction ends. */
export async function lockConflict(db: Db, id: string): Promise<ConflictRow | undefined> {
  await db.selectFrom('conflict').select('id').where('id', '=', id).forUpdate().execute()
  return findConflict(db, id)
}

type NewRow = { id: string; contactId: string; staffId: string; departmentId: string; place: string; beganAt: string }

/** False: the contact has its conflict already. */
export async function insertConflict(db: Db, row: NewRow): Promise<boolean> {
  const made = await db
    .insertInto('conflict')
    .values(row)
    .onConflict(same => same.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

type Change = {
  endedAt?: string
  outcome?: Outcome
  promiseId?: string
  facts?: string
  said?: string
  cause?: Cause
  proposal?: string
  writtenAt?: string
  support?: Support
  supportAt?: string
  breakId?: string
}

export const changeConflict = (db: Db, id: string, change: Change) =>
  db.updateTable('conflict').set(change).where('id', '=', id).execute()

/** The first time counts: false where it was said already. */
export async function insertStep(db: Db, row: { conflictId: string; step: GuideStep; saidAt: string }): Promise<boolean> {
  const made = await db
    .insertInto('conflictStep')
    .values(row)
    .onConflict(same => same.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export const stepsOf = (db: Db, conflictId: string) =>
  db
    .selectFrom('conflictStep')
    .select(['step', 'saidAt'])
    .where('conflictId', '=', conflictId)
    .orderBy('saidAt')
    .orderBy('step')
    .execute() as Promise<{ step: GuideStep; saidAt: string }[]>

export const topicOf = async (db: Db, reasonId: string | null): Promise<string> =>
  reasonId ? ((await db.selectFrom('reason').select('title').where('id', '=', reasonId).executeTakeFirst())?.title ?? '') : ''

export const breakEnd = async (db: Db, id: string | null): Promise<string | null> =>
  id ? ((await db.selectFrom('staffBreak').select('endsAt').where('id', '=', id).executeTakeFirst())?.endsAt ?? null) : null

/** Newest first: of one worker, or of departments (undefined: all). */
export const conflictsOf = (
  db: Db,
  { staffId, departments }: { staffId?: string; departments?: readonly string[] | undefined },
) =>
  rows(db)
    .$if(staffId !== undefined, query => query.where('conflict.staffId', '=', staffId!))
    .$if(departments !== undefined, query => query.where('conflict.departmentId', 'in', [...departments!]))
    .orderBy('conflict.beganAt', 'desc')
    .limit(50)
    .execute()

/** Who has a screen open today: they answer sooner. */
export async function presentSince(db: Db, since: string): Promise<Set<string>> {
  const found = await db
    .selectFrom('session')
    .select('staffId')
    .where('endedAt', 'is', null)
    .where('lockedAt', 'is', null)
    .where('seenAt', '>', since)
    .distinct()
    .execute()
  return new Set(found.map(({ staffId }) => staffId))
}

export const deputyOf = async (db: Db, departmentId: string): Promise<string | null> =>
  (await db.selectFrom('deputy').select('staffId').where('departmentId', '=', departmentId).executeTakeFirst())?.staffId ?? null

export const putDeputy = (db: Db, row: { departmentId: string; staffId: string; setBy: string; setAt: string }) =>
  db
    .insertInto('deputy')
    .values(row)
    .onConflict(same => same.column('departmentId').doUpdateSet({ staffId: row.staffId, setBy: row.setBy, setAt: row.setAt }))
    .execute()

export const deleteDeputy = (db: Db, departmentId: string) =>
  db.deleteFrom('deputy').where('departmentId', '=', departmentId).execute()

/** Number of a window. */
export const counterNumber = async (db: Db, id: string | null): Promise<number | undefined> =>
  id ? (await db.selectFrom('counter').select('number').where('id', '=', id).executeTakeFirst())?.number : undefined
