// SQL of calendars: the years that the centre put in, its region and that region's holidays.
import type { CalendarDay, ProductionCalendar, RegionalHoliday } from '#calendar/model.ts'
import type { Db } from '#platform/db.ts'

export async function ownCalendars(db: Db): Promise<ProductionCalendar[]> {
  const rows = await db.selectFrom('productionCalendar').select(['year', 'source', 'published', 'days']).orderBy('year').execute()
  return rows.map(row => ({ ...row, days: row.days as CalendarDay[] }))
}

export const putCalendar = (db: Db, { days, ...calendar }: ProductionCalendar, set: { setAt: string; setBy: string | null }) =>
  db
    .insertInto('productionCalendar')
    .values({ ...calendar, days: JSON.stringify(days), ...set })
    .onConflict(c =>
      c
        .column('year')
        .doUpdateSet({ source: calendar.source, published: calendar.published, days: JSON.stringify(days), ...set }),
    )
    .execute()

export const regionOf = async (db: Db): Promise<string | null> =>
  (await db.selectFrom('centre').select('region').executeTakeFirst())?.region ?? null

export const setRegion = (db: Db, region: string | null) => db.updateTable('centre').set({ region }).execute()

export async function ownHolidays(db: Db, region: string): Promise<(RegionalHoliday & { id: string })[]> {
  const rows = await db.selectFrom('regionalHoliday').selectAll().where('region', '=', region).orderBy('title').execute()
  return rows.map(({ id, title, onDays, source, validFrom }) => ({ id, region, title, on: onDays, source, from: validFrom }))
}

export const insertHoliday = (db: Db, { on, from, ...holiday }: RegionalHoliday & { id: string; setBy: string }) =>
  db
    .insertInto('regionalHoliday')
    .values({ ...holiday, onDays: on, validFrom: from })
    .onConflict(c => c.doNothing())
    .execute()

/** False where there was none. */
export async function deleteHoliday(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom('regionalHoliday').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}
