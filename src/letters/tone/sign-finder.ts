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
  /** Signs of a word by itself, known by its dictionary form or as it stands. */
  ofWord: (lemma: string, form: string) => readonly number[]
  /** Marks the sign of the longest turn that begins at each word outside quotation marks: 32 signs to a number. */
  markTurns: (text: Text, first: number, last: number, found: Int32Array) => void
}

type Entry = { signs: readonly number[]; phrase: string }

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
  /** A word or a turn may stand in several lists. */
  const signsOf = new Map<string, number[]>()
  for (const [sign, [, phrases]] of lists.entries())
    for (const phrase of new Set(phrases)) put(signsOf, phrase.toLowerCase(), sign)
  const longer = [...signsOf].filter(([phrase]) => !isOneWord(phrase)).map(([phrase, own]): Entry => ({ phrase, signs: own }))
  const turns: PhraseBook<Entry> = phraseBook(dictionary, longer, ({ phrase }) => phrase)

  return {
    names,
    ofWord(lemma, form) {
      const known = signsOf.get(lemma) ?? NONE
      return form === lemma ? known : [...known, ...(signsOf.get(form) ?? NONE)]
    },
    markTurns(text, first, last, found) {
      for (let i = turns.next(text, first, last); i < last; i = turns.next(text, i + 1, last)) {
        const met = text.tokens.kind[i] === WORD && !isQuoted(text, i) ? turns(text, i, last) : undefined
        for (const sign of met?.entry.signs ?? NONE) found[sign >>> 5]! |= 1 << (sign & 31)
      }
    },
  }
}

const NONE: readonly number[] = []
const isOneWord = (phrase: string) => !/[ -]/u.test(phrase)
const phrasesOf = (words: readonly { phrase: string }[]) => words.map(({ phrase }) => phrase)
