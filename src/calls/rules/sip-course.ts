// What a SIP exchange does, told as our events: pure, message by message; each event is named by its message, so a second one is the same.
import type { End, ExchangeEvent } from '../model.ts'
import type { SipMessage } from './sip.ts'

/** What is remembered of a call between its messages. */
type Under = {
  direction: 'in' | 'out'
  line: string
  /** Hops at the caller's side: a refusal that is seen there is everybody's, deeper ones are one telephone's. */
  hops: number
  invite: number
  /** How its events name the call: a leg that a transfer has made tells of the call that was transferred. */
  call: string
  /** Of the other side; empty where it is hidden. */
  number: string
  /** Our telephone has sent the other side on to one of our lines: awaited there. */
  sentTo?: { line: string; attended: boolean; seq: number } | undefined
  /** Our telephone has sent the other side on out of the house: the request in which it did. */
  sentOut?: number | undefined
  /** The telephone that sent on has left, or the client has been taken on elsewhere: nothing more is told of this leg. */
  left: boolean
  /** The leg that this one goes on from. */
  from?: string | undefined
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
  if (!courseOf.has(method)) return undefined
  const known = calls.get(message.callId) ?? recalled(calls, message, isLine)
  if (!known) return undefined
  known.heardAt = at.getTime()
  if (method === 'REFER') return sendOn(known, message, isLine)
  if (method === 'NOTIFY') return notTaken(known, message)
  if (method === 'INVITE') return status === null ? pause(known, message, at) : settle(calls, known, message, at, isLine)
  if (status !== null) return undefined
  if (method === 'BYE') return hangUp(calls, known, message, at, isLine)
  const givenUp = !known.answered && message.hops <= known.hops
  return givenUp ? lost(calls, known, message, at, known.direction === 'in' ? 'client' : 'centre') : undefined
}

const courseOf = new Set(['INVITE', 'CANCEL', 'BYE', 'REFER', 'NOTIFY'])

/** Of a call that began before the bridge did; nothing is recalled of calls among ourselves. */
function recalled(calls: Calls, message: SipMessage, isLine: (number: string) => boolean): Under | undefined {
  const { method, status, from, to, sequence, sound } = message
  const begins = method === 'BYE' || (method === 'INVITE' && (status === null || (status >= 200 && status < 300)))
  if (!begins || isLine(from) === isLine(to)) return undefined
  const [direction, line] = isLine(from) ? (['out', from] as const) : (['in', to] as const)
  const answered = status === null
  const paused = answered && sound === 'both'
  const number = isLine(from) ? to : from
  const under = {
    direction,
    line,
    number,
    call: message.callId,
    left: false,
    hops: 1,
    invite: sequence,
    answered,
    paused,
    heardAt: 0,
  }
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
  if (goesOn(calls, message, called, at)) return undefined
  const direction = ours ? 'out' : 'in'
  const line = ours ? from : called
  const number = direction === 'in' ? from : called
  const fresh = { direction, line, number, call: callId, left: false, hops, invite: sequence } as const
  calls.set(callId, { ...fresh, answered: false, paused: false, heardAt: at.getTime() })
  return { ...named({ call: callId }, at, 'new'), kind: 'newCall', direction, line, ...(isNumber(number) && { number }) }
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
    if (known.from !== undefined) return takenOn(calls, known, at)
    return { ...named(known, at, 'answer'), kind: 'answer', line }
  }
  // A password is asked for; or one of several telephones is busy while the others ring; or an older question.
  if (status === 401 || status === 407 || hops > known.hops || sequence < known.invite) return undefined
  // The caller gave up (487), or nobody could take it.
  const caller = known.direction === 'in' ? 'client' : 'centre'
  return lost(calls, known, message, at, status === 487 ? caller : caller === 'client' ? 'centre' : 'client')
}

/** A re-INVITE inside the talk: the sound stops or comes back. */
function pause(known: Under, message: SipMessage, at: Date): Told | undefined {
  if (known.left || !known.answered || message.sound === null || known.paused === (message.sound === 'paused')) return undefined
  known.paused = message.sound === 'paused'
  // Both sides count their own requests: the name takes the one who speaks.
  const name = `${known.paused ? 'hold' : 'back'}:${message.from}:${message.sequence}`
  return { ...named(known, at, name), kind: known.paused ? 'hold' : 'back' }
}

