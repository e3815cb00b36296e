// What a linear model sees in a sentence: lemmas, pairs of neighbours, signs and pairs of signs, grammar, figures; each hashed into a slot.
import { isQuoted, lemmaOf, lemmaSet, type Text } from '#russian/text/read.ts'
import { CAPS, NUMBER, PHONE, QUOTE, WORD, codeAt, wordAt } from '#russian/text/tokens.ts'
import * as bits from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { signFinder } from './sign-finder.ts'

/** Slots of the model; two features may share one, which costs little. */
export const SLOTS = 1 << 15

/** Slots that are lit by the tokens `first` … `last − 1`, written into `lit`; returns how many. A slot may be lit twice. */
export type Features = (text: Text, range: { first: number; last: number }, lit: Uint16Array) => number

export function features(dictionary: Dictionary): Features {
  const { names, ofLemma, ofTurn } = signFinder(dictionary)
  const signHash = [...names, ...SHAPES].map(hashOf)
  const shapeFrom = names.length
  const pronouns = [
    [YOU, lemmaSet(dictionary, ['вы', 'ваш'])],
    [WE, lemmaSet(dictionary, ['мы', 'наш', 'я', 'мой'])],
    [NOT, lemmaSet(dictionary, ['не', 'нет', 'ни', 'без', 'никто', 'ничто', 'никакой'])],
  ] as const
  const words = new Map<number, Word>()
  const found = new Uint8Array(signHash.length)
  const met = new Int32Array(signHash.length)

  return (text, { first, last }, lit) => {
    let count = 0
    const light = (hash: number) => {
      if (count < lit.length) lit[count++] = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    }
    found.fill(0)
    let before = EDGE
    let kindBefore = EDGE
    for (let i = first; i < last; i++) {
      const kind = kindOf(text, i)
      light(mix(mix(KIND, kindBefore), kind))
      kindBefore = kind
      if (text.tokens.kind[i] !== WORD || isQuoted(text, i)) continue
      const { hash, alone, stem, signs } = wordOf(text, i)
      light(alone)
      light(stem)
      light(mix(mix(PAIR, before), hash))
      before = hash
      for (let at = 0; at < signs.length; at++) found[signs[at]!] = 1
      const turn = ofTurn(text, i, last)
      if (turn >= 0) found[turn] = 1
    }
    markShapes(text, first, last, found, shapeFrom)
    lightSigns(light)
    return count
  }

  function lightSigns(light: (hash: number) => void): void {
    let many = 0
    for (let sign = 0; sign < found.length; sign++) if (found[sign] === 1) met[many++] = signHash[sign]!
    for (let a = 0; a < many; a++) {
      light(mix(SIGN, met[a]!))
      const pair = mix(SIGNS, met[a]!)
      for (let b = a + 1; b < many; b++) light(mix(pair, met[b]!))
    }
  }

  /** What is known of a word by its lemma, looked up once. */
  function wordOf(text: Text, i: number): Word {
    const lemma = text.lemmas[i]!
    if (lemma < 0) return wordFrom(wordAt(text.tokens, i).toLowerCase(), NONE)
    let word = words.get(lemma)
    if (!word) {
      const own = pronouns.filter(([, lemmas]) => lemmas.has(lemma)).map(([shape]) => shapeFrom + shape)
      words.set(lemma, (word = wordFrom(lemmaOf(text, i), [...ofLemma(lemma), ...own])))
    }
    return word
  }
}

/** `alone`, `stem`: what the word and its relatives light by themselves. */
type Word = { hash: number; alone: number; stem: number; signs: readonly number[] }

function wordFrom(lemma: string, signs: readonly number[]): Word {
  const hash = hashOf(lemma)
  const stem = lemma.replace(PREFIX, '').slice(0, 4)
  return { hash, alone: mix(LEMMA, hash), stem: mix(STEM, hashOf(stem)), signs }
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
