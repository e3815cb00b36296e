// How far a sentence sounds rude, accusing, threatening…: a linear model over its features. Small, fast, reproducible by train.ts.
import type { Text } from '#russian/text/read.ts'
import { sentenceBefore } from '#russian/text/reread.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { RuleId } from '../model.ts'
import { features } from './features.ts'
import { rowFinder, unpackKeys } from './keys.ts'
import { bias, keys, scale, weights as packed } from './weights.data.ts'

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

/** A sentence of hundreds of words has no more features than these. */
const MOST_LIT = 4096

function scorer(dictionary: Dictionary): Tone {
  const known = unpackKeys(keys)
  const lightUp = features(dictionary, rowFinder(known))
  const weights = inRows(unpack(packed), known.length)
  const lit = new Uint32Array(MOST_LIT)
  const seen = new Uint32Array(known.length)
  let turn = 0
  return (text, range) => {
    turn++
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0]
    const count = lightUp(text, range, lit)
    for (let at = 0; at < count; at++) {
      const place = lit[at]!
      if (seen[place] === turn) continue
      seen[place] = turn
      const row = place * ROW
      a += weights[row]!
      b += weights[row + 1]!
      c += weights[row + 2]!
      d += weights[row + 3]!
      e += weights[row + 4]!
      f += weights[row + 5]!
      g += weights[row + 6]!
    }
    const odds = [a, b, c, d, e, f, g]
    for (let rule = 0; rule < odds.length; rule++) odds[rule] = Math.fround(bias[rule]! + odds[rule]! * scale)
    return odds
  }
}

/** The weights of a feature for all rules, side by side in a row of its own. */
const ROW = 8

function inRows(flat: Int8Array, count: number): Int8Array {
  const rows = new Int8Array(count * ROW)
  for (let at = 0, from = 0; at < rows.length; at += ROW)
    for (let rule = 0; rule < toneRules.length; rule++) rows[at + rule] = flat[from++]!
  return rows
}

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

function unpack(text: string): Int8Array {
  const bytes = atob(text)
  const numbers = new Int8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) numbers[i] = bytes.charCodeAt(i)
  return numbers
}
