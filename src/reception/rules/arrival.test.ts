// A booked place and lateness, as sentences.
import { expect, test } from 'vitest'
import { arrival, missedAt } from './arrival.ts'

const minute = 60_000

test('early or a little late, the booked place is kept', () => {
  expect(arrival(100 * minute, 70 * minute, 15)).toEqual({ keepsPlace: true, queuedAt: 100 * minute })
  expect(arrival(100 * minute, 115 * minute, 15)).toEqual({ keepsPlace: true, queuedAt: 100 * minute })
})

test('later than that it is the place of the moment', () => {
  expect(arrival(100 * minute, 116 * minute, 15)).toEqual({ keepsPlace: false, queuedAt: 116 * minute })
})

test('a booking is missed exactly when its place is no longer kept', () => {
  expect(arrival(0, missedAt(0, 15), 15).keepsPlace).toBe(true)
  expect(arrival(0, missedAt(0, 15) + 1, 15).keepsPlace).toBe(false)
})
