// Surnames that decline alike for men and women: indeclinable ones, and those in -а/-я.
import * as known from './known-surnames.data.ts'
import { firstHard, firstSoft, fixed, vowels, type Reading } from './paradigm.ts'

/** What is known beside the surname itself: a foreigner's -ин is no Russian suffix. */
export type Context = { foreigner: 'yes' | 'no' | 'unknown' }

/** A rule answers for one class of endings; the key is lower-cased with е for ё. */
export type Rule = (key: string, context: Context) => Reading | undefined

/** Гюго, Шевченко, Айги, Саакашвили, Живаго, Дурново; Гулиа, Моруа: a vowel before -а. Same for men and women. */
export const still: Rule = key => {
  if (key === 'гамарра') return { paradigm: firstHard('ы', 'ой'), trust: 'doubt' }
  if (known.stressedForeign.has(key) || /[оеиуыэю]$|[аеиоуыэю]а$/.test(key)) return { paradigm: fixed, trust: 'sure' }
  if (/[ая]$/.test(key) && vowels(key) < 2) return { paradigm: fixed, trust: 'doubt' }
  return undefined
}

/** Черных, Долгих never change; Рерих and Фрейндлих are nouns of a man. */
export const plural: Rule = key => {
  if (key.endsWith('ых') && vowels(key) > 1) return { paradigm: fixed, trust: 'sure' }
  if (/[гкхжшщчн]их$/.test(key) && !known.nounsInIkh.has(key)) return { paradigm: fixed, trust: 'sure' }
  return undefined
}

/** Сорока, Окуджава, Берия, Гамалея, Судья: one way for men and women. */
export const inA: Rule = key => {
  if (key.endsWith('ия')) return { paradigm: firstSoft('и'), trust: 'ask' }
  if (key.endsWith('ая')) return { paradigm: firstSoft(), trust: 'doubt' }
  if (key.endsWith('ья')) return { paradigm: firstSoft('е', 'ёй'), trust: 'ask' }
  if (key.endsWith('оя')) return { paradigm: firstSoft(), trust: 'doubt' }
  if (key.endsWith('я')) return { paradigm: firstSoft(), trust: 'ask' }
  if (!key.endsWith('а')) return undefined
  if (/[жшчщ]а$/.test(key))
    return { paradigm: firstHard('и', known.stressedSha.has(key) ? 'ой' : 'ей'), trust: 'sure', ins: 'ask' }
  if (key.endsWith('ца')) return { paradigm: firstHard('ы', 'ей'), trust: 'sure', ins: 'ask' }
  return { paradigm: firstHard(/[гкх]а$/.test(key) ? 'и' : 'ы', 'ой'), trust: 'ask' }
}
