// All SQL of the room.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { onceIn } from '#platform/once-in.ts'
import type { Centre, Colleague, Counter, Department, Norm } from './model.ts'

const visible = [
  'id',
  'surname',
  'name',
  'patronymic',
  'gender',
  'position',
  'departmentId',
  'roles',
  'joinedOn',
  'leftOn',
] as const

export const colleagues = (db: Db): Promise<Colleague[]> =>
  db
    .selectFrom('staff')
    .select(visible)
    .orderBy(sql`surname collate ru, name collate ru`)
    .execute() as Promise<Colleague[]>

export async function getColleague(db: Db, id: string): Promise<Colleague> {
  const found = await db.selectFrom('staff').select(visible).where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('Такого сотрудника нет.')
  return found as Colleague
}

export const findAccount = (db: Db, login: string) =>
  db
    .selectFrom('staff')
    .select(['id', 'passwordHash', 'failures', 'barredUntil', 'leftOn'])
    .where('login', '=', login)
    .executeTakeFirst()

export const getPasswordHash = async (db: Db, id: string): Promise<string> =>
  (await db.selectFrom('staff').select('passwordHash').where('id', '=', id).executeTakeFirstOrThrow()).passwordHash

/** Counted by the database itself, so parallel guesses are all counted. */
export const countFailure = async (db: Db, id: string): Promise<number> =>
  (
    await db
      .updateTable('staff')
      .set(e => ({ failures: e('failures', '+', 1) }))
      .where('id', '=', id)
      .returning('failures')
      .executeTakeFirstOrThrow()
  ).failures

export const setBar = (db: Db, id: string, failures: number, until: Date | undefined) =>
  db
    .updateTable('staff')
    .set({ failures, barredUntil: until?.toISOString() ?? null })
    .where('id', '=', id)
    .execute()

export const findSession = (db: Db, tokenHash: string) =>
  db
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staffId')
    .crossJoin('centre')
    .select([
      'timeZone',
      'tokenHash',
      'staffId',
      'counterId',
      'seenAt',
      'lockedAt',
      'createdAt',
      'departmentId',
      'roles',
      'leftOn',
    ])
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

export const insertSession = (db: Db, tokenHash: string, staffId: string, now: Date) =>
  db.insertInto('session').values({ tokenHash, staffId, createdAt: now.toISOString(), seenAt: now.toISOString() }).execute()

export const touchSession = (db: Db, tokenHash: string, now: Date) =>
  db.updateTable('session').set({ seenAt: now.toISOString() }).where('tokenHash', '=', tokenHash).execute()

export const changeSession = (
  db: Db,
  tokenHash: string,
  change: { counterId?: string | null; lockedAt?: string | null; endedAt?: string },
) => db.updateTable('session').set(change).where('tokenHash', '=', tokenHash).execute()

/** Closed ones too: what was there keeps its title. */
export const departments = (db: Db): Promise<Department[]> =>
  db.selectFrom('department').select(['id', 'title', 'shortTitle']).orderBy('sort').execute()

/** Seven days, Monday first, each with its stretches [from, to] of local time. */
export async function getHours(db: Db, departmentId: string): Promise<[string, string][][]> {
  const found = await db.selectFrom('department').select('hours').where('id', '=', departmentId).executeTakeFirst()
  if (!found) throw notFound('Такого отдела нет.')
  return found.hours as unknown as [string, string][][]
}

/** Where somebody can be sent to or be served today. */
export const openDepartments = (db: Db): Promise<Department[]> =>
  db.selectFrom('department').select(['id', 'title', 'shortTitle']).where('closedOn', 'is', null).orderBy('sort').execute()

export async function getDepartment(db: Db, id: string): Promise<Department & { closedOn: string | null }> {
  const columns = ['id', 'title', 'shortTitle', 'closedOn'] as const
  const found = await db.selectFrom('department').select(columns).where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('Такого отдела нет.')
  return found
}

export const isDepartmentOpen = async (db: Db, id: string): Promise<boolean> => (await getDepartment(db, id)).closedOn === null

/** Closed ones too: what was there keeps its number. */
export const counters = (db: Db): Promise<Counter[]> => db.selectFrom('counter').selectAll().orderBy('number').execute()

export const openCounters = (db: Db): Promise<Counter[]> =>
  db.selectFrom('counter').selectAll().where('closedOn', 'is', null).orderBy('number').execute()

export const isCounterOpen = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('counter').select('id').where('id', '=', id).where('closedOn', 'is', null).executeTakeFirst()) !==
  undefined

export const getCentre = (db: Db): Promise<Centre> => onceIn(db, 'centre', () => readCentre(db))

async function readCentre(db: Db): Promise<Centre> {
  const found = await db
    .selectFrom('centre')
    .select(['title', 'shortTitle', 'address', 'phone', 'timeZone', 'theme'])
    .executeTakeFirst()
  if (!found) throw notFound('Центр ещё не заведён. Запустите bin/zabota demo или импорт.')
  return found as Centre
}

/** Empty before there is a centre: the look is asked for even then. */
export const findTheme = async (db: Db): Promise<Record<string, string>> =>
  ((await db.selectFrom('centre').select('theme').executeTakeFirst())?.theme ?? {}) as Record<string, string>

export const norms = (db: Db): Promise<Norm[]> =>
  db.selectFrom('norm').select(['code', 'value', 'unit', 'source', 'validFrom', 'validTo']).orderBy('code').execute()

type NewColleague = {
  gender?: 'male' | 'female' | null
  id: string
  login: string
  surname: string
  name: string
  patronymic: string
  position: string
  departmentId: string
  roles: string[]
  passwordHash: string
  joinedOn: string
}

export const insertColleague = (db: Db, row: NewColleague) => db.insertInto('staff').values(row).execute()
