// Fits the model of unanswered questions: logistic regression on the signs of a match; the same samples give the same weights.
import { descend } from '../descent.ts'
import { signs } from './match.ts'
import { leastAnswered, sumOf } from './odds.ts'
import { learnable, type Sample } from './samples.ts'

/** How much a question weighs that is unanswered, or made to be contrary, as letters seldom are. */
export const how = { rounds: 1500, rate: 0.05, decay: 0.5, unanswered: 2, contrary: 0.1 }

export function fit(all: readonly Sample[]): Float64Array {
  const samples = learnable(all)
  const { decay, unanswered, contrary } = how
  const fitted = new Float64Array(signs.length)
  descend(fitted, how, weights => {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : decay * weight))
    for (const sample of samples) {
      const lit = leastAnswered(sample.parts, weights).signs
      const counts = (sample.unanswered ? unanswered : 1) * (sample.source === 'contrary' ? contrary : 1)
      const error = (1 / (1 + Math.exp(-sumOf(lit, weights))) - (sample.unanswered ? 1 : 0)) * counts
      for (let at = 0; at < signs.length; at++) slope[at]! += error * lit[at]!
    }
    return slope
  })
  return fitted
}
