// SQL of the ledger: pages of a hundred lines by due moment, their counts, what a person was told, private links.
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/tables.ts'
import type { LedgerFilter, LedgerLine, ToldLine } from '../model.ts'
import { named, promisesWith } from '../store.ts'
import { colleagues } from '#staff/store.ts'

export const pageSize = 100

/** Whose lines: by owner, department, client (`departments` undefined: of all), the colleague promised to, or raised to somebody. */
export type Scope =
  | { ownerId: string }
  | { departmentId: string }
  | { clientId: string; departments: string[] | undefined }
  | { colleagueId: string }
  | { raisedTo: string }

type Page = { filter: LedgerFilter; now: string; riskUntil: string; after?: { at: string; id: string } | undefined }

type Builder = ExpressionBuilder<DB, 'promise'>

function inScope(scope: Scope) {
  return (e: Builder): Expression<SqlBool> => {
    if ('ownerId' in scope) return e('ownerId', '=', scope.ownerId)
    if ('departmentId' in scope) return e('departmentId', '=', scope.departmentId)
    if ('colleagueId' in scope) return e('colleagueId', '=', scope.colleagueId)
    if ('raisedTo' in scope)
      return e(
        'id',
        'in',
        e
          .selectFrom('promiseReminder')
          .select('promiseId')
          .where('staffId', '=', scope.raisedTo)
          .where('step', 'in', ['head', 'director']),
      )
    const own = e('clientId', '=', scope.clientId)
    return scope.departments ? e.and([own, e('departmentId', 'in', scope.departments)]) : own
  }
}

/** One more than a page, so that it is known whether there are more. Open ones by due moment, ended ones latest first. */
export async function ledgerPage(
  db: Db,
  scope: Scope,
  { filter, now, riskUntil, after }: Page,
): Promise<Omit<LedgerLine, 'mayChange'>[]> {
  const ended = filter === 'ended'
  const moment = ended ? 'endedAt' : 'dueAt'
  let query = promisesWith(db, ['clause', 'colleagueId', 'firstDueAt', 'latenessReason', 'lateBecause', 'dueOff', 'homeOwnerId'])
    .where(inScope(scope))
    .where('state', ended ? '!=' : '=', 'open')
  if (filter === 'late') query = query.where('dueAt', '<', now)
  if (filter === 'risk') query = query.where('dueAt', '>=', now).where('dueAt', '<=', riskUntil)
  if (after)
    query = query.where(
      sql<boolean>`(${sql.ref(moment)}, id) ${sql.raw(ended ? '<' : '>')} (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  const rows = await query
    .orderBy(moment, ended ? 'desc' : 'asc')
    .orderBy('id', ended ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute()
  const people = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  const plain = await named(db, rows)
  return rows.map((row, i) => ({
    ...plain[i]!,
    ...row,
    moves: row.moves ?? 0,
    colleagueName: people.get(row.colleagueId ?? '') ?? '',
    homeOwnerName: people.get(row.homeOwnerId ?? '') ?? '',
  }))
}

export const ledgerCounts = (db: Db, scope: Scope, now: string, riskUntil: string) =>
  db
    .selectFrom('promise')
    .select(e => [
      e.fn.countAll<number>().as('open'),
      e.fn.countAll<number>().filterWhere('dueAt', '<', now).as('late'),
      e.fn
        .countAll<number>()
        .filterWhere(f => f.and([f('dueAt', '>=', now), f('dueAt', '<=', riskUntil)]))
        .as('risk'),
    ])
    .where(inScope(scope))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()

/** Unread, of promises still open, latest first. */
export async function toldTo(db: Db, staffId: string): Promise<ToldLine[]> {
  const rows = await db
    .selectFrom('promiseReminder')
    .innerJoin('promise', 'promise.id', 'promiseReminder.promiseId')
    .innerJoin('staff', 'staff.id', 'promise.ownerId')
    .select(['promiseId', 'what', 'staff.name', 'staff.surname', 'step', 'promise.dueAt', 'at'])
    .where('promiseReminder.staffId', '=', staffId)
    .where('seenAt', 'is', null)
    .where('state', '=', 'open')
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ name, surname, ...row }) => ({ ...row, ownerName: `${name} ${surname}`.trim() }))
}

export const readAll = (db: Db, staffId: string, at: string) =>
  db.updateTable('promiseReminder').set({ seenAt: at }).where('staffId', '=', staffId).where('seenAt', 'is', null).execute()

/** The same hash again is the same link; false when it opens another promise. */
export async function insertLink(
  db: Db,
  row: { tokenHash: string; promiseId: string; madeAt: string; madeBy: string },
): Promise<boolean> {
  const made = await db
    .insertInto('promiseLink')
    .values(row)
    .onConflict(c => c.doNothing())
    .execute()
  if ((made[0]?.numInsertedOrUpdatedRows ?? 0n) > 0n) return true
  const known = await db
    .selectFrom('promiseLink')
    .select('promiseId')
    .where('tokenHash', '=', row.tokenHash)
    .executeTakeFirstOrThrow()
  return known.promiseId === row.promiseId
}

export const findByLink = (db: Db, tokenHash: string) =>
  db
    .selectFrom('promiseLink')
    .innerJoin('promise', 'promise.id', 'promiseLink.promiseId')
    .innerJoin('staff', 'staff.id', 'promise.ownerId')
    .innerJoin('department', 'department.id', 'promise.departmentId')
    .select([
      'promise.id',
      'what',
      'byClient',
      'ownerId',
      'promise.departmentId',
      'clientId',
      'contactId',
      'promise.madeAt',
      'dueAt',
      'state',
      'endedAt',
      'outcome',
      'staff.name',
      'staff.surname',
      'department.title',
    ])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()

export const movesOf = (db: Db, promiseId: string) =>
  db
    .selectFrom('promiseMove')
    .select(['fromDue', 'toDue'])
    .where('promiseId', '=', promiseId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const wasAsked = async (db: Db, promiseId: string, dueAt: string): Promise<boolean> =>
  (await db
    .selectFrom('promiseReminder')
    .select('at')
    .where('promiseId', '=', promiseId)
    .where('step', '=', 'asked')
    .where('dueAt', '=', dueAt)
    .executeTakeFirst()) !== undefined
