// What is believed after an attempt to hand a message to a messenger. Pure.

/**
 * `unreachable`: nothing was offered. `not-ready`: the file has not got there, so no message was offered. `answered`: the
 * messenger's own reply. `broken`: offered, and no reply that can be read.
 */
export type Failure =
  | { how: 'unreachable' }
  | { how: 'not-ready' }
  | { how: 'broken' }
  | { how: 'answered'; status: number; retryAfterS: number | null }

export type Verdict = 'again' | 'blocked' | 'refused' | 'uncertain'

/** Only a clear «no» says that nothing left; a server that failed in the middle (5xx) says nothing. */
export function verdictOf(failure: Failure): Verdict {
  if (failure.how === 'unreachable' || failure.how === 'not-ready') return 'again'
  if (failure.how === 'broken') return 'uncertain'
  const { status } = failure
  // A wrong token or too many at once say nothing about the message itself.
  if (status === 401 || status === 429) return 'again'
  if (status === 403) return 'blocked'
  return status >= 400 && status < 500 ? 'refused' : 'uncertain'
}

/** Seconds until the next attempt: what the messenger asked for, else 1, 2, 4 … minutes up to an hour. */
export function pauseS(failure: Failure, attempts: number): number {
  if (failure.how === 'answered' && failure.retryAfterS !== null) return Math.max(1, Math.min(failure.retryAfterS, 3600))
  return Math.min(3600, 60 * 2 ** Math.max(0, Math.min(attempts, 8) - 1))
}
