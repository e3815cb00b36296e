// How likely each sentence of a text answers a question, by the model as it was learned; unpacked when a question is asked for the first time.
import { bytesOf } from '#russian/base64.ts'
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { rowFinder, unpackKeys } from '../keys.ts'
import { heardIn } from '../rules/answers.ts'
import { kindsHeld } from '../rules/kinds-asked.ts'
import { likelihoods, seenIn, weigh, type Model } from './answering.ts'
import { keys, none, scale, traits, weights } from './answering.data.ts'
import { partsOf, rootsAsked, type Asked } from './asked.ts'

let unpacked: Model | undefined

export const learned = (): Model =>
  (unpacked ??= { traits, none, scale, rowOf: rowFinder(unpackKeys(keys)), weights: new Int8Array(bytesOf(weights).buffer) })

/** For each question how likely each sentence answers it, 0…1; of a question that asks several things, the likeliest of them. */
export function likelyAnswers(
  text: Text,
  sentences: readonly Sentence[],
  questions: readonly (readonly Asked[])[],
): Float64Array[] {
  const parts = partsOf(questions)
  const heard = heardIn(text, sentences, rootsAsked(questions))
  const seen = seenIn(text, sentences, parts, questions.length, heard, kindsHeld(text, sentences))
  const likely = likelihoods(weigh(seen, learned()), none)
  const most = questions.map(() => new Float64Array(sentences.length))
  for (const [part, { question }] of parts.entries())
    for (let at = 0; at < sentences.length; at++) most[question]![at] = Math.max(most[question]![at]!, likely[part]![at]!)
  return most
}
