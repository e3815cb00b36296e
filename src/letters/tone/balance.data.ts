// How the odds of the rules of tone are made comparable, written by settle.ts.
import type { Balance } from './balance.ts'

export const balance: Balance = [
  { scale: 0.73, bias: -0.81 }, // rude
  { scale: 0.90, bias: -0.56 }, // accusation
  { scale: 0.77, bias: -0.99 }, // threat
  { scale: 0.81, bias: -0.79 }, // discrimination
  { scale: 0.74, bias: -0.94 }, // fee
  { scale: 0.94, bias: -1.79 }, // neutrality
  { scale: 1.13, bias: -0.93 }, // personal-data
]
