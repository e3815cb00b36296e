// How much of a question the text speaks about: roots of its words met in the text, and whether what was asked for is there.
import { ADJECTIVE, ADVERB, NOUN, NUMERAL, SHORT_ADJECTIVE, VERBAL } from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { lemmaOf, type Range, type Text } from '#russian/text/read.ts'
import { commonRoots } from '../words/common-roots.data.ts'
import { closeSynonyms, wideSynonyms } from '../words/synonyms.data.ts'
import { NUMBER, WORD, slice } from '#russian/text/tokens.ts'

const ASKING = new Set(
  'мочь можно нужно надо должен обязан быть есть являться кто что как когда куда где откуда почему зачем сколько какой чей который этот тот такой весь сам свой наш один другой иной делать сделать стать иметь для при право положить хотеть получить получать дать давать так уже ещё правда именно сейчас теперь также тоже если чтобы ли пока после новый случай вопрос сказать ответить объяснить прошу просить заранее обязательно вообще конкретно примерно'.split(
    ' ',
  ),
)

/** Prefixes of verbs that the answer may lack or exchange: «приостановили» – «остановлена». */
const PREFIX = /^(?:при|пере|пре|про|под|над|раз|рас|вос|воз|вз|вы|за|до|по|на|об|от|из|ис)(?=[а-яё]{5})/u

/** Does the word only ask, whatever the question is about? */
export const asksNothing = (lemma: string): boolean => ASKING.has(lemma)

/** The part of a word that its relatives share: «доплачивать», «выплатить» and «доплата» are all «плат». */
export function rootOf(lemma: string): string {
  const word = lemma
    .replaceAll('ё', 'е')
    .replace(/ся$/u, '')
    .replace(PREFIX, '')
    .replace(/плачив|плати(?=т)/u, 'плат')
  if (/^ден(?:ьг|ег)/u.test(word)) return 'деньг'
  return word.length === 4 && /[аеиоуыюя]$/u.test(word)
    ? word.slice(0, 3)
    : word.slice(0, Math.max(4, Math.min(5, word.length - 2)))
}

type Thesaurus = { rows: readonly (readonly string[])[]; rowsOf: ReadonlyMap<string, readonly number[]> }
let read: Thesaurus | undefined

/** Roots of each row of synonyms, and of a root the rows in which it stands; read when a question is asked for the first time. */
function thesaurus(): Thesaurus {
  if (read) return read
  const rows = [...closeSynonyms, ...wideSynonyms].map(row => [...new Set(row.split(' ').map(rootOf))])
  const rowsOf = new Map<string, number[]>()
  for (const [at, row] of rows.entries())
    for (const one of row) {
      const known = rowsOf.get(one)
      if (known) known.push(at)
      else rowsOf.set(one, [at])
    }
  return (read = { rows, rowsOf })
}
const NONE: readonly number[] = []
const groupsOf = (one: string): readonly number[] => thesaurus().rowsOf.get(one) ?? NONE

/** A root of a question: how much it counts there, what share of it is said by a synonym; `rare`: seldom letters say it. */
export type Root = { root: string; weight: number; near: number; rare: number }

/** A root that every letter says tells nothing; so does a synonym, if every letter has one of them. */
export const weighed = (roots: Iterable<string>): Root[] => Array.from(roots, weighedRoot)

const weights = new Map<string, Root>()
const MOST_WEIGHTS = 20_000

function weighedRoot(root: string): Root {
  let known = weights.get(root)
  if (known) return known
  if (weights.size >= MOST_WEIGHTS) weights.clear()
  const weight = telling(shareOf(root))
  const kin = new Set(groupsOf(root).flatMap(group => thesaurus().rows[group]!)).add(root)
  let silent = 1
  for (const one of kin) silent *= 1 - shareOf(one)
  const near = SYNONYM * Math.min(1, telling(1 - silent) / weight)
  weights.set(root, (known = { root, weight, near, rare: COUNTS.get(root) ?? 1 }))
  return known
}

