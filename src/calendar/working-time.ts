// Answers questions about working time: is it now, when next, how long between, when is it due.
import { addDays, dayMs } from './day.ts'
import { CalendarError } from './errors.ts'
import { firstDate, workedFrom } from './office-time.ts'
import type { OfficeTime } from './office-time.ts'
import { epochMs, isoOf, localOf, offsetAt } from './zone.ts'
import type { Instant } from './zone.ts'

const minuteMs = 60_000

/** The closing minute itself is no longer working time. Throws `calendar.year-missing`. */
export function isWorking(instant: Instant, office: OfficeTime): boolean {
  const ms = epochMs(instant)
  const last = localOf(ms, office.zone).date
  for (let date = firstDate(ms, office); date <= last; date = addDays(date, 1))
    if (office.workedOn(date).some(({ from, to }) => from <= ms && ms < to)) return true
  return false
}

/** The moment itself when it is working, else the start of the next stretch (after lunch, in the morning, after holidays). ISO. */
export const nextWorkingMoment = (instant: Instant, office: OfficeTime): string =>
  isoOf(first(workedFrom(epochMs(instant), office)).from)

/**
 * The moment by which `minutes` of working time have passed. What ends with the day is due at closing time, not next morning.
 * Zero gives the next working moment. Throws `calendar.bad-minutes` for less than zero or not a whole number.
 */
export function addWorkingMinutes(instant: Instant, minutes: number, office: OfficeTime): string {
  if (!Number.isInteger(minutes) || minutes < 0)
    throw new CalendarError('calendar.bad-minutes', `Прибавить можно целое число минут от нуля, а не ${minutes}.`)
  let left = minutes * minuteMs
  const worked = workedFrom(epochMs(instant), office)
  for (;;) {
    const { from, to } = first(worked)
    if (from + left <= to) return isoOf(from + left)
    left -= to - from
  }
}

/** Working minutes from `a` to `b`, with a fraction when the moments have seconds; negative when `b` is earlier. */
export function workingMinutesBetween(a: Instant, b: Instant, office: OfficeTime): number {
  const [start, end] = [epochMs(a), epochMs(b)]
  if (end < start) return 0 - workingMinutesBetween(end, start, office)
  let sum = 0
  let reached = start
  const last = localOf(end, office.zone).date
  for (let date = firstDate(start, office); date <= last; date = addDays(date, 1))
    for (const { from, to } of office.workedOn(date)) {
      sum += Math.max(0, Math.min(to, end) - Math.max(from, reached))
      reached = Math.max(reached, Math.min(to, end))
    }
  return sum / minuteMs
}

/** Closing time of the date (ISO), or undefined when closed. A night shift closes the next morning. */
export function latestMomentOf(date: string, office: OfficeTime): string | undefined {
  const last = office.workedOn(date).at(-1)
  return last && isoOf(last.to)
}

/** Opening time of the date (ISO), or undefined when closed. */
export function earliestMomentOf(date: string, office: OfficeTime): string | undefined {
  const [start] = office.workedOn(date)
  return start && isoOf(start.from)
}

/**
 * Moments to offer a client (call-back, appointment): from–to (end excluded), on round minutes of the wall clock,
 * each with its whole `everyMinutes` inside one stretch: nobody is offered the minute before lunch. ISO strings.
 */
export function slots(
  { from, to, everyMinutes }: { from: Instant; to: Instant; everyMinutes: number },
  office: OfficeTime,
): string[] {
  if (!Number.isInteger(everyMinutes) || everyMinutes < 1)
    throw new CalendarError('calendar.bad-minutes', `Шаг — целое число минут от одной, а не ${everyMinutes}.`)
  const [start, end, step] = [epochMs(from), epochMs(to), everyMinutes * minuteMs]
  const found: string[] = []
  const last = localOf(end, office.zone).date
  let reached = start
  for (let date = firstDate(start, office); date <= last; date = addDays(date, 1))
    for (const worked of office.workedOn(date)) {
      let slot = roundUp(Math.max(worked.from, reached), step, office.zone)
      for (; slot < end && slot + step <= worked.to; slot += step) found.push(isoOf(slot))
      reached = Math.max(reached, worked.to)
    }
  return found
}

/** The next multiple of the step since the local midnight. */
function roundUp(ms: number, step: number, zone: string): number {
  const offset = offsetAt(ms, zone)
  const midnight = Math.floor((ms + offset) / dayMs) * dayMs - offset
  return midnight + Math.ceil((ms - midnight) / step) * step
}

const first = <T>(endless: Generator<T, never>): T => endless.next().value
