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

/** Writes what does not depend on the reading: the second part of each feature, 0 where it is made for each reading. */
export function surroundingsOf(out: Int32Array, c: Context, p: Place): void {
  out[2] = c.one | (c.comma << 12)
  out[3] = Math.imul(c.one, 257) + c.two
  out[4] = c.one >> 3
  out[5] = p.form
  out[6] = p.ending
  out[7] = c.oneForm
  out[8] = c.preposition + c.away
  out[9] = c.verb
  out[10] = p.nextSign
  out[12] = p.next
  out[15] = (p.nextSign << 10) | p.next2Sign
  out[16] = p.capital
  out[17] = c.preposition === 0 ? 0 : c.one | (1 << 12)
  out[18] = (p.nextSign << 10) | c.one
  out[19] = out[2]!
  out[20] = Math.imul(c.noun, 31) + (c.clause << 1) + (c.preposition === 0 ? 0 : 1)
  out[21] = Math.imul(c.one, 8191) + c.preposition
  out[25] = (transitivity(c.oneShape) << 8) | c.one
}

/**
 * Writes FEATURES indices of weights into `out`. `around` holds the surroundings of the word, `rank` is the reading's place in the
 * dictionary's order, `share` 0…31 its frequency.
 */
export function featuresOf(
  out: Int32Array,
  around: Int32Array,
  wordClass: number,
  shape: number,
  rank: number,
  share: number,
  c: Context,
  p: Place,
): void {
  const sign = signOf(wordClass, shape)
  const agrees = agreement(shape, c.oneShape)
  const fits = c.governed === 0 ? 0 : (c.governed & shape & ANY_CASE) !== 0 ? 1 : 2
  const roles = (transitivity(c.verbShape) << 4) | (c.clause & 3)
  const bySign = scatter(sign)
  const byFull = scatter(fullOf(sign, wordClass, shape))
  out[0] = index(1, byFull, 0)
  out[1] = index(2, scatter((Math.min(rank, 3) << 4) | (share >> 2)), sign >> 3)
  out[2] = index(3, bySign, around[2]!)
  out[3] = index(4, bySign, around[3]!)
  out[4] = index(5, scatter((agrees << 8) | (sign >> 3)), around[4]!)
  out[5] = index(6, bySign, around[5]!)
  out[6] = index(7, byFull, around[6]!)
  out[7] = index(8, bySign, around[7]!)
  out[8] = index(9, bySign, around[8]!)
  out[9] = index(10, bySign, around[9]!)
  out[10] = index(11, bySign, around[10]!)
  out[11] = index(12, bySign, (nextAgreement(shape, p) << 5) | pos(p.nextClasses))
  out[12] = index(13, bySign, around[12]!)
  out[13] = index(14, bySign, (c.clause << 1) | ((shape & PLURAL) !== 0 ? 1 : 0))
  out[14] = index(15, bySign, (c.noun << 5) | agreement(shape, c.nounShape))
  out[15] = index(16, bySign, around[15]!)
  out[16] = index(17, byFull, around[16]!)
  out[17] = index(18, bySign, around[17]!)
  out[18] = index(19, bySign, around[18]!)
  out[19] = index(20, scatter((agrees << 10) | sign), around[19]!)
  out[20] = index(21, bySign, around[20]!)
  out[21] = index(22, bySign, around[21]!)
  out[22] = index(23, scatter(fits), ((sign >> 3) << 2) | c.away)
  out[23] = index(24, bySign, (roles << 4) | agreement(shape, c.verbShape))
  out[24] = index(25, bySign, (agreement(shape, p.ahead) << 4) | (c.clause & 3))
  out[25] = index(26, byFull, around[25]!)
  out[26] = index(27, bySign, (fits << 16) | (roles << 8) | p.nextSign)
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

/** The weight of a feature: its kind, its first part scattered, its second part. */
function index(kind: number, first: number, second: number): number {
  let h = Math.imul(kind, 0x9e3779b1) ^ first
  h = Math.imul(h ^ (h >>> 15) ^ second, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return h >>> SHIFT
}
