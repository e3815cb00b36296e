// What a sample allows to say: quantiles, a share with Wilson's interval, a mean mark with Student's; or nothing when it is too small.
import type { Interval, Marks, Share } from '../model.ts'

/** Two-sided 95 %. */
const z = 1.959964

/** The value below which the part `q` (0…1) lies, linear between neighbours; undefined for no values. `sorted` ascending. */
export function quantile(sorted: readonly number[], q: number): number | undefined {
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at))
}

/** Wilson's 95 % interval of `count` out of `of` (> 0): stays inside 0…1 and is honest for 0 and for all. */
export function wilson(count: number, of: number): Interval {
  const p = count / of
  const square = (z * z) / of
  const centre = (p + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((p * (1 - p)) / of + square / of / 4)
  // At the ends the formula gives 0 and 1 exactly; floating point does not.
  return { from: count === 0 ? 0 : Math.max(0, centre - half), to: count === of ? 1 : Math.min(1, centre + half) }
}

/** Nothing but the numbers themselves when there are fewer than `least`. */
export const shareOf = (count: number, of: number, least: number): Share =>
  of < Math.max(1, least)
    ? { count, of, share: null, interval: null }
    : { count, of, share: count / of, interval: wilson(count, of) }

/** Student's 97.5 % quantile for `freedom` ≥ 5, by the expansion of Cornish and Fisher (off by less than 0.005). */
export const student = (freedom: number): number =>
  z +
  (z ** 3 + z) / (4 * freedom) +
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)

/**
 * The mean of marks 1…5 (`spread[0]` people gave 1) with its 95 % interval. When all agree, the spread is taken as if one had
 * differed by a mark: ten fives are not a certainty.
 */
export function marksOf(spread: readonly number[], least: number): Marks {
  const of = spread.reduce((sum, count) => sum + count, 0)
  if (of < Math.max(2, least)) return { of, mean: null, interval: null }
  const mean = spread.reduce((sum, count, i) => sum + count * (i + 1), 0) / of
  const squares = spread.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0)
  const half = student(of - 1) * Math.sqrt(Math.max(squares / (of - 1), 1 / of) / of)
  return { of, mean, interval: { from: Math.max(1, mean - half), to: Math.min(5, mean + half) } }
}
