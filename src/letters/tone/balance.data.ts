// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.73, bias: -0.79 }, // rude
  { scale: 0.90, bias: -0.51 }, // accusation
  { scale: 0.75, bias: -0.98 }, // threat
  { scale: 0.81, bias: -0.77 }, // discrimination
  { scale: 0.74, bias: -0.92 }, // fee
  { scale: 0.92, bias: -1.86 }, // neutrality
  { scale: 1.11, bias: -1.03 }, // personal-data
]
