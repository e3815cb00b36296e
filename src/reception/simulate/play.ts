// A day of a department, played by the real rules: who comes, what the kiosk tells them, who is called by which window when.
import type { ExpectedWait } from '../model.ts'
import { expectedWait, pauseAfter, visitMinutes, type Observed } from '../rules/expected-wait.ts'
import { aheadOf, nextOf, overtakenBy, type Order, type Waiting } from '../rules/order.ts'

export const minute = 60_000

export type Kind = 'ordinary' | 'priority' | 'booked'

/** Somebody who takes a ticket. All moments are milliseconds since midnight. */
export type Comer = {
  id: string
  kind: Kind
  comesAt: number // Infinity: booked, and never came.
  /** The place in the queue: the moment of coming, or the booked time. */
  queuedAt: number
  reason: string
  /** What the catalogue says of this reason, in minutes. */
  usualMinutes: number
  /** From the call to the chair, and from the chair to the end. */
  walks: number
  lasts: number
  /** False: has gone away without a word; the window calls in vain. */
  stays: boolean
  /** After the visit, to another window: a named colleague's or any. */
  onward?: { lasts: number; to: string | null }
}

/** `shifts`: when this window calls people; a visit begun is always finished. After the last shift it serves until nobody waits. */
export type Window = { id: string; shifts: readonly (readonly [number, number])[] }

export type Day = { comers: readonly Comer[]; windows: readonly Window[]; order: Order }

export type Call = {
  comer: Comer
  windowId: string
  joinedAt: number
  calledAt: number
  endedAt: number
  /** The second visit of somebody sent on. */
  onward: boolean
  /** What the kiosk told when the ticket was taken. */
  told: ExpectedWait
}

/** `left`: who was never called (nobody, if the rules are right). */
export type Played = { calls: Call[]; left: string[] }

/** A booked client this late is expected no more. */
const keepsPlace = 15 * minute
/** Nobody comes to the window: called twice, then the next. */
const inVain = 2 * minute

type InHall = Waiting & { comer: Comer; joinedAt: number; onward: boolean; told: ExpectedWait }
type Desk = Window & { freeAt: number; with: InHall | undefined }

export function playDay({ comers, windows, order }: Day): Played {
  const coming = comers.toSorted((a, b) => a.comesAt - b.comesAt)
  const desks = windows.map((one): Desk => ({ ...one, freeAt: 0, with: undefined }))
  const calls: Call[] = []
  const shifts = (windows[0]?.shifts ?? []).map(([from, to]) => [from / minute, to / minute] as const)
  const served = new Map<string, Observed>()
  let queue: InHall[] = []

  function join(comer: Comer, now: number): void {
    const mine: Waiting = { ...placeOf(comer), forStaffId: null, overtaken: 0 }
    const ahead = aheadOf(queue, mine, order).map(one => minutesOf(one.comer))
    const booked = coming
      .filter(other => other.kind === 'booked' && other.queuedAt + keepsPlace > now)
      .map(other => ({ inMinutes: (other.queuedAt - now) / minute, minutes: minutesOf(other) }))
    const told = expectedWait({
      ahead,
      current: minutesOf(comer),
      windows: desks.length,
      booked,
      pause: pauseAfter(shifts, now / minute),
    })
    queue.push({ ...mine, comer, joinedAt: now, onward: false, told })
  }

  const minutesOf = ({ reason, usualMinutes }: Comer) =>
    visitMinutes(usualMinutes, served.get(reason) ?? { visits: 0, minutes: 0 })

  function learn({ reason }: Comer, lasted: number): void {
    const { visits, minutes } = served.get(reason) ?? { visits: 0, minutes: 0 }
    served.set(reason, { visits: visits + 1, minutes: (minutes * visits + lasted / minute) / (visits + 1) })
  }

  function release(desk: Desk, now: number): void {
    const one = desk.with
    desk.with = undefined
    if (!one?.comer.stays) return
    learn(one.comer, (one.onward ? one.comer.onward!.lasts : one.comer.lasts) + one.comer.walks)
    const { onward } = one.comer
    if (!onward || one.onward) return
    queue.push({ ...one, joinedAt: now, onward: true, forStaffId: onward.to })
  }

  function call(desk: Desk, now: number): boolean {
    const next = nextOf(queue, desk.id, now, order)
    if (!next) return false
    const passed = new Set(overtakenBy(queue, next).map(({ id }) => id))
    const called = queue.find(({ id }) => id === next.id)!
    queue = queue.filter(one => one !== called).map(one => (passed.has(one.id) ? { ...one, overtaken: one.overtaken + 1 } : one))
    const { comer, joinedAt, onward, told } = called
    const lasts = onward ? comer.onward!.lasts : comer.lasts
    desk.with = called
    desk.freeAt = now + (comer.stays ? comer.walks + lasts : inVain)
    calls.push({ comer, windowId: desk.id, joinedAt, calledAt: now, endedAt: desk.freeAt, onward, told })
    return true
  }

  const wakes = wakingMoments({ comers, windows, order })
  for (let now: number | undefined = 0; now !== undefined; now = nextMoment(now)) {
    const at = now
    for (const desk of desks) if (desk.with && desk.freeAt <= at) release(desk, at)
    while (coming[0] && coming[0].comesAt <= at) join(coming.shift()!, at)
    // Whoever has been free longest calls first.
    for (const desk of desks.toSorted((a, b) => a.freeAt - b.freeAt)) if (!desk.with && works(desk, at)) call(desk, at)
  }
  return { calls, left: queue.map(({ id }) => id) }

  function nextMoment(now: number): number | undefined {
    while (wakes[0] !== undefined && wakes[0] <= now) wakes.shift()
    const ends = desks.filter(desk => desk.with).map(({ freeAt }) => freeAt)
    const next = Math.min(coming[0]?.comesAt ?? Infinity, wakes[0] ?? Infinity, ...ends)
    return next === Infinity ? undefined : next
  }
}

const placeOf = ({ id, queuedAt, kind }: Comer) => ({ id, queuedAt, booked: kind === 'booked', priority: kind === 'priority' })

export const works = ({ shifts }: Window, at: number): boolean =>
  shifts.some(([from, to], i) => from <= at && (at < to || i === shifts.length - 1))

/** Moments at which somebody may become callable although nobody comes and no visit ends. */
const wakingMoments = ({ comers, windows, order }: Day): number[] =>
  [
    ...windows.flatMap(({ shifts }) => shifts.map(([from]) => from)),
    ...comers.filter(({ kind }) => kind === 'booked').map(({ queuedAt }) => queuedAt - order.earlyMinutes * minute),
  ].toSorted((a, b) => a - b)