/** A telephone sends the other side on to another line: nothing has changed until somebody takes it there, or the telephone leaves. */
function sendOn(known: Under, { status, referTo, from, sequence }: SipMessage, isLine: (number: string) => boolean): undefined {
  if (status !== null) {
    if (status >= 300 && known.sentTo?.seq === sequence) known.sentTo = undefined
    if (status >= 300 && known.sentOut === sequence) known.sentOut = undefined
  } else if (referTo && known.answered && !known.left && isLine(from)) {
    // It is told when the telephone leaves.
    if (isLine(referTo.user)) known.sentTo = { line: referTo.user, attended: referTo.attended, seq: sequence }
    else known.sentOut = sequence
  }
}

/** Nobody took the client out there: the talk is still here, and its end will be a hang-up. */
function notTaken(known: Under, { became }: SipMessage): undefined {
  if (became !== null && became >= 300) known.sentOut = undefined
}

/** Whether this new call is that of somebody who was sent on to it. */
function goesOn(calls: Calls, { callId, from, hops, sequence }: SipMessage, called: string, at: Date): boolean {
  const before = [...calls].find(([, one]) => one.sentTo?.line === called && one.number === from)
  if (!before) return false
  const [leg, { call, direction, number }] = before
  const goingOn = { direction, number, call, from: leg, line: called, left: false, hops, invite: sequence }
  calls.set(callId, { ...goingOn, answered: false, paused: false, heardAt: at.getTime() })
  return true
}

/** Lifted there: the talk is that telephone's now. */
function takenOn(calls: Calls, known: Under, at: Date): Told {
  const before = calls.get(known.from!)
  const { attended, seq } = before?.sentTo ?? { attended: false, seq: 0 }
  // It stays known, so that a late word of its end is not taken for an unknown call's.
  if (before) Object.assign(before, { left: true, sentTo: undefined })
  const done = attended ? 'attended' : 'blind'
  return { ...named(known, at, `transfer:${known.line}:${seq}`), kind: 'transfer', line: known.line, done }
}

function hangUp(
  calls: Calls,
  known: Under,
  message: SipMessage,
  at: Date,
  isLine: (number: string) => boolean,
): Told | undefined {
  const ours = isLine(message.from)
  if (known.left) return undefined
  if (ours && known.sentOut !== undefined && !known.sentTo) return end(calls, known, message, at, 'outside')
  if (!known.sentTo || !ours) return end(calls, known, message, at, ours ? 'centre' : 'client')
  // Sent on and left: the client waits until somebody there takes it.
  known.left = true
  return { ...named(known, at, `sent:${known.sentTo.seq}`), kind: 'hold' }
}

/** Nobody takes it: of a call that was sent on the client is lost only if the telephone that sent it has left. */
function lost(calls: Calls, known: Under, message: SipMessage, at: Date, by: 'client' | 'centre'): Told | undefined {
  if (known.from === undefined) return end(calls, known, message, at, by)
  const before = calls.get(known.from)
  calls.delete(message.callId)
  if (before && !before.left) {
    before.sentTo = undefined
    return undefined
  }
  calls.delete(known.from)
  return { ...named(known, at, 'end'), kind: 'hangup', by: 'client' }
}

function end(calls: Calls, known: Under, { callId }: SipMessage, at: Date, by: End): Told {
  if (known.from === undefined) calls.delete(callId)
  else known.left = true
  return { ...named(known, at, 'end'), kind: 'hangup', by }
}

const named = ({ call: whole }: Pick<Under, 'call'>, at: Date, what: string) => {
  const call = whole.slice(0, 70)
  return { id: `${call}:${what}`.slice(0, 100), call, at: at.toISOString() }
}

/** Calls of which nothing was heard for so long: their end was lost on the way, or they are no calls. */
export function forgetSilent(calls: Calls, now: Date, afterMs: number): void {
  for (const [callId, { heardAt }] of calls) if (now.getTime() - heardAt > afterMs) calls.delete(callId)
}
