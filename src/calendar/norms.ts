// Finds the norm in force on a date and turns it into a term.
import { CalendarError } from './errors.ts'
import { numericDay } from './day-words.ts'
import type { Norm, Term } from './model.ts'

/** The norm in force on the date; of several the one that came into force last. Throws `calendar.norm-missing`. */
export function normOn(norms: readonly Norm[], code: string, date: string): Norm {
  const norm = norms
    .filter(norm => norm.code === code && norm.from <= date && (norm.to === null || date <= norm.to))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!norm)
    throw new CalendarError(
      'calendar.norm-missing',
      `В справочнике нет нормы «${code}» на ${numericDay(date, 0)}. Добавьте её с основанием.`,
    )
  return norm
}

/** `30d` or `10w` of a norm counted in days; throws `calendar.bad-term` for hours and minutes. */
export function termOf({ value, unit, code }: Norm): Term {
  if (unit === 'd' || unit === 'w') return `${value}${unit}`
  throw new CalendarError('calendar.bad-term', `Норма «${code}» считается не в днях.`)
}
