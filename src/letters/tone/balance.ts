// Makes the odds of the rules comparable: which fault a sentence of a letter is, if any. Settled by settle.ts on authors that the model had not seen.
import { descend } from '../descent.ts'
import type { Fitted } from './fit.ts'

/** By what the odds of each rule are multiplied and what is added, in the order of `toneRules`: log odds against no fault at all. */
export type Balance = readonly { scale: number; bias: number }[]

/** `odds`: of each rule by itself; `faults`: places of the rules that the sentence breaks; `counts`: how much it weighs. */
export type Weighed = { odds: readonly number[]; faults: readonly number[]; counts: number }

/** Sums of features may be weighed before they are summed: the balance is put into the weights, and costs nothing later. */
export const balanced = (fitted: readonly Fitted[], balance: Balance): Fitted[] =>
  fitted.map(({ weights, bias, places }, rule) => {
    const { scale, bias: more } = balance[rule]!
    return { places, weights: weights.map(weight => weight * scale), bias: bias * scale + more }
  })

const HOW = { rounds: 600, rate: 0.02 }
/** Without a reason odds stay as they are. */
const PULL = 10

/** Multinomial logistic regression, «no fault» among the answers. */
export function settle(all: readonly Weighed[]): Balance {
  const rules = all[0]!.odds.length
  /** Scales, then biases. */
  const settled = new Float64Array(rules * 2).fill(1, 0, rules)
  descend(settled, HOW, values => {
    const slope = values.map((value, at) => (at < rules ? PULL * (value - 1) : 0))
    for (const one of all) addSlope(slope, values, one)
    return slope
  })
  return Array.from({ length: rules }, (_, rule) => ({ scale: settled[rule]!, bias: settled[rules + rule]! }))
}

function addSlope(slope: Float64Array, values: Float64Array, { odds, faults, counts }: Weighed): void {
  const rules = odds.length
  const logits = odds.map((one, rule) => one * values[rule]! + values[rules + rule]!)
  const most = Math.max(0, ...logits)
  const all = logits.reduce((sum, logit) => sum + Math.exp(logit - most), Math.exp(-most))
  for (let rule = 0; rule < rules; rule++) {
    const right = faults.includes(rule) ? 1 / faults.length : 0
    const error = (Math.exp(logits[rule]! - most) / all - right) * counts
    slope[rule]! += error * odds[rule]!
    slope[rules + rule]! += error
  }
}
