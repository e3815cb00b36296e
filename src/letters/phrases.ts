// Finds phrases of a list in a text by lemma, the longest first; one look into a table for a word that begins none.
import { mayBe, type Text } from '#russian/text/read.ts'
import { WORD, codeAt, wordAt } from '#russian/text/tokens.ts'
import { GERUND, PARTICIPLE, PREPOSITION, SHORT_PARTICIPLE } from '#russian/dictionary/tag-bits.ts'
import { PREFIX, shelfOf, type Following } from './book-shelf.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'

/** An entry met at tokens `first` … `last − 1`; `length`: its words, commas left out. */
export type Met<T> = { entry: T; first: number; last: number; length: number }

export type PhraseBook<T> = {
  /** The longest entry (of those that are `wanted`) that begins at the token, or undefined. It never leaves [first, end). */
  (text: Text, first: number, end: number, wanted?: (entry: T) => boolean): Met<T> | undefined
  /** The first token in [first, end) at which an entry may begin, or `end`. */
  next: (text: Text, first: number, end: number) => number
}

/**
 * A word of a phrase: one form only, or any form of these lexemes; of a participle any participle («данный», but not
 * «дать»); of a word that no dictionary has, whatever begins with it. */
type Place = { form: number; spelt: string; lemmas: readonly number[]; participle: boolean }
type Phrase<T> = { entry: T; places: readonly Place[] }
/** A phrase of which only the first word has been looked up: most phrases of a list are never begun in a text. */
type Sketch<T> = { entry: T; written: string; setTurn: boolean; first: Place; phrase?: Phrase<T> }

/**
 * Phrases are given in dictionary form and met in any form, commas inside them overlooked. A phrase that begins with a preposition is a set
 * turn («в адрес») and is met only as it stands: «ошибка в адресе» is another matter.
 */
export function phraseBook<T>(dictionary: Dictionary, entries: readonly T[], phraseOf: (entry: T) => string): PhraseBook<T> {
  const byForm = new Map<number, Sketch<T>[]>()
  const byLemma = new Map<number, Sketch<T>[]>()
  const bySpelling = new Map<string, Sketch<T>[]>()
  for (const entry of entries) {
    const sketch = sketched(dictionary, entry, phraseOf(entry))
    if (!sketch) continue
    const { first } = sketch
    if (first.form >= 0) put(byForm, first.form, sketch)
    else if (first.spelt) put(bySpelling, first.spelt.slice(0, PREFIX), sketch)
    else for (const lemma of first.lemmas) put(byLemma, lemma, sketch)
  }
  /** Of a word, of letters, and of the phrases themselves: all forms of a word begin the same ones. */
  const known = new Map<number | string | readonly Sketch<T>[], Beginning<T>>()
  const beginning = (sketches: readonly Sketch<T>[] | undefined): Beginning<T> => {
    if (!sketches || sketches.length === 0) return undefined
    let begun = known.get(sketches)
    if (!begun) known.set(sketches, (begun = begin(sketches.map(sketch => (sketch.phrase ??= finished(dictionary, sketch))))))
    return begun
  }
  const beginningWith = (id: number): Beginning<T> => {
    const before = known.get(id)
    if (before) return before
    const lists = new Set([byForm.get(id)])
    for (let a = 0; a < dictionary.analysesCount(id); a++) lists.add(byLemma.get(dictionary.lemmaId(id, a)))
    lists.delete(undefined)
    const [list, ...others] = lists
    const begun = beginning(others.length === 0 ? list : [...new Set([...lists].flatMap(one => one!))])
    if (begun) known.set(id, begun)
    return begun
  }
  const beginningAs = (prefix: string): Beginning<T> => beginning(bySpelling.get(prefix))
  const mayBegin = shelfOf(dictionary).add({
    lemmas: byLemma.keys(),
    forms: byForm.keys(),
    with: id => followingOf(beginningWith(id)),
    as: prefix => bySpelling.has(prefix),
  })

  const longest: (...asked: Parameters<PhraseBook<T>>) => Met<T> | undefined = (text, first, end, wanted) => {
    if (!mayBegin.at(text, first)) return undefined
    const id = text.ids[first]!
    const isInDictionary = id >= 0 && id < dictionary.lexicon.words.wordCount
    const phrases = isInDictionary ? beginningWith(id) : beginningAs(wordAt(text.tokens, first).toLowerCase().slice(0, PREFIX))
    return phrases && longestMet(text, phrases, first, end, wanted)
  }
  return Object.assign(longest, { next: mayBegin.next })
}

