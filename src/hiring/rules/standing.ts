// Where a candidate stands, how far candidates came, how long hiring took: figures without names.
import { stages, type Funnel, type HireTime, type Outcome, type Requirement, type Standing, type ValueMean } from '../model.ts'

export type Moments = {
  invitedAt: string | null
  discussedAt: string | null
  offeredAt: string | null
  outcome: Outcome | null
}

/** `waits`: a proposed decision waits for the second person. */
export function standingOf({ outcome, offeredAt, discussedAt, invitedAt }: Moments, waits = false): Standing {
  if (outcome) return outcome
  if (offeredAt !== null) return 'offer'
  if (discussedAt !== null) return waits ? 'decision' : 'discussion'
  return invitedAt !== null ? 'interview' : 'applied'
}

/** Each stage counts all who reached it, whatever came of it: no stage is greater than the one before. */
export function funnelOf(all: readonly Moments[]): Funnel {
  const reached = {
    applied: () => true,
    invited: ({ invitedAt }: Moments) => invitedAt !== null,
    discussed: ({ discussedAt }: Moments) => discussedAt !== null,
    offered: ({ offeredAt }: Moments) => offeredAt !== null,
    hired: ({ outcome }: Moments) => outcome === 'hired',
  }
  return Object.fromEntries(stages.map(stage => [stage, all.filter(reached[stage]).length])) as Funnel
}

export const sumOfFunnels = (funnels: readonly Funnel[]): Funnel =>
  Object.fromEntries(stages.map(stage => [stage, funnels.reduce((sum, one) => sum + one[stage], 0)])) as Funnel

/** Whole days from the opening to each hiring, shortest first; the median is between the middle two where they are two. */
export function timeToHire(hired: readonly { openedAt: string; endedAt: string }[]): HireTime {
  const days = hired
    .map(({ openedAt, endedAt }) => Math.floor((Date.parse(endedAt) - Date.parse(openedAt)) / 86_400_000))
    .toSorted((one, other) => one - other)
  const middle = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
  return { count: days.length, median: days.length === 0 ? null : (middle[0]! + middle[1]!) / 2, days }
}

/** Means by value, of the values that the vacancy asks for. `marks`: question, mark. */
export function meansOf(
  requirements: readonly Requirement[],
  questions: readonly { code: string; value: string }[],
  marks: readonly { question: string; mark: number }[],
): ValueMean[] {
  return requirements.flatMap(({ value }) => {
    const codes = new Set(questions.filter(one => one.value === value).map(({ code }) => code))
    const own = marks.filter(({ question }) => codes.has(question)).map(({ mark }) => mark)
    return own.length === 0 ? [] : [{ value, mean: own.reduce((sum, mark) => sum + mark, 0) / own.length, count: own.length }]
  })
}

/** Means weighed by the requirements, from 1 to 5; null where nothing is marked. */
export function scoreOf(requirements: readonly Requirement[], means: readonly ValueMean[]): number | null {
  const weighed = means.map(({ value, mean }) => [requirements.find(one => one.value === value)?.weight ?? 0, mean] as const)
  const weight = weighed.reduce((sum, [one]) => sum + one, 0)
  return weight === 0 ? null : weighed.reduce((sum, [one, mean]) => sum + one * mean, 0) / weight
}
