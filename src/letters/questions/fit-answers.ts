// Fits the model of answers: which sentence answers a part of a question, or none. The same samples give the same weights.
import { descend } from '../descent.ts'
import { pairOf, traits, type Model } from './answering.ts'
import { isContrary, type Sample } from './samples.ts'

const descent = { rounds: 150, rate: 0.06 }
/** What a weight costs: of a pair, of a trait, of "none". */
const [PAIRS, TRAITS, NONE] = [1, 0.3, 0.5]
/** How much a question weighs that nothing answers, and one of a text that is contrary as letters seldom are. */
const [UNANSWERED, CONTRARY] = [2, 0.3]
/** A weight is kept in such steps; a pair that weighs less than `LEAST` is left out. */
const [STEP, LEAST] = [0.02, 0.08]

type Fitted = Model & { keys: readonly number[] }

export function fitAnswers(samples: readonly Sample[]): Fitted {
  const lessons = samples.flatMap(lessonsOf)
  const keys = [...new Set(lessons.flatMap(({ pairs }) => pairs.flatMap(own => [...own])))].toSorted((a, b) => a - b)
  const rows = new Map(keys.map((key, row) => [key, row]))
  for (const { pairs } of lessons) for (const own of pairs) for (const [at, key] of own.entries()) own[at] = rows.get(key)!
  /** Weights of pairs, of traits, of "none", and of "none" in a contrary text. */
  const values = new Float64Array(keys.length + traits.length + 2)
  const atNone = keys.length + traits.length
  descend(values, descent, now => {
    const slope = now.map((value, at) => value * (at < keys.length ? PAIRS : at < atNone ? TRAITS : NONE))
    for (const lesson of lessons) learn(lesson, now, slope, keys.length)
    return slope
  })
  return rounded(keys, values)
}

type Lesson = {
  /** Traits of the sentences, a row for each. */
  traits: Float64Array
  /** Keys of the pairs of each sentence, then their rows among the weights. */
  pairs: readonly Uint32Array[]
  /** Sentences that answer; none: nothing does. */
  gold: readonly number[]
  weight: number
  contrary: number
}

/** A question of which nobody has told where it is answered teaches nothing. */
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
      Uint32Array.from([...stems.subarray(from[at], from[at + 1])].flatMap(stem => cues.map(cue => pairOf(cue, stem)))),
    )
    return {
      traits: seen.traits.subarray(part * count * traits.length, (part + 1) * count * traits.length),
      pairs,
      gold,
      weight: (unanswered ? UNANSWERED : 1) * (isContrary(source) ? CONTRARY : 1),
      contrary: Number(isContrary(source)),
    }
  })
}

/** Adds to `slope` how fast the loss of a lesson grows with each weight: sentences and "none" share what is certain, the right ones should have it all. */
function learn(
  { traits: seen, pairs, gold, weight, contrary }: Lesson,
  now: Float64Array,
  slope: Float64Array,
  atTraits: number,
): void {
  const width = traits.length
  const atNone = atTraits + width
  const sums = pairs.map((own, sentence) => {
    let sum = 0
    for (let at = 0; at < own.length; at++) sum += now[own[at]!]!
    for (let trait = 0; trait < width; trait++) sum += seen[sentence * width + trait]! * now[atTraits + trait]!
    return sum
  })
  const none = now[atNone]! + contrary * now[atNone + 1]!
  const most = Math.max(none, ...sums)
  const shares = sums.map(sum => Math.exp(sum - most))
  const ofNone = Math.exp(none - most)
  const all = shares.reduce((sum, share) => sum + share, ofNone)
  const right = gold.length === 0 ? ofNone : gold.reduce((sum, at) => sum + shares[at]!, 0)
  const wrongBy = (share: number, isRight: boolean) => weight * (share / all - (isRight ? share / Math.max(right, 1e-12) : 0))
  const noneWrong = wrongBy(ofNone, gold.length === 0)
  slope[atNone]! += noneWrong
  slope[atNone + 1]! += noneWrong * contrary
  for (const [sentence, own] of pairs.entries()) {
    const wrong = wrongBy(shares[sentence]!, gold.includes(sentence))
    if (Math.abs(wrong) < 1e-6) continue
    for (let at = 0; at < own.length; at++) slope[own[at]!]! += wrong
    for (let trait = 0; trait < width; trait++) slope[atTraits + trait]! += wrong * seen[sentence * width + trait]!
  }
}

function rounded(keys: readonly number[], values: Float64Array): Fitted {
  const kept = [...keys.keys()].filter(row => Math.abs(values[row]!) >= LEAST)
  const rows = new Map(kept.map((row, at) => [keys[row]!, at]))
  return {
    keys: kept.map(row => keys[row]!),
    traits: values.slice(keys.length, keys.length + traits.length),
    none: values[keys.length + traits.length]!,
    rowOf: key => rows.get(key) ?? -1,
    weights: Int8Array.from(kept, row => Math.max(-127, Math.min(127, Math.round(values[row]! / STEP)))),
    scale: STEP,
  }
}
