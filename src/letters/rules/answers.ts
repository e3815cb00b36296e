// How much of a question the text speaks about: roots of its words met in the text, and whether what was asked for is there.
import { ADJECTIVE, ADVERB, NOUN, NUMERAL, SHORT_ADJECTIVE, VERBAL } from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { lemmaOf, type Range, type Text } from '#russian/text/read.ts'
import { commonRoots } from '../words/common-roots.data.ts'
import { synonyms } from '../words/synonyms.data.ts'
import { NUMBER, WORD, slice } from '#russian/text/tokens.ts'

const ASKING = new Set(
  'мочь можно нужно надо должен обязан быть есть являться кто что как когда куда где откуда почему зачем сколько какой чей который этот тот такой весь сам свой наш один другой иной делать сделать стать иметь для при право положить хотеть получить получать дать давать так уже ещё правда именно сейчас теперь также тоже если чтобы ли пока после новый случай вопрос сказать ответить объяснить прошу просить заранее обязательно вообще конкретно примерно'.split(
    ' ',
  ),
)

/** Prefixes of verbs that the answer may lack or exchange: «приостановили» – «остановлена». */
const PREFIX = /^(?:при|пере|пре|про|под|над|раз|рас|вос|воз|вз|вы|за|до|по|на|об|от|из|ис)(?=[а-яё]{5})/u

/** The part of a word that its relatives share: «доплачивать», «выплатить» and «доплата» are all «плат». */
function root(lemma: string): string {
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

/** What a root of a question counts: one that is in every letter tells little of what is asked. */
const COUNTS = new Map(
  commonRoots.toReversed().flatMap(({ counts, roots }) => roots.split(' ').map(one => [one, counts] as const)),
)
export const countsOf = (one: string): number => COUNTS.get(one) ?? 1
/** Root → numbers of the rows of synonyms in which it stands. */
const GROUPS = new Map<string, number[]>()
for (const [at, row] of synonyms.entries())
  for (const one of new Set(row.split(' ').map(root))) GROUPS.set(one, [...(GROUPS.get(one) ?? []), at])
const NONE: readonly number[] = []

/** The root of a word and its rows of synonyms. */
type Meaning = { root: string; groups: readonly number[] }
/** Of a word that only asks. */
const NO_MEANING: Meaning = { root: '', groups: NONE }

/** How well a root is said in each stretch: 1 itself, SYNONYM by a synonym, else 0. */
type Said = Float64Array
const NOT_SAID: readonly Said[] = []
/** What a word of the letter says of what is asked: a root itself, others by a synonym. */
type Says = { own: Said | undefined; near: readonly Said[] }

/**
 * Meanings of the lexemes met. In the row of a lexeme stand its number, that of its meaning, the turn in which it was last asked what it says,
 * and the number of the answer: one look at a word that has nothing to say.
 */
type Meanings = { rows: Int32Array; kept: Meaning[] }
const [LEMMA, MEANING, TURN, SAYS, WIDTH] = [0, 1, 2, 3, 4]
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
  const own = root(lemma)
  return { root: own, groups: GROUPS.get(own) ?? NONE }
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

/** Root of a question → how well each stretch of the text says it. */
export type Heard = ReadonlyMap<string, Said>

let turns = 0

/** Looks for the roots that are asked about, all at once. */
export function heardIn(text: Text, stretches: readonly Range[], asked: Iterable<string>): Heard {
  const turn = ++turns
  const heard = new Map<string, Said>()
  const byGroup = new Map<number, Said[]>()
  for (const one of asked) {
    if (heard.has(one)) continue
    const said = new Float64Array(stretches.length)
    heard.set(one, said)
    for (const group of GROUPS.get(one) ?? NONE) byGroup.set(group, [...(byGroup.get(group) ?? []), said])
  }
  const asksFigure = [...heard.keys()].some(one => /\d/u.test(one))
  const meanings = meaningsIn(text.dictionary)
  const { rows, kept } = meanings
  const all: Says[] = []
  /** The number of what the meaning says among `all`, −1 if nothing. */
  const told = ({ root: one, groups }: Meaning): number => {
    const own = heard.get(one)
    let near = NOT_SAID
    for (const group of groups) {
      const said = byGroup.get(group)
      if (said) near = near === NOT_SAID ? said : [...near, ...said]
    }
    return own || near.length > 0 ? all.push({ own, near }) - 1 : -1
  }
  const { ids, classes } = text
  const { kind } = text.tokens
  const guessed = text.dictionary.lexicon.words.wordCount
  for (let at = 0; at < stretches.length; at++) {
    const { last } = stretches[at]!
    for (let i = stretches[at]!.first; i < last; i++) {
      if (asksFigure && kind[i] === NUMBER) {
        const said = heard.get(slice(text.tokens, i))
        if (said) said[at] = 1
      }
      if (kind[i] !== WORD || (ids[i]! >= 0 && (classes[i]! & MEANINGFUL) === 0)) continue
      let says: number
      if (ids[i]! >= 0 && ids[i]! < guessed) {
        const row = rowOf(meanings, text, i)
        if (rows[row + TURN] !== turn) {
          rows[row + TURN] = turn
          rows[row + SAYS] = told(kept[rows[row + MEANING]!]!)
        }
        says = rows[row + SAYS]!
      } else says = told(newMeaning(lemmaOf(text, i)))
      if (says >= 0) say(all[says]!, at)
    }
  }
  return heard
}

function say({ own, near }: Says, at: number): void {
  if (own) own[at] = 1
  for (const said of near) if (said[at] === 0) said[at] = SYNONYM
}

/**
 * What share of the question's roots is said in the stretches `from` … `to`, 0…1: a synonym counts less than the word itself.
 * `weightOf`: what a root of the question counts, one if left out. A question of question words only is wholly there.
 */
export function coverage(
  question: ReadonlySet<string>,
  heard: Heard,
  weightOf: (root: string) => number = () => 1,
): (from: number, to: number) => number {
  const asked = [...question].map(one => heard.get(one)!)
  const weights = [...question].map(weightOf)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return (from, to) => {
    if (asked.length === 0) return 1
    let met = 0
    for (let at = 0; at < asked.length; at++) {
      const said = asked[at]!
      let best = 0
      for (let stretch = from; stretch <= to; stretch++) if (said[stretch]! > best) best = said[stretch]!
      met += best * weights[at]!
    }
    return met / all
  }
}

const SYNONYM = 0.7
