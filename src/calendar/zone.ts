// Moves between instants and wall clocks of a time zone, by Intl alone; offsets are remembered because Intl is slow.
import { dayMs, dayNumber, dayOf } from './day.ts'
import { CalendarError } from './errors.ts'

/** An ISO string with a zone (`2026-11-24T14:00:00Z`) or epoch milliseconds. */
export type Instant = string | number

/** A wall clock: civil date and whole minutes since its midnight. */
export type Local = { date: string; minute: number }

/** Epoch milliseconds; throws `calendar.bad-instant` when the text has no zone: local text means different moments on different machines. */
export function epochMs(instant: Instant): number {
  if (typeof instant === 'number') return instant
  const ms = /(Z|[+-]\d{2}:?\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(ms))
    throw new CalendarError('calendar.bad-instant', `«${instant}» — не момент времени. Нужен вид 2026-11-24T14:00:00Z.`)
  return ms
}

export const isoOf = (ms: number): string => new Date(ms).toISOString()

/** Throws `calendar.bad-zone`. */
export function localOf(instant: Instant, zone: string): Local {
  const ms = epochMs(instant)
  const shifted = ms + offsetAt(ms, zone)
  const day = Math.floor(shifted / dayMs)
  return { date: dayOf(day), minute: Math.floor((shifted - day * dayMs) / 60_000) }
}

/**
 * Epoch milliseconds of a wall clock; `minute` may exceed 1440 (the next day).
 * A clock that comes twice means its first coming; one that is skipped moves on by the skip (as Temporal's "compatible").
 */
export function msOfLocal({ date, minute }: Local, zone: string): number {
  const wall = dayNumber(date) * dayMs + minute * 60_000
  const before = offsetAt(wall - dayMs, zone)
  const after = offsetAt(wall + dayMs, zone)
  if (before === after) return wall - before
  const fits = [wall - before, wall - after].filter(ms => ms + offsetAt(ms, zone) === wall)
  return fits.length > 0 ? Math.min(...fits) : wall - before
}

/** Whether Intl knows the zone (`Europe/Moscow`). */
export function isZone(zone: string): boolean {
  try {
    zoneOf(zone)
    return true
  } catch {
    return false
  }
}

type Change = { at: number; before: number; after: number }
type Zone = { format: Intl.DateTimeFormat; days: Map<number, number | Change> }
const zones = new Map<string, Zone>()
/** 30 years of days per zone; then the memory starts anew. */
const daysKept = 11_000

/** Milliseconds east of Greenwich at an instant. Remembered by UTC day: at most one change of clocks fits in a day. */
export function offsetAt(ms: number, zone: string): number {
  const known = zoneOf(zone)
  const day = Math.floor(ms / dayMs)
  let offset = known.days.get(day)
  if (offset === undefined) {
    if (known.days.size >= daysKept) known.days.clear()
    known.days.set(day, (offset = offsetOfDay(known.format, day * dayMs)))
  }
  if (typeof offset === 'number') return offset
  return ms < offset.at ? offset.before : offset.after
}

function zoneOf(zone: string): Zone {
  let known = zones.get(zone)
  if (!known) zones.set(zone, (known = { format: formatOf(zone), days: new Map() }))
  return known
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    throw new CalendarError('calendar.bad-zone', `«${zone}» — неизвестный часовой пояс. Пример: Europe/Moscow.`)
  }
}

function offsetOfDay(format: Intl.DateTimeFormat, start: number): number | Change {
  const before = rawOffset(format, start)
  const after = rawOffset(format, start + dayMs)
  if (before === after) return before
  let low = start
  let high = start + dayMs
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (rawOffset(format, middle) === before) low = middle
    else high = middle
  }
  return { at: high, before, after }
}

/** Reads «GMT+03:00»; plain «GMT» is zero. */
function rawOffset(format: Intl.DateTimeFormat, ms: number): number {
  const name = format.formatToParts(ms).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes, seconds] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? []
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return (sign === '-' ? -size : size) * 1000
}
