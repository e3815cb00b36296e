// Which thanks are evidence: not of oneself, not there and back within a ring, one from a person in a day. Nothing here counts points.

/** A thanks between two people; `day` is `YYYY-MM-DD`. */
export type Given = { id: string; fromId: string; toId: string; day: string }

/** Rings of up to so many people are seen through; a longer one needs a crowd, and earns a line of text. */
export const longestRing = 5

/**
 * The thanks to `personId` that a committee may read as evidence, oldest first. Left out: thanks of oneself; thanks on a ring (words that
 * come back to their author among at most `longestRing` people, each within `mutualDays` of these); a second one from the same
 * person on the same day. `all` holds every thanks of the time, of everybody.
 */
export function evidential(all: readonly Given[], personId: string, mutualDays: number): Given[] {
  const mine = all.filter(one => one.toId === personId && one.fromId !== personId && !onRing(all, one, mutualDays))
  const first = new Map<string, Given>()
  for (const one of mine.toSorted(byTime)) {
    const key = `${one.fromId} ${one.day}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}

const byTime = (a: Given, b: Given) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1)

/** Whether the words find their way back from whom they were said to. */
function onRing(all: readonly Given[], one: Given, mutualDays: number): boolean {
  const near = all.filter(other => daysBetween(other.day, one.day) <= mutualDays)
  let reached = new Set([one.toId])
  for (let steps = 1; steps < longestRing; steps++) {
    const next = new Set(reached)
    for (const { fromId, toId } of near) if (reached.has(fromId)) next.add(toId)
    if (next.has(one.fromId)) return true
    if (next.size === reached.size) return false
    reached = next
  }
  return false
}

const daysBetween = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
