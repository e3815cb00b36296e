// All SQL of the room.
import type { Db } from '#platform/db.ts'

/** What was told about, for the sheet that a client takes home; in the order asked for. */
export async function servicesTold(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('service')
    .select(['id', 'plainTitle', 'summary', 'documents'])
    .where('id', 'in', ids)
    .execute()
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}
