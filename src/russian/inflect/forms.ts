// Finds the wanted form of a word among the forms of its paradigm.
import { letterOf, spell } from '../dictionary/alphabet.ts'
import { formOf } from '../dictionary/entry-bits.ts'
import { LONGEST } from '../dictionary/find.ts'
import { listOf } from '../dictionary/lexicon.ts'
import { lettersOfForm, reform } from '../dictionary/reform.ts'
import {
  ABBREVIATION,
  ACTIVE,
  ANY_ANIMACY,
  ANY_ASPECT,
  ANY_CASE,
  ANY_GENDER,
  ANY_MOOD,
  ANY_NUMBER,
  ANY_PERSON,
  ANY_TENSE,
  ANY_VOICE,
  INANIMATE,
  INCLUSIVE,
  INDICATIVE,
  MARKED,
  MASCULINE,
  PRONOUN,
  SECOND_CASE,
  SINGULAR,
  SUPERLATIVE,
  THIRD_PERSON,
  VOCATIVE,
} from '../dictionary/tag-bits.ts'
import { demandOf, ownDimensions, type Demand, type Want } from './want.ts'
import type { Dictionary } from '../dictionary/reader.ts'

/** One reading of one word: `id` of the dictionary and which of its analyses. */
export type Reading = { id: number; analysis: number }

/** Dimensions in which the new form should be like the old one, the dearest first. */
const KEPT: readonly (readonly [mask: number, worth: number])[] = [
  [ANY_TENSE, 64],
  [ANY_MOOD, 32],
  [ANY_NUMBER, 16],
  [ANY_VOICE, 16],
  [ANY_CASE, 8],
  [ANY_PERSON, 4],
  [ANY_GENDER, 4],
  [ANY_ANIMACY, 2],
]
const USUAL = SINGULAR | MASCULINE | INDICATIVE | ACTIVE | INANIMATE | THIRD_PERSON
const UNUSUAL_CLASS = MARKED | ABBREVIATION | SUPERLATIVE
const UNUSUAL_SHAPE = SECOND_CASE | VOCATIVE | INCLUSIVE
const PENALTY = 500

const letters = new Uint8Array(LONGEST)
const source = new Uint8Array(LONGEST)

/** The wanted form in lower case, «ё» where the dictionary has it; undefined when the word has no such form. */
export function formIn(dictionary: Dictionary, { id, analysis }: Reading, want: Want): string | undefined {
  const { firstForms, formTags } = dictionary.lexicon
  const entry = entryOf(dictionary, id, analysis)
  const own = formOf(entry)
  const first = firstForms[own]!
  const demand = demandOf(want, dictionary.tags.classes[formTags[own]!]!)
  let best = -1
  let bestScore = -Infinity
  for (let form = first; firstForms[form] === first; form++) {
    const score = scoreOf(dictionary, form, own, demand)
    if (score <= bestScore) continue
    best = form
    bestScore = score
  }
  return best < 0 ? undefined : spellForm(dictionary, id, entry, best)
}

/** Bits of the shape in which the word now stands. */
export const shapeOfReading = (dictionary: Dictionary, { id, analysis }: Reading): number =>
  dictionary.tags.shapes[dictionary.tag(id, analysis)]!

function entryOf(dictionary: Dictionary, id: number, analysis: number): number {
  const { lexicon, guesses } = dictionary
  return id < lexicon.words.wordCount ? lexicon.entries[listOf(lexicon, id) + analysis]! : guesses.at(id).entries[analysis]!
}

function spellForm({ lexicon, guesses }: Dictionary, id: number, entry: number, form: number): string {
  if (id < lexicon.words.wordCount) return spell(letters, 0, lettersOfForm(lexicon, id, entry, form, letters))
  const { text } = guesses.at(id)
  for (let at = 0; at < text.length; at++) source[at] = letterOf[text.charCodeAt(at)]!
  return spell(letters, 0, reform(lexicon, source, text.length, formOf(entry), form, letters))
}

/** −∞ when the form is not what is asked; else the more, the liker it is to the form at hand and the more usual. */
function scoreOf({ tags, lexicon }: Dictionary, form: number, own: number, demand: Demand): number {
  const tag = lexicon.formTags[form]!
  const [wordClass, shape] = [tags.classes[tag]!, tags.shapes[tag]!]
  if ((wordClass & demand.classes) === 0) return -Infinity
  const given = ownDimensions(wordClass)
  for (const { mask, bit, strict } of demand.dimensions) {
    if ((mask & given) !== 0) continue
    if ((shape & mask) === 0 ? strict : (shape & bit) === 0) return -Infinity
  }
  const ownTag = lexicon.formTags[own]!
  const [ownClass, ownShape] = [tags.classes[ownTag]!, tags.shapes[ownTag]!]
  if ((ownShape & shape & ANY_ASPECT) === 0 && ((ownShape | shape) & ANY_ASPECT) === ANY_ASPECT) return -Infinity
  let score = 0
  for (const [mask, worth] of KEPT) {
    if ((shape & mask) === 0) continue
    const alike = (ownShape & mask) === 0 ? shape & USUAL & mask : shape & ownShape & mask
    if (alike !== 0) score += worth
  }
  const unusual = (wordClass & ~ownClass & UNUSUAL_CLASS) !== 0 || (shape & UNUSUAL_SHAPE) !== 0
  const joined = (wordClass & PRONOUN) !== 0 && tags.name(tag).includes('Af-p')
  return score - (unusual ? PENALTY : 0) - (joined === demand.afterPreposition ? 0 : PENALTY / 4)
}
