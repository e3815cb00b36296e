// When a letter may leave, and what is believed after an attempt. Pure: moments are epoch milliseconds.

const minuteMs = 60_000

/** What an attempt to hand a letter over ended with. `phase` is how far it got; `code` is the server's reply, where it gave one. */
export type Failure = { phase: 'connecting' | 'handing'; code: number | null }

export type Verdict = 'again' | 'refused' | 'uncertain'

/** Before the letter itself was offered nothing can have left; afterwards only the server's own word counts (RFC 5321 §4.2.1). */
export function verdictOf({ phase, code }: Failure): Verdict {
  // A wrong password or a dead server says nothing about the letter: it goes when the post works again.
  if (phase === 'connecting') return 'again'
  if (code !== null && code >= 500) return 'refused'
  if (code !== null && code >= 400) return 'again'
  return 'uncertain'
}

/** Minutes until the next attempt: 1, 2, 4 … at most an hour. */
export const pauseMinutes = (attempts: number): number => Math.min(60, 2 ** Math.max(0, Math.min(attempts, 8) - 1))

/** Two days of a silent post are enough: a person decides. */
export const patienceMs = 2 * 24 * 60 * minuteMs

/** When there is room again for one more letter to an address; undefined: there is now. `sent` are moments of the last hour. */
export function brakeUntil(sent: readonly number[], now: number, most: number): number | undefined {
  const hour = 60 * minuteMs
  const recent = sent.filter(moment => moment > now - hour).toSorted((a, b) => a - b)
  const blocking = recent.at(-most)
  return recent.length < most || blocking === undefined ? undefined : blocking + hour
}

/** A machine never answers a machine: no loop can begin (RFC 3834 §2). */
export const mayAnswerByItself = (origin: string): boolean => origin === 'person'
