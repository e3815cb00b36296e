// What the weights make of a match.
import type { Match } from './match.ts'

/** The log odds that a question, or a part of it, is unanswered. */
export function sumOf(lit: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < lit.length; at++) sum += lit[at]! * weights[at]!
  return sum
}

/** A question of several parts is answered no better than the part answered least. */
export const leastAnswered = (parts: readonly Match[], weights: ArrayLike<number>): Match =>
  parts.reduce((least, part) => (sumOf(part.signs, weights) > sumOf(least.signs, weights) ? part : least))
