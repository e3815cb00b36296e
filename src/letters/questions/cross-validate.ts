// How the model of unanswered questions does on authors that it has not seen: node src/letters/questions/cross-validate.ts [--mistakes].
// Each author is judged by a model fitted without them; printed is what is found and what is needless from several log odds on.
import { loadDictionary } from '#russian/dictionary/open.ts'
import { fit } from './fit.ts'
import { signs } from './match.ts'
import { leastAnswered, sumOf } from './odds.ts'
import { samplesOf, type Sample } from './samples.ts'

const samples = samplesOf(loadDictionary())
/** As in the rule. */
const FROM = 0.6
type Judged = { sample: Sample; odds: number; lit: Float64Array }

const judged: Judged[] = [...new Set(samples.map(({ author }) => author))].flatMap(author => {
  const weights = fit(samples.filter(sample => sample.author !== author))
  return samples
    .filter(sample => sample.author === author)
    .map(sample => {
      const { signs: lit } = leastAnswered(sample.parts, weights)
      return { sample, odds: sumOf(lit, weights), lit }
    })
})

report('letters and natural answers', ({ source }) => source === 'letters' || source === 'natural')
for (const name of ['letters', 'natural', 'contrary', 'exam']) report(name, ({ source }) => source === name)

function report(name: string, isOf: (sample: Sample) => boolean): void {
  const own = judged.filter(({ sample }) => isOf(sample)).toSorted((a, b) => b.odds - a.odds)
  const bad = own.filter(({ sample }) => sample.unanswered).length
  process.stdout.write(`${name}: ${own.length} questions, ${bad} unanswered\n`)
  for (const from of [-0.5, 0, FROM, 1, 1.5]) {
    const marked = own.filter(({ odds }) => odds >= from)
    const found = marked.filter(({ sample }) => sample.unanswered).length
    const f1 = (2 * found) / (marked.length + bad)
    const precision = (found / marked.length).toFixed(2)
    process.stdout.write(`  ${from}: precision ${precision}, recall ${(found / bad).toFixed(2)}, F1 ${f1.toFixed(3)}\n`)
  }
  if (!process.argv.includes('--mistakes')) return
  for (const { sample, odds, lit } of own.filter(one => one.sample.unanswered !== one.odds >= FROM)) {
    const seen = signs.flatMap((sign, at) => (lit[at] ? [`${sign} ${Number(lit[at].toFixed(2))}`] : []))
    process.stdout.write(
      `  ${sample.unanswered ? 'missed' : 'needless'} ${odds.toFixed(1)} ${sample.id} ${sample.question} ${seen.join(', ')}\n`,
    )
  }
}
