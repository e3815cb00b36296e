// The dictionary of Russian: a word → its analyses (tag, lemma, share of use). Runs in Node and in the browser.
import { formOf, LAST_ENTRY, shareOf } from './entry-bits.ts'
import { findAnalysed, isSameButYo, wordText } from './find.ts'
import { guesser, type Guesser } from './guess.ts'
import { listOf, openLexicon, type Lexicon, type TagTable } from './lexicon.ts'
import { lexemeLimit, lexemeOf, wordOfLexeme } from './reform.ts'

export type Dictionary = {
  /**
   * The number of the word text[start, end) or -1. Case does not matter; «е» in the text stands for «ё» too («елка» is «ёлка»), «ё» is
   * kept where the dictionary has it («всё» is not «все»), forgiven where it does not. Allocates nothing.
   */
  find(text: string, start?: number, end?: number): number
  /** The number of an unknown word with likely analyses (by prefix, by halves around a hyphen, by ending), or -1. Remembered. */
  predict(word: string): number
  /** How many analyses a word has, the likeliest first. */
  analysesCount(id: number): number
  /** The tag of the analysis: an index into `tags`. */
  tag(id: number, analysis: number): number
  /** How likely the analysis is, 0…1: counted in annotated texts where there are any, else equal shares. */
  weight(id: number, analysis: number): number
  /** The lexeme of the analysis: one number for all its forms, stable for one dictionary file (and for guessed words everywhere). */
  lemmaId(id: number, analysis: number): number
  /** The lemma of a lexeme: «выплатить» for «выплатим». */
  lemma(lemmaId: number): string
  /** Lexemes with this lemma (of this form, when it is nobody's lemma): for lists of words in rules. Knows guessed words too. */
  lemmasOf(word: string): readonly number[]
  /** The word itself, in lower case. */
  word(id: number): string
  readonly tags: TagTable
  /** The opened file, for inflection and spelling. */
  readonly lexicon: Lexicon
  readonly guesses: Guesser
}

/** Opens a dictionary file in milliseconds; the buffer is used in place. */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  const lexicon = openLexicon(buffer)
  const { entries } = lexicon
  const { wordCount } = lexicon.words
  const limit = lexemeLimit(lexicon)
  const lemmas = new Map<number, string>()
  const asked = new Map<string, readonly number[]>()
  const guesses = guesser(lexicon)
  const entryAt = (id: number, analysis: number) =>
    id < wordCount ? entries[listOf(lexicon, id) + analysis]! : guesses.at(id).entries[analysis]!

  const dictionary: Dictionary = {
    lexicon,
    guesses,
    tags: lexicon.tags,
    find: (text, start = 0, end = text.length) => findAnalysed(lexicon, text, start, end),
    predict: word => guesses.predict(word),
    analysesCount(id) {
      if (id >= wordCount) return guesses.at(id).entries.length
      const start = listOf(lexicon, id)
      let at = start
      while (entries[at]! < LAST_ENTRY) at++
      return at - start + 1
    },
    tag: (id, analysis) => lexicon.formTags[formOf(entryAt(id, analysis))]!,
    weight(id, analysis) {
      const counted = shareOf(entryAt(id, analysis))
      return counted > 0 || shareOf(entryAt(id, 0)) > 0 ? counted : 1 / dictionary.analysesCount(id)
    },
    lemmaId: (id, analysis) =>
      id < wordCount ? lexemeOf(lexicon, id, entryAt(id, analysis)) : guesses.at(id).lemmaIds[analysis]!,
    lemma(lemmaId) {
      if (lemmaId >= limit) return guesses.lemma(lemmaId)
      let text = lemmas.get(lemmaId)
      if (text === undefined) lemmas.set(lemmaId, (text = wordText(lexicon, wordOfLexeme(lemmaId))))
      return text
    },
    lemmasOf(word) {
      let found = asked.get(word)
      if (found) return found
      if (asked.size >= MOST_ASKED) asked.clear()
      asked.set(word, (found = lemmasOf(dictionary, word)))
      return found
    },
    word: id => (id < wordCount ? wordText(lexicon, id) : guesses.at(id).text),
  }
  return dictionary
}

/** Lists of words in rules share most of their words: a third of what they ask is new. */
const MOST_ASKED = 1 << 14

function lemmasOf(dictionary: Dictionary, word: string): number[] {
  const known = dictionary.find(word)
  const id = known >= 0 ? known : dictionary.predict(word)
  if (id < 0) return []
  const text = known >= 0 ? '' : foldYo(word)
  let own = false
  let found: number[] = []
  const count = dictionary.analysesCount(id)
  for (let a = 0; a < count; a++) {
    const lemmaId = dictionary.lemmaId(id, a)
    const isOwn =
      known >= 0 ? isSameButYo(dictionary.lexicon, known, wordOfLexeme(lemmaId)) : foldYo(dictionary.lemma(lemmaId)) === text
    if (isOwn && !own) found = []
    own ||= isOwn
    if (isOwn === own && !found.includes(lemmaId)) found.push(lemmaId)
  }
  return found.slice()
}

const foldYo = (word: string) => word.toLowerCase().replaceAll('ё', 'е')
