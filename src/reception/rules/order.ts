// The published order of the queue. Pure; store/next.ts realises the same in SQL.

export type Waiting = {
  id: string
  /** Milliseconds since 1970: the moment of joining, or the booked time. */
  queuedAt: number
  booked: boolean
  priority: boolean
  /** After a transfer: only this colleague calls. */
  forStaffId: string | null
  /** Priority visitors who came later and were called before. */
  overtaken: number
}

export type Order = { overtakes: number; earlyMinutes: number }

/** Who is called next at this desk; undefined where nobody may be.
 *  1. sent to this colleague; 2. a booking whose time has come; 3. priority groups; 4. all others: within each by the moment of
 *  joining. Whoever has been overtaken K times by later priority visitors is held: from then on they, the others who came
 *  before them and the priority visitors who came after them go by the moment of joining. So nobody of a priority group waits
 *  longer than in a plain queue, and all others keep their order. */
export function nextOf(queue: readonly Waiting[], staffId: string, now: number, order: Order): Waiting | undefined {
  const callable = queue.filter(
    one =>
      (one.forStaffId === null || one.forStaffId === staffId) &&
      (!one.booked || one.queuedAt - order.earlyMinutes * 60_000 <= now),
  )
  return callable.toSorted(byOrder(queue, order))[0]
}

/** Who of those waiting now would be called before this one. */
export function aheadOf<W extends Waiting>(queue: readonly W[], mine: Waiting, order: Order): W[] {
  const compare = byOrder(queue, order)
  return queue.filter(one => one.id !== mine.id && compare(one, mine) < 0)
}

function byOrder(queue: readonly Waiting[], order: Order): (a: Waiting, b: Waiting) => number {
  const held = heldOf(queue, order)
  return (a, b) => rank(a, held) - rank(b, held) || a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1)
}

const ordinary = (one: Waiting) => !one.priority && !one.booked && one.forStaffId === null

/** When the first and the last joined of those who may not be overtaken again. */
function heldOf(queue: readonly Waiting[], { overtakes }: Order): Held {
  const moments = queue.filter(one => ordinary(one) && one.overtaken >= overtakes).map(one => one.queuedAt)
  return { first: Math.min(Infinity, ...moments), last: Math.max(-Infinity, ...moments) }
}

type Held = { first: number; last: number }

function rank(one: Waiting, held: Held): number {
  if (one.forStaffId !== null) return 0
  if (one.booked) return 1
  if (one.priority) return one.queuedAt <= held.first ? 2 : 3
  return one.queuedAt <= held.last ? 3 : 4
}

/** Ordinary visitors whom this call overtakes: they came before a priority visitor who is called now. A booking at its time
 *  was agreed before, and a client sent on was called before: neither overtakes. */
export const overtakenBy = (queue: readonly Waiting[], called: Waiting): Waiting[] =>
  called.priority && !called.booked && called.forStaffId === null
    ? queue.filter(one => one.id !== called.id && ordinary(one) && one.queuedAt < called.queuedAt)
    : []
