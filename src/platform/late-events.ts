// Which events a process has not read yet. Transactions overlap, so an event may become visible after one with a higher id:
// the ids between are looked for until nobody can still be writing them.

/** No transaction lives longer: the database ends one that idles for 15 seconds. */
const givenUpAfterMs = 30_000

export type Unread = {
  /** Everything above this is new. */
  after: () => number
  /** Ids passed over, and still possible. */
  missing: () => number[]
  /** Tells what was read at this moment (milliseconds); rows in the order of their ids. */
  read: (ids: readonly number[], at: number) => void
}

/** Follows from `last` on: what came before is of no interest. */
export function unreadAfter(last: number): Unread {
  const passed = new Map<number, number>()
  let highest = last
  return {
    after: () => highest,
    missing: () => [...passed.keys()],
    read: (ids, at) => {
      for (const id of ids) {
        passed.delete(id)
        for (let between = highest + 1; between < id; between++) passed.set(between, at)
        highest = Math.max(highest, id)
      }
      for (const [id, since] of passed) if (at - since > givenUpAfterMs) passed.delete(id)
    },
  }
}
