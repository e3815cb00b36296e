// SQL of what the centre sets for itself: departments with hours, windows, norms, its name and look.
import type { Db } from '#platform/db.ts'
import type { Counter, DepartmentHours, Look, NewNorm } from '../model.ts'

export const departmentsWithHours = async (db: Db): Promise<DepartmentHours[]> =>
  (await db
    .selectFrom('department')
    .select(['id', 'title', 'shortTitle', 'hours'])
    .orderBy('sort')
    .orderBy('title')
    .execute()) as never

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
