// Says which form of a word is wanted, in words that a rule's author reads at once.
import * as bits from '../dictionary/tag-bits.ts'

export type Case = 'NOMINATIVE' | 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL' | 'PREPOSITIONAL'
export type Gender = 'MASCULINE' | 'FEMININE' | 'NEUTER'
export type Person = 'FIRST_PERSON' | 'SECOND_PERSON' | 'THIRD_PERSON'

/** What is not named stays as it is in the word at hand; where the word at hand has none: singular, masculine, indicative, active. */
export type Want = {
  case?: Case
  number?: 'SINGULAR' | 'PLURAL'
  gender?: Gender
  /** Of the thing named: decides the accusative of what agrees with it. */
  animacy?: 'ANIMATE' | 'INANIMATE'
  person?: Person
  tense?: 'PRESENT' | 'PAST' | 'FUTURE'
  mood?: 'INDICATIVE' | 'IMPERATIVE'
  voice?: 'ACTIVE' | 'PASSIVE'
  /** Another kind of form of the same word: «рассмотрено» → VERB «рассмотрело», «важный» → SHORT «важен». */
  as?: 'VERB' | 'INFINITIVE' | 'PARTICIPLE' | 'GERUND' | 'SHORT' | 'FULL' | 'COMPARATIVE'
  /** «К нему», not «к ему». */
  afterPreposition?: boolean
}

/** The words of a wish and their bits. */
export const shapeBits = {
  NOMINATIVE: bits.NOMINATIVE,
  GENITIVE: bits.GENITIVE,
  DATIVE: bits.DATIVE,
  ACCUSATIVE: bits.ACCUSATIVE,
  INSTRUMENTAL: bits.INSTRUMENTAL,
  PREPOSITIONAL: bits.PREPOSITIONAL,
  SINGULAR: bits.SINGULAR,
  PLURAL: bits.PLURAL,
  MASCULINE: bits.MASCULINE,
  FEMININE: bits.FEMININE,
  NEUTER: bits.NEUTER,
  ANIMATE: bits.ANIMATE,
  INANIMATE: bits.INANIMATE,
  FIRST_PERSON: bits.FIRST_PERSON,
  SECOND_PERSON: bits.SECOND_PERSON,
  THIRD_PERSON: bits.THIRD_PERSON,
  PRESENT: bits.PRESENT,
  PAST: bits.PAST,
  FUTURE: bits.FUTURE,
  INDICATIVE: bits.INDICATIVE,
  IMPERATIVE: bits.IMPERATIVE,
  ACTIVE: bits.ACTIVE,
  PASSIVE: bits.PASSIVE,
} as const

/** What a form must have: parts of speech, and for each dimension its mask and the wanted bit (`strict`: a form without the dimension fails). */
export type Demand = { classes: number; dimensions: readonly Dimension[]; afterPreposition: boolean }
type Dimension = { mask: number; bit: number; strict: boolean }

const GENDERS = bits.MASCULINE | bits.FEMININE | bits.NEUTER
const KINDS = {
  VERB: bits.VERB,
  INFINITIVE: bits.INFINITIVE,
  PARTICIPLE: bits.PARTICIPLE,
  GERUND: bits.GERUND,
  SHORT: bits.SHORT_ADJECTIVE | bits.SHORT_PARTICIPLE,
  FULL: bits.ADJECTIVE | bits.PARTICIPLE,
  COMPARATIVE: bits.COMPARATIVE,
} as const

/** Turns the wish into bits, for a word that now stands in a form of class `wordClass`. */
export function demandOf(want: Want, wordClass: number): Demand {
  const dimensions: Dimension[] = []
  const add = (mask: number, name: keyof typeof shapeBits | undefined, strict: boolean) => {
    if (name !== undefined) dimensions.push({ mask, bit: shapeBits[name], strict })
  }
  add(bits.ANY_CASE, want.case, true)
  add(bits.ANY_NUMBER, want.number, (wordClass & bits.NUMERAL) === 0)
  // The plural has no gender, the past no person, most accusatives no animacy.
  add(GENDERS, want.gender, false)
  add(bits.ANY_PERSON, want.person, false)
  add(bits.ANY_ANIMACY, want.animacy, false)
  add(bits.ANY_TENSE, want.tense, true)
  add(bits.ANY_MOOD, want.mood, true)
  add(bits.ANY_VOICE, want.voice, true)
  return { classes: classesOf(want, wordClass), dimensions, afterPreposition: want.afterPreposition === true }
}

function classesOf(want: Want, wordClass: number): number {
  if (want.as) return KINDS[want.as]
  const own = wordClass & bits.ANY_PART_OF_SPEECH
  if ((own & (bits.SHORT_ADJECTIVE | bits.COMPARATIVE)) !== 0 && want.case) return bits.ADJECTIVE
  if ((own & bits.SHORT_PARTICIPLE) !== 0 && want.case) return bits.PARTICIPLE
  const finite = want.person ?? want.mood ?? want.tense ?? want.number ?? want.gender
  if ((own & (bits.INFINITIVE | bits.GERUND)) !== 0 && finite) return bits.VERB
  return own
}

/**
 * Words have their own gender and animacy: asking a noun for another one is no mistake, it is agreement that asks too much.
 * A surname alone is both a man's and a woman's.
 */
export function ownDimensions(wordClass: number): number {
  if ((wordClass & (bits.NOUN | bits.PRONOUN)) === 0) return 0
  return (wordClass & bits.SURNAME) === 0 ? GENDERS | bits.ANY_ANIMACY : bits.ANY_ANIMACY
}
