// Fits the model of tone for one rule: logistic regression by AdaGrad, the mean of its last rounds; the same samples give the same weights.
import { SLOTS } from './features.ts'
import { randomFrom, type Sample } from './samples.ts'

export type Fitted = { weights: Float64Array; bias: number }

export const how = { rounds: 24, rate: 0.05, decay: 0.015, offence: 2.5, twin: 1.5, other: 1 }

/** A harmless twin weighs more than any other harmless sentence, an offending one most. Sentences with another fault only are left out. */
export function fit(rule: string, samples: readonly Sample[], { rounds, rate, decay, offence, twin, other } = how): Fitted {
  const random = randomFrom(7)
  const own = samples.filter(({ faults }) => faults.length === 0 || faults.includes(rule))
  const order = Uint32Array.from(own, (_, at) => at)
  const weights = new Float64Array(SLOTS)
  const grown = new Float64Array(SLOTS).fill(1e-8)
  const mean: Fitted = { weights: new Float64Array(SLOTS), bias: 0 }
  const averaged = rounds / 2
  let [bias, biasGrown] = [0, 1e-8]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const { lit, faults, about } = own[at]!
      const offends = faults.includes(rule)
      let sum = bias
      for (const slot of lit) sum += weights[slot]!
      const error = (1 / (1 + Math.exp(-sum)) - (offends ? 1 : 0)) * (offends ? offence : about === rule ? twin : other)
      for (const slot of lit) {
        const slope = error + decay * weights[slot]!
        grown[slot]! += slope * slope
        weights[slot]! -= (rate * slope) / Math.sqrt(grown[slot]!)
      }
      biasGrown += error * error
      bias -= (rate * error) / Math.sqrt(biasGrown)
    }
    if (round < rounds - averaged) continue
    for (let slot = 0; slot < SLOTS; slot++) mean.weights[slot]! += weights[slot]! / averaged
    mean.bias += bias / averaged
  }
  return mean
}

export function oddsOf({ weights, bias }: Fitted, { lit }: Sample): number {
  return lit.reduce((sum, slot) => sum + weights[slot]!, bias)
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}
