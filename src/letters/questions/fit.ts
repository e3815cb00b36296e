// Fits the weights of the signs of a match, from letters each of which a model of answers has judged. The same samples give the same weights.
import { descend } from '../descent.ts'
import { fitAnswers } from './fit-answers.ts'
import { signs, tell } from './match.ts'
import { leastAnswered, sumOf } from './odds.ts'
import { isContrary, type Sample } from './samples.ts'

/** Authors are parted so many times; each part is judged by a model of answers learned from the others, as a new author will be. */
const PARTS = 6

/** Judges each letter by a model of answers that has not seen its author: writes what it tells into the signs. */
export function judgeUnseen(samples: readonly Sample[]): void {
  const authors = [...new Set(samples.map(({ author }) => author))]
  for (let part = 0; part < PARTS; part++) {
    const held = new Set(authors.filter((_, at) => at % PARTS === part))
    const model = fitAnswers(samples.filter(({ author }) => !held.has(author)))
    for (const { author, questions, seen } of samples)
      if (held.has(author))
        tell(
          questions.map(({ parts }) => parts),
          seen,
          model,
        )
  }
}

/** How much a question weighs that is unanswered, and what a weight costs. */
const how = { rounds: 1500, rate: 0.05, decay: 0.5, unanswered: 2 }

/** Learns from letters and natural answers; they must be judged before. */
export function fitSigns(samples: readonly Sample[]): Float64Array {
  const questions = samples.filter(({ source }) => !isContrary(source)).flatMap(sample => sample.questions)
  const fitted = new Float64Array(signs.length)
  descend(fitted, how, weights => {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : how.decay * weight))
    for (const { parts, unanswered } of questions) {
      const lit = leastAnswered(parts, weights).signs
      const error = (1 / (1 + Math.exp(-sumOf(lit, weights))) - (unanswered ? 1 : 0)) * (unanswered ? how.unanswered : 1)
      for (let at = 0; at < signs.length; at++) slope[at]! += error * lit[at]!
    }
    return slope
  })
  return fitted
}
