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
 *  1. sent to this colleague; 2. an ordinary visitor overtaken K times; 3. a booking whose time has come;
 *  4. priority groups; 5. all others: within each by the moment of joining. */
export function nextOf(queue: readonly Waiting[], staffId: string, now: number, order: Order): Waiting | undefined {
  return queue
    .filter(
      one =>
        (one.forStaffId === null || one.forStaffId === staffId) &&
        (!one.booked || one.queuedAt - order.earlyMinutes * 60_000 <= now),
    )
    .toSorted((a, b) => rank(a, order) - rank(b, order) || a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1))[0]
}

export function rank(one: Waiting, { overtakes }: Order): number {
  if (one.forStaffId !== null) return 0
  if (one.booked) return 2
  if (one.priority) return 3
  return one.overtaken >= overtakes ? 1 : 4
}

/** Ordinary visitors whom this call overtakes: they came before a priority visitor or a booking that is called now. */
export const overtakenBy = (queue: readonly Waiting[], called: Waiting): Waiting[] =>
  called.priority || called.booked
    ? queue.filter(
        one => one.id !== called.id && !one.priority && !one.booked && one.forStaffId === null && one.queuedAt < called.queuedAt,
      )
    : []
