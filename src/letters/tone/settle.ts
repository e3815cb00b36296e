// Settles how the odds of the rules are made comparable and writes balance.data.ts: node src/letters/tone/settle.ts. Takes ten minutes:
// the sentences of each author, of letters and of lines, are judged by a model fitted without them. The same sentences give the same numbers.
import { writeFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { settle, type Weighed } from './balance.ts'
import { fitAll, oddsOf } from './fit.ts'
import { randomFrom, samplesOf, type Sample } from './samples.ts'
import { toneRules } from './tone.ts'

const FOLDS = 5
/** Every other fault is as often in a letter; lines hurt as often as not, so that they weigh less, the hurtful ones least. */
const [OF_LETTERS, CALM_LINE, HURTFUL_LINE] = [1, 0.3, 0.1]

const samples = samplesOf(loadDictionary(), randomFrom(1))
/** Who wrote a sentence of a letter or a line: «letters zharova», «lines zoya 3» say it in the second word. */
const authorOf = ({ manner = '' }: Sample): string | undefined => /^(?:letters|lines) (\S+)/u.exec(manner)?.[1]
const authors = [...new Set(samples.flatMap(sample => authorOf(sample) ?? []))].toSorted()
const foldOf = (sample: Sample): number => authors.indexOf(authorOf(sample) ?? '') % FOLDS

const weighed = Array.from({ length: FOLDS }, (_, fold) => judged(fold)).flat()
const lines = [
  '// How the odds of the rules of tone are made comparable, written by settle.ts.',
  "import type { Balance } from './balance.ts'",
  '',
  'export const balance: Balance = [',
  ...settle(weighed).map(
    ({ scale, bias }, rule) => `  { scale: ${scale.toFixed(2)}, bias: ${bias.toFixed(2)} }, // ${toneRules[rule]!}`,
  ),
  ']',
]
writeFileSync(new URL('balance.data.ts', import.meta.url), `${lines.join('\n')}\n`)
process.stdout.write(`${weighed.length} sentences of ${authors.length} authors\n`)

function judged(fold: number): Weighed[] {
  const fitted = fitAll(
    samples.filter(sample => foldOf(sample) !== fold),
    [7],
  )
  process.stdout.write(`${fold + 1} of ${FOLDS}\n`)
  return samples
    .filter(sample => foldOf(sample) === fold)
    .map(sample => {
      const faults = toneRules.flatMap((rule, at) => (sample.faults.includes(rule) ? [at] : []))
      const isLine = sample.manner!.startsWith('lines')
      const counts = isLine ? (faults.length === 0 ? CALM_LINE : HURTFUL_LINE) : OF_LETTERS
      return { odds: fitted.map(one => oddsOf(one, sample)), faults, counts }
    })
}
