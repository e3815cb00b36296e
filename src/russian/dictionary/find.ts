// Finds a word in the opened file, and spells a found word.
import { spell, YE, YO } from './alphabet.ts'
import { findWord, lettersOfWord } from './automaton.ts'
import { listOf, type Lexicon } from './lexicon.ts'

/** Room for the longest word of the dictionary and any ending. */
export const LONGEST = 128

/** The number of a word that has analyses, or -1; words known by spelling alone count as not found. Allocates nothing. */
export function findAnalysed(lexicon: Lexicon, text: string, start: number, end: number): number {
  const exact = findWord(lexicon.words, text, start, end, false)
  if (exact >= 0 && listOf(lexicon, exact) > 0) return exact
  const folded = findWord(lexicon.words, text, start, end, true)
  return folded >= 0 && listOf(lexicon, folded) > 0 ? folded : -1
}

const letters = new Uint8Array(LONGEST)
const others = new Uint8Array(LONGEST)

/** Are two words one, if «ё» is «е»? */
export function isSameButYo(lexicon: Lexicon, word: number, other: number): boolean {
  if (word === other) return true
  const length = lettersOfWord(lexicon.words, word, letters)
  if (lettersOfWord(lexicon.words, other, others) !== length) return false
  for (let at = 0; at < length; at++) if (foldYo(letters[at]!) !== foldYo(others[at]!)) return false
  return true
}

const foldYo = (letter: number): number => (letter === YO ? YE : letter)

export const wordText = (lexicon: Lexicon, word: number) => spell(letters, 0, lettersOfWord(lexicon.words, word, letters))
