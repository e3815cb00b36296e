// Tells whether a word is spelt as some dictionary spells it: OpenCorpora, the second dictionary, the words of the field, or made of such.
import { findWord } from '../dictionary/automaton.ts'
import { ATTESTED_FORM, ATTESTED_LEMMA, IN_FIELD, IN_SECOND } from '../dictionary/entry-bits.ts'
import { flagsOf } from '../dictionary/lexicon.ts'
import { ADJECTIVE, ADVERB, GENITIVE, NOUN, PARTICIPLE, SHORT_ADJECTIVE, SHORT_PARTICIPLE } from '../dictionary/tag-bits.ts'
import { countStems, firstParts, prefixes } from './compounds.ts'
import type { Dictionary } from '../dictionary/reader.ts'

/** Words that take «не», «соц», «двух» before them. */
const JOINABLE = NOUN | ADJECTIVE | PARTICIPLE | ADVERB | SHORT_ADJECTIVE | SHORT_PARTICIPLE
const SHORTEST_REST = 4
const SHORTEST_PART = 2

/** A word of one spelling, in any case of letters: is it right? «Е» for «ё» is right. */
export function isKnown(dictionary: Dictionary, word: string): boolean {
  return (
    isListed(dictionary, word) ||
    isFromAdjective(dictionary, word) ||
    isWomanOfTrade(dictionary, word) ||
    isJoined(dictionary, word) ||
    isCompound(dictionary, word.toLowerCase())
  )
}

/** «Эмпирически»: an adverb of an adjective that is listed. */
export const isFromAdjective = (dictionary: Dictionary, word: string): boolean =>
  word.endsWith('ски') && isListed(dictionary, `${word}й`)

/** «Сметчица», «керамистка»: a man of the trade is listed. */
function isWomanOfTrade(dictionary: Dictionary, word: string): boolean {
  const tail = word.slice(-LONGEST_TAIL)
  const at = tail.search(WOMAN)
  if (at < 0) return false
  const stem = word.slice(0, word.length - tail.length + at)
  return isListed(dictionary, stem.endsWith('ст') ? stem : `${stem}ик`)
}
const WOMAN = /(?<=[чщ])иц(?:а|ы|е|у|ей|ею|ам|ами|ах)?$|(?<=ист)к(?:а|и|е|у|ой|ою|ам|ами|ах)$/iu
/** «щицами»: looked at no farther, a word may have millions of letters. */
const LONGEST_TAIL = 8

/** Stands in a dictionary as it is, and not only as a known mistake. */
export function isListed(dictionary: Dictionary, word: string, start = 0, end = word.length): boolean {
  const { lexicon } = dictionary
  const exact = findWord(lexicon.words, word, start, end, false)
  const id = exact >= 0 ? exact : findWord(lexicon.words, word, start, end, true)
  return id >= 0 && !isMistake(dictionary, id)
}

/** OpenCorpora keeps common mistakes («координально») under a mark of their own. */
export function isMistake(dictionary: Dictionary, id: number): boolean {
  const flags = flagsOf(dictionary.lexicon, id)
  if ((flags & (IN_SECOND | IN_FIELD | ATTESTED_FORM | ATTESTED_LEMMA)) !== 0) return false
  const count = dictionary.analysesCount(id)
  for (let a = 0; a < count; a++) if (!isOfMistakes(dictionary, dictionary.tag(id, a))) return false
  return true
}

/** Tag → 1 no, 2 yes, 0 not asked yet. */
const answers = new WeakMap<Dictionary, Uint8Array>()

/** Do words with this tag stand in the dictionary as mistakes? */
export function isOfMistakes(dictionary: Dictionary, tag: number): boolean {
  let known = answers.get(dictionary)
  if (!known) answers.set(dictionary, (known = new Uint8Array(dictionary.tags.classes.length)))
  if (known[tag] === 0) known[tag] = /Erro|Dist/u.test(dictionary.tags.name(tag)) ? 2 : 1
  return known[tag] === 2
}

/** «Онлайн-запись», «инспектор-консультант», «по-новому», «кто-нибудь»: every part is a word, or a first part that joins freely. */
function isJoined(dictionary: Dictionary, word: string): boolean {
  const parts = word.split(/[-‐‑]/u)
  if (parts.length < 2 || parts.length > 4) return false
  return parts.every((part, at) => {
    if (at < parts.length - 1 && firstParts.has(part.toLowerCase())) return true
    return (
      part.length >= SHORTEST_PART &&
      (isListed(dictionary, part) || isWomanOfTrade(dictionary, part) || isCompound(dictionary, part.toLowerCase()))
    )
  })
}

/** «Полстраницы»: half of something, in the genitive. */
const HALF = 'пол'

/** «Соцконтрактом», «двухнедельного», «неоказание»: a beginning that joins freely and a word that may follow it. */
function isCompound(dictionary: Dictionary, word: string): boolean {
  if (word.startsWith(HALF) && mayFollow(dictionary, word, HALF.length, GENITIVE)) return true
  for (const prefix of prefixes) if (word.startsWith(prefix) && mayFollow(dictionary, word, prefix.length)) return true
  const stem = countStems.exec(word)?.[0].length ?? 0
  return stem > 0 && mayFollow(dictionary, word, stem)
}

function mayFollow(dictionary: Dictionary, word: string, at: number, shapes = 0): boolean {
  if (word.length - at < SHORTEST_REST || !isListed(dictionary, word, at)) return false
  const id = dictionary.find(word, at)
  if (id < 0) return shapes === 0
  const { tags } = dictionary
  const count = dictionary.analysesCount(id)
  for (let a = 0; a < count; a++) {
    const tag = dictionary.tag(id, a)
    if ((tags.classes[tag]! & JOINABLE) !== 0 && (shapes === 0 || (tags.shapes[tag]! & shapes) !== 0)) return true
  }
  return false
}
