// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.75, bias: -0.80 }, // rude
  { scale: 0.93, bias: -0.53 }, // accusation
  { scale: 0.79, bias: -0.98 }, // threat
  { scale: 0.83, bias: -0.77 }, // discrimination
  { scale: 0.78, bias: -0.91 }, // fee
  { scale: 0.92, bias: -1.82 }, // neutrality
  { scale: 1.17, bias: -0.40 }, // personal-data
]
