// Which days a span of weeks has: whole weeks back from a day, that day included.
import { addDays } from '#calendar/day.ts'

type Week = { from: string; to: string }

/** Seven-day weeks that end with `day`, the oldest first; `count` ≥ 1. */
export const weeksUntil = (day: string, count: number): Week[] =>
  Array.from({ length: count }, (_, i) => {
    const to = addDays(day, -7 * (count - 1 - i))
    return { from: addDays(to, -6), to }
  })
