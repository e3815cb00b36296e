// The words of this room: production calendar, regional holidays, working hours, terms and norms.
import { z } from 'zod'
import { spanOf } from './clock.ts'
import { isDay, yearOf } from './day.ts'
import { isZone } from './zone.ts'

export const Day = z.string().refine(isDay, 'Дата пишется так: 2026-11-24')
export type Day = z.infer<typeof Day>

/** A day that differs from the plain week. `moved` is a day off moved here from the weekend day `from`; `working` is a weekend day made working. */
export const CalendarDay = z.discriminatedUnion('kind', [
  z.object({ date: Day, kind: z.literal('holiday'), title: z.string().optional() }),
  z.object({ date: Day, kind: z.literal('moved'), from: Day }),
  z.object({ date: Day, kind: z.literal('shortened') }),
  z.object({ date: Day, kind: z.literal('working') }),
])
export type CalendarDay = z.infer<typeof CalendarDay>

/** What the Government decided for one year: the Labour Code's holidays (art. 112), moved days off, days an hour shorter (art. 95). */
export const ProductionCalendar = z
  .object({
    year: z.int().min(1993).max(2100),
    source: z.string().min(1),
    /** The day the source was issued: tells two editions of one year apart. */
    published: Day.nullable(),
    days: z.array(CalendarDay),
  })
  .refine(({ year, days }) => days.every(day => yearOf(day.date) === year), 'В календаре есть день другого года')
  .refine(({ days }) => new Set(days.map(day => day.date)).size === days.length, 'В календаре один день записан дважды')
export type ProductionCalendar = z.infer<typeof ProductionCalendar>

/** A holiday of one region. `on`: `06-24` every year, `2026-03-20` that year only; not moved when it falls on a weekend. */
export const RegionalHoliday = z.object({
  /** Two digits of the region's code: `21` is the Chuvash Republic. */
  region: z.string().regex(/^\d{2,3}$/),
  title: z.string().min(1),
  on: z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)).min(1),
  source: z.string().min(1),
  from: Day,
})
export type RegionalHoliday = z.infer<typeof RegionalHoliday>

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Время пишется так: 08:30')
const Span = z.object({ from: Clock, to: Clock.or(z.literal('24:00')) })

/** Hours on end with at most one lunch; `to` not later than `from` means the next morning (20:00–08:00). */
export const Shift = Span.extend({ lunch: Span.nullable() }).refine(lunchInside, 'Обед должен быть внутри смены')
export type Shift = z.infer<typeof Shift>

function lunchInside({ lunch, ...shift }: { from: string; to: string; lunch: z.infer<typeof Span> | null }): boolean {
  const whole = spanOf(shift)
  if (!lunch) return true
  const pause = spanOf(lunch, whole.from)
  return whole.from < pause.from && pause.to < whole.to
}

/** A zone Intl knows: `Europe/Moscow`. */
export const Zone = z.string().refine(isZone, 'Неизвестный часовой пояс')

const Shifts = z.array(Shift).max(6)

/** Working hours in force from–to (inclusive; null: until replaced). An exception says exactly what is worked that day; no shifts: closed. */
export const WorkingHours = z.object({
  from: Day,
  to: Day.nullable(),
  week: z.object({ mon: Shifts, tue: Shifts, wed: Shifts, thu: Shifts, fri: Shifts, sat: Shifts, sun: Shifts }),
  exceptions: z.array(z.object({ date: Day, shifts: Shifts, reason: z.string() })),
})
export type WorkingHours = z.infer<typeof WorkingHours>

/** `30d` is thirty calendar days, `10w` ten working days. */
export const Term = z.string().regex(/^[1-9]\d{0,3}[dw]$/, 'Срок пишется так: 30d — календарные дни, 10w — рабочие')
export type Term = z.infer<typeof Term>

/** Where a deadline goes when it falls on a day off: centres differ, so each centre says. */
export const OffDay = z.enum(['before', 'after'])
export type OffDay = z.infer<typeof OffDay>

/** A dated norm with its legal source. Units: calendar days, working days, hours, minutes. */
export const Norm = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/),
  title: z.string().min(1),
  value: z.int().positive(),
  unit: z.enum(['d', 'w', 'h', 'min']),
  source: z.string().min(1),
  from: Day,
  to: Day.nullable(),
})
export type Norm = z.infer<typeof Norm>
