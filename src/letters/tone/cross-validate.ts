// How the model of tone does on manners of speaking that it has not seen: node src/letters/tone/cross-validate.ts [--mistakes].
// Each manner is judged by a model fitted without it; printed is what share is found at thresholds that mark so many twins.
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from '../check.ts'
import { asMessage } from '../command-line/score-sentences.ts'
import { fitAll, oddsOf } from './fit.ts'
import { randomFrom, samplesOf, type Sample } from './samples.ts'
import { toneRules } from './tone.ts'

const FOLDS = 4
const dictionary = loadDictionary()
const samples = samplesOf(dictionary, randomFrom(1))
const check = checker(dictionary)
const foldOf = new Map([...new Set(samples.flatMap(({ manner }) => manner ?? []))].map((manner, at) => [manner, at % FOLDS]))
const isSure = (sample: Sample, rule: string) =>
  check(asMessage(sample.text)).some(finding => finding.rule === rule && finding.confidence === 'sure')

type Judged = { sample: Sample; odds: number; sure: boolean }

const isHeld = ({ manner }: Sample, fold: number) => manner !== undefined && foldOf.get(manner) === fold
const fitted = Array.from({ length: FOLDS }, (_, fold) => fitAll(samples.filter(sample => !isHeld(sample, fold))))

for (const [place, rule] of toneRules.entries())
  report(
    rule,
    fitted.flatMap((models, fold) =>
      samples
        .filter(sample => isHeld(sample, fold))
        .map(sample => ({
          sample,
          odds: oddsOf(models[place]!, sample),
          sure: sample.manner!.startsWith(`${rule} `) && isSure(sample, rule),
        })),
    ),
  )

function report(rule: string, judged: readonly Judged[]): void {
  const own = judged.filter(({ sample }) => sample.manner!.startsWith(`${rule} `))
  const bad = own.filter(({ sample }) => sample.faults.includes(rule))
  const twins = own.filter(({ sample }) => sample.about === rule)
  const rest = judged.filter(({ sample }) => sample.faults.length === 0 && sample.about !== rule)
  const line = [0.02, 0.05, 0.08].map(share => {
    const least = twins.map(({ odds, sure }) => (sure ? 99 : odds)).toSorted((a, b) => b - a)[Math.floor(share * twins.length)]!
    const found = (list: readonly Judged[]) => list.filter(({ odds, sure }) => sure || odds > least).length / list.length
    return `${least.toFixed(1).padStart(6)}: ${found(bad).toFixed(3)} (others ${found(rest).toFixed(3)})`
  })
  const sure = bad.filter(one => one.sure).length / bad.length
  process.stdout.write(`${rule.padEnd(16)}sure ${sure.toFixed(3)}  twins 2/5/8 %  ${line.join('  ')}\n`)
  const inLetters = judged.filter(({ sample }) => sample.manner!.startsWith('letters '))
  const wrong = inLetters.filter(({ sample }) => sample.faults.includes(rule))
  const clean = inLetters.filter(({ sample }) => sample.faults.length === 0)
  const letters = [-0.5, 0, 0.5, 1, 1.5, 2, 2.5].map(least => {
    const met = (list: readonly Judged[]) => list.filter(({ odds }) => odds > least).length
    return `${least}: ${met(wrong)}+${met(clean)}`
  })
  process.stdout.write(`  in letters, of ${wrong.length} + ${clean.length} clean: ${letters.join('  ')}\n`)
  if (!process.argv.includes('--mistakes')) return
  const show = (list: readonly Judged[]) =>
    list.forEach(({ sample, odds, sure }) =>
      process.stdout.write(
        `  ${sample.faults.includes(rule) ? 'bad ' : 'good'} ${odds.toFixed(1)}${sure ? ' sure' : ''} ${sample.text}\n`,
      ),
    )
  show(twins.toSorted((a, b) => b.odds - a.odds).slice(0, 12))
  show(
    bad
      .filter(one => !one.sure)
      .toSorted((a, b) => a.odds - b.odds)
      .slice(0, 40),
  )
}
