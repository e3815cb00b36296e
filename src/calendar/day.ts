// Arithmetic of civil dates (`YYYY-MM-DD`), free of clocks and time zones.
import { CalendarError } from './errors.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const dayMs = 86_400_000

/** Whether the text is a date of the calendar written `YYYY-MM-DD`: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && dayOfMs(ms) === text
}

/** Days since 1970-01-01; throws `calendar.bad-date`. */
export function dayNumber(date: string): number {
  if (!isDay(date)) throw new CalendarError('calendar.bad-date', `«${date}» — не дата. Напишите год, месяц и день: 2026-11-24.`)
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}

const dayOfMs = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The date of a day number. */
export const dayOf = (number: number): string => dayOfMs(number * dayMs)

export const addDays = (date: string, count: number): string => dayOf(dayNumber(date) + count)

/** Days from `from` to `to`: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: string): Weekday => weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7]!

export const isWeekend = (date: string): boolean => ['sat', 'sun'].includes(weekdayOf(date))

export const yearOf = (date: string): number => Number(date.slice(0, 4))
