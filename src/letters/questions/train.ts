// Fits the model of unanswered questions and writes its weights: node src/letters/questions/train.ts. The same samples give the same weights.
import { writeFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { fit } from './fit.ts'
import { signs } from './match.ts'
import { learnable, samplesOf } from './samples.ts'

const samples = learnable(samplesOf(loadDictionary()))
const weights = fit(samples)
const lines = [
  '// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.',
  'export const weights: readonly number[] = [',
  ...signs.map((sign, at) => `  ${weights[at]!.toFixed(2)}, // ${sign}`),
  ']',
]
writeFileSync(new URL('weights.data.ts', import.meta.url), `${lines.join('\n')}\n`)
process.stdout.write(`${samples.length} questions, ${samples.filter(({ unanswered }) => unanswered).length} of them unanswered\n`)
