// Turns a reading of a word in its place into numbers of weights: what a reader uses to tell «нужды» (genitive) from «нужды» (nominative).
import {
  ANY_CASE,
  ANY_NUMBER,
  ANY_PART_OF_SPEECH,
  ANIMATE,
  ANY_NAME,
  FEMININE,
  MASCULINE,
  PLURAL,
  PRONOMINAL,
  INTRANSITIVE,
  TRANSITIVE,
} from '../dictionary/tag-bits.ts'

export const WEIGHT_BITS = 16
export const FEATURES = 27
const SHIFT = 32 - WEIGHT_BITS

/** What is to the left of the word in its sentence, kept as the sentence is read. 0 stands for «nothing». */
export type Context = {
  /** Signs of the two readings before. */
  one: number
  two: number
  /** Class and shape of the reading before. */
  oneClass: number
  oneShape: number
  oneForm: number
  /** The preposition whose noun has not come yet, and how many words ago it stood. */
  preposition: number
  away: number
  /** The last verb form, and the last noun's sign. */
  verb: number
  verbShape: number
  /** The cases that the waiting preposition governs; 0 if none waits. */
  governed: number
  noun: number
  nounShape: number
  /** Bits: 1 a nominative noun has been read in this clause, 2 a finite verb. */
  clause: number
  comma: number
}

export const emptyContext = (): Context => ({
  one: 0,
  two: 0,
  oneClass: 0,
  oneShape: 0,
  oneForm: 0,
  preposition: 0,
  away: 0,
  verb: 0,
  verbShape: 0,
  governed: 0,
  noun: 0,
  nounShape: 0,
  clause: 0,
  comma: 0,
})

/** What is known of a word before its reading is chosen: hashes of its form and ending, of the next word, their possible shapes. */
export type Place = {
  form: number
  ending: number
  capital: number
  next: number
  nextSign: number
  nextShapes: number
  nextClasses: number
  next2Sign: number
  ahead: number
}

/** Part of speech and case in one small number. */
export function signOf(wordClass: number, shape: number): number {
  return (pos(wordClass) << 3) | caseOf(shape)
}

const pos = (wordClass: number): number => ((wordClass & PRONOMINAL) !== 0 ? 20 : 32 - Math.clz32(wordClass & ANY_PART_OF_SPEECH))
const caseOf = (shape: number): number => 32 - Math.clz32(shape & ANY_CASE)
const fullOf = (sign: number, wordClass: number, shape: number): number =>
  (sign << 8) | ((shape >>> 5) & 0xf8) | ((shape & ANIMATE) !== 0 ? 4 : 0) | ((wordClass & ANY_NAME) !== 0 ? 2 : 0)

/**
 * A feature is a number of its kind and two parts. The first OF_SIGN features of a reading have its sign for the first part, the next three
 * its sign and form; the second part of these depends on the surroundings only, and is written here into `around`.
 */
export function surroundingsOf(around: Int32Array, c: Context, p: Place): void {
  const before = c.one | (c.comma << 12)
  around[0] = before
  around[1] = Math.imul(c.one, 257) + c.two
  around[2] = p.form
  around[3] = c.oneForm
  around[4] = c.preposition + c.away
  around[5] = c.verb
  around[6] = p.nextSign
  around[7] = p.next
  around[8] = (p.nextSign << 10) | p.next2Sign
  around[9] = c.preposition === 0 ? 0 : c.one | (1 << 12)
  around[10] = (p.nextSign << 10) | c.one
  around[11] = Math.imul(c.noun, 31) + (c.clause << 1) + (c.preposition === 0 ? 0 : 1)
  around[12] = Math.imul(c.one, 8191) + c.preposition
  around[13] = p.ending
  around[14] = p.capital
  around[15] = (transitivity(c.oneShape) << 8) | c.one
}

export const OF_SIGN = 13
/** The kinds of the features in the order in which they are written. */
const KINDS = Int32Array.from(
  [3, 4, 6, 8, 9, 10, 11, 13, 16, 18, 19, 21, 22, 7, 17, 26, 1, 2, 5, 12, 14, 15, 20, 23, 24, 25, 27],
  kind => Math.imul(kind, 0x9e3779b1),
)

/** The weights of one byte each, or those that are being learnt. */
export type Weights = Int8Array | Float64Array

/** The sum of the weights of the first OF_SIGN features, which readings of one sign share. */
export function sumOfSign(weights: Weights, around: Int32Array, sign: number): number {
  const bySign = scatter(sign)
  let sum = 0
  for (let f = 0; f < OF_SIGN; f++) sum += weights[index(KINDS[f]! ^ bySign, around[f]!)]!
  return sum
}

