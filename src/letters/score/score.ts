// Compares findings with the marks of a reviewer, rule by rule. A mark is met when a finding of the same rule touches its quote.
import type { Finding, RuleId } from '../model.ts'
import { ruleIds } from '../model.ts'

/** A mark: its place in the text; of a question, its index; of a rule about the whole text neither. */
export type Mark = { rule: RuleId; quote?: string | undefined; question?: number | undefined }

export type Score = { tp: number; fp: number; fn: number }

export const precision = ({ tp, fp }: Score) => (tp + fp === 0 ? 1 : tp / (tp + fp))
export const recall = ({ tp, fn }: Score) => (tp + fn === 0 ? 1 : tp / (tp + fn))
export const f1 = ({ tp, fp, fn }: Score) => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn))

export const nothing = (): Score => ({ tp: 0, fp: 0, fn: 0 })
export const sum = (scores: readonly Score[]): Score =>
  scores.reduce((all, { tp, fp, fn }) => ({ tp: all.tp + tp, fp: all.fp + fp, fn: all.fn + fn }), nothing())

/** What went wrong in one case: marks that nobody met, findings that meet no mark. */
export type Differences = { missed: Mark[]; needless: Finding[] }

/** One case: score per rule. A mark met by several findings counts once, and none of them is a false alarm. */
export function compare(text: string, marks: readonly Mark[], findings: readonly Finding[]): Map<RuleId, Score & Differences> {
  return new Map(
    ruleIds.map(rule => {
      const own = findings.filter(finding => finding.rule === rule)
      const expected = places(
        text,
        marks.filter(mark => mark.rule === rule),
      )
      const met = expected.filter(({ start, end, mark }) => own.some(finding => touches(finding, mark, start, end)))
      const needless = own.filter(finding => !expected.some(({ start, end, mark }) => touches(finding, mark, start, end)))
      const missed = expected.filter(place => !met.includes(place)).map(({ mark }) => mark)
      return [rule, { tp: met.length, fp: needless.length, fn: missed.length, missed, needless }]
    }),
  )
}

const touches = (finding: Finding, { quote, question }: Mark, start: number, end: number) =>
  question === undefined ? quote === undefined || (finding.start < end && start < finding.end) : finding.question === question

/** The nth mark with the same quote is its nth occurrence. */
function places(text: string, marks: readonly Mark[]) {
  const from = new Map<string, number>()
  return marks.map(mark => {
    const start = mark.quote === undefined ? 0 : text.indexOf(mark.quote, from.get(mark.quote) ?? 0)
    const end = start + (mark.quote?.length ?? 0)
    if (mark.quote !== undefined) from.set(mark.quote, end)
    return { mark, start, end }
  })
}
