// Clause 4.1.в: calls out of the published order, counted with their reasons.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Span } from './span.ts'

/** `at` and reason of each; the department is that of whoever called. */
export const exceptionsIn = (db: Db, departmentId: string, { from, to }: Span) =>
  db
    .selectFrom('orderException')
    .innerJoin('staff', 'staff.id', 'orderException.staffId')
    .select(['orderException.at', 'orderException.reason'])
    .where('staff.departmentId', '=', departmentId)
    .where(sql<boolean>`order_exception.at >= ${from} and order_exception.at < ${to}`)
    .orderBy('orderException.at')
    .execute()
