// All SQL of the room.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Reason, Service } from './model.ts'

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

/** In force on a day (`YYYY-MM-DD`). */
export const services = (db: Db, day: string): Promise<Service[]> =>
  db
    .selectFrom('service')
    .select([
      'id',
      'code',
      'title',
      'plainTitle',
      'audience',
      'competence',
      'body',
      'bodyAddress',
      'bodyPhone',
      'source',
      'summary',
      'documents',
      'leaflet',
    ])
    .where('validFrom', '<=', day)
    .where(e => e.or([e('validTo', 'is', null), e('validTo', '>=', day)]))
    .orderBy('code')
    .execute()

export async function reasons(db: Db, day: string): Promise<Reason[]> {
  const rows = await db
    .selectFrom('reason')
    .select([
      'id',
      'code',
      'letter',
      'title',
      'hint',
      'translations',
      'icon',
      'departmentId',
      'usualMinutes',
      'documents',
      'bookingOnly',
      'sort',
    ])
    .select(
      sql<string[]>`array(select service_id::text from reason_service where reason_id = reason.id order by sort)`.as(
        'serviceIds',
      ),
    )
    .where('validFrom', '<=', day)
    .where(e => e.or([e('validTo', 'is', null), e('validTo', '>=', day)]))
    .orderBy('sort')
    .execute()
  return rows.map(row => ({ ...row, translations: row.translations as Reason['translations'] }))
}

/** Lines of a department leave the kiosk after this day (`YYYY-MM-DD`). */
export const endReasonsOf = async (db: Db, departmentId: string, lastDay: string): Promise<void> =>
  void (await db
    .updateTable('reason')
    .set({ validTo: lastDay })
    .where('departmentId', '=', departmentId)
    .where(e => e.or([e('validTo', 'is', null), e('validTo', '>', lastDay)]))
    .execute())

/** Those that ended with this day come back. */
export const reviveReasonsOf = async (db: Db, departmentId: string, lastDay: string): Promise<void> =>
  void (await db
    .updateTable('reason')
    .set({ validTo: null })
    .where('departmentId', '=', departmentId)
    .where('validTo', '=', lastDay)
    .execute())
