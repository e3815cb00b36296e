// Odds of different rules become comparable: what was promised too often is believed less.
import { expect, test } from 'vitest'
import { balanced, settle } from './balance.ts'

/** A hundred sentences at each odds of the first rule, of which so many break it; the second rule is never heard. */
const heard = (odds: number, broken: number) =>
  Array.from({ length: 100 }, (_, at) => ({ odds: [odds, -6], faults: at < broken ? [0] : [], counts: 1 }))

test('odds at which every second sentence is a fault become nought', () => {
  const [rule] = settle([...heard(-2, 2), ...heard(0, 15), ...heard(2, 50), ...heard(4, 85)])
  expect(2 * rule!.scale + rule!.bias).toBeCloseTo(0, 0)
  expect(rule!.scale).toBeGreaterThan(0.5)
})

test('weights are balanced before they are summed', () => {
  const fitted = { places: new Map([[5, 0]]), weights: Float64Array.of(3), bias: 1 }
  expect(balanced([fitted], [{ scale: 0.5, bias: -2 }])).toEqual([{ ...fitted, weights: Float64Array.of(1.5), bias: -1.5 }])
})
