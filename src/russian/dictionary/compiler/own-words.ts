// Turns the project's own lists of words into words with analyses: each word takes the paradigm of the word it stands under.
import { abbreviations, uninflected } from '../../spelling/abbreviations.data.ts'
import { firstNames, fixedNames, surnames } from '../../spelling/people.data.ts'
import { places } from '../../spelling/places.data.ts'
import { terms } from '../../spelling/terms.data.ts'
import { trades } from '../../spelling/trades.data.ts'
import { IN_FIELD } from '../entry-bits.ts'
import { tagBits } from './lexemes.ts'
import { FIRST_NAME, INDECLINABLE, SURNAME } from '../tag-bits.ts'
import type { ExtraWord } from './compile.ts'
import type { OpenCorpora } from './opencorpora.ts'

/** Word → the word like which it is inflected, and what must be true of that word's class (0: anything). */
type Likeness = { word: string; model: string; wordClass: number }

/** Every form of every own word. Throws when a word cannot be inflected like its model: the list is mistaken. */
export function* ownWords(corpora: OpenCorpora): Generator<ExtraWord> {
  const likenesses = [...allLikenesses()]
  const firstForms = lexemesOf(corpora, new Set(likenesses.map(({ model }) => model)))
  for (const { word, model, wordClass } of likenesses) yield* formsOf(corpora, word, model, wordClass, firstForms)
  for (const word of listed(uninflected)) yield { word, forms: [], flags: IN_FIELD }
}

export const listed = (words: string): string[] => words.split(/\s+/u).filter(word => word !== '')

function* allLikenesses(): Generator<Likeness> {
  for (const [lists, wordClass] of [
    [terms, 0],
    [trades, 0],
    [places, 0],
    [firstNames, FIRST_NAME],
  ] as const)
    for (const [model, words] of Object.entries(lists)) for (const word of listed(words)) yield { word, model, wordClass }
  for (const word of listed(abbreviations)) yield { word, model: 'ооо', wordClass: INDECLINABLE }
  for (const word of listed(fixedNames)) yield { word, model: 'агнеш', wordClass: FIRST_NAME }
  // The lexeme of a surname holds a man's, a woman's and the family's forms.
  for (const word of listed(surnames))
    yield { word, model: word.endsWith('ин') ? 'никитин' : word.endsWith('ев') ? 'алексеев' : 'иванов', wordClass: SURNAME }
}

/** Lemma → the first forms of its lexemes. */
function lexemesOf(corpora: OpenCorpora, lemmas: ReadonlySet<string>): Map<string, number[]> {
  const { starts } = corpora.paradigms
  const isFirst = new Set<number>(starts)
  const found = new Map<string, number[]>()
  corpora.eachWord((word, forms) => {
    if (lemmas.has(word)) found.set(word, [...new Set(forms.filter(form => isFirst.has(form)))])
  })
  return found
}

function* formsOf(
  corpora: OpenCorpora,
  word: string,
  model: string,
  wordClass: number,
  firstForms: ReadonlyMap<string, number[]>,
): Generator<ExtraWord> {
  const { paradigms, suffixes, prefixes, tags } = corpora
  const fitting = (form: number) => wordClass === 0 || (tagBits(tags[paradigms.tags[form]!]!).wordClass & wordClass) !== 0
  const first = firstForms.get(model)?.find(fitting)
  if (first === undefined) throw new Error(`«${word}»: слова «${model}» нет в словаре`)
  const ending = suffixes[paradigms.suffixes[first]!]!
  const lower = word.toLowerCase()
  if (!lower.endsWith(ending)) throw new Error(`«${word}» не склоняется как «${model}»`)
  const stem = lower.slice(0, lower.length - ending.length)
  for (let form = first; form < endOf(paradigms.starts, first); form++) {
    const text = prefixes[paradigms.prefixes[form]!]! + stem + suffixes[paradigms.suffixes[form]!]!
    yield { word: text, forms: [form], flags: IN_FIELD }
  }
}

function endOf(starts: Uint32Array, first: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! > first) high = middle
    else low = middle + 1
  }
  return starts[low]!
}
