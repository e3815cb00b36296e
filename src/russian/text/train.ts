// Learns the weights of the choice of readings from a treebank: node src/russian/text/train.ts FILE.conllu
// Prints accuracy by five-fold cross-validation, then writes weights.data.ts from the whole file. The same file gives the same weights.
import { writeFileSync } from 'node:fs'
import { NOUN } from '../dictionary/tag-bits.ts'
import { loadDictionary } from '../dictionary/open.ts'
import { disambiguate, weigh } from './disambiguate.ts'
import { FEATURES, featuresOf, partsOf, signOf, surroundingsOf, WEIGHT_BITS } from './features.ts'
import { lookUp } from './readings.ts'
import { CAPITAL, LATIN, WORD, tokenize } from './tokens.ts'
import { likeness, readTreebank } from './treebank.ts'
import type { Pick } from './disambiguate.ts'
import type { Readings } from './readings.ts'
import type { Sentence } from './sentences.ts'
import type { Tokens } from './tokens.ts'
import type { Gold, GoldSentence } from './treebank.ts'

type Sample = { tokens: Tokens; readings: Readings; sentences: Sentence[]; gold: (Gold | undefined)[]; right: boolean[] }
type Score = { words: number; pos: number; cased: number; cases: number }

const SIZE = 1 << WEIGHT_BITS
const FOLDS = 5
const ROUNDS = 12
const dictionary = loadDictionary()
const { tags } = dictionary

const file = process.argv[2]
if (file === undefined) throw new Error('Name a .conllu file')
const samples = readTreebank(file).map(prepare)

const before = score(samples, () => (_token, from) => from)
report('likeliest reading alone', before)
const total: Score = { words: 0, pos: 0, cased: 0, cases: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = quantize(learn(samples.filter((_, i) => i % FOLDS !== fold)))
  add(
    total,
    score(
      samples.filter((_, i) => i % FOLDS === fold),
      sample => weigh(weights, sample.readings, tags),
    ),
  )
}
report(`${FOLDS}-fold cross-validation`, total)
if (!process.argv.includes('--measure')) writeWeights(quantize(learn(samples)))

function prepare({ text, words }: GoldSentence): Sample {
  const tokens = tokenize(text)
  const readings = lookUp(dictionary, tokens)
  const byStart = new Map(words.map(word => [word.start, word]))
  const gold = Array.from({ length: tokens.count }, (_, i) => {
    const word = byStart.get(tokens.start[i]!)
    return word && word.end === tokens.end[i] && tokens.kind[i] === WORD && (tokens.flags[i]! & LATIN) === 0 && word.classes !== 0
      ? word
      : undefined
  })
  const right = Array.from({ length: readings.tags.length }, () => false)
  for (const [i, word] of gold.entries()) if (word) markRight(readings, i, word, right)
  return {
    tokens,
    readings,
    sentences: [{ first: 0, last: tokens.count, start: 0, end: text.length, block: 0, list: false }],
    gold,
    right,
  }
}

function markRight(readings: Readings, i: number, gold: Gold, right: boolean[]): void {
  const [from, to] = [readings.from[i]!, readings.from[i + 1]!]
  const like = (r: number): number => likeness(gold, tags.classes[readings.tags[r]!]!, tags.shapes[readings.tags[r]!]!)
  let best = 0
  for (let r = from; r < to; r++) best = Math.max(best, like(r))
  for (let r = from; r < to; r++) right[r] = best >= 8 && like(r) === best
}

/** Averaged perceptron: the context is made of its own choices, so that it learns to live with its mistakes. */
function learn(training: readonly Sample[]): Float64Array {
  const weights = new Float64Array(SIZE)
  const sums = new Float64Array(SIZE)
  const features = new Int32Array(FEATURES)
  const around = new Int32Array(FEATURES)
  let time = 1
  for (let round = 0; round < ROUNDS; round++) {
    for (const sample of shuffled(training, round)) {
      const choose = weigh(weights, sample.readings, tags)
      const pick: Pick = (token, from, to, context, place) => {
        const guess = choose(token, from, to, context, place)
        time++
        if (sample.right[guess] || !sample.right.slice(from, to).includes(true)) return guess
        surroundingsOf(around, context, place)
        const update = (r: number, by: number): void => {
          const tag = sample.readings.tags[r]!
          const [wordClass, shape] = [tags.classes[tag]!, tags.shapes[tag]!]
          const sign = signOf(wordClass, shape)
          partsOf(around, sign, wordClass, shape, r - from, sample.readings.shares[r]!, context, place)
          featuresOf(features, around, sign)
          for (const feature of features) {
            weights[feature]! += by
            sums[feature]! += by * time
          }
        }
        const correct = sample.right.indexOf(true, from)
        update(correct, 1)
        update(guess, -1)
        return guess
      }
      disambiguate(sample.tokens, sample.sentences, sample.readings, tags, pick)
    }
  }
  return weights.map((weight, i) => weight - sums[i]! / time)
}

/** One byte a weight: the largest weight is 127. */
function quantize(weights: Float64Array): Int8Array {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  return Int8Array.from(weights, weight => Math.round((weight * 127) / largest))
}

function score(test: readonly Sample[], pickFor: (sample: Sample) => Pick): Score {
  const result: Score = { words: 0, pos: 0, cased: 0, cases: 0 }
  for (const sample of test) {
    const chosen = disambiguate(sample.tokens, sample.sentences, sample.readings, tags, pickFor(sample))
    for (const [i, gold] of sample.gold.entries()) {
      if (!gold) continue
      const tag = chosen[i]! < 0 ? -1 : sample.readings.tags[chosen[i]!]!
      result.words++
      // A word nobody can guess is taken for a name when it is capitalised: see morphology.ts.
      const classes = tag >= 0 ? tags.classes[tag]! : (sample.tokens.flags[i]! & CAPITAL) !== 0 ? NOUN : 0
      if ((classes & gold.classes) !== 0) result.pos++
      if (gold.caseBit === 0) continue
      result.cased++
      if (tag >= 0 && (tags.shapes[tag]! & gold.caseBit) !== 0) result.cases++
    }
  }
  return result
}

/** The same order for the same round: a small congruential generator. */
function shuffled<T>(list: readonly T[], round: number): T[] {
  const result = [...list]
  let seed = round + 1
  for (let i = result.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const j = seed % (i + 1)
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

function add(to: Score, from: Score): void {
  for (const key of ['words', 'pos', 'cased', 'cases'] as const) to[key] += from[key]
}

function report(name: string, { words, pos, cased, cases }: Score): void {
  process.stdout.write(
    `${name}: part of speech ${((100 * pos) / words).toFixed(1)} % of ${words}, case ${((100 * cases) / cased).toFixed(1)} % of ${cased}\n`,
  )
}

function writeWeights(weights: Int8Array): void {
  const text = Buffer.from(weights.buffer).toString('base64')
  const head =
    '// Weights of the choice of readings, learnt by train.ts from UD Russian GSD (development part); CC BY-SA 4.0, see NOTICE.\n'
  writeFileSync(new URL('weights.data.ts', import.meta.url), `${head}export const weights =\n  '${text}'\n`)
}
