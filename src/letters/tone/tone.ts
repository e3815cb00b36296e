// How far a sentence sounds rude, accusing, threatening…: a linear model over its features. Small, fast, reproducible by train.ts.
import { bytesOf } from '#russian/base64.ts'
import type { Text } from '#russian/text/read.ts'
import { sentenceBefore } from '#russian/text/reread.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { RuleId } from '../model.ts'
import { MOST_LIT, lighter } from './features.ts'
import { rowFinder, unpackKeys } from '../keys.ts'
import { KEPT, MOST_OWN } from './words-seen.ts'
import { bias, familiar, keys, scale, weights as packed } from './weights.data.ts'

/** The rules that the model knows, in the order of its weights. */
export const toneRules = [
  'rude',
  'accusation',
  'threat',
  'discrimination',
  'fee',
  'neutrality',
  'personal-data',
] as const satisfies readonly RuleId[]
export type ToneRule = (typeof toneRules)[number]

/** Log odds that the sentence breaks each rule, in the order of `toneRules`. */
export type Tone = (text: Text, range: { first: number; last: number }) => readonly number[]

const made = new WeakMap<Dictionary, Tone>()

/** One for a dictionary, however many rules ask. */
export function toneOf(dictionary: Dictionary): Tone {
  let tone = made.get(dictionary)
  if (!tone) made.set(dictionary, (tone = remembering(scorer(dictionary))))
  return tone
}

function scorer(dictionary: Dictionary): Tone {
  const known = unpackKeys(keys)
  const isFamiliar = rowFinder(unpackKeys(familiar))
  const weights = inRows(new Int8Array(bytesOf(packed).buffer), known.length)
  const { lightUp, words } = lighter(dictionary, rowFinder(known), word => isFamiliar(word) >= 0, sumUp)
  const lit = new Int32Array(MOST_LIT)
  const sums = new Int32Array(toneRules.length)

  /** Of all that a word lights by itself. */
  function sumUp(row: number, places: readonly number[]): void {
    for (const place of places) {
      const [first, second] = [weights[place * 2]!, weights[place * 2 + 1]!]
      words[row + KEPT]! += first & EVEN
      words[row + KEPT + 1]! += (first >>> 8) & EVEN
      words[row + KEPT + 2]! += second & EVEN
      words[row + KEPT + 3]! += (second >>> 8) & EVEN
    }
    words[row + KEPT + 4] = places.length
  }

  return (text, range) => {
    const count = lightUp(text, range, lit)
    for (let rule = 0; rule < sums.length; rule++) sums[rule] = 0
    let many = 0
    let ac = 0
    let bd = 0
    let eg = 0
    let f = 0
    for (let at = 0; at < count; at++) {
      const place = lit[at]!
      if (place >= 0) {
        const first = weights[place * 2]!
        const second = weights[place * 2 + 1]!
        ac += first & EVEN
        bd += (first >>> 8) & EVEN
        eg += second & EVEN
        f += (second >>> 8) & EVEN
        many++
      } else {
        const kept = ~place + KEPT
        ac += words[kept]!
        bd += words[kept + 1]!
        eg += words[kept + 2]!
        f += words[kept + 3]!
        many += words[kept + 4]!
      }
      if (many < MOST_ADDED) continue
      addTo(sums, many, ac, bd, eg, f)
      many = ac = bd = eg = f = 0
    }
    addTo(sums, many, ac, bd, eg, f)
    const odds = [0, 0, 0, 0, 0, 0, 0]
    for (let rule = 0; rule < odds.length; rule++) odds[rule] = Math.fround(bias[rule]! + sums[rule]! * scale)
    return odds
  }
}

/** Takes pairs of sums apart. */
function addTo(sums: Int32Array, many: number, ac: number, bd: number, eg: number, f: number): void {
  const zero = many * ZERO
  sums[0]! += (ac & 0xffff) - zero
  sums[1]! += (bd & 0xffff) - zero
  sums[2]! += (ac >>> 16) - zero
  sums[3]! += (bd >>> 16) - zero
  sums[4]! += (eg & 0xffff) - zero
  sums[5]! += (f & 0xffff) - zero
  sums[6]! += (eg >>> 16) - zero
}

/**
 * The weights of a feature for all rules: a byte for each of seven, ZERO higher than it is so that none is negative, in two numbers. Every other
 * byte of a number is added in one addition, with room for 256 of them.
 */
function inRows(flat: Int8Array, count: number): Int32Array {
  const bytes = new Uint8Array(count * 8)
  for (let at = 0, from = 0; at < bytes.length; at += 8)
    for (let rule = 0; rule < toneRules.length; rule++) bytes[at + rule] = flat[from++]! + ZERO
  return new Int32Array(bytes.buffer)
}

const ZERO = 128
const EVEN = 0x00ff00ff
const MOST_ADDED = 256 - MOST_OWN

/** Keeps what was said of each sentence of the last text: one rule after another asks about all of them. */
function remembering(tone: Tone): Tone {
  let late: Text | undefined
  let known: (Known | undefined)[] = []
  return (text, range) => {
    if (text !== late) known = carriedOver(known, late, text)
    late = text
    const place = text.sentenceAt[range.first]!
    const before = known[place]
    if (before?.last === range.last && text.sentences[place]!.first === range.first) return before.odds
    const odds = tone(text, range)
    if (text.sentences[place]!.first === range.first) known[place] = { last: range.last, odds }
    return odds
  }
}

type Known = { last: number; odds: readonly number[] }

/** A text that changes a little keeps what was said of the sentences that have not. */
function carriedOver(known: readonly (Known | undefined)[], late: Text | undefined, text: Text): (Known | undefined)[] {
  const carried: (Known | undefined)[] = []
  for (let place = 0; place < text.sentences.length; place++) {
    const before = sentenceBefore(text, place)
    if (!before || before.text !== late) continue
    const said = known[before.sentence]
    if (said?.last === late.sentences[before.sentence]!.last)
      carried[place] = { last: text.sentences[place]!.last, odds: said.odds }
  }
  return carried
}
