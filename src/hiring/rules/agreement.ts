// How far interviewers agree: Krippendorff's alpha over answers, with an interval by drawing answers again.
import { alpha } from '#reviews/rules/alpha.ts'
import { keyed } from '#reviews/rules/anonymity.ts'
import type { Agreed } from '../model.ts'

const draws = 400

/**
 * `units`: the marks that one answer of one candidate got. The interval is the middle 95 % of alphas over as many answers
 * drawn with return (percentile bootstrap, B. Efron, 1979); the draw is the same for the same marks. With fewer than two
 * answers there is no interval.
 */
export function agreementOf(units: readonly (readonly number[])[], least: number): Agreed {
  const counted = units.filter(marks => marks.length > 1)
  const { alpha: value, marks } = alpha(counted, 'ordinal')
  const base = { alpha: value, answers: counted.length, marks, least }
  if (value === null || counted.length < 2) return { ...base, low: null, high: null }
  const next = chance(keyed(JSON.stringify(counted), 1))
  const drawn = Array.from(
    { length: draws },
    () =>
      alpha(
        counted.map(() => counted[Math.floor(next() * counted.length)]!),
        'ordinal',
      ).alpha,
  )
    .filter(one => one !== null)
    .toSorted((one, other) => one - other)
  if (drawn.length < draws / 2) return { ...base, low: null, high: null }
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))]!
  return { ...base, low: at(0.025), high: at(0.975) }
}

/** Mulberry32 by Tommy Ettinger: from 0 up to, not including, 1. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
