// Two editions, clause by clause: what was added, left out or said otherwise.
import type { Clause, Difference } from '../model.ts'

/** In the order of the newer edition; what it left out stands after what stood before it. Equal texts are not listed. */
export function compareEditions(older: readonly Clause[], newer: readonly Clause[]): Difference[] {
  const before = new Map(older.map(({ id, text }) => [id, text]))
  const after = new Map(newer.map(({ id, text }) => [id, text]))
  const ids = newer.map(({ id }) => id)
  let place = 0
  for (const { id } of older) {
    if (after.has(id)) place = ids.indexOf(id) + 1
    else ids.splice(place++, 0, id)
  }
  return ids
    .map(id => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter(({ before: was, after: is }) => was !== is)
}

/** The edition that holds on a day (`YYYY-MM-DD`): the latest that has begun. */
export const editionOn = <E extends { inForceFrom: string }>(editions: readonly E[], day: string): E | undefined =>
  editions
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))
    .at(0)
