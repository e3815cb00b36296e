// What a SIP exchange does, told as our events: pure, message by message; each event is named by its message, so a second one is the same.
import type { ExchangeEvent } from '../model.ts'
import type { SipMessage } from './sip.ts'

/** What is remembered of a call between its messages. */
type Under = {
  direction: 'in' | 'out'
  line: string
  /** Hops at the caller's side: a refusal that is seen there is everybody's, deeper ones are one telephone's. */
  hops: number
  invite: number
  answered: boolean
  paused: boolean
  /** The moment of its last message, for forgetting. */
  heardAt: number
}
export type Calls = Map<string, Under>
/** As it is sent; `direction` only with a new call. */
export type Told = Omit<ExchangeEvent, 'direction'> & { direction?: 'in' | 'out' }

/**
 * The event that this message is, if it is one; `calls` keeps what is under way. `isLine` knows our own numbers from those of the
 * world: a call from one of ours to another is nobody's business here. A call whose beginning was not seen (the bridge was started
 * in its midst) is told from there on: what had been told before has the same name.
 */
export function tellSip(calls: Calls, message: SipMessage, at: Date, isLine: (number: string) => boolean): Told | undefined {
  const { method, status, toTag } = message
  if (method === 'INVITE' && status === null && toTag === '') return ring(calls, message, at, isLine)
  if (method !== 'INVITE' && method !== 'CANCEL' && method !== 'BYE') return undefined
  const known = calls.get(message.callId) ?? recalled(calls, message, isLine)
  if (!known) return undefined
  known.heardAt = at.getTime()
  if (method === 'INVITE') return status === null ? pause(known, message, at) : settle(calls, known, message, at, isLine)
  if (status !== null) return undefined
  if (method === 'BYE') return end(calls, message, at, isLine(message.from) ? 'centre' : 'client')
  const givenUp = !known.answered && message.hops <= known.hops
  return givenUp ? end(calls, message, at, known.direction === 'in' ? 'client' : 'centre') : undefined
}

/** Of a call that began before the bridge did; nothing is recalled of calls among ourselves. */
function recalled(calls: Calls, message: SipMessage, isLine: (number: string) => boolean): Under | undefined {
  const { method, status, from, to, sequence, sound } = message
  const begins = method === 'BYE' || (method === 'INVITE' && (status === null || (status >= 200 && status < 300)))
  if (!begins || isLine(from) === isLine(to)) return undefined
  const [direction, line] = isLine(from) ? (['out', from] as const) : (['in', to] as const)
  const answered = status === null
  const paused = answered && sound === 'both'
  const under = { direction, line, hops: 1, invite: sequence, answered, paused, heardAt: 0 }
  if (method === 'INVITE') calls.set(message.callId, under)
  return under
}

function ring(calls: Calls, message: SipMessage, at: Date, isLine: (number: string) => boolean): Told | undefined {
  const { callId, from, to, target, hops, sequence } = message
  const known = calls.get(callId)
  if (known) {
    // Asked again, this time with a password; the hops of whoever is nearest to the caller count.
    if (hops <= known.hops) Object.assign(known, { hops, invite: Math.max(known.invite, sequence) })
    return undefined
  }
  const called = isLine(target) ? target : to
  const [ours, theirs] = [isLine(from), isLine(called)]
  if (ours === theirs) return undefined
  const direction = ours ? 'out' : 'in'
  const line = ours ? from : called
  calls.set(callId, { direction, line, hops, invite: sequence, answered: false, paused: false, heardAt: at.getTime() })
  const number = direction === 'in' ? from : called
  return { ...named(message, at, 'new'), kind: 'newCall', direction, line, ...(isNumber(number) && { number }) }
}

/** «anonymous» and the like: the number is hidden. */
const isNumber = (user: string) => /^\+?\d{5,15}$/u.test(user)

function settle(
  calls: Calls,
  known: Under,
  message: SipMessage,
  at: Date,
  isLine: (number: string) => boolean,
): Told | undefined {
  const { status, contact, hops, sequence } = message
  if (status === null || status < 200 || known.answered) return undefined
  if (status < 300) {
    known.answered = true
    // Where a whole department rings, the telephone that was lifted names itself.
    const lifted = /^\+?\d+(?=-|$)/u.exec(contact ?? '')?.[0] ?? ''
    const line = known.direction === 'in' && isLine(lifted) ? lifted : known.line
    return { ...named(message, at, 'answer'), kind: 'answer', line }
  }
  // A password is asked for; or one of several telephones is busy while the others ring; or an older question.
  if (status === 401 || status === 407 || hops > known.hops || sequence < known.invite) return undefined
  // The caller gave up (487), or nobody could take it.
  const caller = known.direction === 'in' ? 'client' : 'centre'
  return end(calls, message, at, status === 487 ? caller : caller === 'client' ? 'centre' : 'client')
}

/** A re-INVITE inside the talk: the sound stops or comes back. */
function pause(known: Under, message: SipMessage, at: Date): Told | undefined {
  if (!known.answered || message.sound === null || known.paused === (message.sound === 'paused')) return undefined
  known.paused = message.sound === 'paused'
  // Both sides count their own requests: the name takes the one who speaks.
  const name = `${known.paused ? 'hold' : 'back'}:${message.from}:${message.sequence}`
  return { ...named(message, at, name), kind: known.paused ? 'hold' : 'back' }
}

function end(calls: Calls, message: SipMessage, at: Date, by: 'client' | 'centre'): Told {
  calls.delete(message.callId)
  return { ...named(message, at, 'end'), kind: 'hangup', by }
}

const named = ({ callId }: SipMessage, at: Date, what: string) => {
  const call = callId.slice(0, 70)
  return { id: `${call}:${what}`.slice(0, 100), call, at: at.toISOString() }
}

/** Calls of which nothing was heard for so long: their end was lost on the way, or they are no calls. */
export function forgetSilent(calls: Calls, now: Date, afterMs: number): void {
  for (const [callId, { heardAt }] of calls) if (now.getTime() - heardAt > afterMs) calls.delete(callId)
}