/** Adds to the list of a key; most lists stay so short that room to grow would be most of them. */
export function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list && list.length >= SHORT) list.push(value)
  else lists.set(key, list ? [...list, value] : [value])
}
const SHORT = 4

/** Phrases that begin with one word: of one word, and those of more by the second word, which tells most of them at once. */
type Beginning<T> =
  | { alone: readonly Phrase<T>[]; bySecond: ReadonlyMap<number, readonly Phrase<T>[]>; unlisted: readonly Phrase<T>[] }
  | undefined

function begin<T>(phrases: readonly Phrase<T>[]): Beginning<T> {
  const bySecond = new Map<number, Phrase<T>[]>()
  for (const phrase of phrases) for (const key of keysOf(phrase.places[1])) put(bySecond, key, phrase)
  const those = (isOne: (phrase: Phrase<T>) => boolean): readonly Phrase<T>[] => {
    const found = phrases.filter(isOne)
    return found.length > 0 ? found : NONE
  }
  return {
    alone: those(({ places }) => places.length === 1),
    bySecond: bySecond.size > 0 ? bySecond : NOWHERE,
    unlisted: those(({ places: [, second] }) => second !== undefined && second.spelt !== ''),
  }
}

/** Most beginnings have nothing of one kind or another. */
const NONE: readonly never[] = []
const NOWHERE: ReadonlyMap<number, never> = new Map<number, never>()

/** What the shelf must know of a beginning. */
function followingOf<T>(beginning: Beginning<T>): Following | undefined {
  if (!beginning) return undefined
  return beginning.alone.length + beginning.unlisted.length > 0 ? 'anything' : beginning.bySecond.keys()
}

/** Lemmas are known by their numbers, single forms by the number of the word turned about. */
function keysOf(place: Place | undefined): Iterable<number> {
  if (!place || place.spelt) return []
  return place.form >= 0 ? [~place.form] : place.lemmas
}

function longestMet<T>(
  text: Text,
  phrases: NonNullable<Beginning<T>>,
  first: number,
  end: number,
  wanted: ((entry: T) => boolean) | undefined,
): Met<T> | undefined {
  const { alone, bySecond, unlisted } = phrases
  const second = first + 1 < end && codeAt(text.tokens, first + 1) === COMMA ? first + 2 : first + 1
  let met: Met<T> | undefined
  if (second < end) {
    const { from, lemmas } = text.readings
    if (bySecond.size > 0) {
      for (let r = from[second]!; r < from[second + 1]!; r++)
        met = longer(text, bySecond.get(lemmas[r]!), first, end, met, wanted)
      met = longer(text, bySecond.get(~text.ids[second]!), first, end, met, wanted)
    }
    met = longer(text, unlisted, first, end, met, wanted)
  }
  return met ?? longer(text, alone, first, end, met, wanted)
}

/** The longest of the phrases that stands there, if it is longer than the one met. */
function longer<T>(
  text: Text,
  candidates: readonly Phrase<T>[] | undefined,
  first: number,
  end: number,
  met: Met<T> | undefined,
  wanted: ((entry: T) => boolean) | undefined,
): Met<T> | undefined {
  if (!candidates) return met
  let best = met
  let length = met?.length ?? 0
  for (let at = 0; at < candidates.length; at++) {
    const { entry, places } = candidates[at]!
    const last = places.length > length && (!wanted || wanted(entry)) ? endOf(text, places, first, end) : 0
    if (last === 0) continue
    length = places.length
    best = { entry, first, last, length }
  }
  return best
}

function sketched<T>(dictionary: Dictionary, entry: T, written: string): Sketch<T> | undefined {
  const phrase = written.toLowerCase()
  const head = ONE_WORD.exec(phrase)
  if (!head) return undefined
  const first = listed(dictionary, head[0])
  const setTurn = first.preposition && ONE_WORD.test(phrase.slice(head.index + head[0].length))
  return { entry, written, setTurn, first: setTurn ? first.asItStands : first.inAnyForm }
}

