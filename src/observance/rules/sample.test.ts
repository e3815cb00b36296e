// Quantiles, intervals and the silence of small samples, against published values and by properties.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, quantile, shareOf, student, wilson } from './sample.ts'

test('a quantile lies between its neighbours', () => {
  expect(quantile([], 0.5)).toBeUndefined()
  expect(quantile([7], 0.9)).toBe(7)
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantile([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9)).toBe(90)
})

test('at least the asked part lies at or below a quantile, and it is one of the span', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, q) => {
        const sorted = values.toSorted((a, b) => a - b)
        const found = quantile(sorted, q)!
        expect(found).toBeGreaterThanOrEqual(sorted[0]!)
        expect(found).toBeLessThanOrEqual(sorted.at(-1)!)
        expect(sorted.filter(value => value <= found + 1e-9).length).toBeGreaterThan((sorted.length - 1) * q - 1e-6)
      },
    ),
  )
})

// Newcombe 1998, table I (method 3), and the classic 10 of 10.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [10, 10, 0.7225, 1],
])('Wilson of %i out of %i', (count, of, from, to) => {
  expect(wilson(count, of).from).toBeCloseTo(from, 4)
  expect(wilson(count, of).to).toBeCloseTo(to, 4)
})

test('an interval holds its share, stays in 0…1 and narrows with more observations', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 500 }), (some, of) => {
      const count = Math.min(some, of)
      const { from, to } = wilson(count, of)
      expect(0 <= from && from <= count / of && count / of <= to && to <= 1).toBe(true)
      const more = wilson(count * 10, of * 10)
      expect(more.to - more.from).toBeLessThan(to - from)
    }),
  )
})

test('nine of nine is no hundred per cent but «nine of nine»', () => {
  expect(shareOf(9, 9, 10)).toEqual({ count: 9, of: 9, share: null, interval: null })
  expect(shareOf(0, 0, 0)).toEqual({ count: 0, of: 0, share: null, interval: null })
  expect(shareOf(10, 10, 10).share).toBe(1)
})

test.each([
  [5, 2.571],
  [9, 2.262],
  [23, 2.069],
  [100, 1.984],
])('Student’s quantile for %i degrees', (freedom, value) => expect(Math.abs(student(freedom) - value)).toBeLessThan(0.005))

test('a mean mark has an interval, also when all agree, and never leaves the scale', () => {
  expect(marksOf([0, 0, 0, 0, 9], 10)).toEqual({ of: 9, mean: null, interval: null })
  const agreed = marksOf([0, 0, 0, 0, 10], 10)
  expect(agreed.mean).toBe(5)
  expect(agreed.interval!.from).toBeCloseTo(4.77, 2)
  expect(agreed.interval!.to).toBe(5)
  // 4.375 ± 2.069 · √(21.625 / 23 / 24)
  const mixed = marksOf([1, 0, 2, 7, 14], 10)
  expect(mixed.mean).toBeCloseTo(4.375, 6)
  expect(mixed.interval!.from).toBeCloseTo(3.9655, 3)
})
