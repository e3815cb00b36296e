// Officialese in a letter: words and turns that have a plain equivalent, and whether the letter is dense with it, so that milder signs are worth showing.
import {
  ADJECTIVE,
  ANY_CASE,
  GENITIVE,
  NOMINATIVE,
  NOUN,
  NUMERAL,
  PARTICIPLE,
  PRONOUN,
  VERBAL,
} from '#russian/dictionary/tag-bits.ts'
import { inFormOf } from '#russian/inflect/inflect.ts'
import { is, isQuoted, textBetween, type Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import type { Letter } from '../letter.ts'
import { meetings, phraseBook, type Met } from '../phrases.ts'
import { officeTurns } from '../words/office-turns.data.ts'
import { bookishWords } from '../words/bookish-words.data.ts'
import { officialese } from '../words/officialese.data.ts'
import { plainWords, type PlainWord } from '../words/plain-words.data.ts'
import { NUMBER, wordAt } from '#russian/text/tokens.ts'
import { bodySentences } from './places.ts'
import { officialNamesIn } from './official-name.ts'
import { afterDeed, constructions } from './officialese.ts'
import { longChains } from './noun-chain.ts'
import { capitalLike } from './rule.ts'
import { splitPredicates } from './split-predicate.ts'

/** What is said in officialese, and is the letter written so throughout? */
export type OfficeSpeech = { hits: readonly Hit[]; isDense: boolean }

const made = new WeakMap<Dictionary, (letter: Letter) => OfficeSpeech>()

/** One for a dictionary, however many rules ask; what was said of the last letter is kept. */
export function officeSpeechOf(dictionary: Dictionary): (letter: Letter) => OfficeSpeech {
  let speech = made.get(dictionary)
  if (!speech) made.set(dictionary, (speech = remembering(listener(dictionary))))
  return speech
}

function remembering(listen: (letter: Letter) => OfficeSpeech): (letter: Letter) => OfficeSpeech {
  let late: Text | undefined
  let known: OfficeSpeech | undefined
  return letter => {
    if (!known || letter.text !== late) known = listen(letter)
    late = letter.text
    return known
  }
}

function listener(dictionary: Dictionary): (letter: Letter) => OfficeSpeech {
  const listed = [...plainWords, ...officialese, ...officeTurns, ...bookishWords]
  const all = phraseBook(dictionary, listed, ({ phrase }) => phrase)
  const split = splitPredicates(dictionary)
  const built = constructions(dictionary)
  const names = officialNamesIn(dictionary)

  return letter => {
    const { text } = letter
    const sentences = bodySentences(letter)
    const predicates = sentences.map(sentence => predicatesIn(text, sentence))
    const met = sentences.map(sentence => meetings(all, text, sentence))
    const sure = sentences.flatMap((sentence, at) => hits(text, sentence, predicates[at]!, sureOf(text, sentence, met[at]!)))
    if (!isDense(text, sure.length, met)) return { hits: sure, isDense: false }
    const found = sentences.flatMap((sentence, at) => hits(text, sentence, predicates[at]!, met[at]!, built))
    return { hits: found, isDense: true }
  }

  /** A milder turn may have hidden a sure one that begins inside it: those are looked for anew. */
  function sureOf(text: Text, sentence: Sentence, met: readonly Met<PlainWord>[]): readonly Met<PlainWord>[] {
    if (!met.some(({ entry }) => entry.mild)) return met
    const sure: Met<PlainWord>[] = []
    let free = sentence.first
    for (const one of met) {
      const { entry, last } = one
      if (!entry.mild && one.first >= free) sure.push(one)
      // Where nothing was met nothing sure begins.
      else
        for (let i = Math.max(free, one.first); i < last; i++) {
          const hidden = all(text, i, sentence.last, isSure)
          if (!hidden) continue
          sure.push(hidden)
          i = hidden.last - 1
        }
      free = Math.max(free, sure.at(-1)?.last ?? 0)
    }
    return sure
  }

  /** Is the letter written in officialese throughout? In a long one a few words of the office make nothing dense. */
  function isDense(text: Text, sure: number, met: readonly (readonly Met<PlainWord>[])[]): boolean {
    if (sure < SURE) return false
    const dense = Math.max(DENSE, text.tokens.count / TOKENS_A_SIGN)
    const any = sure >= dense ? sure : met.reduce((sum, { length }) => sum + length, 0)
    return sure + (any - sure) * MILD >= dense
  }

  function predicatesIn(text: Text, { first, last }: Sentence): Hit[] {
    const found: Hit[] = []
    for (let i = first; i < last; i++) {
      const predicate = split(text, i, first, last) ?? afterDeed(text, i, last)
      if (!predicate) continue
      const { better, ...range } = predicate
      found.push({ message: 'Скажите одним глаголом.', ...range, ...(better === undefined ? {} : { better: () => [better] }) })
    }
    return found
  }

  function hits(
    text: Text,
    sentence: Sentence,
    predicates: readonly Hit[],
    met: readonly Met<PlainWord>[],
    more?: typeof built,
  ): Hit[] {
    const found = [...predicates]
    for (const one of met) {
      if (!fits(text, one)) continue
      const { entry, first, last } = one
      found.push({ first, last, message: advice(entry), better: () => replacements(text, one), isMild: entry.mild === true })
    }
    if (more) found.push(...more(text, sentence).map(({ first, last, message }) => ({ first, last, message, isMild: true })))
    if (found.length === 0) return found
    const named = names(text, sentence)
    const chains = more ? longChains(text, sentence, names) : []
    // A word of a chain of nouns says nothing that the mark on the chain does not.
    const free = ({ first, last, isMild }: Hit) =>
      !isQuoted(text, first) &&
      !named.some(name => first < name.last && name.first < last) &&
      !chains.some(chain => (isMild ? first < chain.last && chain.first < last : chain.first <= first && last <= chain.last))
    return longest(found.filter(free))
  }
}

const isSure = ({ mild }: PlainWord) => !mild

/** So many sure signs of officialese in a letter, and its milder signs are worth showing too. */
const DENSE = 3
const TOKENS_A_SIGN = 50
/** What a milder sign counts, and how many sure ones there must be in any case. */
const MILD = 0.5
const SURE = 1

export type Hit = { first: number; last: number; message: string; better?: () => string[]; isMild?: boolean }

/** Of overlapping hits the longest stays. */
function longest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => b.last - b.first - (a.last - a.first)))
    if (!kept.some(({ first, last }) => hit.first < last && first < hit.last)) kept.push(hit)
  return kept
}

