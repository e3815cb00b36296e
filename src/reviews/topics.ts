// Live topics of a cycle: that a form came, for those who run it; how far the heads are, for those who agree marks.
import type { Topic } from '#platform/live.ts'
import { has } from '#staff/may.ts'

/** `review-forms:<cycle>`: no head listens, or the moment at which a form came would tell whose it is. */
export const reviewFormsTopic: Topic = {
  match: name => /^review-forms:(.+)$/u.exec(name)?.[1],
  may: who => who !== undefined && has(who, 'hr', 'director'),
  concerns: ({ kind, data }, key) => ['review.sent', 'review.asked', 'review.unasked'].includes(kind) && data.cycle === key,
}

/** `review-marks:<cycle>`: turns of the cycle, agreed marks, appeals. */
export const reviewMarksTopic: Topic = {
  match: name => /^review-marks:(.+)$/u.exec(name)?.[1],
  may: who => who !== undefined && has(who, 'head', 'hr', 'director'),
  concerns: ({ kind, data }, key) =>
    ['review.closed', 'review.shown', 'review.agreed', 'review.appealed', 'review.answered'].includes(kind) && data.cycle === key,
}
