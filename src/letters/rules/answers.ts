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

/** The root of a word and its rows of synonyms; and what the letter read last asks of them, which `turn` tells. */
type Meaning = { root: string; groups: readonly number[]; turn: number; own: Said | undefined; near: readonly Said[] }
/** How well a root is said in each stretch: 1 itself, SYNONYM by a synonym, else 0. */
type Said = Float64Array
const NOT_SAID: readonly Said[] = []
/** Of a word that only asks. */
const NO_MEANING: Meaning = { root: '', groups: NONE, turn: 0, own: undefined, near: NOT_SAID }

/** Lexeme → its meaning: words come again and again. */
const meanings = new WeakMap<Dictionary, Map<number, Meaning>>()
const MOST_MEANINGS = 20_000

function meaningsIn(dictionary: Dictionary): Map<number, Meaning> {
  const known = meanings.get(dictionary) ?? new Map<number, Meaning>()
  meanings.set(dictionary, known)
  return known
}

function meaningOf(known: Map<number, Meaning>, text: Text, i: number): Meaning {
  if (text.ids[i]! < 0 || text.ids[i]! >= text.dictionary.lexicon.words.wordCount) return newMeaning(lemmaOf(text, i))
  const lemma = text.lemmas[i]!
  let meaning = known.get(lemma)
  if (meaning) return meaning
  if (known.size >= MOST_MEANINGS) known.clear()
  meaning = newMeaning(lemmaOf(text, i))
  known.set(lemma, meaning)
  return meaning
}

function newMeaning(lemma: string): Meaning {
  if (ASKING.has(lemma)) return NO_MEANING
  const own = root(lemma)
  return { root: own, groups: GROUPS.get(own) ?? NONE, turn: 0, own: undefined, near: NOT_SAID }
}

/** Does the word carry meaning? One that no dictionary has may. */
const carries = (text: Text, i: number): boolean =>
  text.tokens.kind[i] === WORD && (text.ids[i]! < 0 || (text.classes[i]! & MEANING) !== 0)
const MEANING = NOUN | VERBAL | ADJECTIVE | SHORT_ADJECTIVE | NUMERAL | ADVERB

/** Roots of the words that carry meaning, numbers as they are. */
export function rootsIn(text: Text, first: number, last: number): Set<string> {
  const known = meaningsIn(text.dictionary)
  const found = new Set<string>()
  for (let i = first; i < last; i++) {
    if (text.tokens.kind[i] === NUMBER) found.add(slice(text.tokens, i))
    if (!carries(text, i)) continue
    const meaning = meaningOf(known, text, i)
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
  const known = meaningsIn(text.dictionary)
  for (const [at, { first, last }] of stretches.entries()) {
    for (let i = first; i < last; i++) {
      if (text.tokens.kind[i] === NUMBER) {
        const said = heard.get(slice(text.tokens, i))
        if (said) said[at] = 1
      }
      if (!carries(text, i)) continue
      const meaning = meaningOf(known, text, i)
      if (meaning.turn !== turn) {
        meaning.turn = turn
        meaning.own = meaning === NO_MEANING ? undefined : heard.get(meaning.root)
        meaning.near = meaning.groups.length === 0 ? NOT_SAID : meaning.groups.flatMap(group => byGroup.get(group) ?? NOT_SAID)
      }
      if (meaning.own) meaning.own[at] = 1
      for (const said of meaning.near) if (said[at] === 0) said[at] = SYNONYM
    }
  }
  return heard
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
