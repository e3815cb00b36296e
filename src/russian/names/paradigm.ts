// How a word of a name changes: how many last letters fall off and what each case adds; keeps the writing of the original.
import { obliques, type Case } from './model.ts'

/** `sure`: the class leaves no choice. `ask`: sure if two other engines agree. `doubt`: a human must look. */
export type Trust = 'sure' | 'ask' | 'doubt'

/** `ends` are for gen, dat, acc, ins, prep; an empty drop with empty ends is an indeclinable word. */
export type Paradigm = { drop: number; ends: readonly [string, string, string, string, string] }

/** A word's paradigm and how far it may be trusted; `ins` is the trust of the instrumental where stress decides it. */
export type Reading = { paradigm: Paradigm; trust: Trust; ins?: Trust; dat?: Trust }

export const fixed: Paradigm = { drop: 0, ends: ['', '', '', '', ''] }

/** Шмидт, Ткач: stem, then -а -у -а -ом/-ем -е. `stem` replaces the dropped letters (Заяц: drop 2, «йц»). */
export const hard = (drop = 0, stem = '', ins = 'ом'): Paradigm => endings(drop, stem, ['а', 'у', 'а', ins, 'е'])
/** Коваль, Андрей: the last letter gives way to -я -ю -я -ем -е. */
export const soft = (drop = 1, stem = '', ins = 'ем', prep = 'е'): Paradigm => endings(drop, stem, ['я', 'ю', 'я', ins, prep])
/** Иванов, Пушкин. */
export const possessive: Paradigm = { drop: 0, ends: ['а', 'у', 'а', 'ым', 'е'] }
/** Иванова, Пушкина. */
export const possessiveWoman: Paradigm = { drop: 1, ends: ['ой', 'ой', 'у', 'ой', 'ой'] }
/** Толстой, Белый: -ого -ому -ого -ым -ом; after г к х ж ш щ ч the instrumental is -им. */
export const adjective = (ins: 'ым' | 'им'): Paradigm => ({ drop: 2, ends: ['ого', 'ому', 'ого', ins, 'ом'] })
/** Крайний, Осадчий. */
export const softAdjective: Paradigm = { drop: 2, ends: ['его', 'ему', 'его', 'им', 'ем'] }
/** Толстая. */
export const adjectiveWoman: Paradigm = { drop: 2, ends: ['ой', 'ой', 'ую', 'ой', 'ой'] }
/** Осадчая: unstressed ending after a hushing consonant. */
export const hushingAdjectiveWoman: Paradigm = { drop: 2, ends: ['ей', 'ей', 'ую', 'ей', 'ей'] }
/** Крайняя. */
export const softAdjectiveWoman: Paradigm = { drop: 2, ends: ['ей', 'ей', 'юю', 'ей', 'ей'] }
/** Окуджава, Анна, Сорока: `gen` is -ы or -и, `ins` -ой or -ей. */
export const firstHard = (gen: 'ы' | 'и', ins: 'ой' | 'ей'): Paradigm => ({ drop: 1, ends: [gen, 'е', 'у', ins, 'е'] })
/** Зоя, Илья; Мария has -ии in the dative and prepositional. */
export const firstSoft = (dat: 'е' | 'и' = 'е', ins: 'ей' | 'ёй' = 'ей'): Paradigm => ({
  drop: 1,
  ends: ['и', dat, 'ю', ins, dat],
})
/** Любовь, Нинель. */
export const third: Paradigm = { drop: 1, ends: ['и', 'и', 'ь', 'ью', 'и'] }

function endings(drop: number, stem: string, ends: string[]): Paradigm {
  return { drop, ends: ends.map(end => stem + end) as unknown as Paradigm['ends'] }
}

/** The word in a case; ИВАНОВ gives ИВАНОВУ, Соловьёв keeps its ё. */
export function inflect(word: string, paradigm: Paradigm, to: Case): string {
  if (to === 'nom' || paradigm === fixed) return word
  const stem = paradigm.drop === 0 ? word : word.slice(0, -paradigm.drop)
  const end = paradigm.ends[obliques.indexOf(to)]!
  return stem + (isShouted(word) ? end.toUpperCase() : end)
}

const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()

/** The key under which rules and lists know a word: lower case, ё as е, plain apostrophe. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  return /[ё’ʼ`´]/.test(lower) ? lower.replaceAll('ё', 'е').replace(/[’ʼ`´]/g, "'") : lower
}

/** How many syllables a key has. */
export const vowels = (key: string) => key.match(/[аеиоуыэюя]/g)?.length ?? 0
