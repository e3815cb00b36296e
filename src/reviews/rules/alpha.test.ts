// Agreement is what the author of the measure counted by hand, and does not depend on what it should not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alpha } from './alpha.ts'

const no = null
/** The author's own example: four observers, twelve units, gaps. */
const example = [
  [1, 1, no, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [no, 5, 5, 5],
  [no, no, 1, 1],
  [no, 3, no, no],
]

test('the published example comes out as published, gaps and all', () => {
  expect(alpha(example, 'nominal').alpha).toBeCloseTo(0.743, 3)
  expect(alpha(example, 'ordinal').alpha).toBeCloseTo(0.815, 3)
  expect(alpha(example, 'nominal')).toMatchObject({ units: 11, marks: 40 })
})

test('nothing is said where nobody marked the same thing twice, or all marks are one', () => {
  expect(alpha([], 'ordinal')).toEqual({ alpha: null, units: 0, marks: 0 })
  expect(alpha([[1], [2, null]], 'ordinal').alpha).toBeNull()
  expect(
    alpha(
      [
        [3, 3],
        [3, 3],
      ],
      'nominal',
    ).alpha,
  ).toBeNull()
})

test('two reviewers who always say the opposite agree worse than chance', () => {
  expect(
    alpha(
      [
        [0, 1],
        [1, 0],
        [0, 1],
      ],
      'nominal',
    ).alpha,
  ).toBeLessThan(0)
})

const Mark = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 })
const Units = fc.array(fc.array(Mark, { minLength: 2, maxLength: 4 }), { maxLength: 12 })
const Scales = fc.constantFrom('nominal' as const, 'ordinal' as const)
const close = (one: number | null, other: number | null) =>
  one === null || other === null ? expect(one).toBe(other) : expect(one).toBeCloseTo(other, 9)

test('who marked first, and which unit came first, changes nothing; agreement is never above one', () => {
  fc.assert(
    fc.property(Units, Scales, (units, scale) => {
      const { alpha: found } = alpha(units, scale)
      close(found, alpha(units.map(marks => marks.toReversed()).toReversed(), scale).alpha)
      expect(found ?? 1).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

test('in order only the order counts: 1–5 and 1, 4, 9, 16, 25 are the same marks', () => {
  fc.assert(
    fc.property(Units, units => {
      close(
        alpha(units, 'ordinal').alpha,
        alpha(
          units.map(marks => marks.map(mark => (mark === null ? null : mark ** 2))),
          'ordinal',
        ).alpha,
      )
    }),
  )
})

test('all agree: one, as soon as there are two different marks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 10 }), Scales, (marks, scale) => {
      const units = marks.map(mark => [mark, mark, null])
      const { alpha: found } = alpha(units, scale)
      if (new Set(marks).size < 2) expect(found).toBeNull()
      else expect(found).toBeCloseTo(1, 12)
    }),
  )
})
