// When a notice of an alarm is tried again: soon at first, then every minute, given up after hours.

export const leaseMs = 15_000
export const mostAttempts = 200

/** Milliseconds after the n-th attempt (from 1) that failed; undefined: no more. */
export const pauseAfter = (attempts: number): number | undefined =>
  attempts >= mostAttempts ? undefined : Math.min(60_000, 1000 * 2 ** Math.min(attempts - 1, 6))
