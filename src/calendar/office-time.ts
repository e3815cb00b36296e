// Gathers what working time needs (hours, days, time zone) and gives the stretches worked as instants.
import { numericDay } from './day-words.ts'
import { addDays } from './day.ts'
import { CalendarError } from './errors.ts'
import type { WorkingHours } from './model.ts'
import type { OfficeDays } from './office-days.ts'
import { stretchesOn, worksNights } from './shifts.ts'
import { localOf, msOfLocal } from './zone.ts'

/** Epoch milliseconds, `to` excluded. */
export type Worked = { from: number; to: number }

/** Working time of a centre or of a department; make it once per change of settings, it remembers what it computed. */
export type OfficeTime = {
  zone: string
  days: OfficeDays
  /** Some shift ends the next morning. */
  nights: boolean
  /** What begins on the date, even when it ends the next morning. */
  workedOn: (date: string) => readonly Worked[]
}

export function officeTime(hours: readonly WorkingHours[], days: OfficeDays, zone: string): OfficeTime {
  const known = new Map<string, readonly Worked[]>()
  const instants = (date: string) =>
    stretchesOn(date, hours, days)
      .map(({ from, to }) => ({ from: msOfLocal({ date, minute: from }, zone), to: msOfLocal({ date, minute: to }, zone) }))
      // A stretch may vanish whole in the hour that is skipped when clocks go forward.
      .filter(({ from, to }) => from < to)
  function workedOn(date: string): readonly Worked[] {
    let worked = known.get(date)
    if (!worked) known.set(date, (worked = instants(date)))
    return worked
  }
  return { zone, days, nights: worksNights(hours), workedOn }
}

/** The first date whose shifts can touch the moment: yesterday when there are night shifts. */
export function firstDate(ms: number, { zone, nights }: OfficeTime): string {
  const { date } = localOf(ms, zone)
  return nights ? addDays(date, -1) : date
}

/** A quarter without one working hour is a mistake in the settings, not a holiday. */
const closedDaysAtMost = 92

/**
 * What is left of working time from a moment on, without end, in order, never overlapping: a night shift gives way to the next.
 * Throws `calendar.no-hours` after a quarter with nothing worked, `calendar.year-missing` where the calendar ends.
 */
export function* workedFrom(ms: number, office: OfficeTime): Generator<Worked, never> {
  const start = firstDate(ms, office)
  let reached = ms
  let closed = 0
  for (let date = start; ; date = addDays(date, 1)) {
    const worked = office.workedOn(date)
    closed = worked.length > 0 ? 0 : closed + 1
    if (closed > closedDaysAtMost) throw noHours(start)
    for (const { from, to } of worked) {
      if (to <= reached) continue
      yield { from: Math.max(from, reached), to }
      reached = to
    }
  }
}

const noHours = (date: string) =>
  new CalendarError(
    'calendar.no-hours',
    `С ${numericDay(date, 0)} на ${closedDaysAtMost} дня вперёд нет рабочих часов. Проверьте график работы.`,
  )
