// How far a sentence sounds rude, accusing, threatening…: a linear model over its features. Small, fast, reproducible by train.ts.
import type { Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { RuleId } from '../model.ts'
import { features, SLOTS, type Features } from './features.ts'
import { bias, scale, weights as packed } from './weights.data.ts'

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

/** Log odds that the sentence breaks each rule, in the order of `toneRules`; valid until the next call. */
export type Tone = (text: Text, range: { first: number; last: number }) => Float32Array

const made = new WeakMap<Dictionary, Tone>()

/** One for a dictionary, however many rules ask; the last sentence is remembered, since all of them ask about it. */
export function toneOf(dictionary: Dictionary): Tone {
  let tone = made.get(dictionary)
  if (!tone) made.set(dictionary, (tone = remembering(scorer(features(dictionary)))))
  return tone
}

/** A sentence of hundreds of words lights no more slots than these. */
const MOST_LIT = 4096

function scorer(lightUp: Features): Tone {
  const weights = unpack(packed)
  const lit = new Uint16Array(MOST_LIT)
  const seen = new Uint32Array(SLOTS)
  const sums = new Float32Array(toneRules.length)
  let turn = 0
  return (text, range) => {
    turn++
    sums.set(bias)
    const count = lightUp(text, range, lit)
    for (let at = 0; at < count; at++) {
      const slot = lit[at]!
      if (seen[slot] === turn) continue
      seen[slot] = turn
      for (let rule = 0; rule < sums.length; rule++) sums[rule]! += weights[slot * sums.length + rule]! * scale
    }
    return sums
  }
}

function remembering(tone: Tone): Tone {
  let [text, first, last]: [Text | undefined, number, number] = [undefined, 0, 0]
  let sums = new Float32Array()
  return (asked, range) => {
    if (asked === text && range.first === first && range.last === last) return sums
    text = asked
    ;({ first, last } = range)
    return (sums = tone(asked, range) as Float32Array<ArrayBuffer>)
  }
}

function unpack(text: string): Int8Array {
  const bytes = atob(text)
  return Int8Array.from({ length: bytes.length }, (_, i) => (bytes.charCodeAt(i) << 24) >> 24)
}
