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

/** Writes FEATURES indices of weights into `out`. `rank` is the reading's place in the dictionary's order, `share` 0…31 its frequency. */
export function featuresOf(
  out: Int32Array,
  wordClass: number,
  shape: number,
  rank: number,
  share: number,
  c: Context,
  p: Place,
): void {
  const sign = signOf(wordClass, shape)
  const full = fullOf(sign, wordClass, shape)
  const agrees = agreement(shape, c.oneShape)
  out[0] = mix(1, full, 0)
  out[1] = mix(2, (Math.min(rank, 3) << 4) | (share >> 2), sign >> 3)
  out[2] = mix(3, sign, c.one | (c.comma << 12))
  out[3] = mix(4, sign, Math.imul(c.one, 257) + c.two)
  out[4] = mix(5, (agrees << 8) | (sign >> 3), c.one >> 3)
  out[5] = mix(6, sign, p.form)
  out[6] = mix(7, full, p.ending)
  out[7] = mix(8, sign, c.oneForm)
  out[8] = mix(9, sign, c.preposition + c.away)
  out[9] = mix(10, sign, c.verb)
  out[10] = mix(11, sign, p.nextSign)
  out[11] = mix(12, sign, (nextAgreement(shape, p) << 5) | pos(p.nextClasses))
  out[12] = mix(13, sign, p.next)
  out[13] = mix(14, sign, (c.clause << 1) | ((shape & PLURAL) !== 0 ? 1 : 0))
  out[14] = mix(15, sign, (c.noun << 5) | agreement(shape, c.nounShape))
  out[15] = mix(16, sign, (p.nextSign << 10) | p.next2Sign)
  out[16] = mix(17, full, p.capital)
  out[17] = mix(18, sign, c.preposition === 0 ? 0 : c.one | (1 << 12))
  out[18] = mix(19, sign, (p.nextSign << 10) | c.one)
  out[19] = mix(20, (agrees << 10) | sign, c.one | (c.comma << 12))
  out[20] = mix(21, sign, Math.imul(c.noun, 31) + (c.clause << 1) + (c.preposition === 0 ? 0 : 1))
  out[21] = mix(22, sign, Math.imul(c.one, 8191) + c.preposition)
  const fits = c.governed === 0 ? 0 : (c.governed & shape & ANY_CASE) !== 0 ? 1 : 2
  const roles = (transitivity(c.verbShape) << 4) | (c.clause & 3)
  out[22] = mix(23, fits, ((sign >> 3) << 2) | c.away)
  out[23] = mix(24, sign, (roles << 4) | agreement(shape, c.verbShape))
  out[24] = mix(25, sign, (agreement(shape, p.ahead) << 4) | (c.clause & 3))
  out[25] = mix(26, full, (transitivity(c.oneShape) << 8) | c.one)
  out[26] = mix(27, sign, (fits << 16) | (roles << 8) | p.nextSign)
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

function mix(kind: number, a: number, b: number): number {
  let h = Math.imul(kind, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return h >>> SHIFT
}
