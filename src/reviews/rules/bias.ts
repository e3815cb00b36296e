// What a reviewer sees of their own marks before sending: mean, spread, range used, halo; nothing by which another's answer could be told.
import type { Indicator, Marks, Self } from '../model.ts'
import { leastShown, mean } from './anonymity.ts'

/** A sent form of any reviewer in the cycle, in the order in which they came. */
export type SentForm = { reviewerId: string; marks: Marks }

/** From so many marks on one may speak of a halo. */
const enoughForHalo = 6
const nearlyAll = 0.9

const given = (marks: Marks): number[] => Object.values(marks).filter(mark => mark !== null)

/** `draft` is the form that is being written, `own` all forms that this reviewer has sent, `others` those of all others. */
export function selfOf(
  draft: { indicators: readonly Indicator[]; marks: Marks },
  own: readonly Marks[],
  others: readonly SentForm[],
  least: number,
): Self {
  const now = given(draft.marks)
  const marks = [...own.flatMap(given), ...now]
  const average = marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length
  const variance = marks.reduce((sum, mark) => sum + (mark - average) ** 2, 0) / Math.max(1, marks.length)
  return {
    marks: marks.length,
    mean: mean(marks),
    spread: marks.length < 2 ? null : Math.round(Math.sqrt(variance) * 10) / 10,
    lowest: marks.length === 0 ? null : Math.min(...marks),
    highest: marks.length === 0 ? null : Math.max(...marks),
    used: [1, 2, 3, 4].map(mark => ({ mark, count: marks.filter(one => one === mark).length })),
    others: othersOf(settled(others, least), least),
    halo: now.length >= enoughForHalo && [1, 2, 3, 4].some(mark => share(now, mark) >= nearlyAll),
    left: draft.indicators.filter(({ code }) => draft.marks[code] === undefined).length,
  }
}

const share = (marks: readonly number[], mark: number) => marks.filter(one => one === mark).length / marks.length

function othersOf(forms: readonly SentForm[], least: number): Self['others'] {
  const reviewers = new Set(forms.map(({ reviewerId }) => reviewerId)).size
  const average = mean(forms.flatMap(form => given(form.marks)))
  return average === null || reviewers < leastShown(least) ? null : { mean: average, reviewers }
}

/**
 * The forms that count towards the mean of others: whole batches only, each of at least `least` different reviewers. Whoever
 * looks before and after somebody's form came sees the same figure, or one that moved by a batch: a single form is in no difference.
 */
export function settled(forms: readonly SentForm[], least: number): SentForm[] {
  let end = 0
  let batch = new Set<string>()
  for (const [at, { reviewerId }] of forms.entries()) {
    batch.add(reviewerId)
    if (batch.size < leastShown(least)) continue
    end = at + 1
    batch = new Set()
  }
  return forms.slice(0, end)
}
