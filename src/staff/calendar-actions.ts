// Changes of the centre's calendars by the director or the administrator; each stands in the journal.
import { CalendarError } from '#calendar/errors.ts'
import type { ProductionCalendar } from '#calendar/model.ts'
import { readXmlCalendar } from '#calendar/xmlcalendar.ts'
import type { Db } from '#platform/db.ts'
import type { Input } from '#platform/endpoint.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record, type Happening } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { calendarsOf, holidaysOf } from './calendars.ts'
import type { Calendars, calendars } from './calendar-api.ts'
import { deleteHoliday, insertHoliday, ownCalendars, ownHolidays, putCalendar, regionOf, setRegion } from './store/calendars.ts'

export async function calendarsNow(db: Db): Promise<Calendars> {
  const own = new Set((await ownCalendars(db)).map(({ year }) => year))
  const { region, holidays } = await holidaysOf(db)
  const ids = region === null ? [] : await ownHolidays(db, region)
  return {
    region,
    holidays: holidays.map(holiday => ({
      ...holiday,
      id: ids.find(one => one.title === holiday.title && one.from === holiday.from)?.id ?? null,
    })),
    years: (await calendarsOf(db)).map(calendar => ({ ...calendar, own: own.has(calendar.year) })),
  }
}

/** Refuses `bad-file` with the line and what is wrong there; nothing is guessed. */
export async function importCalendar(db: Db, act: Act, xml: string): Promise<Calendars> {
  try {
    return await changeCalendar(db, act, readXmlCalendar(xml))
  } catch (error) {
    if (error instanceof CalendarError) throw refused('bad-file', `${error.message} Прежний календарь остался.`)
    throw error
  }
}

export async function changeCalendar(db: Db, act: Act, calendar: ProductionCalendar): Promise<Calendars> {
  await putCalendar(db, calendar, { setAt: act.now.toISOString(), setBy: act.who.staffId })
  await told(db, act, { kind: 'calendar.set', data: { year: calendar.year, days: calendar.days.length } })
  return calendarsNow(db)
}

export async function changeRegion(db: Db, act: Act, region: string | null): Promise<Calendars> {
  await setRegion(db, region)
  await told(db, act, { kind: 'calendar.region-set', data: { region } })
  return calendarsNow(db)
}

/** Of the centre's own region; refuses `no-region`. */
export async function addHoliday(
  db: Db,
  act: Act,
  { on, ...holiday }: Input<typeof calendars.addHoliday>['body'],
): Promise<Calendars> {
  const region = await regionOf(db)
  if (region === null) throw refused('no-region', 'Сначала выберите регион центра.')
  await insertHoliday(db, { ...holiday, on: [on], region, setBy: act.who.staffId })
  await told(db, act, { kind: 'calendar.holiday-set', data: { holiday: holiday.id } })
  return calendarsNow(db)
}

export async function removeHoliday(db: Db, act: Act, id: string): Promise<Calendars> {
  if (!(await deleteHoliday(db, id))) throw notFound('Такого праздника нет.')
  await told(db, act, { kind: 'calendar.holiday-removed', data: { holiday: id } })
  return calendarsNow(db)
}

const told = (db: Db, { who, now }: Act, happening: Happening) => record(db, now, { staffId: who.staffId, ...happening })
