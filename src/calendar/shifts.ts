// Turns working hours into the stretches of one date: lunch cut out, a shortened day ended an hour early.
import { spanOf } from './clock.ts'
import type { Shift, WorkingHours } from './model.ts'
import type { OfficeDays } from './office-days.ts'

/** Minutes since midnight of the date; `to` beyond 1440 is the next morning. */
export type Stretch = { from: number; to: number }

/** The Labour Code (art. 95) shortens the day before a holiday by an hour. */
const shortenedBy = 60

/** The stretches worked on a date, in order and without overlaps; none when closed. Throws `calendar.year-missing`. */
export function stretchesOn(date: string, hours: readonly WorkingHours[], days: OfficeDays): Stretch[] {
  const valid = hoursInForce(date, hours)
  if (!valid) return []
  const exception = valid.exceptions.find(exception => exception.date === date)
  if (exception) return stretches(exception.shifts)
  const { kind } = days.on(date)
  if (kind === 'holiday') return []
  const usual = stretches(valid.week[days.hoursOf(date)])
  return kind === 'shortened' ? shorten(usual, shortenedBy) : usual
}

/** Whether some shift ends the next morning: then yesterday may still run. */
export const worksNights = (hours: readonly WorkingHours[]): boolean =>
  hours
    .flatMap(({ week, exceptions }) => [...Object.values(week).flat(), ...exceptions.flatMap(({ shifts }) => shifts)])
    .some(shift => spanOf(shift).to > 1440)

/** Of several in force the one that began last: new hours may be entered without closing the old ones. */
export function hoursInForce(date: string, hours: readonly WorkingHours[]): WorkingHours | undefined {
  return hours
    .filter(({ from, to }) => from <= date && (to === null || date <= to))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
}

function stretches(shifts: readonly Shift[]): Stretch[] {
  const all = shifts.flatMap(parts).toSorted((a, b) => a.from - b.from)
  const apart: Stretch[] = []
  for (const { from, to } of all) {
    const last = apart.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart
}

/** The lunch of a night shift may lie after midnight. */
function parts({ lunch, ...shift }: Shift): Stretch[] {
  const whole = spanOf(shift)
  if (!lunch) return [whole]
  const pause = spanOf(lunch, whole.from)
  return [
    { from: whole.from, to: Math.min(pause.from, whole.to) },
    { from: pause.to, to: whole.to },
  ].filter(part => part.from < part.to)
}

function shorten(usual: Stretch[], by: number): Stretch[] {
  const kept = usual.map(part => ({ ...part }))
  for (let left = by; left > 0 && kept.length > 0;) {
    const last = kept.at(-1)!
    const cut = Math.min(left, last.to - last.from)
    last.to -= cut
    left -= cut
    if (last.from === last.to) kept.pop()
  }
  return kept
}
