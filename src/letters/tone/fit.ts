// Fits the model of tone: logistic regression by AdaGrad, the mean of its last rounds; the same samples give the same weights.
import { randomFrom, type Sample } from './samples.ts'
import { toneRules, type ToneRule } from './tone.ts'

/** The weight of each feature by its key, and what a sum begins with. */
export type Fitted = { weights: Float64Array; bias: number; places: Places }

/** Features that the model has: key → place among the weights. */
export type Places = ReadonlyMap<number, number>

/**
 * `offence`, `twin`, `rival`, `other`, `made`: how much a sentence weighs by what it is; a rival breaks another rule. `dropped`: the share of a sentence's features hidden each time it
 * is seen, so that no sum leans on one of them.
 */
export const how = { rounds: 24, rate: 0.05, decay: 0.03, dropped: 0.3, offence: 2.5, twin: 2.5, rival: 1, other: 4, made: 0.5 }

/** How much a rule takes from a model of «something is wrong here» that learns from the offences of all rules. */
export const SHARED: Readonly<Record<ToneRule, number>> = {
  rude: 0.6,
  accusation: 0.4,
  threat: 0.7,
  discrimination: 0.6,
  fee: 0.7,
  neutrality: 0.7,
  'personal-data': 0.2,
}

/** One model for each rule, in the order of `toneRules`. */
export function fitAll(samples: readonly Sample[], seeds: readonly number[] = SEEDS): Fitted[] {
  const places = placesOf(samples)
  const learnt = samples.map(sample => ({ sample, lit: Uint32Array.from(sample.lit.flatMap(key => places.get(key) ?? [])) }))
  const shared = steadied(learnt, places, toneRules, seeds)
  return toneRules.map(rule => {
    const own = steadied(learnt, places, [rule], seeds)
    const share = SHARED[rule]
    return {
      places,
      weights: own.weights.map((weight, at) => weight + share * shared.weights[at]!),
      bias: own.bias + share * shared.bias,
    }
  })
}

export const oddsOf = ({ weights, bias, places }: Fitted, { lit }: Sample): number =>
  lit.reduce((sum, key) => sum + (weights[places.get(key) ?? -1] ?? 0), bias)

/** A feature met in a few sentences only teaches nothing about others. */
const FEW = 7

function placesOf(samples: readonly Sample[]): Places {
  const met = new Map<number, number>()
  for (const { lit } of samples) for (const key of lit) met.set(key, (met.get(key) ?? 0) + 1)
  const keys = [...met].filter(([, times]) => times > FEW).map(([key]) => key)
  return new Map(keys.toSorted((a, b) => a - b).map((key, place) => [key, place]))
}

type Learnt = { sample: Sample; lit: Uint32Array }

/** The mean of fits that see the sentences in other orders: one alone finds a letter in a hundred more or less by chance. */
function steadied(learnt: readonly Learnt[], places: Places, rules: readonly string[], seeds: readonly number[]): Fitted {
  const fits = seeds.map(seed => fit(learnt, places, rules, seed))
  const mean = (of: (one: Fitted) => number) => fits.reduce((sum, one) => sum + of(one), 0) / fits.length
  return {
    places,
    weights: new Float64Array(places.size).map((_, at) => mean(({ weights }) => weights[at]!)),
    bias: mean(({ bias }) => bias),
  }
}
const SEEDS = [7, 8, 9]

/** Does a sentence break one of the rules? Those that break only others weigh little, or nothing. */
function fit(learnt: readonly Learnt[], places: Places, rules: readonly string[], seed: number): Fitted {
  const { rounds, rate, decay, dropped } = how
  const random = randomFrom(seed)
  const breaks = ({ faults }: Sample) => faults.some(fault => rules.includes(fault))
  const counts = learnt.map(({ sample }) => weightOf(sample, rules))
  const order = Uint32Array.from(counts.keys().filter(at => counts[at]! > 0))
  const weights = new Float64Array(places.size)
  const grown = new Float64Array(places.size).fill(1e-8)
  const mean = { weights: new Float64Array(places.size), bias: 0 }
  const averaged = rounds / 2
  let [bias, biasGrown] = [0, 1e-8]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const { sample, lit } = learnt[at]!
      const seen = lit.filter(() => random() >= dropped)
      let sum = bias
      for (const place of seen) sum += weights[place]! / (1 - dropped)
      const error = (1 / (1 + Math.exp(-sum)) - (breaks(sample) ? 1 : 0)) * counts[at]!
      for (const place of seen) {
        const slope = error + decay * weights[place]!
        grown[place]! += slope * slope
        weights[place]! -= (rate * slope) / Math.sqrt(grown[place]!)
      }
      biasGrown += error * error
      bias -= (rate * error) / Math.sqrt(biasGrown)
    }
    if (round < rounds - averaged) continue
    for (let place = 0; place < weights.length; place++) mean.weights[place]! += weights[place]! / averaged
    mean.bias += bias / averaged
  }
  return { ...mean, places }
}

/** A harmless twin weighs as much as an offence, more than any other harmless sentence; a made one half of a written one. */
function weightOf({ faults, about, isMade, manner = '' }: Sample, rules: readonly string[]): number {
  const { offence, twin, rival, other, made } = how
  if (faults.some(fault => rules.includes(fault))) return isMade ? offence * made : offence
  // A sentence written about one rule may break others too; in letters and lines each fault is told.
  if (faults.some(fault => HURTING.has(fault))) return OF_LETTERS.test(manner) ? rival : 0
  const kind = about !== undefined && rules.includes(about) ? twin : other
  return isMade ? kind * made : kind
}
const OF_LETTERS = /^(?:letters|lines) /u
const HURTING: ReadonlySet<string> = new Set([...toneRules, 'familiarity'])

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}
