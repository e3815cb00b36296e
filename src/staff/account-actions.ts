// What the administrator does with accounts: add, change, leave and come back, a new password, letting in again.
import type { Db } from '#platform/db.ts'
import { badInput, Problem, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import type { Account, AccountChange, NewAccount } from './model.ts'
import { hashPassword } from './password.ts'
import { hasLeft } from './rules.ts'
import { findAccount, insertColleague, openDepartments, setBar } from './store.ts'
import { changeAccount, endSessionsOf, getAccount, lockAccount, vacate } from './store/accounts.ts'
import { todayOf } from './today.ts'

/** What rooms above know of a person's work and do with it; given by the house. */
export type Work = {
  /** A visit that this person leads now or has put aside. */
  leadsVisit: (db: Db, staffId: string) => Promise<boolean>
  /** Clients who were sent to this person in particular may go to any colleague of the department. */
  release: (db: Db, act: Act, staffId: string) => Promise<void>
  /** Promises go on with somebody else: how many, and with whom, if there is anybody. */
  passOn: (db: Db, act: { now: Date; by: string }, staffId: string) => Promise<{ promises: number; heir: string | null }>
}

/** The same id again is the same account. Refuses `login-taken`. */
export async function addAccount(db: Db, act: Act, { password, ...asked }: NewAccount): Promise<Account> {
  const taken = await findAccount(db, asked.login)
  if (taken && taken.id !== asked.id) {
    const message = `Логин ${asked.login} уже занят. Придумайте другой.`
    throw new Problem(409, 'login-taken', message, { login: message })
  }
  if (taken) return getAccount(db, asked.id)
  await checkDepartment(db, asked.departmentId)
  const row = { ...asked, passwordHash: await hashPassword(password), joinedOn: await todayOf(db, act.now) }
  await insertColleague(db, row)
  await told(db, act, asked, 'staff.added', { roles: asked.roles })
  return getAccount(db, asked.id)
}

/** Holds at once: roles are read with every request. Refuses `yourself`, `at-work`. */
export async function changePerson(db: Db, act: Act, id: string, change: AccountChange, work: Work): Promise<Account> {
  const account = await lockAccount(db, id)
  if (id === act.who.staffId && !change.roles.includes('admin'))
    throw refused('yourself', 'Роль администратора с себя не снимают: иначе её некому вернуть. Попросите другого администратора.')
  const moved = change.departmentId !== account.departmentId
  if (moved) {
    await checkDepartment(db, change.departmentId)
    await refuseAtWork(db, id, work)
    await vacate(db, { staffId: id })
    await work.release(db, act, id)
  }
  const fields = (Object.keys(change) as (keyof AccountChange)[]).filter(
    field => String(change[field]) !== String(account[field]),
  )
  if (fields.length > 0) {
    await changeAccount(db, id, change)
    await told(db, act, { id, departmentId: change.departmentId }, 'staff.changed', { fields, roles: change.roles })
  }
  return getAccount(db, id)
}

/** `on` is the first day without access. Today or earlier: sessions end and the work goes on with another at once. */
export async function leave(
  db: Db,
  act: Act,
  id: string,
  on: string,
  work: Work,
): Promise<{ account: Account; promises: number; heir: string | null }> {
  const account = await lockAccount(db, id)
  if (id === act.who.staffId) throw refused('yourself', 'Себя не увольняют. Попросите другого администратора.')
  if (on < account.joinedOn) throw badInput({ on: 'Уйти раньше, чем пришёл, нельзя. Проверьте день.' })
  const now = hasLeft(on, await todayOf(db, act.now))
  if (now) await refuseAtWork(db, id, work)
  await changeAccount(db, id, { leftOn: on })
  await told(db, act, account, 'staff.left', { on })
  if (!now) return { account: await getAccount(db, id), promises: 0, heir: null }
  await endSessionsOf(db, id, act.now.toISOString())
  await work.release(db, act, id)
  const gone = await work.passOn(db, { now: act.now, by: act.who.staffId }, id)
  return { account: await getAccount(db, id), ...gone }
}

export async function comeBack(db: Db, act: Act, id: string): Promise<Account> {
  const account = await lockAccount(db, id)
  if (account.leftOn !== null) {
    await changeAccount(db, id, { leftOn: null })
    await told(db, act, account, 'staff.came-back')
  }
  return getAccount(db, id)
}

export async function resetPassword(db: Db, act: Act, id: string, password: string): Promise<Account> {
  const account = await lockAccount(db, id)
  await changeAccount(db, id, { passwordHash: await hashPassword(password) })
  await setBar(db, id, 0, undefined)
  await endSessionsOf(db, id, act.now.toISOString())
  await told(db, act, account, 'staff.password-reset')
  return getAccount(db, id)
}

export async function unbar(db: Db, act: Act, id: string): Promise<Account> {
  const account = await lockAccount(db, id)
  await setBar(db, id, 0, undefined)
  if (account.barredUntil !== null) await told(db, act, account, 'staff.unbarred')
  return getAccount(db, id)
}

async function checkDepartment(db: Db, id: string): Promise<void> {
  if (!(await openDepartments(db)).some(department => department.id === id))
    throw badInput({ departmentId: 'Такого отдела уже нет. Обновите страницу.' })
}

async function refuseAtWork(db: Db, id: string, { leadsVisit }: Work): Promise<void> {
  if (await leadsVisit(db, id))
    throw refused('at-work', 'За этим сотрудником сейчас клиент. Подождите, пока приём закончится или его передадут.')
}

const told = (
  db: Db,
  { who, now }: Act,
  { id, departmentId }: Pick<Account, 'id' | 'departmentId'>,
  kind: `staff.${string}`,
  data: Record<string, string | readonly string[]> = {},
) => record(db, now, { kind, staffId: who.staffId, departmentId, data: { colleague: id, ...data } })
