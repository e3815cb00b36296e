// SQL of what the centre sets for itself: departments with hours, windows, norms, its name and look.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Counter, DepartmentHours, KeptCounter, KeptDepartment, Look, NewNorm } from '../model.ts'

const kept = ['id', 'title', 'shortTitle', 'hours', 'closedOn'] as const

/** Closed ones too. */
export const departmentsWithHours = async (db: Db): Promise<KeptDepartment[]> =>
  (await db.selectFrom('department').select(kept).orderBy('sort').orderBy('title').execute()) as never

/** Closed ones too. */
export const keptCounters = (db: Db): Promise<KeptCounter[]> => db.selectFrom('counter').selectAll().orderBy('number').execute()

/** Held until the transaction ends: whoever takes a ticket for the department meanwhile waits for the outcome. */
export async function lockDepartment(db: Db, id: string): Promise<KeptDepartment> {
  const found = await db.selectFrom('department').select(kept).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw notFound('Такого отдела нет. Обновите список.')
  return found as never
}

/** Held until the transaction ends: whoever calls a client there meanwhile waits for the outcome. */
export async function lockCounter(db: Db, id: string): Promise<KeptCounter> {
  const found = await db.selectFrom('counter').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw notFound('Такого окна нет. Обновите список.')
  return found
}

export const setDepartmentClosed = (db: Db, id: string, closedOn: string | null) =>
  db.updateTable('department').set({ closedOn }).where('id', '=', id).execute()

export const setCounterClosed = (db: Db, id: string, closedOn: string | null) =>
  db.updateTable('counter').set({ closedOn }).where('id', '=', id).execute()

export async function putDepartment(db: Db, { hours, ...department }: DepartmentHours): Promise<void> {
  const row = { ...department, hours: JSON.stringify(hours) }
  const last = db.selectFrom('department').select(e => e.fn.coalesce(e.fn.max('sort'), e.lit(0)).as('last'))
  const { last: sort } = await last.executeTakeFirstOrThrow()
  const { id: _, ...change } = row
  await db
    .insertInto('department')
    .values({ ...row, sort: sort + 1 })
    .onConflict(c => c.column('id').doUpdateSet(change))
    .execute()
}

export async function putCounter(db: Db, { id, ...counter }: Counter): Promise<void> {
  await db
    .insertInto('counter')
    .values({ id, ...counter })
    .onConflict(c => c.column('id').doUpdateSet(counter))
    .execute()
}

/** The value before ends on the day before. */
export async function insertNorm(db: Db, row: NewNorm & { unit: string; setBy: string }, dayBefore: string): Promise<void> {
  await db
    .updateTable('norm')
    .set({ validTo: dayBefore })
    .where('code', '=', row.code)
    .where('validFrom', '<', row.validFrom)
    .where(e => e.or([e('validTo', 'is', null), e('validTo', '>', dayBefore)]))
    .execute()
  await db.insertInto('norm').values(row).execute()
}

export const setCentre = (db: Db, { accent, ...centre }: Look) =>
  db
    .updateTable('centre')
    .set({ ...centre, theme: JSON.stringify(accent ? { accent } : {}) })
    .execute()
