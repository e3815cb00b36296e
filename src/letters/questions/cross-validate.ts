// How the models of questions do on authors that they have not seen: node src/letters/questions/cross-validate.ts [--mistakes].
// Each author is judged by models fitted without them; printed is what is found and what is needless from several log odds on.
import { loadDictionary } from '#russian/dictionary/open.ts'
import { fitSigns, judgeUnseen } from './fit.ts'
import { signs } from './match.ts'
import { leastAnswered, sumOf } from './odds.ts'
import { samplesOf, type Question, type Sample } from './samples.ts'

const samples = samplesOf(loadDictionary())
judgeUnseen(samples)
/** As in the rule. */
const FROM = 0.3
type Judged = { sample: Sample; question: Question; odds: number; lit: Float64Array }

const judged: Judged[] = [...new Set(samples.map(({ author }) => author))].flatMap(author => {
  const weights = fitSigns(samples.filter(sample => sample.author !== author))
  return samples
    .filter(sample => sample.author === author)
    .flatMap(sample =>
      sample.questions.map(question => {
        const { signs: lit } = leastAnswered(question.parts, weights)
        return { sample, question, odds: sumOf(lit, weights), lit }
      }),
    )
})

report('letters and natural answers', ({ source }) => source === 'letters' || source === 'natural')
for (const name of ['letters', 'natural', 'bodies', 'contrary', 'exam', 'hard']) report(name, ({ source }) => source === name)

function report(name: string, isOf: (sample: Sample) => boolean): void {
  const own = judged.filter(({ sample }) => isOf(sample)).toSorted((a, b) => b.odds - a.odds)
  const bad = own.filter(({ question }) => question.unanswered).length
  process.stdout.write(
    `${name}: ${own.length} questions, ${bad} unanswered, average precision ${averagePrecision(own).toFixed(3)}\n`,
  )
  for (const from of [-0.5, 0, FROM, 1, 1.5]) {
    const marked = own.filter(({ odds }) => odds >= from)
    const found = marked.filter(({ question }) => question.unanswered).length
    const f1 = (2 * found) / (marked.length + bad)
    const precision = (found / marked.length).toFixed(2)
    process.stdout.write(`  ${from}: precision ${precision}, recall ${(found / bad).toFixed(2)}, F1 ${f1.toFixed(3)}\n`)
  }
  if (!process.argv.includes('--mistakes')) return
  for (const { sample, question, odds, lit } of own.filter(one => one.question.unanswered !== one.odds >= FROM)) {
    const seen = signs.flatMap((sign, at) => (lit[at] ? [`${sign} ${Number(lit[at].toFixed(2))}`] : []))
    process.stdout.write(
      `  ${question.unanswered ? 'missed' : 'needless'} ${odds.toFixed(1)} ${sample.id} ${question.text} ${seen.join(', ')}\n`,
    )
  }
}

/** Of questions in order, the likeliest first. */
function averagePrecision(own: readonly Judged[]): number {
  let found = 0
  const at = own.flatMap(({ question }, before) => (question.unanswered ? [++found / (before + 1)] : []))
  return at.reduce((sum, precision) => sum + precision, 0) / Math.max(1, at.length)
}
