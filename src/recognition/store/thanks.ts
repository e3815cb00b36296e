// SQL of thanks and of declared ties. No query counts or orders people.
import { sql, type ExpressionBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/tables.ts'
import type { Tie } from '../model.ts'
import type { Given } from '../rules/counting.ts'

export type ThanksRow = {
  id: string
  fromId: string
  from: string
  to: string
  toStaffId: string | null
  text: string
  isPublic: boolean
  day: string
  at: string
}

export const nameOf = (table: string) => sql<string>`${sql.ref(`${table}.name`)} || ' ' || ${sql.ref(`${table}.surname`)}`

const thanks = (db: Db) =>
  db
    .selectFrom('thanks as t')
    .innerJoin('staff as author', 'author.id', 't.fromId')
    .leftJoin('staff as person', 'person.id', 't.toStaffId')
    .leftJoin('department as d', 'd.id', 't.toDepartmentId')
    .select(['t.id', 't.fromId', 't.toStaffId', 't.text', 't.isPublic', 't.day', 't.at'])
    .select([nameOf('author').as('from'), sql<string>`coalesce(${nameOf('person')}, d.title)`.as('to')])
    .orderBy('t.at', 'desc')
    .orderBy('t.id', 'desc')

/** Public ones, the newest first; `before` is the moment of the last one seen. */
export const wall = (db: Db, before: string | undefined, limit: number): Promise<ThanksRow[]> =>
  thanks(db)
    .where('t.isPublic', '=', true)
    .$if(before !== undefined, query => query.where('t.at', '<', before!))
    .limit(limit)
    .execute()

/** To this person, and to the department they work in. */
export const receivedBy = (db: Db, staffId: string, departmentId: string, limit: number): Promise<ThanksRow[]> =>
  thanks(db)
    .where(e => e.or([e('t.toStaffId', '=', staffId), e('t.toDepartmentId', '=', departmentId)]))
    .limit(limit)
    .execute()

export const givenBy = (db: Db, staffId: string, limit: number): Promise<ThanksRow[]> =>
  thanks(db).where('t.fromId', '=', staffId).limit(limit).execute()

export const findThanks = (db: Db, id: string): Promise<ThanksRow | undefined> =>
  thanks(db).where('t.id', '=', id).executeTakeFirst()

type NewRow = {
  id: string
  fromId: string
  toStaffId: string | null
  toDepartmentId: string | null
  text: string
  isPublic: boolean
  day: string
  at: string
}

/** False where this id, or one from the same to the same that day, is there already. */
export async function insertThanks(db: Db, row: NewRow): Promise<boolean> {
  const done = await db
    .insertInto('thanks')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const deleteThanks = (db: Db, id: string) => db.deleteFrom('thanks').where('id', '=', id).execute()

/** Between people, private ones too: a ring is a ring whoever reads it. Ends included. */
export const givenBetween = async (db: Db, sinceOn: string, untilOn: string): Promise<(Given & { isPublic: boolean })[]> =>
  (await db
    .selectFrom('thanks')
    .select(['id', 'fromId', 'toStaffId as toId', 'day', 'isPublic'])
    .where('toStaffId', 'is not', null)
    .where('day', '>=', sinceOn)
    .where('day', '<=', untilOn)
    .execute()) as (Given & { isPublic: boolean })[]

/** Who was thanked by name since the day. */
export const thankedSince = async (db: Db, sinceOn: string): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('thanks')
        .select('toStaffId')
        .distinct()
        .where('toStaffId', 'is not', null)
        .where('day', '>=', sinceOn)
        .execute()
    ).map(({ toStaffId }) => toStaffId!),
  )

/** Pairs that touch either of the two people. */
export const tiesOf = (db: Db, ids: readonly string[]): Promise<{ staffId: string; otherId: string }[]> =>
  db
    .selectFrom('recognitionTie')
    .select(['staffId', 'otherId'])
    .where((e: ExpressionBuilder<DB, 'recognitionTie'>) => e.or([e('staffId', 'in', ids), e('otherId', 'in', ids)]))
    .execute()

export const ownTies = (db: Db, staffId: string): Promise<Tie[]> =>
  db
    .selectFrom('recognitionTie as t')
    .innerJoin('staff as s', 's.id', 't.otherId')
    .select(['t.otherId', nameOf('s').as('name')])
    .where('t.staffId', '=', staffId)
    .orderBy('s.surname')
    .orderBy('s.name')
    .execute()

export const putTie = (db: Db, row: { staffId: string; otherId: string; declaredAt: string }) =>
  db
    .insertInto('recognitionTie')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

export const deleteTie = (db: Db, staffId: string, otherId: string) =>
  db.deleteFrom('recognitionTie').where('staffId', '=', staffId).where('otherId', '=', otherId).execute()
