// Tells how hard a text is to read by indices with Russian constants: a hint to the writer, never a mark of the writer.
import { countWords, isBody } from './read.ts'
import { WORD } from './tokens.ts'
import type { Layout } from './read.ts'

export type Readability = {
  words: number
  sentences: number
  /** Words per sentence and syllables per word. */
  sentenceLength: number
  syllablesPerWord: number
  /** Share of words longer than four syllables, 0…1. */
  longWords: number
  /** Flesch reading ease in Oborneva's adaptation: 0 hard … 100 easy. */
  ease: number
  /** School grade by Flesch–Kincaid and by the automated index, constants of plainrussian.ru. */
  grade: number
  automated: number
}

const LONG_SYLLABLES = 4

/** Of the body alone; undefined if it has no words. */
export function readability(layout: Layout): Readability | undefined {
  const { tokens, blocks } = layout
  const prose = layout.sentences.filter(sentence => isBody(blocks[sentence.block]!))
  let [words, counted, syllables, letters, long] = [0, 0, 0, 0, 0]
  for (const sentence of prose) {
    words += countWords(tokens, sentence)
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens.kind[i] !== WORD) continue
      const own = syllablesIn(tokens.source, tokens.start[i], tokens.end[i])
      counted++
      syllables += own
      letters += tokens.end[i]! - tokens.start[i]!
      if (own > LONG_SYLLABLES) long++
    }
  }
  if (counted === 0) return undefined
  const sentenceLength = words / prose.length
  const syllablesPerWord = syllables / counted
  return {
    words,
    sentences: prose.length,
    sentenceLength,
    syllablesPerWord,
    longWords: long / counted,
    ease: 206.835 - 1.3 * sentenceLength - 60.1 * syllablesPerWord,
    grade: 0.318 * sentenceLength + 14.2 * syllablesPerWord - 30.5,
    automated: 6.26 * (letters / counted) + 0.2805 * sentenceLength - 31.04,
  }
}

/** As many as there are vowels. */
export function syllablesIn(source: string, start = 0, end = source.length): number {
  let syllables = 0
  for (let i = start; i < end; i++) if ('аеёиоуыэюяАЕЁИОУЫЭЮЯ'.includes(source[i]!)) syllables++
  return syllables
}