const finished = <T>(dictionary: Dictionary, { entry, written, setTurn }: Sketch<T>): Phrase<T> => ({
  entry,
  places: wordsIn(written).map(word => listed(dictionary, word)[setTurn ? 'asItStands' : 'inAnyForm']),
})

const ONE_WORD = /[\p{L}\d-]+/u
const wordsIn = (phrase: string): string[] => phrase.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []

/** A word of the lists: most stand in several. */
type Listed = { inAnyForm: Place; asItStands: Place; preposition: boolean }
const words = new WeakMap<Dictionary, Map<string, Listed>>()

function listed(dictionary: Dictionary, word: string): Listed {
  let known = words.get(dictionary)
  if (!known) words.set(dictionary, (known = new Map()))
  let one = known.get(word)
  if (!one) known.set(word, (one = newListed(dictionary, word)))
  return one
}

function newListed(dictionary: Dictionary, word: string): Listed {
  const id = dictionary.find(word)
  if (id < 0) {
    const spelt = { form: -1, spelt: word, lemmas: NONE, participle: false }
    return { inAnyForm: spelt, asItStands: spelt, preposition: false }
  }
  const asItStands = { form: id, spelt: '', lemmas: NONE, participle: false }
  const inAnyForm = isFixed(dictionary, id)
    ? asItStands
    : { form: -1, spelt: '', lemmas: dictionary.lemmasOf(word), participle: isA(dictionary, id, PARTICIPLE) }
  return { inAnyForm, asItStands, preposition: isA(dictionary, id, PREPOSITION) }
}

/** «рассмотрев», «рассмотрено»: another form of the verb would say another thing. */
const isFixed = (dictionary: Dictionary, id: number) => isA(dictionary, id, GERUND | SHORT_PARTICIPLE)

/** Is the likeliest reading of the class? */
const isA = (dictionary: Dictionary, id: number, classes: number) =>
  (dictionary.tags.classes[dictionary.tag(id, 0)]! & classes) !== 0

/** The token after the phrase that begins at `first`, or 0. A single word must be chosen as such by its neighbours. */
function endOf(text: Text, places: readonly Place[], first: number, end: number): number {
  let i = first
  for (let at = 0; at < places.length; at++) {
    if (at > 0 && i < end && codeAt(text.tokens, i) === COMMA) i++
    if (i >= end || !fits(text, i, places[at]!, places.length === 1)) return 0
    i++
  }
  return i
}

const COMMA = 44

function fits(text: Text, i: number, { form, spelt, lemmas, participle }: Place, alone: boolean): boolean {
  if (form >= 0) return text.ids[i] === form
  if (spelt) return isSpelt(text, i, spelt)
  if (participle && !mayBe(text, i, PARTICIPLE)) return false
  if (alone) return lemmas.includes(text.lemmas[i]!)
  const { from, lemmas: all } = text.readings
  for (let r = from[i]!; r < from[i + 1]!; r++) if (lemmas.includes(all[r]!)) return true
  return false
}

/** The word itself or a case of it: «фидбэка» for «фидбэк». */
function isSpelt(text: Text, i: number, spelt: string): boolean {
  const word = text.tokens.kind[i] === WORD ? wordAt(text.tokens, i).toLowerCase() : ''
  return word.startsWith(spelt) && word.length - spelt.length <= 3
}

/** All entries met in [first, end), or those that are `wanted`, from left to right, none overlapping another. */
export function meetings<T>(
  book: PhraseBook<T>,
  text: Text,
  range: { first: number; last: number },
  wanted?: (entry: T) => boolean,
): readonly Met<T>[] {
  let i = book.next(text, range.first, range.last)
  // Most sentences have none.
  if (i >= range.last) return NONE
  const all: Met<T>[] = []
  while (i < range.last) {
    const met = book(text, i, range.last, wanted)
    if (met) all.push(met)
    i = book.next(text, met ? met.last : i + 1, range.last)
  }
  return all
}
