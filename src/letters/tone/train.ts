// Trains the model of tone and writes its weights: node src/letters/tone/train.ts. The same sentences give the same weights.
import { globSync, writeFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { isBody, readText, type Text } from '#russian/text/read.ts'
import { sentencesIn } from '../command-line/score-sentences.ts'
import { readCheckable } from '../command-line/read-file.ts'
import { rules } from '../rules/list.ts'
import { features, SLOTS } from './features.ts'
import { ordinary, patterns } from './made-sentences.data.ts'
import { toneRules, type ToneRule } from './tone.ts'

const [EPOCHS, RATE, DECAY, MADE] = [30, 0.1, 0.02, 60]

/** `faults`: the rules the sentence breaks; `about`: the rule whose harmless twin it is, if of any. */
type Sample = { lit: Uint16Array; faults: readonly string[]; about: string | undefined }

const corpus = new URL('../../../corpus/', import.meta.url).pathname
const dictionary = loadDictionary()
const lightUp = features(dictionary)
const random = randomFrom(1)

const samples = [...ofSentences(), ...ofLetters(), ...ofPatterns(), ...ofOrdinary(), ...ofExamples()]
const models = toneRules.map(rule => fit(rule))
write(models)

function sample(text: Text, range: { first: number; last: number }, faults: readonly string[], about?: string): Sample {
  const lit = new Uint16Array(4096)
  const count = lightUp(text, range, lit)
  return { lit: new Uint16Array(new Set(lit.subarray(0, count))), faults, about }
}

function whole(sentence: string): Text {
  return readText(dictionary, sentence, { kind: 'message' })
}

/** The labelled sentences kept for tuning. */
function ofSentences(): Sample[] {
  return globSync(`${corpus}sentences/*.tsv`)
    .toSorted()
    .flatMap(file => {
      const rule = file.replace(/^.*\/|\.tsv$/gu, '')
      return sentencesIn(file)
        .filter(({ split }) => split === 'tune')
        .map(({ text, offends }) => {
          const read = whole(text)
          return sample(read, { first: 0, last: read.tokens.count }, offends ? [rule] : [], offends ? undefined : rule)
        })
    })
}

/** Sentences of the letters kept for tuning, with what a reviewer marked in them. */
function ofLetters(): Sample[] {
  return globSync(`${corpus}letters/tune/*.json`)
    .toSorted()
    .flatMap(file => {
      const { letterCase, marks } = readCheckable(file)
      const text = readText(dictionary, letterCase.text, letterCase)
      return text.sentences
        .filter(({ block }) => isBody(text.blocks[block]!))
        .map(sentence => {
          const written = letterCase.text.slice(sentence.start, sentence.end)
          const met = marks.filter(({ quote }) => quote !== undefined && (written.includes(quote) || quote.includes(written)))
          return sample(
            text,
            sentence,
            met.map(({ rule }) => rule),
          )
        })
    })
}

/** A fixed number of sentences from each pattern, its alternatives drawn at random from a seed. */
function ofPatterns(): Sample[] {
  return Object.entries(patterns).flatMap(([rule, { bad, good }]) =>
    [bad, good].flatMap((list, harmless) =>
      list.flatMap(pattern =>
        Array.from({ length: MADE }, () => {
          const text = whole(pattern.map(part => pick(part.split('|'))).join(''))
          return sample(text, { first: 0, last: text.tokens.count }, harmless ? [] : [rule], harmless ? rule : undefined)
        }),
      ),
    ),
  )
}

function ofOrdinary(): Sample[] {
  return ordinary.flatMap(pattern =>
    Array.from({ length: 3 * MADE }, () => {
      const text = whole(pattern.map(part => pick(part.split('|'))).join(''))
      return sample(text, { first: 0, last: text.tokens.count }, [])
    }),
  )
}

/** What the rules themselves show as good. */
function ofExamples(): Sample[] {
  const texts = rules.flatMap(({ good }) => good).map(example => (typeof example === 'string' ? example : example.text))
  return [...texts, ...texts, ...texts].flatMap(example => {
    const text = whole(example)
    return text.sentences.filter(({ block }) => isBody(text.blocks[block]!)).map(sentence => sample(text, sentence, []))
  })
}

/** Logistic regression by AdaGrad. A harmless twin weighs more than any other harmless sentence, an offending one most. */
function fit(rule: ToneRule): { weights: Float64Array; bias: number } {
  const own = samples.filter(({ faults }) => faults.length === 0 || faults.includes(rule))
  const weights = new Float64Array(SLOTS)
  const grown = new Float64Array(SLOTS).fill(1e-8)
  let [bias, biasGrown] = [0, 1e-8]
  for (let step = 0; step < EPOCHS * own.length; step++) {
    const { lit, faults, about } = pick(own)
    const offends = faults.includes(rule)
    const sum = lit.reduce((all, slot) => all + weights[slot]!, bias)
    const error = (1 / (1 + Math.exp(-sum)) - (offends ? 1 : 0)) * (offends ? 2.5 : about === rule ? 1.5 : 0.5)
    for (const slot of lit) {
      const slope = error + DECAY * weights[slot]!
      grown[slot]! += slope * slope
      weights[slot]! -= (RATE * slope) / Math.sqrt(grown[slot]!)
    }
    biasGrown += error * error
    bias -= (RATE * error) / Math.sqrt(biasGrown)
  }
  return { weights, bias }
}

function write(fitted: readonly { weights: Float64Array; bias: number }[]): void {
  const largest = Math.max(...fitted.flatMap(({ weights }) => [...weights].map(Math.abs)))
  const scale = Math.min(largest, 1.6) / 127
  const bytes = new Int8Array(SLOTS * fitted.length)
  for (const [at, { weights }] of fitted.entries())
    for (let slot = 0; slot < SLOTS; slot++)
      bytes[slot * fitted.length + at] = Math.max(-127, Math.min(127, Math.round(weights[slot]! / scale)))
  const lines = [
    '// Weights of the model of tone, written by train.ts: one byte for each slot and rule, and what a sum begins with.',
    `export const scale = ${scale.toPrecision(6)}`,
    `export const bias: readonly number[] = [${fitted.map(({ bias }) => bias.toFixed(4)).join(', ')}]`,
    `export const weights = '${Buffer.from(bytes.buffer).toString('base64')}'`,
  ]
  writeFileSync(new URL('weights.data.ts', import.meta.url), `${lines.join('\n')}\n`)
  process.stdout.write(`${samples.length} sentences, largest weight ${largest.toFixed(2)}\n`)
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
