// Which signs a word has by itself, and which longer turns begin at it.
import { isQuoted, type Text } from '#russian/text/read.ts'
import { WORD } from '#russian/text/tokens.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { phraseBook, put, type PhraseBook } from '../phrases.ts'
import { identityWords } from '../words/identity-words.data.ts'
import { rudeWords } from '../words/rude-words.data.ts'
import { accusationTurns, judgingTurns, rudeTurns, threatTurns } from '../words/sure-turns.data.ts'
import { signs } from './signs.data.ts'

export type SignFinder = {
  names: readonly string[]
  /** Signs of a word by itself. */
  ofLemma: (lemma: number) => readonly number[]
  /** Marks the sign of the longest turn that begins at each word outside quotation marks: 32 signs to a number. */
  markTurns: (text: Text, first: number, last: number, found: Int32Array) => void
}

type Entry = { sign: number; phrase: string }

export function signFinder(dictionary: Dictionary): SignFinder {
  const lists = [
    ...Object.entries(signs).map(([sign, words]) => [sign, words.split(', ').map(phrase => phrase.trim())] as const),
    ...[...Map.groupBy(rudeWords, ({ kind, weak }) => (weak ? `${kind}, weak` : kind))].map(
      ([sign, own]) => [sign, phrasesOf(own)] as const,
    ),
    ...[...Map.groupBy(identityWords, ({ trait }) => `of ${trait}`)].map(([sign, own]) => [sign, phrasesOf(own)] as const),
    ['threatening turn', threatTurns.split(', ')] as const,
    ['rude turn', rudeTurns.split(', ')] as const,
    ['accusing turn', accusationTurns.split(', ')] as const,
    ['judging turn', judgingTurns.split(', ')] as const,
    ['demeaning', phrasesOf(identityWords.filter(({ demeaning }) => demeaning))] as const,
  ]
  const names = lists.map(([sign]) => sign)
  const ofWord = new Map<number, number[]>()
  const longer: Entry[] = []
  for (const [sign, [, phrases]] of lists.entries()) {
    for (const phrase of phrases) {
      if (isOneWord(phrase)) for (const lemma of dictionary.lemmasOf(phrase)) put(ofWord, lemma, sign)
      else longer.push({ sign, phrase })
    }
  }
  const turns: PhraseBook<Entry> = phraseBook(dictionary, longer, ({ phrase }) => phrase)

  return {
    names,
    ofLemma: lemma => ofWord.get(lemma) ?? NONE,
    markTurns(text, first, last, found) {
      for (let i = turns.next(text, first, last); i < last; i = turns.next(text, i + 1, last)) {
        const met = text.tokens.kind[i] === WORD && !isQuoted(text, i) ? turns(text, i, last) : undefined
        if (met) found[met.entry.sign >>> 5]! |= 1 << (met.entry.sign & 31)
      }
    },
  }
}

const NONE: readonly number[] = []
const isOneWord = (phrase: string) => !/[ -]/u.test(phrase)
const phrasesOf = (words: readonly { phrase: string }[]) => words.map(({ phrase }) => phrase)
