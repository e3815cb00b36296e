// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.73, bias: -0.80 }, // rude
  { scale: 0.89, bias: -0.55 }, // accusation
  { scale: 0.75, bias: -0.99 }, // threat
  { scale: 0.81, bias: -0.80 }, // discrimination
  { scale: 0.73, bias: -0.95 }, // fee
  { scale: 0.93, bias: -1.84 }, // neutrality
  { scale: 1.12, bias: -1.09 }, // personal-data
]
