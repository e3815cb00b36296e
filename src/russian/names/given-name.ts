// How a given name declines: Павел, Лев, Илья; Мария, Любовь, Гузель; Отто, Айсылу.
import { womenThird } from './given-names.data.ts'
import type { Gender } from './model.ts'
import { firstHard, firstSoft, fixed, hard, soft, third, vowels, type Paradigm, type Reading } from './paradigm.ts'

/** The key is lower-cased with е for ё; the gender must be known, for Камиль (he) and Гузель (she) differ. */
export function givenNameReading(key: string, gender: Gender): Reading {
  return (
    irregular(key, gender) ??
    inVowel(key) ??
    (gender === 'm' ? manOnConsonant(key) : womanOnConsonant(key)) ?? { paradigm: fixed, trust: 'doubt' }
  )
}

const menIrregular: Record<string, Paradigm> = {
  петр: { drop: 3, ends: ['етра', 'етру', 'етра', 'етром', 'етре'] },
  павел: hard(2, 'л'),
  лев: hard(2, 'ьв'),
  илья: firstSoft('е', 'ёй'),
  христос: { drop: 2, ends: ['а', 'у', 'а', 'ом', 'е'] },
}

/** Данило, Михайло decline like Данила; papers of some owners leave them alone. */
const slavicInLo = /^(данило|гаврило|михайло|кирило|самойло|ермило|гаврыло|петро|павло)$/

function irregular(key: string, gender: Gender): Reading | undefined {
  if (gender === 'f') return undefined
  const paradigm = Object.hasOwn(menIrregular, key) ? menIrregular[key] : undefined
  if (paradigm) return { paradigm, trust: 'sure' }
  if (/^(николя|люка|тома)$/.test(key)) return { paradigm: fixed, trust: 'sure' }
  if (slavicInLo.test(key)) return { paradigm: firstHard('ы', 'ой'), trust: 'doubt' }
  return undefined
}

function inVowel(key: string): Reading | undefined {
  if (/[еиоуыэю]$/.test(key)) return { paradigm: fixed, trust: 'sure' }
  if (/[ая]$/.test(key) && vowels(key) < 2) return { paradigm: fixed, trust: 'doubt' }
  if (/[аеиоуыэю]а$/.test(key)) return { paradigm: fixed, trust: 'doubt' }
  if (key.endsWith('а')) return inA(key)
  // A one-syllable stem keeps -е: «к Лие, к Ие» (the 2006 rules of spelling), though many write «Лии».
  if (key.endsWith('ия'))
    return vowels(key) > 2 ? { paradigm: firstSoft('и'), trust: 'sure' } : { paradigm: firstSoft(), trust: 'sure', dat: 'doubt' }
  if (key.endsWith('я')) return { paradigm: firstSoft(), trust: 'sure' }
  return undefined
}

function inA(key: string): Reading {
  if (/[жшчщ]а$/.test(key)) return { paradigm: firstHard('и', 'ей'), trust: 'sure', ins: key.endsWith('ша') ? 'sure' : 'ask' }
  if (key.endsWith('ца')) return { paradigm: firstHard('ы', 'ей'), trust: 'sure' }
  return { paradigm: firstHard(/[гкх]а$/.test(key) ? 'и' : 'ы', 'ой'), trust: 'sure' }
}

function manOnConsonant(key: string): Reading | undefined {
  if (key.endsWith('ий')) return { paradigm: soft(1, '', 'ем', vowels(key) > 1 ? 'и' : 'е'), trust: 'sure' }
  if (/[йь]$/.test(key)) return { paradigm: soft(), trust: 'sure' }
  if (/[жшчщц]$/.test(key)) return { paradigm: hard(0, '', 'ем'), trust: 'sure', ins: /[жшц]$/.test(key) ? 'sure' : 'ask' }
  if (/(ец|[^бдр]ек)$/.test(key) && vowels(key) > 1) return { paradigm: hard(), trust: 'ask' }
  if (/[бвгдзклмнпрстфх]$/.test(key)) return { paradigm: hard(), trust: 'sure' }
  return undefined
}

function womanOnConsonant(key: string): Reading | undefined {
  if (womenThird.has(key)) return { paradigm: third, trust: 'sure' }
  // Гузель, Айгуль, Николь: «Гузели» by the dictionaries, «Гузель» in many passports: the owner decides.
  if (key.endsWith('ь')) return { paradigm: third, trust: 'doubt' }
  if (/[бвгджзйклмнпрстфхцчшщ]$/.test(key)) return { paradigm: fixed, trust: 'sure' }
  return undefined
}
