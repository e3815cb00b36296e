// Fits the models of questions and writes their weights: node src/letters/questions/train.ts. The same samples give the same weights.
import { writeFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { packKeys } from '../keys.ts'
import { traits } from './answering.ts'
import { fitAnswers } from './fit-answers.ts'
import { fitSigns, judgeUnseen } from './fit.ts'
import { signs } from './match.ts'
import { samplesOf } from './samples.ts'

const samples = samplesOf(loadDictionary())
judgeUnseen(samples)
const weights = fitSigns(samples)
write('weights.data.ts', [
  '// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.',
  'export const weights: readonly number[] = [',
  ...signs.map((sign, at) => `  ${weights[at]!.toFixed(2)}, // ${sign}`),
  ']',
])
const model = fitAnswers(samples)
write('answering.data.ts', [
  '// Weights of the model of answers, written by train.ts: what no answer weighs, the traits of a sentence in their order, pairs of a cue and a word by key.',
  `export const none = ${model.none.toFixed(3)}`,
  `export const scale = ${model.scale}`,
  'export const traits: readonly number[] = [',
  ...traits.map((trait, at) => `  ${model.traits[at]!.toFixed(3)}, // ${trait}`),
  ']',
  `export const keys = '${packKeys(model.keys)}'`,
  `export const weights = '${Buffer.from(Int8Array.from(model.weights).buffer).toString('base64')}'`,
])
const questions = samples.flatMap(sample => sample.questions)
process.stdout.write(
  `${questions.length} questions, ${questions.filter(({ unanswered }) => unanswered).length} of them unanswered; ${model.keys.length} pairs\n`,
)

function write(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(name, import.meta.url), `${lines.join('\n')}\n`)
}
