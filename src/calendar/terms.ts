// Computes the last day of a statutory term and explains it in one Russian sentence.
import { addDays, yearOf } from './day.ts'
import { shortDay } from './day-words.ts'
import { CalendarError } from './errors.ts'
import { Term } from './model.ts'
import type { OffDay } from './model.ts'
import { isWorkingDay } from './office-days.ts'
import type { OfficeDays } from './office-days.ts'

/** `nominal` is the day counted, `due` the working day to be ready by, `why` the sentence shown beside it. */
export type Due = { due: string; nominal: string; why: string }

/**
 * The last day of a term that starts on `from` (day one is the next day, as Civil Code art. 191 counts).
 * `30d` calendar days, `10w` working days. A term that ends on a day off moves to the working day before it or after it;
 * never to a day before `from`: what came in on a holiday is due on the first working day.
 * Throws `calendar.bad-term`, `calendar.bad-date`, `calendar.year-missing`.
 */
export function due(from: string, term: string, offDay: OffDay, days: OfficeDays): Due {
  const { count, unit } = termParts(term)
  const year = yearOf(from)
  const name = (date: string) => shortDay(date, year)
  if (unit === 'w') {
    const nominal = workingDayAfter(from, count, days)
    return { due: nominal, nominal, why: `${count}-й рабочий день — ${name(nominal)}` }
  }
  const nominal = addDays(from, count)
  const moved = movedOff(nominal, { offDay, from, days })
  const counted = `${count}-й день — ${name(nominal)}`
  if (moved === nominal) return { due: nominal, nominal, why: counted }
  const { title } = days.on(nominal)
  return { due: moved, nominal, why: `${counted}${title ? ` (${title})` : ''}, срок — ${name(moved)}` }
}

/** Throws `calendar.bad-term`. */
export function termParts(term: string): { count: number; unit: 'd' | 'w' } {
  if (!Term.safeParse(term).success)
    throw new CalendarError('calendar.bad-term', `«${term}» — не срок. Напишите 30d (календарные дни) или 10w (рабочие дни).`)
  return { count: Number(term.slice(0, -1)), unit: term.endsWith('w') ? 'w' : 'd' }
}

/** The `count`-th working day after `from`. */
export function workingDayAfter(from: string, count: number, days: OfficeDays): string {
  let date = from
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (isWorkingDay(days, date)) left -= 1
  }
  return date
}

/** The nearest working day from `date` on, going forward (1) or back (-1). */
export function nearestWorkingDay(date: string, step: 1 | -1, days: OfficeDays): string {
  while (!isWorkingDay(days, date)) date = addDays(date, step)
  return date
}

/** Working days after `from` up to and including `to`: how many are left; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, days: OfficeDays): number {
  let count = 0
  for (let date = from; date < to;) if (isWorkingDay(days, (date = addDays(date, 1)))) count += 1
  return count
}

function movedOff(nominal: string, { offDay, from, days }: { offDay: OffDay; from: string; days: OfficeDays }): string {
  if (isWorkingDay(days, nominal)) return nominal
  if (offDay === 'after') return nearestWorkingDay(nominal, 1, days)
  for (let date = nominal; date >= from; date = addDays(date, -1)) if (isWorkingDay(days, date)) return date
  return nearestWorkingDay(nominal, 1, days)
}