/** The sum of the weights of the other features, whose parts have been put in place by `partsOf`. */
export function sumOfReading(weights: Weights): number {
  let sum = 0
  for (let f = OF_SIGN; f < FEATURES; f++) sum += weights[index(firsts[f]!, seconds[f]!)]!
  return sum
}

/** Writes all FEATURES of a reading into `out`, each the index of its weight; its parts have been put in place by `partsOf`. */
export function featuresOf(out: Int32Array, around: Int32Array, sign: number): void {
  const bySign = scatter(sign)
  for (let f = 0; f < OF_SIGN; f++) out[f] = index(KINDS[f]! ^ bySign, around[f]!)
  for (let f = OF_SIGN; f < FEATURES; f++) out[f] = index(firsts[f]!, seconds[f]!)
}

/** Kind and first part, second part of the features after the first OF_SIGN. */
const firsts = new Int32Array(FEATURES)
const seconds = new Int32Array(FEATURES)

/** Puts the parts of the other features in place. `rank` is the reading's place in the dictionary's order, `share` 0…31 its frequency. */
export function partsOf(
  around: Int32Array,
  sign: number,
  wordClass: number,
  shape: number,
  rank: number,
  share: number,
  c: Context,
  p: Place,
): void {
  const agrees = agreement(shape, c.oneShape)
  const fits = c.governed === 0 ? 0 : (c.governed & shape & ANY_CASE) !== 0 ? 1 : 2
  const roles = (transitivity(c.verbShape) << 4) | (c.clause & 3)
  const bySign = scatter(sign)
  const byFull = scatter(fullOf(sign, wordClass, shape))
  firsts[13] = KINDS[13]! ^ byFull
  seconds[13] = around[13]!
  firsts[14] = KINDS[14]! ^ byFull
  seconds[14] = around[14]!
  firsts[15] = KINDS[15]! ^ byFull
  seconds[15] = around[15]!
  firsts[16] = KINDS[16]! ^ byFull
  seconds[16] = 0
  firsts[17] = KINDS[17]! ^ scatter((Math.min(rank, 3) << 4) | (share >> 2))
  seconds[17] = sign >> 3
  firsts[18] = KINDS[18]! ^ scatter((agrees << 8) | (sign >> 3))
  seconds[18] = c.one >> 3
  firsts[19] = KINDS[19]! ^ bySign
  seconds[19] = (nextAgreement(shape, p) << 5) | pos(p.nextClasses)
  firsts[20] = KINDS[20]! ^ bySign
  seconds[20] = (c.clause << 1) | ((shape & PLURAL) !== 0 ? 1 : 0)
  firsts[21] = KINDS[21]! ^ bySign
  seconds[21] = (c.noun << 5) | agreement(shape, c.nounShape)
  firsts[22] = KINDS[22]! ^ scatter((agrees << 10) | sign)
  seconds[22] = around[0]!
  firsts[23] = KINDS[23]! ^ scatter(fits)
  seconds[23] = ((sign >> 3) << 2) | c.away
  firsts[24] = KINDS[24]! ^ bySign
  seconds[24] = (roles << 4) | agreement(shape, c.verbShape)
  firsts[25] = KINDS[25]! ^ bySign
  seconds[25] = (agreement(shape, p.ahead) << 4) | (c.clause & 3)
  firsts[26] = KINDS[26]! ^ bySign
  seconds[26] = (fits << 16) | (roles << 8) | p.nextSign
}

/** Bits: same case, same number, no conflict of gender. */
function agreement(a: number, b: number): number {
  if (b === 0) return 0
  const gender = MASCULINE | FEMININE | (1 << 12)
  const genders = ((a | b) & PLURAL) !== 0 || (a & b & gender) !== 0
  return 8 | ((a & b & ANY_CASE) !== 0 ? 1 : 0) | ((a & b & ANY_NUMBER) !== 0 ? 2 : 0) | (genders ? 4 : 0)
}

/** 0 no verb, 1 takes an accusative, 2 takes none. */
const transitivity = (shape: number): number => ((shape & TRANSITIVE) !== 0 ? 1 : (shape & INTRANSITIVE) !== 0 ? 2 : 0)

const nextAgreement = (shape: number, p: Place): number =>
  ((shape & p.nextShapes & ANY_CASE) !== 0 ? 1 : 0) |
  ((shape & p.nextShapes & ANY_NUMBER) !== 0 ? 2 : 0) |
  (p.nextShapes !== 0 ? 4 : 0)

const scatter = (part: number): number => Math.imul(part + 0x7f4a7c15, 0x85ebca6b)

/** The index of the weight of a feature: its kind and first part scattered, its second part. */
function index(first: number, second: number): number {
  let h = Math.imul(first ^ (first >>> 15) ^ second, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return h >>> SHIFT
}
