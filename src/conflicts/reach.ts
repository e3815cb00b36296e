// Who reaches a conflict: the worker who leads the contact writes; the department's head and the director read; for others there is none.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { findConflict, lockConflict, type ConflictRow } from './store/conflicts.ts'

const reads = (who: Who, row: ConflictRow): boolean =>
  row.staffId === who.staffId || (has(who, 'head', 'director') && (departmentsOf(who)?.includes(row.departmentId) ?? true))

export async function getReadable(db: Db, who: Who, id: string): Promise<ConflictRow> {
  const row = await findConflict(db, id)
  if (!row || !reads(who, row)) throw notFound()
  return row
}

/** One's own, locked until the transaction ends. */
export async function lockMine(db: Db, { who }: Act, id: string): Promise<ConflictRow> {
  const row = await lockConflict(db, id)
  if (row?.staffId !== who.staffId) throw notFound()
  return row
}
