// Tells what kind of day a date is for the office: federal calendar, weekends and, if asked, the region's holidays.
import { addDays, isDay, isWeekend, weekdayOf, yearOf } from './day.ts'
import type { Weekday } from './day.ts'
import { CalendarError } from './errors.ts'
import type { CalendarDay, ProductionCalendar, RegionalHoliday } from './model.ts'

/** `weekend` is a plain Saturday or Sunday; `holiday` also covers days off moved here. `title` says why, in Russian. */
export type OfficeDay = { kind: 'working' | 'shortened' | 'weekend' | 'holiday'; title: string | undefined }

export type OfficeDays = {
  /** Throws `calendar.year-missing` naming the year and what to do. */
  on: (date: string) => OfficeDay
  /** Whose hours are worked that day: a Saturday worked instead of a Monday runs by Monday's. */
  hoursOf: (date: string) => Weekday
}

type Layer = { calendars: readonly ProductionCalendar[]; regional?: readonly RegionalHoliday[]; region?: string | null }

/** Days of an office. Without `region` only the federal calendar counts. */
export function officeDays({ calendars, regional = [], region = null }: Layer): OfficeDays {
  const byDate = new Map<string, CalendarDay>()
  const replacedBy = new Map<string, string>()
  for (const day of calendars.flatMap(calendar => calendar.days)) {
    byDate.set(day.date, day)
    if (day.kind === 'moved') replacedBy.set(day.from, day.date)
  }
  const years = new Set(calendars.map(calendar => calendar.year))
  const own = regional.filter(holiday => holiday.region === region)
  const known = new Map<string, OfficeDay>()

  function find(date: string): OfficeDay {
    if (isDay(date) && !years.has(yearOf(date))) throw yearMissing(yearOf(date))
    const federal = federalDay(date, byDate.get(date))
    if (federal.kind === 'holiday') return federal
    const holiday = regionalHoliday(own, date)
    if (holiday) return { kind: 'holiday', title: holiday.title }
    // The Labour Code (art. 95) shortens the eve of any non-working holiday, a region's included.
    return federal.kind === 'working' && regionalHoliday(own, addDays(date, 1))
      ? { kind: 'shortened', title: undefined }
      : federal
  }

  function on(date: string): OfficeDay {
    let day = known.get(date)
    if (!day) known.set(date, (day = find(date)))
    return day
  }

  const hoursOf = (date: string) =>
    weekdayOf(isWeekend(date) && isWorkingDay({ on }, date) ? (replacedBy.get(date) ?? date) : date)
  return { on, hoursOf }
}

/** Working or shortened; throws `calendar.year-missing`. */
export function isWorkingDay(days: Pick<OfficeDays, 'on'>, date: string): boolean {
  const { kind } = days.on(date)
  return kind === 'working' || kind === 'shortened'
}

const regionalHoliday = (own: RegionalHoliday[], date: string) =>
  own.find(({ on, from }) => from <= date && (on.includes(date) || on.includes(date.slice(5))))

function federalDay(date: string, day: CalendarDay | undefined): OfficeDay {
  switch (day?.kind) {
    case 'holiday':
      return { kind: 'holiday', title: day.title }
    case 'moved':
      return { kind: 'holiday', title: `выходной вместо ${day.from.slice(8)}.${day.from.slice(5, 7)}` }
    case 'shortened':
    case 'working':
      return { kind: day.kind, title: undefined }
    default:
      return { kind: isWeekend(date) ? 'weekend' : 'working', title: undefined }
  }
}

const yearMissing = (year: number) =>
  new CalendarError(
    'calendar.year-missing',
    `Нет производственного календаря на ${year} год. Загрузите файл calendar.xml за ${year} год с сайта xmlcalendar.ru.`,
  )
