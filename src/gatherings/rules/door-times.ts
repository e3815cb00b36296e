// The code at the door: a new one each half minute, good for this and the next half minute, only around the event.

export const stepMs = 30_000
const hour = 3_600_000

/** The number of the half minute. */
export const stepAt = (ms: number): number => Math.floor(ms / stepMs)

/** Codes are taken from an hour before the beginning until an hour after the end. */
export const isDoorOpen = (ms: number, startsAt: string, endsAt: string): boolean =>
  ms >= Date.parse(startsAt) - hour && ms <= Date.parse(endsAt) + hour

/** A code that was shown in this half minute or the one before: time to point a camera, not to send it home to a friend. */
export const isFresh = (step: number, ms: number): boolean => stepAt(ms) - step === 0 || stepAt(ms) - step === 1
