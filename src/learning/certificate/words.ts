// A date as it stands on a paper.
import { monthDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'

/** «24 ноября 2026 года». */
export const longDate = (day: string): string => `${monthDay(day, yearOf(day))} ${yearOf(day)} года`