const advice = ({ plain }: PlainWord) =>
  plain.startsWith('(') ? `Слово канцелярское. Совет: ${plain.slice(1, -1)}.` : `Проще: ${plain}.`

/** Prepositions that may stand where a turn with the genitive stood. */
const beforeGenitive = new Set([
  'из-за',
  'для',
  'без',
  'после',
  'до',
  'от',
  'у',
  'из',
  'вместо',
  'кроме',
  'против',
  'около',
  'во время',
])
/** What a noun in an oblique case cannot follow as it stands: «в случае дождя» is not «если дождя». */
const beforeClause = new Set([
  ...['если', 'если нет', 'если есть', 'если не', 'когда', 'чтобы', 'потому что', 'и', 'но', 'а', 'ещё'],
  ...['о', 'об', 'про', 'по', 'с', 'на', 'через', 'при', 'в', 'к', 'за', 'перед'],
])
const INFLECTED = NOUN | ADJECTIVE | PARTICIPLE | PRONOUN | NUMERAL | VERBAL

/** «Данный вопрос», but not «новые данные внесите» or «персональные данные третьих лиц». */
const fits = (text: Text, { entry, first, last }: Met<PlainWord>): boolean =>
  (!entry.asIs || textBetween(text.tokens, { first, last }).toLowerCase() === entry.phrase) &&
  (!entry.beforeNoun || isBeforeNoun(text, first, last)) &&
  // «Все бумаги в порядке», «в плане не сходятся расходы», «закажите тем же путём».
  (!OF_SOMETHING.has(entry.phrase) || (last < text.tokens.count && is(text, last, INFLECTED, GENITIVE))) &&
  // «Училище согласно»: it agrees.
  (entry.phrase !== 'согласно' || (last < text.tokens.count && is(text, last, INFLECTED))) &&
  // «Хозяйка согласна при условии, что …» is said in plain speech too.
  !(entry.phrase === 'при условии' && last < text.tokens.count && text.source[text.tokens.start[last]!] === ',') &&
  // «Наблюдается у врача».
  !(entry.phrase.startsWith('наблюда') && last < text.tokens.count && wordAt(text.tokens, last) === 'у') &&
  // «Так установлено статьёй 178»: a law does not find out.
  !(entry.phrase.startsWith('установ') && last < text.tokens.count && BY_LAW.test(wordAt(text.tokens, last))) &&
  // «По части 3 статьи 8» names a place in a law.
  !(last < text.tokens.count && text.tokens.kind[last] === NUMBER && entry.phrase.endsWith(' части'))

const OF_SOMETHING: ReadonlySet<string> = new Set(['в порядке', 'в плане', 'путём'])
const BY_LAW = /^(?:стать|глав|закон|част|пункт|постановлен|приказ|прави)/iu

const isBeforeNoun = (text: Text, first: number, last: number): boolean =>
  !(first > 0 && is(text, first - 1, ADJECTIVE) && (text.shapes[first]! & text.shapes[first - 1]! & ANY_CASE) !== 0) &&
  last < text.tokens.count &&
  is(text, last, NOUN | ADJECTIVE) &&
  (text.shapes[last]! & text.shapes[last - 1]! & ANY_CASE) !== 0

/** What can stand in the very place: one word in the form of the one word met, or words that are never inflected. */
function replacements(text: Text, { entry, first, last }: Met<PlainWord>): string[] {
  if (entry.plain.includes('(') || entry.plain.includes('…')) return []
  const written = textBetween(text.tokens, { first, last })
  const plain = entry.plain.split(/[,;] /u)
  if (last - first === 1 && is(text, first, INFLECTED)) return plain.flatMap(word => inFormOf(text, first, word) ?? [])
  if (written.toLowerCase() !== entry.phrase.toLowerCase()) return []
  const goesOn = last < text.tokens.count && is(text, last, INFLECTED) && !is(text, last, INFLECTED, NOMINATIVE)
  const fitting = goesOn
    ? plain.filter(word => (beforeGenitive.has(word) ? is(text, last, INFLECTED, GENITIVE) : !beforeClause.has(word)))
    : plain
  return fitting.map(word => capitalLike(written, word))
}
