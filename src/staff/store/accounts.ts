// SQL of accounts: what only the administrator changes.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Account, AccountChange } from '../model.ts'

const columns = [
  'id',
  'login',
  'surname',
  'name',
  'patronymic',
  'gender',
  'position',
  'departmentId',
  'roles',
  'joinedOn',
  'leftOn',
  'barredUntil',
] as const

export const accounts = (db: Db): Promise<Account[]> =>
  db
    .selectFrom('staff')
    .select(columns)
    .orderBy(sql`surname collate ru, name collate ru`)
    .execute() as Promise<Account[]>

export async function getAccount(db: Db, id: string): Promise<Account> {
  const found = await db.selectFrom('staff').select(columns).where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('Такого сотрудника нет. Обновите список.')
  return found as Account
}

/** Locked until the transaction ends: two administrators do not change one account at once. */
export async function lockAccount(db: Db, id: string): Promise<Account> {
  const found = await db.selectFrom('staff').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw notFound('Такого сотрудника нет. Обновите список.')
  return found as Account
}

export const changeAccount = (db: Db, id: string, change: AccountChange | { leftOn: string | null } | { passwordHash: string }) =>
  db.updateTable('staff').set(change).where('id', '=', id).execute()

/** All of a person, but perhaps the one that asks for it. */
export const endSessionsOf = (db: Db, staffId: string, at: string, but = '') =>
  db
    .updateTable('session')
    .set({ endedAt: at })
    .where('staffId', '=', staffId)
    .where('tokenHash', '<>', but)
    .where('endedAt', 'is', null)
    .execute()

/** Only from the one that was read: of two changes at once one is told. */
export async function replacePassword(db: Db, id: string, before: string, passwordHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ passwordHash })
    .where('id', '=', id)
    .where('passwordHash', '=', before)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whoever sat there has to choose a window again. */
export const vacate = (db: Db, by: { staffId: string } | { counterId: string }) =>
  db
    .updateTable('session')
    .set({ counterId: null })
    .where(e => ('staffId' in by ? e('staffId', '=', by.staffId) : e('counterId', '=', by.counterId)))
    .where('endedAt', 'is', null)
    .execute()
