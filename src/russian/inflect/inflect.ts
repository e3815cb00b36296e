// Inflects words for fixes: a word of a text into another form, a word from outside so that it fits a word of the text.
import { wordAt } from '../text/tokens.ts'
import * as bits from '../dictionary/tag-bits.ts'
import { formIn, type Reading } from './forms.ts'
import { capitalsOf, withoutYo, writesYo } from './look.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { Text } from '../text/read.ts'
import { shapeBits, type Case, type Gender, type Person, type Want } from './want.ts'

export type { Case, Want } from './want.ts'

/** The word at token i in the wanted form, with its capitals and the «ё» of the text; undefined when it has no such form. */
export function inflect(text: Text, token: number, want: Want): string | undefined {
  const reading = readingAt(text, token)
  const form = reading && formIn(text.dictionary, reading, want)
  return form && looking(text, capitalsOf(wordAt(text.tokens, token), form))
}

/** A word from outside in the wanted form, with its own capitals: `inflectWord(dictionary, 'Ваш', { case: 'GENITIVE' })` → «Вашего». */
export function inflectWord(dictionary: Dictionary, word: string, want: Want): string | undefined {
  for (const reading of readingsOf(dictionary, word)) {
    const form = formIn(dictionary, reading, want)
    if (form !== undefined) return capitalsOf(word, form)
  }
  return undefined
}

/**
 * An adjective, pronoun, participle or ordinal so that it agrees with the noun at token i: `agree(text, i, 'Ваш')` at «обращения» →
 * «Вашего». `want` changes the case when the noun is changed too.
 */
export function agree(text: Text, token: number, word: string, want: Want = {}): string | undefined {
  const shape = text.shapes[token]!
  if ((shape & bits.ANY_CASE) === 0) return undefined
  const form = inflectWord(text.dictionary, word, { ...agreementWith(shape), as: 'FULL', ...want })
  return form && looking(text, form)
}

/**
 * A word from outside in the very form of the word at token i, with its capitals: `inFormOf(text, i, 'проверить')` at «осуществили» →
 * «проверили». Undefined when the word has no such form («проверить» has no present).
 */
export function inFormOf(text: Text, token: number, word: string, want: Want = {}): string | undefined {
  const form = formLike(text, token, word.toLowerCase(), want)
  return form && looking(text, capitalsOf(wordAt(text.tokens, token), form))
}

/** The same fixes are offered in the same forms again and again: those of late are remembered. */
const lateForms = new WeakMap<Dictionary, Map<string, string | undefined>>()
const MOST_FORMS = 1 << 12

function formLike({ dictionary, classes, shapes }: Text, token: number, word: string, want: Want): string | undefined {
  let late = lateForms.get(dictionary)
  if (!late) lateForms.set(dictionary, (late = new Map()))
  const key = `${word} ${classes[token]} ${shapes[token]} ${Object.entries(want).join(' ')}`
  if (late.has(key)) return late.get(key)
  if (late.size >= MOST_FORMS) late.clear()
  const form = inflectWord(dictionary, word, { ...shapeOf(classes[token]!, shapes[token]!), ...want })
  late.set(key, form)
  return form
}

/** The case, number, gender and animacy that a word beside this one takes. */
export function agreementWith(shape: number): Want {
  const gender = nameOf(shape, GENDERS)
  const isPlural = (shape & bits.PLURAL) !== 0
  return {
    ...defined({ case: nameOf(shape, CASES), number: isPlural ? ('PLURAL' as const) : ('SINGULAR' as const) }),
    ...(gender && !isPlural ? { gender } : {}),
    animacy: (shape & bits.ANIMATE) !== 0 ? 'ANIMATE' : 'INANIMATE',
  }
}

function shapeOf(wordClass: number, shape: number): Want {
  const as = KINDS.find(([, mask]) => (wordClass & mask) !== 0)?.[0]
  return defined({
    as,
    case: nameOf(shape, CASES),
    number: nameOf(shape, ['SINGULAR', 'PLURAL']),
    gender: (wordClass & bits.NOUN) === 0 ? nameOf(shape, GENDERS) : undefined,
    animacy: nameOf(shape, ['ANIMATE', 'INANIMATE']),
    person: nameOf(shape, PERSONS),
    tense: (wordClass & (bits.VERB | bits.PARTICIPLE)) !== 0 ? nameOf(shape, ['PRESENT', 'PAST', 'FUTURE']) : undefined,
    mood: nameOf(shape, ['INDICATIVE', 'IMPERATIVE']),
    voice: nameOf(shape, ['ACTIVE', 'PASSIVE']),
  })
}

const CASES: readonly Case[] = ['NOMINATIVE', 'GENITIVE', 'DATIVE', 'ACCUSATIVE', 'INSTRUMENTAL', 'PREPOSITIONAL']
const GENDERS: readonly Gender[] = ['MASCULINE', 'FEMININE', 'NEUTER']
const PERSONS: readonly Person[] = ['FIRST_PERSON', 'SECOND_PERSON', 'THIRD_PERSON']
const KINDS = [
  ['VERB', bits.VERB],
  ['INFINITIVE', bits.INFINITIVE],
  ['PARTICIPLE', bits.PARTICIPLE],
  ['GERUND', bits.GERUND],
  ['SHORT', bits.SHORT_ADJECTIVE | bits.SHORT_PARTICIPLE],
  ['COMPARATIVE', bits.COMPARATIVE],
] as const

const nameOf = <Name extends keyof typeof shapeBits>(shape: number, names: readonly Name[]): Name | undefined =>
  names.find(name => (shape & shapeBits[name]) !== 0)

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const defined = <T extends object>(wish: T): Defined<T> =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Defined<T>

export function readingAt(text: Text, token: number): Reading | undefined {
  const id = text.ids[token]!
  return id < 0 ? undefined : { id, analysis: text.analyses[token]! }
}

/** Readings of a word from outside: those whose lemma it is, else all. */
export function readingsOf(dictionary: Dictionary, word: string): Reading[] {
  const known = dictionary.find(word)
  const id = known >= 0 ? known : dictionary.predict(word)
  if (id < 0) return []
  const all = Array.from({ length: dictionary.analysesCount(id) }, (_, analysis) => ({ id, analysis }))
  const plain = withoutYo(word.toLowerCase())
  const isLemma = ({ analysis }: Reading) => withoutYo(dictionary.lemma(dictionary.lemmaId(id, analysis))) === plain
  const own = all.filter(isLemma)
  return own.length > 0 ? own : all
}

/** Words of a text that has no «ё» are given without it. */
export const looking = (text: Text, form: string): string => (writesYo(text.source) ? form : withoutYo(form))
