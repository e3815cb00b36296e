// Axes hold what is drawn on them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursAround, minuteTicks } from './axis.ts'

test('ticks are round, few, begin at zero and hold the longest wait', () => {
  expect(minuteTicks(0)).toEqual([0, 5, 10, 15, 20])
  expect(minuteTicks(23)).toEqual([0, 5, 10, 15, 20, 25])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 900, noNaN: true }), most => {
      const ticks = minuteTicks(most)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('the day is the open hours, widened by those who came outside of them', () => {
  expect(hoursAround({ from: 540, to: 1080 }, [600])).toEqual({ from: 9, to: 18 })
  expect(hoursAround({ from: 510, to: 1020 }, [480, 1080])).toEqual({ from: 8, to: 19 })
  expect(hoursAround(null, [])).toEqual({ from: 9, to: 18 })
})
