// Krippendorff's alpha: do several people who marked the same things mean the same; marks may be missing.

/** How far two marks are from each other: only «same or not», or by their places in the order. */
export type Scale = 'nominal' | 'ordinal'

/** `alpha` is 1 where all agree, 0 where agreement is what chance gives, below 0 where it is worse; null where nothing can be said. */
export type Agreement = { alpha: number | null; units: number; marks: number }

/**
 * Agreement over units (what was marked), each with the marks that its reviewers gave; null is a mark that is missing.
 * A unit with fewer than two marks says nothing and is not counted. `alpha` is null where no unit counts, or all marks
 * are one and the same: then there is nothing by which agreement could differ from chance.
 * By K. Krippendorff, «Content analysis», chapter on reliability: the matrix of coincidences.
 */
export function alpha(units: readonly (readonly (number | null)[])[], scale: Scale): Agreement {
  const counted = units.map(marks => marks.filter(mark => mark !== null)).filter(marks => marks.length > 1)
  const totals = tally(counted.flat())
  const values = [...totals.keys()].toSorted((one, other) => one - other)
  const marks = counted.flat().length
  const distance = distanceOf(scale, values, totals)
  const expected = sum(values, one => sum(values, other => totals.get(one)! * totals.get(other)! * distance(one, other)))
  if (expected === 0) return { alpha: null, units: counted.length, marks }
  const observed = sum(counted, unit => sum(unit, one => sum(unit, other => distance(one, other))) / (unit.length - 1))
  return { alpha: 1 - ((marks - 1) * observed) / expected, units: counted.length, marks }
}

/** The squared distance of two marks. In order, it is how many marks of all lie between them: gaps of the scale count for nothing. */
function distanceOf(scale: Scale, values: readonly number[], totals: ReadonlyMap<number, number>) {
  if (scale === 'nominal') return (one: number, other: number) => (one === other ? 0 : 1)
  return (one: number, other: number) => {
    const [low, high] = one < other ? [one, other] : [other, one]
    const between = sum(
      values.filter(value => value >= low && value <= high),
      value => totals.get(value)!,
    )
    return low === high ? 0 : (between - (totals.get(low)! + totals.get(high)!) / 2) ** 2
  }
}

function tally(marks: readonly number[]): Map<number, number> {
  const totals = new Map<number, number>()
  for (const mark of marks) totals.set(mark, (totals.get(mark) ?? 0) + 1)
  return totals
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0)
