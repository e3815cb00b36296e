// Fits the models of questions: which sentence answers, then, from that and from signs of a match, whether any does. The same samples give the same weights.
import { descend } from '../descent.ts'
import { pairOf, told, traits, weigh, type Model } from './answering.ts'
import { signs, tell } from './match.ts'
import { leastAnswered, sumOf } from './odds.ts'
import type { Sample, Source } from './samples.ts'

/** How much a question weighs that is unanswered, and what the weights cost; `kept` is the least weight of a pair that is kept. */
const answerable = { rounds: 150, rate: 0.06, decayOfPairs: 1, decayOfTraits: 0.3, unanswered: 2, scale: 0.02, kept: 0.08 }
const WEIGHS: Readonly<Record<Source, number>> = { letters: 1, natural: 1, contrary: 0.3, exam: 0.3, hard: 0.3 }
const isContrary = (source: Source) => source !== 'letters' && source !== 'natural'

/** The model of answers. A question whose place nobody has told teaches nothing, nor one that some sentence answers after all. */
export function fitAnswers(samples: readonly Sample[]): Model & { keys: readonly number[] } {
  const lessons = samples.flatMap(lessonsOf)
  const keys = [...new Set(lessons.flatMap(({ pairs }) => pairs.flatMap(own => [...own])))].toSorted((a, b) => a - b)
  const rows = new Map(keys.map((key, row) => [key, row]))
  const rowsOf = lessons.map(({ pairs }) => pairs.map(own => Int32Array.from(own, key => rows.get(key)!)))
  const [atTraits, atNone] = [keys.length, keys.length + traits.length]
  const values = new Float64Array(atNone + 2)
  descend(values, answerable, now => {
    const slope = now.map(
      (value, at) => value * (at < atTraits ? answerable.decayOfPairs : at < atNone ? answerable.decayOfTraits : 0.5),
    )
    for (const [number, { seen, from, gold, weight, contrary }] of lessons.entries()) {
      const pairs = rowsOf[number]!
      const sums = pairs.map((own, at) => {
        let sum = 0
        for (let n = 0; n < own.length; n++) sum += now[own[n]!]!
        for (let trait = 0; trait < traits.length; trait++)
          sum += seen[from + at * traits.length + trait]! * now[atTraits + trait]!
        return sum
      })
      const none = now[atNone]! + contrary * now[atNone + 1]!
      const most = Math.max(none, ...sums)
      const shares = sums.map(sum => Math.exp(sum - most))
      const noneShare = Math.exp(none - most)
      const all = shares.reduce((sum, share) => sum + share, noneShare)
      const right = gold.length === 0 ? noneShare : gold.reduce((sum, at) => sum + shares[at]!, 0)
      const error = (share: number, isRight: boolean) => weight * (share / all - (isRight ? share / Math.max(right, 1e-12) : 0))
      const ofNone = error(noneShare, gold.length === 0)
      slope[atNone]! += ofNone
      slope[atNone + 1]! += ofNone * contrary
      for (const [at, own] of pairs.entries()) {
        const wrong = error(shares[at]!, gold.includes(at))
        if (Math.abs(wrong) < 1e-6) continue
        for (let n = 0; n < own.length; n++) slope[own[n]!]! += wrong
        for (let trait = 0; trait < traits.length; trait++)
          slope[atTraits + trait]! += wrong * seen[from + at * traits.length + trait]!
      }
    }
    return slope
  })
  return rounded(keys, values)
}

type Lesson = {
  seen: Float64Array
  /** Where the traits of the first sentence stand. */
  from: number
  /** Keys of the pairs of each sentence. */
  pairs: readonly Int32Array[]
  /** Sentences that answer; none: nothing does. */
  gold: readonly number[]
  weight: number
  contrary: number
}

function lessonsOf({ questions, seen, source }: Sample): Lesson[] {
  const { stems, from, parts } = seen
  const count = from.length - 1
  return parts.flatMap(({ question, asked: { cues } }, part) => {
    const { unanswered, places, parts: own } = questions[question]!
    const gold = unanswered ? [] : places
    // Which part of such a question is unanswered nobody has told.
    const isUnclear = unanswered && own.length > 1 && places?.length !== 0
    if (gold === undefined || isUnclear || (!unanswered && gold.length === 0)) return []
    const pairs = Array.from({ length: count }, (_, at) =>
      Int32Array.from(Array.from(stems.subarray(from[at], from[at + 1])).flatMap(stem => cues.map(cue => pairOf(cue, stem)))),
    )
    const weight = WEIGHS[source] * (unanswered ? answerable.unanswered : 1)
    return [{ seen: seen.traits, from: part * count * traits.length, pairs, gold, weight, contrary: Number(isContrary(source)) }]
  })
}

/** Pairs that weigh little are left out, the others counted in steps of `scale`. */
function rounded(keys: readonly number[], values: Float64Array): Model & { keys: readonly number[] } {
  const { scale, kept } = answerable
  const left = [...keys.keys()].filter(row => Math.abs(values[row]!) >= kept)
  const rows = new Map(left.map((row, at) => [keys[row]!, at]))
  return {
    keys: left.map(row => keys[row]!),
    traits: values.slice(keys.length, keys.length + traits.length),
    none: values[keys.length + traits.length]!,
    rowOf: key => rows.get(key) ?? -1,
    weights: Int8Array.from(left, row => Math.max(-127, Math.min(127, Math.round(values[row]! / scale)))),
    scale,
  }
}

/** Judges letters by a model of answers: writes what it tells into their signs. */
export function judgeBy(model: Model, samples: readonly Sample[]): void {
  for (const { questions, seen } of samples)
    tell(
      questions.map(({ parts }) => parts),
      told(weigh(seen, model), seen.parts, model.none),
    )
}

/** Authors are parted so many times; each part is judged by a model of answers learned from the others, as a new author will be. */
const PARTS = 6

/** Judges each letter by a model of answers that has not seen its author. */
export function judgeUnseen(samples: readonly Sample[]): void {
  const authors = [...new Set(samples.map(({ author }) => author))]
  for (let part = 0; part < PARTS; part++) {
    const held = new Set(authors.filter((_, at) => at % PARTS === part))
    const model = fitAnswers(samples.filter(({ author }) => !held.has(author)))
    judgeBy(
      model,
      samples.filter(({ author }) => held.has(author)),
    )
  }
}

const odds = { rounds: 1500, rate: 0.05, decay: 0.5, unanswered: 2 }

/** The weights of the signs, learned from letters and natural answers that were judged before. */
export function fitSigns(samples: readonly Sample[]): Float64Array {
  const questions = samples.filter(({ source }) => !isContrary(source)).flatMap(sample => sample.questions)
  const fitted = new Float64Array(signs.length)
  descend(fitted, odds, weights => {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : odds.decay * weight))
    for (const { parts, unanswered } of questions) {
      const lit = leastAnswered(parts, weights).signs
      const error = (1 / (1 + Math.exp(-sumOf(lit, weights))) - (unanswered ? 1 : 0)) * (unanswered ? odds.unanswered : 1)
      for (let at = 0; at < signs.length; at++) slope[at]! += error * lit[at]!
    }
    return slope
  })
  return fitted
}
