// What a linear model sees in a sentence: lemmas, forms, pairs of neighbours, signs and pairs of signs, grammar, figures; each a number.
import { isQuoted, lemmaOf, lemmaSet, type Text } from '#russian/text/read.ts'
import { CAPS, NUMBER, PHONE, QUOTE, WORD, codeAt, wordAt } from '#russian/text/tokens.ts'
import * as bits from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { signFinder } from './sign-finder.ts'

/** A feature is known by so many bits of its hash: among some thousands that have a weight two seldom meet. */
export const KEY_BITS = 24

/** Features of the tokens `first` … `last − 1`, written into `lit`; returns how many. One may be written twice. */
export type Features = (text: Text, range: { first: number; last: number }, lit: Uint32Array) => number

/** What to write for a feature: its key itself, or its place in a model; −1 leaves it out. */
type PlaceOf = (key: number) => number

export function features(dictionary: Dictionary, placeOf: PlaceOf): Features {
  const { names, ofLemma, ofTurn } = signFinder(dictionary)
  const signHash = [...names, ...SHAPES].map(hashOf)
  const shapeFrom = names.length
  const placeAt = (hash: number): number => placeOf((hash ^ (hash >>> 15)) >>> (32 - KEY_BITS))
  const [signPlaces, pairPlaces] = placesOfSigns(signHash, placeAt)
  const pronouns = [
    [YOU, lemmaSet(dictionary, ['вы', 'ваш'])],
    [WE, lemmaSet(dictionary, ['мы', 'наш', 'я', 'мой'])],
    [NOT, lemmaSet(dictionary, ['не', 'нет', 'ни', 'без', 'никто', 'ничто', 'никакой'])],
  ] as const
  const words = new Map<number, Word>()
  const forms = new Map<number, number>()
  const found = new Uint8Array(signHash.length)
  const met = new Int32Array(signHash.length)

  return (text, { first, last }, lit) => {
    let count = 0
    const put = (place: number) => {
      if (place >= 0 && count < lit.length) lit[count++] = place
    }
    const light = (hash: number) => put(placeAt(hash))
    found.fill(0)
    let before = EDGE
    let kindBefore = EDGE
    let lastAlone = 0
    let denied = 0
    for (let i = first; i < last; i++) {
      const kind = kindOf(text, i)
      light(mix(mix(KIND, kindBefore), kind))
      kindBefore = kind
      if (text.tokens.kind[i] !== WORD) denied = 0
      if (text.tokens.kind[i] !== WORD || isQuoted(text, i)) continue
      const { hash, alone, stem, signs, denies } = wordOf(text, i)
      put(alone)
      put(stem)
      put(formOf(text, i))
      light(mix(mix(PAIR, before), hash))
      if ((text.classes[i]! & bits.VERB) !== 0) light(mix(mix(OF_KIND, hash), kind))
      if (denies) denied = DENIED_WORDS
      else if (denied-- > 0) light(mix(DENIED, hash))
      if (before === EDGE) light(mix(BEGINS, hash))
      if (before === EDGE) light(mix(BEGINS_AS, kind))
      before = hash
      lastAlone = hash
      for (let at = 0; at < signs.length; at++) found[signs[at]!] = 1
      const turn = ofTurn(text, i, last)
      if (turn >= 0) found[turn] = 1
    }
    if (lastAlone !== 0) light(mix(ENDS, lastAlone))
    markShapes(text, first, last, found, shapeFrom)
    putSigns(put)
    return count
  }

  function putSigns(put: (place: number) => void): void {
    let many = 0
    for (let sign = 0; sign < found.length; sign++) if (found[sign] === 1) met[many++] = sign
    for (let a = 0; a < many; a++) {
      put(signPlaces[met[a]!]!)
      const row = met[a]! * found.length
      for (let b = a + 1; b < many; b++) put(pairPlaces[row + met[b]!]!)
    }
  }

  /** What the form itself lights; of a word in the dictionary looked up once, by its spelling there. */
  function formOf(text: Text, i: number): number {
    const id = text.ids[i]!
    if (id < 0) return placeAt(mix(FORM, hashOf(wordAt(text.tokens, i).toLowerCase())))
    let form = forms.get(id)
    if (form === undefined) forms.set(id, (form = placeAt(mix(FORM, hashOf(dictionary.word(id))))))
    return form
  }

  /** What is known of a word by its lemma, looked up once. */
  function wordOf(text: Text, i: number): Word {
    const lemma = text.lemmas[i]!
    if (lemma < 0) return wordFrom(wordAt(text.tokens, i).toLowerCase(), NONE, false)
    let word = words.get(lemma)
    if (!word) {
      const own = pronouns.filter(([, lemmas]) => lemmas.has(lemma)).map(([shape]) => shapeFrom + shape)
      words.set(lemma, (word = wordFrom(lemmaOf(text, i), [...ofLemma(lemma), ...own], own.includes(shapeFrom + NOT))))
    }
    return word
  }

  function wordFrom(lemma: string, signs: readonly number[], denies: boolean): Word {
    const hash = hashOf(lemma)
    const stem = hashOf(lemma.replace(PREFIX, '').slice(0, 4))
    return { hash, alone: placeAt(mix(LEMMA, hash)), stem: placeAt(mix(STEM, stem)), signs, denies }
  }
}

