// Whether something changed after a course: the change of those who took it against that of their colleagues, or no claim at all.
import { shareOf } from '#observance/rules/sample.ts'

export type Count = { count: number; of: number }
export type Four = { takersBefore: Count; takersAfter: Count; othersBefore: Count; othersAfter: Count }
export type Verdict = 'better' | 'worse' | 'same' | 'few'

/** Fewer people than this would show somebody's own figures. */
export const leastPeople = 3

/**
 * `better` and `worse` only where the change of the takers less that of the others stays on one side of nought with 95 %; `few` where
 * any of the four samples is below `least` or there are fewer than three people on either side.
 */
export function verdictOf(four: Four, people: { takers: number; others: number }, least: number): Verdict {
  if (people.takers < leastPeople || people.others < leastPeople) return 'few'
  const cells = [four.takersBefore, four.takersAfter, four.othersBefore, four.othersAfter]
  if (cells.some(({ of }) => of < least)) return 'few'
  const [tb, ta, ob, oa] = cells.map(softened) as [Soft, Soft, Soft, Soft]
  const change = ta.p - tb.p - (oa.p - ob.p)
  const half = 1.959964 * Math.sqrt([tb, ta, ob, oa].reduce((sum, { p, n }) => sum + (p * (1 - p)) / n, 0))
  return change - half > 0 ? 'better' : change + half < 0 ? 'worse' : 'same'
}

type Soft = { p: number; n: number }

/** As Agresti and Caffo do it: one of each kind added, so that «all of ten» is not a certainty. */
const softened = ({ count, of }: Count): Soft => ({ p: (count + 1) / (of + 2), n: of + 2 })

/** Nothing of a group that is too small to hide one person in. */
export const sharesOf = (before: Count, after: Count, people: number, least: number) =>
  people < leastPeople
    ? { before: nothing, after: nothing }
    : { before: shareOf(before.count, before.of, least), after: shareOf(after.count, after.of, least) }

const nothing = { count: 0, of: 0, share: null, interval: null }

/** Which record of work speaks of a clause; undefined where none does. */
export function indicatorOf(clause: string): 'steps' | 'ratings' | 'promises' | undefined {
  if (/^4\.2(\.|$)/u.test(clause)) return 'steps'
  if (/^2\.1(\.|$)/u.test(clause)) return 'ratings'
  return /^(?:2\.2|4\.[345])(?:\.|$)/u.test(clause) ? 'promises' : undefined
}
