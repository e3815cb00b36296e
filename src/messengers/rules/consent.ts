// Consent of the client to be written to in a messenger (4.5): what gives it, what takes it back, when it is asked for again. Pure.

/** A button pressed under our message. `at` is the messenger's moment, or ours where it tells none. */
export type Press = 'agree' | 'not-now' | 'stop'

/** «Стоп», «стоп.», «/stop»: the whole message, so that «стоп, а когда приём?» stays a question. */
export const isStop = (text: string): boolean => /^\s*(?:стоп|\/?stop)[\s.!]*$/iu.test(text)

/** Whether consent is to be asked for now: never asked, or refused since and the client has written again of their own will. */
export function asksNow(asked: { askedAt: string | null; refusedAt: string | null }, wroteAt: string): boolean {
  if (asked.askedAt === null) return true
  return asked.refusedAt !== null && asked.refusedAt > asked.askedAt && wroteAt > asked.refusedAt
}

/** The latest moments at which the client agreed and refused, as far as they are known. */
export type Standing = { agreedAt: string | null; refusedAt: string | null }

/** One more act. They may become known in any order: only the latest of each kind counts. */
export function after({ agreedAt, refusedAt }: Standing, act: Press, at: string): Standing {
  const later = (known: string | null) => (known === null || at > known ? at : known)
  return act === 'agree' ? { agreedAt: later(agreedAt), refusedAt } : { agreedAt, refusedAt: later(refusedAt) }
}

/** The latest word decides; at one moment «no» does. */
export const inForce = ({ agreedAt, refusedAt }: Standing): boolean =>
  agreedAt !== null && (refusedAt === null || agreedAt > refusedAt)
