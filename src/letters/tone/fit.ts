// Fits the model of tone: logistic regression by AdaGrad, the mean of its last rounds; the same samples give the same weights.
import { MOST_LIT } from './features.ts'
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
  const asked = [...toneRules.map(rule => [rule]), toneRules]
  const own = steadied(learnt, places, asked, seeds)
  const shared = own.pop()!
  return own.map(({ weights, bias }, at) => {
    const share = SHARED[toneRules[at]!]
    return {
      places,
      weights: weights.map((weight, place) => weight + share * shared.weights[place]!),
      bias: bias + share * shared.bias,
    }
  })
}

export const oddsOf = ({ weights, bias, places }: Fitted, { lit }: Sample): number =>
  lit.reduce((sum, key) => sum + (weights[places.get(key) ?? -1] ?? 0), bias)

/** A feature met in a few sentences only teaches nothing about others. */
const FEW = 8

function placesOf(samples: readonly Sample[]): Places {
  const met = new Map<number, number>()
  for (const { lit } of samples) for (const key of lit) met.set(key, (met.get(key) ?? 0) + 1)
  const keys = [...met].filter(([, times]) => times > FEW).map(([key]) => key)
  return new Map(keys.toSorted((a, b) => a - b).map((key, place) => [key, place]))
}

type Learnt = { sample: Sample; lit: Uint32Array }

/** The mean of fits that see the sentences in other orders: one alone finds a letter in a hundred more or less by chance. */
function steadied(learnt: readonly Learnt[], places: Places, asked: Asked, seeds: readonly number[]): Fitted[] {
  const fits = seeds.map(seed => fit(learnt, places.size, asked, seed))
  const mean = (at: number) => fits.reduce((sum, one) => sum + one[at]!, 0) / fits.length
  const biases = places.size * asked.length
  return asked.map((_, model) => ({
    places,
    weights: new Float64Array(places.size).map((__, place) => mean(place * asked.length + model)),
    bias: mean(biases + model),
  }))
}
const SEEDS = [7, 8, 9, 10, 11]

/** For each model: does a sentence break one of these rules? */
type Asked = readonly (readonly string[])[]

/**
 * Fits the models side by side, since they see the same sentences: weights by place, in a place by model, then what each sum begins with. Sentences that
 * break only other rules weigh little, or nothing.
 */
function fit(learnt: readonly Learnt[], places: number, asked: Asked, seed: number): Float32Array {
  const { rounds, rate, decay, dropped } = how
  const random = randomFrom(seed)
  const models = asked.length
  const counts = Float32Array.from(learnt.flatMap(({ sample }) => asked.map(rules => weightOf(sample, rules))))
  const breaks = Uint8Array.from(learnt.flatMap(({ sample }) => asked.map(rules => (breaksOne(sample, rules) ? 1 : 0))))
  const order = Uint32Array.from(learnt.keys())
  /** The last place is that of the beginnings: lit in each sentence. */
  const weights = new Float32Array((places + 1) * models)
  const grown = new Float32Array(weights.length).fill(1e-8)
  const mean = new Float32Array(weights.length)
  const averaged = rounds / 2
  const seen = new Uint32Array(MOST_LIT)
  const errors = new Float64Array(models)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      let many = 0
      for (const place of learnt[at]!.lit) if (random() >= dropped) seen[many++] = place * models
      for (let model = 0; model < models; model++) {
        const count = counts[at * models + model]!
        if (count === 0) continue
        let sum = 0
        for (let n = 0; n < many; n++) sum += weights[seen[n]! + model]!
        sum = sum / (1 - dropped) + weights[places * models + model]!
        errors[model] = (1 / (1 + Math.exp(-sum)) - breaks[at * models + model]!) * count
      }
      for (let model = 0; model < models; model++) {
        if (counts[at * models + model] === 0) continue
        for (let n = 0; n < many; n++) learn(seen[n]! + model, errors[model]! + decay * weights[seen[n]! + model]!)
        learn(places * models + model, errors[model]!)
      }
    }
    if (round < rounds - averaged) continue
    for (let place = 0; place < weights.length; place++) mean[place]! += weights[place]! / averaged
  }
  return mean

  function learn(place: number, slope: number): void {
    grown[place]! += slope * slope
    weights[place]! -= (rate * slope) / Math.sqrt(grown[place]!)
  }
}

const breaksOne = ({ faults }: Sample, rules: readonly string[]) => faults.some(fault => rules.includes(fault))

/** A harmless twin weighs as much as an offence, more than any other harmless sentence; a made one half of a written one. */
function weightOf(sample: Sample, rules: readonly string[]): number {
  const { faults, about, isMade, manner = '' } = sample
  const { offence, twin, rival, other, made } = how
  if (breaksOne(sample, rules)) return isMade ? offence * made : offence
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
