// Decisions of the room: when an account waits after failures, when a session is over, which norm is in force.
import type { Absence, Norm } from './model.ts'

/** Order of FSTEC no. 21, measure ИАФ: 3–10 failures; we take five and make the wait grow. */
const failuresAllowed = 5
const sessionHours = 12

/** Until when an account is barred after its n-th failure in a row; undefined while it is not. */
export function barredUntil(failures: number, now: Date): Date | undefined {
  if (failures < failuresAllowed) return undefined
  const minutes = Math.min(60, 5 * 2 ** (failures - failuresAllowed))
  return new Date(now.getTime() + minutes * 60_000)
}

export const isBarred = (until: string | null, now: Date): boolean => until !== null && new Date(until) > now

/** A session lives for a working day from its last use; kept short so that a forgotten computer does not stay open overnight. */
export const isOver = (seenAt: string, now: Date): boolean =>
  now.getTime() - new Date(seenAt).getTime() > sessionHours * 3_600_000

export const hasLeft = (leftOn: string | null, today: string): boolean => leftOn !== null && leftOn <= today

/** A Russian number in its usual groups: `+7 835 000-01-00`; any other as it is. */
export const phoneWords = (phone: string): string => phone.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/u, '+7 $1 $2-$3-$4')

/** The norm in force on a day (`YYYY-MM-DD`): of those that cover it the one that began last. */
export function normOn(norms: readonly Norm[], code: string, day: string): Norm | undefined {
  return norms
    .filter(norm => norm.code === code && norm.validFrom <= day && (norm.validTo === null || norm.validTo >= day))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}

/** `day`: a date of the centre; the last day of an absence is still away. */
export const isAwayOn = ({ fromOn, toOn }: Pick<Absence, 'fromOn' | 'toOn'>, day: string): boolean => fromOn <= day && day <= toOn
