// How recognition is spread over groups of people: shares with an interval, and silence where a group is too small to hide anybody.
import type { SpreadGroup } from '../model.ts'

/** Fewer people are not shown. */
export const leastGroup = 3

/** Full years of service → the group; the ends are the first day of a year. */
const stretches = [
  ['до года', 1],
  ['от года до трёх', 3],
  ['от трёх до десяти', 10],
  ['десять лет и больше', Number.POSITIVE_INFINITY],
] as const

export const serviceTitles: readonly string[] = stretches.map(([title]) => title)

/** `YYYY-MM-DD` both; the anniversary itself is a full year. */
export function serviceOf(joinedOn: string, today: string): string {
  const before = today.slice(5) < joinedOn.slice(5) ? 1 : 0
  const years = Number(today.slice(0, 4)) - Number(joinedOn.slice(0, 4)) - before
  return stretches.find(([, upTo]) => years < upTo)![0]
}

type Person = { thanked: boolean; awarded: boolean }
type Interval = { from: number; to: number }

/** `interval` is Wilson’s (observance). */
export function groupOf(
  title: string,
  people: readonly Person[],
  interval: (count: number, of: number) => Interval,
): SpreadGroup {
  const of = people.length
  if (of < leastGroup) return { title, people: null, thanked: null, thankedInterval: null, awarded: null, awardedInterval: null }
  const thanked = people.filter(one => one.thanked).length
  const awarded = people.filter(one => one.awarded).length
  return {
    title,
    people: of,
    thanked: thanked / of,
    thankedInterval: interval(thanked, of),
    awarded: awarded / of,
    awardedInterval: interval(awarded, of),
  }
}
