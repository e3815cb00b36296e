// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.75, bias: -0.79 }, // rude
  { scale: 0.93, bias: -0.50 }, // accusation
  { scale: 0.78, bias: -0.96 }, // threat
  { scale: 0.84, bias: -0.75 }, // discrimination
  { scale: 0.76, bias: -0.89 }, // fee
  { scale: 0.91, bias: -1.86 }, // neutrality
  { scale: 1.13, bias: -0.66 }, // personal-data
]
