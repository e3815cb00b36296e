// Finds a word in the opened file, and spells a found word.
import { spell } from './alphabet.ts'
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

export const wordText = (lexicon: Lexicon, word: number) => spell(letters, 0, lettersOfWord(lexicon.words, word, letters))
