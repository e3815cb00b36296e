// Kinds of tokens by number, a part of speech or a sign, and the place of each pair of them: a table, since there are few.
import type { Text } from '#russian/text/read.ts'
import { NUMBER, codeAt } from '#russian/text/tokens.ts'
import * as bits from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { mix } from '../hash.ts'

/** Signs that stand in letters; of others pairs are looked for each time. */
const COMMON = '.,:;!?-–—()«»"„“…/№%+§'
const [EDGE, FIGURE, PAIR] = [7, 1, 11]
const ofCode = (code: number): number => 2 + code

const OF_VERB =
  bits.FIRST_PERSON | bits.SECOND_PERSON | bits.PAST | bits.PRESENT | bits.FUTURE | bits.IMPERATIVE | bits.SINGULAR | bits.PLURAL

/** The part of speech, of a verb with its person and tense. */
const ofWord = (wordClass: number, shape: number): number =>
  (wordClass & bits.VERB) !== 0 ? mix(3, shape & OF_VERB) : mix(5, wordClass & -wordClass)

export function kindsOf({ tags }: Dictionary, placeAt: (hash: number) => number) {
  const numbers = new Map<number, number>()
  const hashes: number[] = []
  const numberOf = (hash: number): number => {
    const known = numbers.get(hash)
    if (known !== undefined) return known
    numbers.set(hash, hashes.length)
    return hashes.push(hash) - 1
  }
  const edge = numberOf(EDGE)
  const figure = numberOf(FIGURE)
  const stranger = numberOf(ofWord(0, 0))
  const name = numberOf(ofWord(bits.NOUN, 0))
  const ofTag = Int32Array.from(tags.classes, (classes, tag) => numberOf(ofWord(classes, tags.shapes[tag]!)))
  for (const sign of COMMON) numberOf(ofCode(sign.charCodeAt(0)))
  const many = hashes.length
  const pairs = new Int32Array(many ** 2)
  for (let a = 0; a < many; a++)
    for (let b = 0; b < many; b++) pairs[a * many + b] = placeAt(mix(mix(PAIR, hashes[a]!), hashes[b]!))
  /** A kind without a number of its own is known by its hash, turned about so that it is less than zero. */
  const hashOfKind = (kind: number): number => (kind < 0 ? ~kind : hashes[kind]!)

  return {
    edge,
    hashes,
    ofTag,
    /** Of a word that has no tag: it is taken for a name, or for nothing. */
    ofStranger: (wordClass: number): number => (wordClass === 0 ? stranger : name),
    ofSign(text: Text, i: number): number {
      if (text.tokens.kind[i] === NUMBER) return figure
      const hash = ofCode(codeAt(text.tokens, i))
      return numbers.get(hash) ?? ~hash
    },
    placeOfPair: (a: number, b: number): number =>
      (a | b) < 0 ? placeAt(mix(mix(PAIR, hashOfKind(a)), hashOfKind(b))) : pairs[a * many + b]!,
  }
}
