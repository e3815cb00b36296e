// What a linear model sees in a sentence: words and their pieces, pairs of neighbours, signs and pairs of signs, grammar, figures; each a number.
import { VERB } from '#russian/dictionary/tag-bits.ts'
import { WORD } from '#russian/text/tokens.ts'
import type { Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { kindsOf } from './kinds.ts'
import { HASH, SIGNS, STRANGE, wordsSeen } from './words-seen.ts'
import { hashOf, mix } from '../hash.ts'
import { keyOf } from '../keys.ts'
import { NOT, SHAPES, shapesFinder } from './shapes.ts'
import { signFinder } from './sign-finder.ts'

type Range = { first: number; last: number }

/** Features of the tokens `first` … `last − 1`, written into `lit`; returns how many. One met twice counts twice. */
export type Features = (text: Text, range: Range, lit: Uint32Array) => number

/** The same, but all that a word lights by itself is written as one number, the word's row among `words` turned about: less than zero. */
export type Lighter = { lightUp: (text: Text, range: Range, lit: Int32Array) => number; words: Int32Array }

/** What to write for a feature: its key itself, or its place in a model; −1 leaves it out. */
type PlaceOf = (key: number) => number

/** `isFamiliar`: has any harmless sentence the word of this key? */
export function features(dictionary: Dictionary, placeOf: PlaceOf, isFamiliar: (word: number) => boolean): Features {
  const own = new Map<number, readonly number[]>()
  const { lightUp } = lighter(dictionary, placeOf, isFamiliar, (row, places) => own.set(row, places))
  const written = new Int32Array(MOST_LIT)
  return (text, range, lit) => {
    const all = [...written.subarray(0, lightUp(text, range, written))].flatMap(one => (one < 0 ? own.get(~one)! : one))
    // What is told last is kept.
    if (all.length > lit.length) all.splice(lit.length - 1, all.length - lit.length)
    lit.set(all)
    return all.length
  }
}

/** A sentence of hundreds of words has no more features than these. */
export const MOST_LIT = 4096

/** `keep` is told of each new row of `words` and of the places of what the word lights by itself. */
export function lighter(
  dictionary: Dictionary,
  placeOf: PlaceOf,
  isFamiliar: (word: number) => boolean,
  keep: (row: number, places: readonly number[]) => void,
): Lighter {
  const signs = signFinder(dictionary)
  /** The signs met, a bit for each; the shapes of the sentence have the last number of 32 bits to themselves. */
  const found = new Int32Array(Math.ceil(signs.names.length / 32) + 1)
  const shapesAt = found.length - 1
  const placeAt = (hash: number): number => placeOf(keyOf(hash))
  const putSigns = signPutter(signs.names, shapesAt, placeAt)
  const shapesOf = shapesFinder(dictionary)
  const seen = wordsSeen(dictionary, {
    signsOf: signs.ofWord,
    shapesAt,
    isFamiliar: hash => isFamiliar(keyOf(hash)),
    keep: (row, hashes) =>
      keep(
        row,
        hashes.map(placeAt).filter(place => place >= 0),
      ),
  })
  const { words } = seen
  const kinds = kindsOf(dictionary, placeAt)

  /** The rows of a sentence's words and the keys it asks for: each is gathered first, then looked up in one go, so that the processor need not
   * wait for one before it asks for the next. */
  const rows = new Int32Array(MOST_LIT)
  const asked = new Int32Array(MOST_LIT)

  function findRows(text: Text, first: number, last: number): void {
    const { depth } = text.quotations
    const kindsOfTokens = text.tokens.kind
    seen.makeRoom()
    for (let i = first; i < last; i++) rows[i - first] = kindsOfTokens[i] === WORD && depth[i] === 0 ? seen.find(text, i) : NONE
  }

  /** Writes the places of those of the first `many` keys that have one; returns where they end. */
  function lookUp(many: number, lit: Int32Array, from: number): number {
    let count = from
    for (let at = 0; at < many; at++) {
      const place = placeOf(asked[at]!)
      if (place >= 0) lit[count++] = place
    }
    return count
  }

  const lightUp: Lighter['lightUp'] = (text, { first, last: end }, lit) => {
    const { tags, classes } = text
    const kindsOfTokens = text.tokens.kind
    const last = Math.min(end, first + rows.length)
    let count = 0
    let many = 0
    let place = -1
    let strange = 0
    for (let at = 0; at < found.length; at++) found[at] = 0
    let before = EDGE
    let kindBefore = kinds.edge
    let denied = 0
    findRows(text, first, last)
    for (let i = first; i < last; i++) {
      const isWord = kindsOfTokens[i] === WORD
      const kind = !isWord ? kinds.ofSign(text, i) : tags[i]! < 0 ? kinds.ofStranger(classes[i]!) : kinds.ofTag[tags[i]!]!
      if ((place = kinds.placeOfPair(kindBefore, kind)) >= 0) lit[count++] = place
      kindBefore = kind
      if (!isWord) denied = 0
      const word = rows[i - first]!
      if (word === NONE) continue
      const hash = words[word + HASH]!
      lit[count++] = ~word
      strange += words[word + STRANGE]!
      asked[many++] = keyOf(mix(mix(PAIR, before), hash))
      if ((classes[i]! & VERB) !== 0) asked[many++] = keyOf(mix(mix(OF_KIND, hash), kinds.hashes[kind]!))
      if ((words[word + SIGNS + shapesAt]! & DENIES) !== 0) denied = DENIED_WORDS
      else if (denied-- > 0) asked[many++] = keyOf(mix(DENIED, hash))
      if (before === EDGE) {
        asked[many++] = keyOf(mix(BEGINS, hash))
        asked[many++] = keyOf(mix(BEGINS_AS, kinds.hashes[kind]!))
      }
      before = hash
      for (let at = 0; at < found.length; at++) found[at]! |= words[word + SIGNS + at]!
    }
    if (before !== EDGE) asked[many++] = keyOf(mix(ENDS, before))
    count = lookUp(Math.min(many, asked.length), lit, count)
    signs.markTurns(text, first, last, found)
    found[shapesAt]! |= shapesOf(text, first, last)
    // What does not fit into `lit` was not written; the last place is kept for what is told last.
    count = Math.min(putSigns(found, lit, count), lit.length - 1)
    if ((place = placeOf(strangeKey(strange))) >= 0) lit[count++] = place
    return count
  }
  return { lightUp, words }
}

/** What is told of a sentence last: how many of its words no harmless one has. */
export const strangeKey = (words: number): number => keyOf(mix(STRANGE_WORDS, Math.min(words, 4)))

/** By what a word is known to be familiar. */
export const wordKey = (lemma: string): number => keyOf(hashOf(lemma))

/** Writes the signs of the set `found` and all pairs of them into `lit` from `count` on; returns where they end. */
function signPutter(names: readonly string[], shapesAt: number, placeAt: (hash: number) => number) {
  const hashes = new Int32Array(shapesAt * 32 + SHAPES.length)
  for (const [sign, name] of names.entries()) hashes[sign] = hashOf(name)
  for (const [shape, name] of SHAPES.entries()) hashes[shapesAt * 32 + shape] = hashOf(name)
  const all = hashes.length
  const places = hashes.map(hash => placeAt(mix(SIGN, hash)))
  /** Of a pair, the lower one first: `pairs[a × all + b]`. */
  const pairs = new Int32Array(all ** 2).fill(-1)
  for (let a = 0; a < all; a++)
    for (let b = a + 1; b < all; b++) pairs[a * all + b] = placeAt(mix(mix(SIGNS_TOGETHER, hashes[a]!), hashes[b]!))
  const met = new Int32Array(all)

  return (found: Int32Array, lit: Int32Array, from: number): number => {
    let many = 0
    let count = from
    let place = -1
    for (let at = 0; at < found.length; at++)
      for (let left = found[at]!; left !== 0; left &= left - 1) met[many++] = at * 32 + 31 - Math.clz32(left & -left)
    for (let a = 0; a < many; a++) {
      if ((place = places[met[a]!]!) >= 0) lit[count++] = place
      const row = met[a]! * all
      for (let b = a + 1; b < many; b++) if ((place = pairs[row + met[b]!]!) >= 0) lit[count++] = place
    }
    return count
  }
}

const [EDGE, PAIR, SIGN, SIGNS_TOGETHER] = [7, 17, 19, 23]
const [OF_KIND, DENIED, BEGINS, BEGINS_AS, ENDS, STRANGE_WORDS] = [37, 41, 43, 47, 53, 61]
/** So many words after «не», «без» are denied, up to a comma. */
const DENIED_WORDS = 4
const DENIES = 1 << NOT
/** The row of what is no word, or somebody else's. */
const NONE = -1