/** `alone`, `stem`: places of the word and of its relatives; `denies`: «не», «без». */
type Word = { hash: number; alone: number; stem: number; signs: readonly number[]; denies: boolean }

/** Places of each sign and of each pair of signs, the lower one first: `pairs[a × signs + b]`. */
function placesOfSigns(hashes: readonly number[], placeAt: (hash: number) => number): [signs: Int32Array, pairs: Int32Array] {
  const pairs = new Int32Array(hashes.length ** 2).fill(-1)
  for (const [a, first] of hashes.entries())
    for (let b = a + 1; b < hashes.length; b++) pairs[a * hashes.length + b] = placeAt(mix(mix(SIGNS, first), hashes[b]!))
  return [Int32Array.from(hashes, hash => placeAt(mix(SIGN, hash))), pairs]
}

/** What relatives of a word may have before their root. */
const PREFIX = /^(?:не|без|бес|по|за|на|про|пере|вы|от|об|с|у|при|раз|рас)(?=.{5})/u
const NONE: readonly number[] = []

const SHAPES = [
  ...['you', 'we', 'not', 'figure', 'quoted', 'asks', 'dash', 'comparative', 'infinitive', 'imperative', 'you will', 'you do'],
  ...['we will', 'we do', 'did many', 'did one', 'short', 'middling', 'long', 'phone', 'exclaims', 'surname'],
] as const
const [YOU, WE, NOT, FIGURE, QUOTED, ASKS, DASH, COMPARATIVE, INFINITIVE, IMPERATIVE, YOU_WILL] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
]
const [YOU_DO, WE_WILL, WE_DO, DID_MANY, DID_ONE, BRIEF, MIDDLING, LENGTHY, CALLED, EXCLAIMS, SURNAME] = [
  11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
]

/** Signs of the whole sentence: figures, quotes, kinds of verbs, length. */
function markShapes(text: Text, first: number, last: number, found: Uint8Array, from: number): void {
  const { kind, flags } = text.tokens
  const mark = (shape: number) => (found[from + shape] = 1)
  for (let i = first; i < last; i++) {
    const code = codeAt(text.tokens, i)
    if (kind[i] === NUMBER) mark(FIGURE)
    if (kind[i] === PHONE) mark(CALLED)
    if (kind[i] === QUOTE) mark(QUOTED)
    if (code === 0x3f) mark(ASKS)
    if (code === 0x21) mark(EXCLAIMS)
    if (code === 0x2013) mark(DASH)
    const [wordClass, shape] = [text.classes[i]!, text.shapes[i]!]
    if ((wordClass & bits.SURNAME) !== 0 && i > first && (flags[i]! & CAPS) === 0) mark(SURNAME)
    if ((wordClass & bits.COMPARATIVE) !== 0) mark(COMPARATIVE)
    if ((wordClass & bits.INFINITIVE) !== 0) mark(INFINITIVE)
    if ((wordClass & bits.VERB) === 0) continue
    const future = (shape & bits.FUTURE) !== 0
    if ((shape & bits.IMPERATIVE) !== 0) mark(IMPERATIVE)
    else if ((shape & bits.SECOND_PERSON) !== 0) mark(future ? YOU_WILL : YOU_DO)
    else if ((shape & bits.FIRST_PERSON) !== 0) mark(future ? WE_WILL : WE_DO)
    else if ((shape & bits.PAST) !== 0) mark((shape & bits.PLURAL) !== 0 ? DID_MANY : DID_ONE)
  }
  mark(last - first < 8 ? BRIEF : last - first > 22 ? LENGTHY : MIDDLING)
}

const OF_VERB =
  bits.FIRST_PERSON | bits.SECOND_PERSON | bits.PAST | bits.PRESENT | bits.FUTURE | bits.IMPERATIVE | bits.SINGULAR | bits.PLURAL

/** The part of speech, of a verb with its person and tense; of a sign, the sign. */
function kindOf(text: Text, i: number): number {
  if (text.tokens.kind[i] !== WORD) return text.tokens.kind[i] === NUMBER ? 1 : 2 + codeAt(text.tokens, i)
  const [wordClass, shape] = [text.classes[i]!, text.shapes[i]!]
  return (wordClass & bits.VERB) !== 0 ? mix(3, shape & OF_VERB) : mix(5, wordClass & -wordClass)
}

const [EDGE, KIND, LEMMA, PAIR, SIGN, SIGNS, STEM] = [7, 11, 13, 17, 19, 23, 29]
const [FORM, OF_KIND, DENIED, BEGINS, BEGINS_AS, ENDS] = [31, 37, 41, 43, 47, 53]
/** So many words after «не», «без» are denied, up to a comma. */
const DENIED_WORDS = 4

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995)
}

/** FNV-1a over UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash
}
