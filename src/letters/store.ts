// All SQL of the room.
import type { Db } from '#platform/db.ts'
import type { RuleId } from './model.ts'

export type SetAsideRow = {
  id: string
  rule: RuleId
  reason: string
  fragmentHash: string
  staffId: string
  departmentId: string
  at: string
}

export const insertSetAside = (db: Db, row: SetAsideRow) => db.insertInto('setAside').values(row).execute()

/** The rule of the row that went, undefined where this person has no such row. */
export const deleteOwnSetAside = (db: Db, id: string, staffId: string) =>
  db.deleteFrom('setAside').where('id', '=', id).where('staffId', '=', staffId).returning('rule').executeTakeFirst()

/** Newest first; `departmentIds` undefined: of all departments. */
export async function setAsidesSince(db: Db, since: string, departmentIds: readonly string[] | undefined) {
  let query = db
    .selectFrom('setAside')
    .innerJoin('staff', 'staff.id', 'setAside.staffId')
    .select(['rule', 'reason', 'fragmentHash', 'staffId', 'at', 'surname', 'name'])
    .where('at', '>=', since)
  if (departmentIds) query = query.where('setAside.departmentId', 'in', departmentIds)
  return query.orderBy('at', 'desc').execute()
}