const telling = (share: number): number => Math.max(0.03, Math.min(1, Math.log(1 / share) / Math.log(50)))
/** Root → how much it counts: one that is in every letter tells little of what is asked. */
const COUNTS = new Map(
  commonRoots.toReversed().flatMap(({ counts, roots }) => roots.split(' ').map(one => [one, counts] as const)),
)
/** What share of letters has a root that counts so much. */
const SHARES: ReadonlyMap<number, number> = new Map([
  [0.35, 0.2],
  [0.55, 0.08],
  [0.75, 0.04],
])
const shareOf = (one: string): number => SHARES.get(COUNTS.get(one) ?? 1) ?? SELDOM
/** The share of letters that say a root which is not among the common ones. */
const SELDOM = 0.012
const SYNONYM = 0.9

/** The root of a word and its rows of synonyms. */
type Meaning = { root: string; groups: readonly number[] }
/** Of a word that only asks. */
const NO_MEANING: Meaning = { root: '', groups: NONE }

/**
 * Meanings of the lexemes met. In the row of a lexeme stand its number, that of its meaning, the turn in which it was last asked what it says,
 * and the answer, bit by root that is asked about: one look at a word that has nothing to say.
 */
type Meanings = { rows: Int32Array; kept: Meaning[] }
const [LEMMA, MEANING, TURN, OWN, CLOSE, NEAR, WIDTH] = [0, 1, 2, 3, 4, 5, 6]
const ROW_BITS = 14
const ROWS = 1 << ROW_BITS

const known = new WeakMap<Dictionary, Meanings>()

function meaningsIn(dictionary: Dictionary): Meanings {
  let meanings = known.get(dictionary)
  if (!meanings) known.set(dictionary, (meanings = { rows: new Int32Array(ROWS * WIDTH).fill(-1), kept: [] }))
  if (meanings.kept.length < ROWS / 2) return meanings
  meanings.rows.fill(-1)
  meanings.kept.length = 0
  return meanings
}

/** Where the row of a lexeme begins. */
function rowOf({ rows, kept }: Meanings, text: Text, i: number): number {
  const lemma = text.lemmas[i]!
  let place = Math.imul(lemma, 0x9e3779b1) >>> (32 - ROW_BITS)
  for (; ; place = (place + 1) % ROWS) {
    const row = place * WIDTH
    if (rows[row + LEMMA] === lemma) return row
    if (rows[row + LEMMA] !== -1) continue
    rows[row + LEMMA] = lemma
    rows[row + MEANING] = kept.push(newMeaning(lemmaOf(text, i))) - 1
    return row
  }
}

const isInDictionary = ({ ids, dictionary }: Text, i: number): boolean =>
  ids[i]! >= 0 && ids[i]! < dictionary.lexicon.words.wordCount

const meaningOf = (meanings: Meanings, text: Text, i: number): Meaning =>
  isInDictionary(text, i) ? meanings.kept[meanings.rows[rowOf(meanings, text, i) + MEANING]!]! : newMeaning(lemmaOf(text, i))

function newMeaning(lemma: string): Meaning {
  if (ASKING.has(lemma)) return NO_MEANING
  const own = rootOf(lemma)
  return { root: own, groups: groupsOf(own) }
}

/** Does the word carry meaning? One that no dictionary has may. */
const carries = (text: Text, i: number): boolean =>
  text.tokens.kind[i] === WORD && (text.ids[i]! < 0 || (text.classes[i]! & MEANINGFUL) !== 0)
const MEANINGFUL = NOUN | VERBAL | ADJECTIVE | SHORT_ADJECTIVE | NUMERAL | ADVERB

/** Roots of the words that carry meaning, numbers as they are. */
export function rootsIn(text: Text, first: number, last: number): Set<string> {
  const meanings = meaningsIn(text.dictionary)
  const found = new Set<string>()
  for (let i = first; i < last; i++) {
    if (text.tokens.kind[i] === NUMBER) found.add(slice(text.tokens, i))
    if (!carries(text, i)) continue
    const meaning = meaningOf(meanings, text, i)
    if (meaning !== NO_MEANING) found.add(meaning.root)
  }
  return found
}

/** How stretches of a text say a root: itself where `own` has its bit, by a close synonym where `close` has, by any where `near` has. */
export type Said = { own: Int32Array; close: Int32Array; near: Int32Array; bit: number }
/** Root of a question → how the text says it. */
export type Heard = ReadonlyMap<string, Said>

