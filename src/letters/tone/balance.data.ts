// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.72, bias: -0.80 }, // rude
  { scale: 0.89, bias: -0.56 }, // accusation
  { scale: 0.75, bias: -1.00 }, // threat
  { scale: 0.81, bias: -0.78 }, // discrimination
  { scale: 0.74, bias: -0.94 }, // fee
  { scale: 0.94, bias: -1.80 }, // neutrality
  { scale: 1.09, bias: -1.11 }, // personal-data
]
