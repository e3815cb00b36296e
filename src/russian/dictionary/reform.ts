// Turns one form of a word into another form of the same paradigm, letter by letter.
import { YO } from './alphabet.ts'
import { findLetters, lettersOfWord } from './automaton.ts'
import { formOf, LAST_ENTRY, yoOf } from './entry-bits.ts'
import { LONGEST } from './find.ts'
import { listOf, pieceLength, putPiece, type Lexicon } from './lexicon.ts'

const from = new Uint8Array(LONGEST)
const target = new Uint8Array(LONGEST)
const LEMMAS_PER_WORD = 64

/**
 * Writes `form` of the paradigm to which the analysis `entry` of the word belongs into `letters`; returns its length.
 * Dots of «ё» in the stem are put back.
 */
export function lettersOfForm(lexicon: Lexicon, word: number, entry: number, form: number, letters: Uint8Array): number {
  const length = lettersOfWord(lexicon.words, word, from)
  const mask = lexicon.yoMasks[yoOf(entry)]!
  for (let at = 0; mask >>> at !== 0; at++) if ((mask >>> at) & 1) from[at] = YO
  return reform(lexicon, from, length, formOf(entry), form, letters)
}

/** The same for letters that are in form `known` of the paradigm. */
export function reform(
  lexicon: Lexicon,
  word: Uint8Array,
  length: number,
  known: number,
  form: number,
  letters: Uint8Array,
): number {
  const { formPrefixes, formSuffixes, prefixes, suffixes } = lexicon
  const stemStart = pieceLength(prefixes, formPrefixes[known]!)
  const stemEnd = length - pieceLength(suffixes, formSuffixes[known]!)
  let end = putPiece(prefixes, formPrefixes[form]!, letters, 0)
  for (let at = stemStart; at < stemEnd; at++) letters[end++] = word[at]!
  return putPiece(suffixes, formSuffixes[form]!, letters, end)
}

/** The number of the lexeme: its lemma among all words, and which analysis of the lemma it is. Stable for one dictionary file. */
export function lexemeOf(lexicon: Lexicon, word: number, entry: number): number {
  const first = lexicon.firstForms[formOf(entry)]!
  const isLemma = formOf(entry) === first && yoOf(entry) === 0
  const lemma = isLemma ? word : findLetters(lexicon.words, target, lettersOfForm(lexicon, word, entry, first, target))
  return lexemeAt(lexicon, lemma, first)
}

/** The number of the lexeme with this lemma, whose first form is `first`. */
export function lexemeAt(lexicon: Lexicon, lemma: number, first: number): number {
  const list = listOf(lexicon, lemma)
  for (let at = list; ; at++) {
    const entry = lexicon.entries[at]!
    if ((formOf(entry) === first && yoOf(entry) === 0) || entry >= LAST_ENTRY) return lemma * LEMMAS_PER_WORD + at - list
  }
}

/** Lexeme → the number of its lemma among all words. */
export const wordOfLexeme = (lexeme: number) => Math.floor(lexeme / LEMMAS_PER_WORD)

/** Numbers of lexemes of the dictionary end here; beyond are lemmas of guessed words. */
export const lexemeLimit = (lexicon: Lexicon) => lexicon.words.wordCount * LEMMAS_PER_WORD
