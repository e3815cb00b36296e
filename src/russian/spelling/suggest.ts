// Proposes right spellings for a mistaken word: the nearest words of the dictionary, common ones before rare ones.
import { letterOf, spell } from '../dictionary/alphabet.ts'
import { ENDS_WORD, LAST, LETTER_MASK, TARGET_SHIFT } from '../dictionary/automaton.ts'
import { ATTESTED_FORM, ATTESTED_LEMMA, IN_FIELD, IN_SECOND } from '../dictionary/entry-bits.ts'
import { flagsOf, listOf } from '../dictionary/lexicon.ts'
import { wordOfLexeme } from '../dictionary/reform.ts'
import { ABBREVIATION, ANY_NAME, CONJUNCTION, MARKED, PARTICLE, PREPOSITION, PRONOUN, TOPONYM } from '../dictionary/tag-bits.ts'
import { capitalsOf } from '../inflect/look.ts'
import { doubled, dropped, inserted, replaced, swapped } from './slips.ts'
import { isMistake } from './known.ts'
import type { Dictionary } from '../dictionary/reader.ts'

const LONGEST = 40
/** Costs in hundredths of a plain slip: first words one slip away, then, if there are none, two. */
const REACHES = [100, 180]
const SPLIT_COST = 70
const LONG_SPLIT = 40
const MET_LEMMA = 5
const NEVER_MET = 45
const NOT_IN_SECOND = 15
const SPELT_ONLY = 50

/** A proposed word and how far it is: 100 is one plain slip; rarity is counted in. */
export type Proposal = { word: string; cost: number }

/** At most `limit` proposals, the likeliest first, with the capitals of the word; none when nothing is near. */
export function suggest(dictionary: Dictionary, word: string, limit = 5): string[] {
  const found = proposals(dictionary, word).slice(0, limit)
  return [...new Set(found.map(({ word: right }) => capitalsOf(word, right)))]
}

/** All proposals in order of cost; none farther than the first of `reaches` that has any. Those for late words are remembered. */
export function proposals(dictionary: Dictionary, word: string, reaches: readonly number[] = REACHES): readonly Proposal[] {
  const known = late.get(dictionary) ?? new Map<string, readonly Proposal[]>()
  late.set(dictionary, known)
  const text = word.toLowerCase()
  const key = `${text} ${reaches.join(' ')}`
  let found = known.get(key)
  if (found) return found
  if (known.size >= MOST_LATE) known.clear()
  known.set(key, (found = newProposals(dictionary, text, reaches)))
  return found
}

/** A text is checked at each keystroke, and what is wrong in it stays so for a while. */
const late = new WeakMap<Dictionary, Map<string, readonly Proposal[]>>()
const MOST_LATE = 1024

function newProposals(dictionary: Dictionary, text: string, reaches: readonly number[]): Proposal[] {
  const letters = Uint8Array.from(text, letter => letterOf[letter.charCodeAt(0)]!)
  if (letters.length < 2 || letters.length > LONGEST || letters.includes(0)) return []
  for (const reach of reaches) {
    const found = [...near(dictionary, letters, reach), ...split(dictionary, text)]
    if (found.length > 0) return found.sort((a, b) => a.cost - b.cost)
  }
  return []
}

/** «Вконце» → «в конце»: two words whose space was forgotten, the first a preposition or both met in real texts. */
function split(dictionary: Dictionary, text: string): Proposal[] {
  const found: Proposal[] = []
  for (let at = 1; at < text.length - 1; at++) {
    const [left, right] = [text.slice(0, at), text.slice(at)]
    const short = SHORT_WORD.test(left)
    if ((short || (left.length > 2 && isCommon(dictionary, left))) && right.length > 2 && isCommon(dictionary, right))
      found.push({ word: `${left} ${right}`, cost: SPLIT_COST + (short ? 0 : LONG_SPLIT) })
  }
  return found
}

const SHORT_WORD = /^(?:в|с|к|о|у|на|по|за|до|из|от|об|со|во|ко|не|ни|и|а|при|для|без|под|над|про)$/u

function isCommon(dictionary: Dictionary, word: string): boolean {
  const id = dictionary.find(word)
  return id >= 0 && (flagsOf(dictionary.lexicon, id) & (ATTESTED_FORM | IN_SECOND)) !== 0 && hasCommonLemma(dictionary, id)
}

/** Was some form of one of its lemmas met in the annotated texts? The nearest thing to a frequency that there is. */
function hasCommonLemma(dictionary: Dictionary, id: number): boolean {
  for (let a = dictionary.analysesCount(id) - 1; a >= 0; a--) {
    const lemma = wordOfLexeme(dictionary.lemmaId(id, a))
    if ((flagsOf(dictionary.lexicon, lemma) & ATTESTED_LEMMA) !== 0) return true
  }
  return false
}

/** Rows of the table of edit costs, one for each letter of a word being walked, and where the cells within reach lie in each. */
const rows = Array.from({ length: LONGEST + 8 }, () => new Int16Array(LONGEST + 1))
const lows = new Uint8Array(LONGEST + 8)
const highs = new Uint8Array(LONGEST + 8)
const path = new Uint8Array(LONGEST + 8)
const FAR = 10_000

