// Fits the model of unanswered questions: logistic regression on the signs of a match; the same samples give the same weights.
import { signs } from './match.ts'
import { leastAnswered, sumOf } from './odds.ts'
import { learnable, type Sample } from './samples.ts'

/** How much a question weighs that is unanswered, or made to be contrary, as letters seldom are. */
export const how = { rounds: 1500, rate: 0.05, decay: 0.5, unanswered: 2, contrary: 0.1 }

export function fit(all: readonly Sample[]): Float64Array {
  const samples = learnable(all)
  const { rounds, rate, decay, unanswered, contrary } = how
  const weights = new Float64Array(signs.length)
  const slope = new Float64Array(signs.length)
  const mean = new Float64Array(signs.length)
  const square = new Float64Array(signs.length)
  for (let round = 1; round <= rounds; round++) {
    for (let at = 0; at < signs.length; at++) slope[at] = at === 0 ? 0 : decay * weights[at]!
    for (const sample of samples) {
      const lit = leastAnswered(sample.parts, weights).signs
      const counts = (sample.unanswered ? unanswered : 1) * (sample.source === 'contrary' ? contrary : 1)
      const error = (1 / (1 + Math.exp(-sumOf(lit, weights))) - (sample.unanswered ? 1 : 0)) * counts
      for (let at = 0; at < signs.length; at++) slope[at]! += error * lit[at]!
    }
    // Adam, slower towards the end.
    const step = rate * (1 - round / (rounds + 1))
    for (let at = 0; at < signs.length; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!
      square[at] = 0.99 * square[at]! + 0.01 * slope[at]! ** 2
      weights[at]! -= (step * mean[at]!) / (1 - 0.9 ** round) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8)
    }
  }
  return weights
}
