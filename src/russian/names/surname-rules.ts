// How a one-part surname declines: the rules of men and of women, tried in order.
import type { Gender } from './model.ts'
import { fixed, type Reading } from './paradigm.ts'
import { manRules } from './surname-man.ts'
import type { Context } from './surname-shared.ts'
import { womanRules } from './surname-woman.ts'

/** The key is the surname lower-cased with е for ё; a word of no known shape is left alone, in doubt. */
export function surnameReading(key: string, gender: Gender, context: Context): Reading {
  for (const rule of gender === 'm' ? manRules : womanRules) {
    const reading = rule(key, context)
    if (reading) return reading
  }
  return { paradigm: fixed, trust: 'doubt' }
}
