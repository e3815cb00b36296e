// SQL of how the centre registers, and of reminders.
import type { Db } from '#platform/db.ts'
import type { Order } from '../model.ts'

export const orders = (db: Db): Promise<Order[]> =>
  db.selectFrom('appealOrder').select(['validFrom', 'pattern', 'offDay', 'source']).orderBy('validFrom', 'desc').execute()

export const putOrder = (db: Db, order: Order & { setBy: string }) =>
  db
    .insertInto('appealOrder')
    .values(order)
    .onConflict(c => c.column('validFrom').doUpdateSet(order))
    .execute()

/** True the first time: a reminder is given once, however many processes sweep. */
export async function insertReminder(
  db: Db,
  row: { appealId: string; point: string; dueOn: string; staffId: string; at: string },
): Promise<boolean> {
  const result = await db
    .insertInto('appealReminder')
    .values(row)
    .onConflict(c => c.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
