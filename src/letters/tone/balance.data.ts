// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.73, bias: -0.74 }, // rude
  { scale: 0.89, bias: -0.50 }, // accusation
  { scale: 0.75, bias: -0.98 }, // threat
  { scale: 0.81, bias: -0.74 }, // discrimination
  { scale: 0.74, bias: -0.91 }, // fee
  { scale: 0.93, bias: -1.86 }, // neutrality
  { scale: 1.08, bias: -1.24 }, // personal-data
]
