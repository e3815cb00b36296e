// Questions to the words of one sentence: does it hold any of a list, and where.
import { hasLemma, isQuoted, lemmaSet, type Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { shelfOf, singleWords } from '../book-shelf.ts'
import { phraseBook } from '../phrases.ts'

type Range = { first: number; last: number }

/** The first token in the range for which it holds, or −1. */
export function find(range: Range, holds: (i: number) => boolean): number {
  for (let i = range.first; i < range.last; i++) if (holds(i)) return i
  return -1
}

export const any = (range: Range, holds: (i: number) => boolean): boolean => find(range, holds) >= 0

export type WordList = ReturnType<typeof wordList>

/** Where the first of these words or turns (commas between them) stands in a range, quotations aside; `said` is the same as a yes or no. */
export function wordList(dictionary: Dictionary, words: string) {
  const all = words.split(', ')
  const single = lemmaSet(
    dictionary,
    all.filter(word => !/[ -]/u.test(word)),
  )
  const turns = phraseBook(
    dictionary,
    all.filter(word => /[ -]/u.test(word)),
    word => word,
  )
  const denial = lemmaSet(dictionary, ['не', 'нет', 'ни', 'без'])
  const singles = shelfOf(dictionary).add(singleWords(dictionary, single))
  const search = (text: Text, { first, last }: Range, plainly: boolean): number => {
    let word = singles.next(text, first, last)
    let turn = turns.next(text, first, last)
    for (;;) {
      const i = Math.min(word, turn)
      if (i >= last) return -1
      const isMet = (i === word && hasLemma(text, i, single)) || (i === turn && turns(text, i, last) !== undefined)
      if (isMet && !isQuoted(text, i) && !(plainly && isDenied(text, i, first))) return i
      if (word === i) word = singles.next(text, i + 1, last)
      if (turn === i) turn = turns.next(text, i + 1, last)
    }
  }
  const isDenied = (text: Text, i: number, first: number) =>
    any({ first: Math.max(first, i - 2), last: i }, at => hasLemma(text, at, denial))
  const at = (text: Text, range: Range): number => search(text, range, false)
  return {
    at,
    said: (text: Text, range: Range): boolean => at(text, range) >= 0,
    /** Where the first stands that no «не», «нет», «без» goes before. */
    assertedAt: (text: Text, range: Range): number => search(text, range, true),
  }
}
