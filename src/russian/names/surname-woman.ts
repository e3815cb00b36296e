// How women's surnames decline: Иванова, Толстая, Осадчая; Мельник and Цой stand still.
import * as known from './known-surnames.data.ts'
import {
  adjectiveWoman,
  firstHard,
  fixed,
  hushingAdjectiveWoman,
  possessiveWoman,
  softAdjectiveWoman,
  vowels,
  type Paradigm,
} from './paradigm.ts'
import { inA, plural, still, type Rule } from './surname-shared.ts'

const womanPossessive: Rule = key => {
  if (!/([оеё]в|[иы]н)а$/.test(key)) return undefined
  const noun = known.womenNouns.has(key)
  if (noun || vowels(key) < 3) {
    const likelyNoun = noun && !/(долина|шина|глина|нива|орлина|ильина)$/.test(key)
    return { paradigm: likelyNoun ? firstHard('ы', 'ой') : possessiveWoman, trust: 'doubt' }
  }
  return { paradigm: possessiveWoman, trust: 'sure' }
}

const womanAdjective: Rule = key => {
  if (known.georgianInAya.has(key)) return undefined
  if (key === 'третья') return { paradigm: animalAdjectiveWoman, trust: 'sure' }
  if (/[жшчщ]ья$/.test(key)) return { paradigm: animalAdjectiveWoman, trust: 'doubt' }
  if (key.endsWith('яя')) return { paradigm: softAdjectiveWoman, trust: 'sure' }
  if (/[жшчщ]ая$/.test(key))
    return { paradigm: /^(чуж|больш)ая$/.test(key) ? adjectiveWoman : hushingAdjectiveWoman, trust: 'sure' }
  if (key.endsWith('ая')) return { paradigm: adjectiveWoman, trust: vowels(key) > 2 ? 'sure' : 'doubt' }
  if (/[сц]ка$/.test(key)) return { paradigm: adjectiveWoman1, trust: 'doubt' }
  return undefined
}

const animalAdjectiveWoman: Paradigm = { drop: 1, ends: ['ей', 'ей', 'ю', 'ей', 'ей'] }

/** Склодовска, Ковальска: declined like Склодовская. */
const adjectiveWoman1: Paradigm = { drop: 1, ends: ['ой', 'ой', 'у', 'ой', 'ой'] }

/** A woman's Мельник, Цой, Коваль never change; a woman's «Иванов» is more likely a slip of the pen. */
const womanStill: Rule = key => {
  if (!/[бвгджзйклмнпрстфхцчшщьъ]$/.test(key)) return undefined
  const manly =
    !known.foreignPossessive.has(key) && vowels(key) > 1 && /([оеё]в|[иы]н|[кцн]ий|[ыо]й)$/.test(key) && !/[^к]ий$/.test(key)
  return { paradigm: fixed, trust: manly ? 'doubt' : 'sure' }
}

/** In order: the first rule that answers decides. */
export const womanRules: readonly Rule[] = [still, plural, womanPossessive, womanAdjective, inA, womanStill]
