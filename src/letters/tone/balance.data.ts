// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.72, bias: -0.78 }, // rude
  { scale: 0.89, bias: -0.57 }, // accusation
  { scale: 0.75, bias: -1.02 }, // threat
  { scale: 0.81, bias: -0.84 }, // discrimination
  { scale: 0.75, bias: -0.92 }, // fee
  { scale: 0.95, bias: -2.01 }, // neutrality
  { scale: 1.09, bias: -1.31 }, // personal-data
]