export const isSaid = ({ own, bit, ...said }: Said, stretch: number, by: 'close' | 'near' = 'near'): boolean =>
  ((own[stretch]! | said[by][stretch]!) & bit) !== 0

let turns = 0
/** Row of synonyms → bits of the roots that stand in it; empty between two letters. */
let asking = new Int32Array(0)

/** Looks for the roots that are asked about, as many at once as a number has bits. */
export function heardIn(text: Text, stretches: readonly Range[], asked: Iterable<string>): Heard {
  const roots = [...new Set(asked)]
  const heard = new Map<string, Said>()
  for (let from = 0; from < roots.length; from += BITS) listen(text, stretches, roots.slice(from, from + BITS), heard)
  return heard
}

const BITS = 31
const isClose = (group: number): boolean => group < closeSynonyms.length

function listen(text: Text, stretches: readonly Range[], roots: readonly string[], heard: Map<string, Said>): void {
  const turn = ++turns
  if (asking.length === 0) asking = new Int32Array(thesaurus().rows.length)
  const own = new Int32Array(stretches.length)
  const close = new Int32Array(stretches.length)
  const near = new Int32Array(stretches.length)
  for (const [at, root] of roots.entries()) {
    heard.set(root, { own, close, near, bit: 1 << at })
    for (const group of groupsOf(root)) asking[group]! |= 1 << at
  }
  const bitOf = (root: string) => {
    const said = heard.get(root)
    return said?.own === own ? said.bit : 0
  }
  const asksFigure = roots.some(root => /\d/u.test(root))
  const meanings = meaningsIn(text.dictionary)
  const { rows } = meanings
  const { ids, classes } = text
  const { kind } = text.tokens
  const guessed = text.dictionary.lexicon.words.wordCount
  for (let at = 0; at < stretches.length; at++) {
    const { last } = stretches[at]!
    for (let i = stretches[at]!.first; i < last; i++) {
      if (asksFigure && kind[i] === NUMBER) own[at]! |= bitOf(slice(text.tokens, i))
      if (kind[i] !== WORD || (ids[i]! >= 0 && (classes[i]! & MEANINGFUL) === 0)) continue
      if (ids[i]! < 0 || ids[i]! >= guessed) {
        const { root, groups } = newMeaning(lemmaOf(text, i))
        own[at]! |= bitOf(root)
        for (const group of groups) near[at]! |= asking[group]!
        for (const group of groups) if (isClose(group)) close[at]! |= asking[group]!
        continue
      }
      const row = rowOf(meanings, text, i)
      if (rows[row + TURN] !== turn) {
        const { root, groups } = meanings.kept[rows[row + MEANING]!]!
        rows[row + TURN] = turn
        rows[row + OWN] = bitOf(root)
        rows[row + CLOSE] = 0
        rows[row + NEAR] = 0
        for (const group of groups) rows[row + NEAR]! |= asking[group]!
        for (const group of groups) if (isClose(group)) rows[row + CLOSE]! |= asking[group]!
      }
      own[at]! |= rows[row + OWN]!
      close[at]! |= rows[row + CLOSE]!
      near[at]! |= rows[row + NEAR]!
    }
  }
  for (const root of roots) for (const group of groupsOf(root)) asking[group] = 0
}

/** What share of the question is said in the stretches `from` … `to`, 0…1. A question of question words only is wholly there. */
export function coverage(
  question: readonly Root[],
  heard: Heard,
  by: 'close' | 'near' = 'near',
): (from: number, to: number) => number {
  const asked = question.map(({ root }) => heard.get(root)!)
  let all = 0
  for (const { weight } of question) all += weight
  return (from, to) => {
    if (asked.length === 0) return 1
    let met = 0
    for (let at = 0; at < asked.length; at++) {
      const { own, [by]: near, bit } = asked[at]!
      let ownBits = 0
      let nearBits = 0
      for (let stretch = from; stretch <= to; stretch++) {
        ownBits |= own[stretch]!
        nearBits |= near[stretch]!
      }
      if ((ownBits & bit) !== 0) met += question[at]!.weight
      else if ((nearBits & bit) !== 0) met += question[at]!.weight * question[at]!.near
    }
    return met / all
  }
}
