// Calendars of this centre for other rooms: the shipped years, the centre's own files over them, the holidays of its region.
import type { ProductionCalendar, RegionalHoliday } from '#calendar/model.ts'
import { officeDays, type OfficeDays } from '#calendar/office-days.ts'
import { productionCalendars, regionalHolidays } from '#calendar/production.data.ts'
import type { Db } from '#platform/db.ts'
import { ownCalendars, ownHolidays, regionOf } from './store/calendars.ts'

/** Put together once per change of settings: officeDays remembers what it computed. */
let known: { key: string; days: OfficeDays } | undefined

/** Days of the office as the centre's calendars and region make them now. */
export async function officeDaysOf(db: Db): Promise<OfficeDays> {
  const own = await ownCalendars(db)
  const { region, holidays } = await holidaysOf(db)
  const key = JSON.stringify([own, region, holidays])
  if (known?.key !== key) known = { key, days: officeDays({ calendars: withShipped(own), regional: holidays, region }) }
  return known.days
}

/** By year; the centre's own file replaces the shipped one of its year. */
export const calendarsOf = async (db: Db): Promise<ProductionCalendar[]> => withShipped(await ownCalendars(db))

const withShipped = (own: ProductionCalendar[]) =>
  [...productionCalendars.filter(({ year }) => !own.some(mine => mine.year === year)), ...own].toSorted((a, b) => a.year - b.year)

/** The centre's region and every holiday known for it. */
export async function holidaysOf(db: Db): Promise<{ region: string | null; holidays: RegionalHoliday[] }> {
  const region = await regionOf(db)
  if (region === null) return { region, holidays: [] }
  return {
    region,
    holidays: [...regionalHolidays.filter(holiday => holiday.region === region), ...(await ownHolidays(db, region))],
  }
}
