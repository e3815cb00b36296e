// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.72, bias: -0.81 }, // rude
  { scale: 0.90, bias: -0.54 }, // accusation
  { scale: 0.76, bias: -0.99 }, // threat
  { scale: 0.81, bias: -0.77 }, // discrimination
  { scale: 0.75, bias: -0.94 }, // fee
  { scale: 0.90, bias: -1.89 }, // neutrality
  { scale: 1.09, bias: -0.83 }, // personal-data
]
