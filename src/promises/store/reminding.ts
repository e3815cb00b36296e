// SQL of the sweeps: what has to be looked at now, what was told, what the calendar was, whose promises are elsewhere.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Told } from '../model.ts'

const ladderColumns = ['id', 'clientId', 'contactId', 'ownerId', 'departmentId', 'byClient', 'madeAt', 'dueAt', 'dueOff'] as const

/** Held until the transaction ends; another process takes the next ones meanwhile. */
export const lockDueToLook = (db: Db, now: string, limit: number) =>
  db
    .selectFrom('promise')
    .select(ladderColumns)
    .where('state', '=', 'open')
    .where('lookAt', '<=', now)
    .orderBy('lookAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

export type ToLook = Awaited<ReturnType<typeof lockDueToLook>>[number]

/** Steps given for the present due moment of each, and to whom. */
export const givenTo = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('promiseReminder')
    .innerJoin('promise', 'promise.id', 'promiseReminder.promiseId')
    .select(['promiseId', 'step', 'staffId'])
    .whereRef('promiseReminder.dueAt', '=', 'promise.dueAt')
    .where(sql<boolean>`promise_id = any(${ids}::uuid[])`)
    .execute()

export type NewReminder = { promiseId: string; step: Told; dueAt: string; staffId: string; at: string }

/** Returns those that had not been given yet. */
export const insertReminders = async (db: Db, rows: readonly NewReminder[]) =>
  rows.length === 0
    ? []
    : db
        .insertInto('promiseReminder')
        .values(rows)
        .onConflict(c => c.columns(['promiseId', 'step', 'dueAt']).doNothing())
        .returning(['promiseId', 'step', 'staffId'])
        .execute()

export type Looked = { id: string; lookAt: string; dueOff: boolean }

export const setLooked = (db: Db, looked: readonly Looked[]) =>
  sql`update promise set look_at = v.look_at, due_off = v.due_off
    from unnest(${looked.map(({ id }) => id)}::uuid[], ${looked.map(({ lookAt }) => lookAt)}::timestamptz[],
      ${looked.map(({ dueOff }) => dueOff)}::boolean[]) as v(id, look_at, due_off)
    where promise.id = v.id`.execute(db)

export const calendarPrints = (db: Db) => db.selectFrom('promiseCalendar').select(['departmentId', 'print']).execute()

/** False when another process was first with the same print. */
export async function setPrint(db: Db, row: { departmentId: string; print: string; at: string }): Promise<boolean> {
  const { departmentId: _, ...change } = row
  const done = await db
    .insertInto('promiseCalendar')
    .values(row)
    .onConflict(c => c.column('departmentId').doUpdateSet(change).where('promiseCalendar.print', '!=', row.print))
    .returning('departmentId')
    .execute()
  return done.length > 0
}

export async function lookAnewIn(db: Db, departmentId: string, atOnce: string): Promise<number> {
  const query = db.updateTable('promise').set({ lookAt: atOnce }).where('departmentId', '=', departmentId)
  return Number((await query.where('state', '=', 'open').executeTakeFirst()).numUpdatedRows)
}

type Passing = { from: string; to: { id: string; departmentId: string }; before: string; at: string; atOnce: string }

/** What falls due before the moment goes to the stand-in, and is marked with whose it is. Of two at once the second finds nothing. */
export const lendAll = (db: Db, { from, to, before, at, atOnce }: Passing) =>
  db
    .updateTable('promise')
    .set(e => ({
      ownerId: to.id,
      departmentId: to.departmentId,
      ownedSince: at,
      lookAt: atOnce,
      homeOwnerId: e.fn.coalesce('homeOwnerId', e.val(from)),
    }))
    .where('ownerId', '=', from)
    .where('state', '=', 'open')
    .where('dueAt', '<', before)
    .returning(['id', 'clientId', 'contactId', 'departmentId', 'ownerId'])
    .execute()

/** Whose open promises are with somebody else for the time being. */
export const homes = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom('promise')
      .select('homeOwnerId')
      .distinct()
      .where('state', '=', 'open')
      .where('homeOwnerId', 'is not', null)
      .execute()
  ).map(({ homeOwnerId }) => homeOwnerId!)

/** Back home. The owner until now stands in what is returned. */
export async function bringHome(db: Db, home: { id: string; departmentId: string }, at: string, atOnce: string) {
  const away = await db
    .selectFrom('promise')
    .select(['id', 'ownerId', 'clientId', 'contactId'])
    .where('homeOwnerId', '=', home.id)
    .where('state', '=', 'open')
    .forUpdate()
    .execute()
  if (away.length > 0)
    await db
      .updateTable('promise')
      .set({ ownerId: home.id, departmentId: home.departmentId, homeOwnerId: null, ownedSince: at, lookAt: atOnce })
      .where(
        'id',
        'in',
        away.map(({ id }) => id),
      )
      .execute()
  return away
}

/** Whose home is gone for good: they stay with whom they are. */
export const stayWhereTheyAre = (db: Db, home: string) =>
  db.updateTable('promise').set({ homeOwnerId: null }).where('homeOwnerId', '=', home).where('state', '=', 'open').execute()
