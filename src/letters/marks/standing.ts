// Which finding one stands at, and which were set aside: told by rule and words, so that typing elsewhere changes neither.
import type { Finding } from '../model.ts'

/** What a finding is known by while the text changes around it. */
export type Mark = { rule: Finding['rule']; fragment: string; question?: number | undefined }
/** `by` where others read it too. */
export type Aside = Mark & { id: string; reason: string; by?: string }
/** Where one stands: the mark and the place where it was. */
export type Standing = Mark & { start: number }

export const fragmentOf = (text: string, { start, end }: Finding): string => text.slice(start, end)

export const markOf = (text: string, finding: Finding): Mark => ({
  rule: finding.rule,
  fragment: fragmentOf(text, finding),
  question: finding.question,
})

export const sameMark = (a: Mark, b: Mark): boolean => a.rule === b.rule && a.question === b.question && a.fragment === b.fragment

/** Findings without those that were set aside. */
export const withoutAsides = (text: string, findings: readonly Finding[], asides: readonly Aside[]): Finding[] =>
  findings.filter(finding => !asides.some(aside => sameMark(aside, markOf(text, finding))))

/** The index of the finding one stands at: the same one, nearest to where it was; else the next after that place; else the last. −1: none. */
export function indexOf(text: string, findings: readonly Finding[], standing: Standing | undefined): number {
  if (findings.length === 0) return -1
  if (!standing) return 0
  const distance = (finding: Finding) => Math.abs(finding.start - standing.start)
  const same = findings.filter(finding => sameMark(standing, markOf(text, finding)))
  const [nearest] = same.toSorted((a, b) => distance(a) - distance(b))
  if (nearest) return findings.indexOf(nearest)
  const next = findings.findIndex(({ start }) => start >= standing.start)
  return next < 0 ? findings.length - 1 : next
}
