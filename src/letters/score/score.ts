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
      const places = placesOf(
        text,
        marks.filter(mark => mark.rule === rule),
      )
      const met = places.filter(place => own.some(finding => touches(finding, place)))
      const needless = own.filter(finding => !places.some(place => touches(finding, place)))
      const missed = places.filter(place => !met.includes(place)).map(({ mark }) => mark)
      return [rule, { tp: met.length, fp: needless.length, fn: missed.length, missed, needless }]
    }),
  )
}

/** A mark with the stretches of the text that its quote may mean. */
type Place = { mark: Mark; stretches: readonly (readonly [start: number, end: number])[] }

const touches = ({ start, end, question }: Finding, { mark, stretches }: Place) =>
  mark.question === undefined
    ? mark.quote === undefined || stretches.some(stretch => start < stretch[1] && stretch[0] < end)
    : question === mark.question

/** A quote may stand in the text several times (the addressee's name does): when as many marks as that have it, each has its own. */
function placesOf(text: string, marks: readonly Mark[]): Place[] {
  return marks.map((mark, at) => {
    const { quote } = mark
    if (quote === undefined) return { mark, stretches: [] }
    const stretches = occurrences(text, quote)
    const same = marks.filter(other => other.quote === quote).length
    const place = marks.slice(0, at).filter(other => other.quote === quote).length
    return { mark, stretches: same < stretches.length ? stretches : stretches.slice(place, place + 1) }
  })
}

function occurrences(text: string, quote: string) {
  const found: [number, number][] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) found.push([at, at + quote.length])
  return found
}
