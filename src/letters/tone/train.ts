// Trains the model of tone and writes its weights: node src/letters/tone/train.ts. The same sentences give the same weights.
import { writeFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { balance } from './balance.data.ts'
import { balanced } from './balance.ts'
import { fitAll, type Fitted } from './fit.ts'
import { packKeys } from '../keys.ts'
import { familiarIn, randomFrom, samplesOf } from './samples.ts'

/** A feature that moves no rule by this much is left out: there are thousands, and together they weigh little. */
const LEAST = 0.12
/** Weights are kept in such steps: finer ones add to what is sent to a browser and nothing to what is found. */
const STEP = 0.06
/** The few weights beyond so many steps are cut. */
const STEPS = Math.round(1.6 / STEP)

const samples = samplesOf(loadDictionary(), randomFrom(1))
write(balanced(fitAll(samples), balance))

function write(fitted: readonly Fitted[]): void {
  const kept = [...fitted[0]!.places].filter(([, place]) => fitted.some(({ weights }) => Math.abs(weights[place]!) >= LEAST))
  const rows = Int8Array.from(
    kept.flatMap(([, place]) =>
      fitted.map(({ weights }) => Math.max(-STEPS, Math.min(STEPS, Math.round(weights[place]! / STEP)))),
    ),
  )
  const lines = [
    '// Weights of the model of tone, written by train.ts: words that harmless sentences have, the features by key, a byte for each feature and rule, what a sum begins with.',
    `export const scale = ${STEP}`,
    `export const bias: readonly number[] = [${fitted.map(({ bias }) => bias.toFixed(4)).join(', ')}]`,
    `export const familiar = '${packKeys([...familiarIn(samples).keys()].toSorted((a, b) => a - b))}'`,
    `export const keys = '${packKeys(kept.map(([key]) => key))}'`,
    `export const weights = '${Buffer.from(rows.buffer).toString('base64')}'`,
  ]
  writeFileSync(new URL('weights.data.ts', import.meta.url), `${lines.join('\n')}\n`)
  process.stdout.write(`${samples.length} sentences, ${kept.length} of ${fitted[0]!.places.size} features\n`)
}
