// Trains the model of tone and writes its weights: node src/letters/tone/train.ts. The same sentences give the same weights.
import { writeFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { SLOTS } from './features.ts'
import { fit, type Fitted } from './fit.ts'
import { randomFrom, samplesOf } from './samples.ts'
import { toneRules } from './tone.ts'

const samples = samplesOf(loadDictionary(), randomFrom(1))
write(toneRules.map(rule => fit(rule, samples)))

function write(fitted: readonly Fitted[]): void {
  const largest = fitted.reduce(
    (most, { weights }) => weights.reduce((larger, weight) => Math.max(larger, Math.abs(weight)), most),
    0,
  )
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
