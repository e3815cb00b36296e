// Who has a place: nobody beyond the places, the waiting list in its order, whoever fits first.

export type Waiting = { staffId: string; guests: number; nth: number }

/** A colleague and the family that comes along. */
export const partyOf = (guests: number): number => 1 + guests

/** Places left; null where there is no end of them. */
export const freeOf = (places: number | null, taken: number): number | null =>
  places === null ? null : Math.max(0, places - taken)

export const fits = (free: number | null, guests: number): boolean => free === null || partyOf(guests) <= free

/** Whom the free places go to: in the order of the list; a party too large for what is left keeps its turn and lets the next by. */
export function promoted(waiting: readonly Waiting[], free: number | null): string[] {
  let left = free
  const found: string[] = []
  for (const { staffId, guests } of waiting.toSorted((a, b) => a.nth - b.nth)) {
    if (!fits(left, guests)) continue
    if (left !== null) left -= partyOf(guests)
    found.push(staffId)
  }
  return found
}
