// How much of a question the text speaks about: roots of its words met in the text, and whether what was asked for is there.
import { ADJECTIVE, ADVERB, NOUN, NUMERAL, SHORT_ADJECTIVE, VERB, VERBAL } from '#russian/dictionary/tag-bits.ts'
import type { Range, Text } from '#russian/text/read.ts'
import { NUMBER, WORD, slice, wordAt } from '#russian/text/tokens.ts'
import { commonRoots } from '../words/common-roots.data.ts'
import { kinOf, numberOf, numberedRoots, relativesOf, rootAt, rootOfGuessed } from './roots.ts'

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
  let silent = 1
  for (const one of relativesOf(root)) silent *= 1 - shareOf(one)
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

const isInDictionary = ({ ids, dictionary }: Text, i: number): boolean =>
  ids[i]! >= 0 && ids[i]! < dictionary.lexicon.words.wordCount

/** Does the word carry meaning? One that no dictionary has may. */
const carries = (text: Text, i: number): boolean =>
  text.tokens.kind[i] === WORD && (text.ids[i]! < 0 || (text.classes[i]! & MEANINGFUL) !== 0)
const MEANINGFUL = NOUN | VERBAL | ADJECTIVE | SHORT_ADJECTIVE | NUMERAL | ADVERB

/** Roots of the words that carry meaning, numbers as they are. */
export function rootsIn(text: Text, first: number, last: number): Set<string> {
  const roots = numberedRoots(text.dictionary)
  const found = new Set<string>()
  for (let i = first; i < last; i++) {
    if (text.tokens.kind[i] === NUMBER) found.add(slice(text.tokens, i))
    if (!carries(text, i)) continue
    const root = isInDictionary(text, i) ? roots.spelt[rootAt(roots, text, i)]! : rootOfGuessed(text, i)
    if (root !== '') found.add(root)
  }
  return found
}

/** How stretches of a text say a root: itself where `own` has its bit, so or by a close synonym where `close` has, by any where `near` has. */
export type Said = { own: Int32Array; close: Int32Array; near: Int32Array; bit: number }
/** Root of a question → how the text says it. */
export type Heard = ReadonlyMap<string, Said>

/** Is the root said in one of the stretches `from` … `to − 1`? */
export function isSaid(said: Said, from: number, to: number): boolean {
  for (let stretch = from; stretch < to; stretch++) if ((said.near[stretch]! & said.bit) !== 0) return true
  return false
}

/** Looks for the roots that are asked about, as many at once as a number has bits. */
export function heardIn(text: Text, stretches: readonly Range[], asked: Iterable<string>): Heard {
  const all = [...new Set(asked)]
  const heard = new Map<string, Said>()
  for (let from = 0; from < all.length; from += BITS) listen(text, stretches, all.slice(from, from + BITS), heard)
  return heard
}

const BITS = 31

function listen(text: Text, stretches: readonly Range[], asked: readonly string[], heard: Map<string, Said>): void {
  const own = new Int32Array(stretches.length)
  const close = new Int32Array(stretches.length)
  const near = new Int32Array(stretches.length)
  const roots = numberedRoots(text.dictionary)
  const numbers = asked.map(root => numberOf(roots, root))
  const kin = numbers.map(number => kinOf(roots, number))
  for (const [at, root] of asked.entries()) {
    const bit = 1 << at
    heard.set(root, { own, close, near, bit })
    roots.own[numbers[at]!]! |= bit
    for (const one of kin[at]!.close) roots.close[one]! |= bit
    for (const one of kin[at]!.near) roots.near[one]! |= bit
  }
  const asksFigure = asked.some(root => /\d/u.test(root))
  const { ids, classes } = text
  const { kind } = text.tokens
  const guessed = text.dictionary.lexicon.words.wordCount
  for (let at = 0; at < stretches.length; at++) {
    const { first, last } = stretches[at]!
    for (let i = first; i < last; i++) {
      let root: number | undefined
      if (kind[i] === WORD) {
        if (ids[i]! >= 0 && (classes[i]! & MEANINGFUL) === 0) continue
        root = ids[i]! >= 0 && ids[i]! < guessed ? rootAt(roots, text, i) : roots.numbers.get(rootOfGuessed(text, i))
      } else if (asksFigure && kind[i] === NUMBER) root = roots.numbers.get(slice(text.tokens, i))
      if (root === undefined || roots.near[root] === 0 || isByTheWay(text, i)) continue
      own[at]! |= roots.own[root]!
      close[at]! |= roots.close[root]!
      near[at]! |= roots.near[root]!
    }
  }
  for (const [at, number] of numbers.entries()) {
    roots.own[number] = 0
    for (const one of kin[at]!.close) roots.close[one] = 0
    for (const one of kin[at]!.near) roots.near[one] = 0
  }
}

/** «Дом 40» is an address, «возьмите паспорт» takes nobody on. */
function isByTheWay(text: Text, i: number): boolean {
  const { kind, count } = text.tokens
  if (i + 1 < count && kind[i + 1] === NUMBER) return ADDRESS.test(wordAt(text.tokens, i))
  return (text.classes[i]! & VERB) !== 0 && wordAt(text.tokens, i).toLowerCase() === 'возьмите'
}
const ADDRESS = /^(?:дом|квартира|корпус|комната)/iu

/** What share of the question is said in the stretches `from` … `to`, 0…1. A question of question words only is wholly there. */
export function coverage(question: readonly Root[], heard: Heard): (from: number, to: number) => number {
  const asked = question.map(({ root, weight, near }) => {
    const { own, near: any, bit } = heard.get(root)!
    return { own, any, bit, weight, near: weight * near }
  })
  if (asked.length === 0) return () => 1
  let all = 0
  for (const { weight } of question) all += weight
  /** Is anything of the question said there? In most stretches nothing is. */
  const touched = new Uint8Array(asked[0]!.own.length)
  for (const { any, bit } of asked) for (let at = 0; at < touched.length; at++) if ((any[at]! & bit) !== 0) touched[at] = 1
  return (from, to) => {
    let first = from
    while (first <= to && touched[first] === 0) first++
    if (first > to) return 0
    let met = 0
    let row: Int32Array | undefined
    let ownBits = 0
    let anyBits = 0
    for (let at = 0; at < asked.length; at++) {
      const { own, any, bit, weight, near } = asked[at]!
      if (own !== row) {
        row = own
        ownBits = 0
        anyBits = 0
        for (let stretch = first; stretch <= to; stretch++) {
          ownBits |= own[stretch]!
          anyBits |= any[stretch]!
        }
      }
      if ((anyBits & bit) !== 0) met += (ownBits & bit) !== 0 ? weight : near
    }
    return met / all
  }
}