/** Walks the automaton with the table of edit costs, leaving every branch that has become too dear. */
function near(dictionary: Dictionary, letters: Uint8Array, reach: number): Proposal[] {
  const { transitions, skips, root } = dictionary.lexicon.words
  const size = letters.length
  const found: Proposal[] = []
  rows[0]![0] = 0
  highs[0] = 0
  for (let i = 1; i <= size; i++) {
    rows[0]![i] = rows[0]![i - 1]! + dropped(letters, i - 1)
    if (rows[0]![i]! <= reach) highs[0] = i
  }
  const walk = (state: number, depth: number, before: number): void => {
    for (let at = state; ; at++) {
      const transition = transitions[at]!
      const letter = transition & LETTER_MASK
      path[depth] = letter
      if (fillRow(letters, depth + 1, letter, reach)) {
        const index = before + skips[at]!
        const ends = (transition & ENDS_WORD) !== 0
        if (ends && highs[depth + 1] === size) propose(dictionary, index, depth + 1, rows[depth + 1]![size]!, found)
        const next = transition >>> TARGET_SHIFT
        if (next !== 0 && depth + 1 < size + 4) walk(next, depth + 1, index + (ends ? 1 : 0))
      }
      if ((transition & LAST) !== 0) return
    }
  }
  walk(root, 0, 0)
  return found
}

/**
 * The costs of turning each beginning of the word into path[0, depth), as far as they may be within reach: a cell can only be so if one of
 * its neighbours before it is. False when none is.
 */
function fillRow(letters: Uint8Array, depth: number, letter: number, reach: number): boolean {
  const row = rows[depth]!
  const above = rows[depth - 1]!
  const low = lows[depth - 1]!
  const high = highs[depth - 1]!
  const before = depth > 1 ? path[depth - 2]! : 0
  const toInsert = inserted(before, letter)
  const turnedLow = depth > 1 ? lows[depth - 2]! + 2 : FAR
  const turnedHigh = depth > 1 ? highs[depth - 2]! + 2 : 0
  const start = Math.min(low, turnedLow)
  const sure = Math.max(high + 1, turnedHigh)
  let first = -1
  let last = -1
  let left = FAR
  for (let i = start; i <= letters.length && (i <= sure || left <= reach); i++) {
    let cost = i >= low && i <= high ? above[i]! + toInsert : FAR
    if (i > 0) {
      const own = letters[i - 1]!
      const kept = i > low && i <= high + 1 ? above[i - 1]! + (own === letter ? 0 : replaced(own, letter)) : FAR
      if (kept < cost) cost = kept
      const less = left + (i > 1 && letters[i - 2] === own ? doubled : dropped(letters, i - 1))
      if (less < cost) cost = less
      if (i >= turnedLow && i <= turnedHigh && own === before && letters[i - 2] === letter && own !== letter) {
        const turned = rows[depth - 2]![i - 2]! + swapped
        if (turned < cost) cost = turned
      }
    }
    row[i] = left = cost
    if (cost > reach) continue
    if (first < 0) first = i
    last = i
  }
  if (first < 0) return false
  lows[depth] = first
  highs[depth] = last
  return true
}

/** Adds the word unless it is a mistake itself; rare words, names and abbreviations cost more. */
function propose(dictionary: Dictionary, id: number, length: number, cost: number, found: Proposal[]): void {
  if (isMistake(dictionary, id)) return
  found.push({ word: spell(path, 0, length), cost: cost + rarity(dictionary, id) })
}

function rarity(dictionary: Dictionary, id: number): number {
  const flags = flagsOf(dictionary.lexicon, id)
  if (listOf(dictionary.lexicon, id) === 0) return SPELT_ONLY
  const strange = strangeness(dictionary, id)
  if ((flags & (ATTESTED_FORM | IN_FIELD)) !== 0 || isLittleWord(dictionary, id)) return strange
  if (hasCommonLemma(dictionary, id)) return strange + MET_LEMMA
  return strange + ((flags & IN_SECOND) === 0 ? NEVER_MET + NOT_IN_SECOND : NEVER_MET)
}

/** Prepositions, conjunctions and pronouns are few and common. */
const isLittleWord = (dictionary: Dictionary, id: number): boolean =>
  (dictionary.tags.classes[dictionary.tag(id, 0)]! & (PREPOSITION | CONJUNCTION | PRONOUN | PARTICLE)) !== 0

function strangeness(dictionary: Dictionary, id: number): number {
  let least = 1000
  for (let a = dictionary.analysesCount(id) - 1; a >= 0; a--) {
    const wordClass = dictionary.tags.classes[dictionary.tag(id, a)]!
    const strange =
      ((wordClass & (ANY_NAME | TOPONYM)) === 0 ? 0 : 60) +
      ((wordClass & ABBREVIATION) === 0 ? 0 : 80) +
      ((wordClass & MARKED) === 0 ? 0 : 30)
    if (strange < least) least = strange
  }
  return least
}
