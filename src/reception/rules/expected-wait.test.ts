// The expected wait, as sentences about the hall.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedWait, pauseAfter, visitMinutes } from './expected-wait.ts'

test('before anybody was served the usual time of the reason counts', () => {
  expect(visitMinutes(40, { visits: 0, minutes: 0 })).toBe(40)
})

test('observations draw the usual time towards themselves, and replace it when there are eight', () => {
  expect(visitMinutes(40, { visits: 4, minutes: 20 })).toBe(30)
  expect(visitMinutes(40, { visits: 8, minutes: 20 })).toBe(20)
  expect(visitMinutes(40, { visits: 50, minutes: 20 })).toBe(20)
})

test('a long visit ahead is a longer wait than a short one', () => {
  expect(expectedWait({ ahead: [60], current: 15, windows: 1 })).toEqual({ fromMinutes: 20, toMinutes: 115 })
  expect(expectedWait({ ahead: [5], current: 15, windows: 1 })).toEqual({ fromMinutes: 0, toMinutes: 25 })
})

test('a booking puts the turn off when its time comes first', () => {
  const queue = { ahead: [30, 30], current: 30, windows: 1 }
  const alone = expectedWait(queue)!
  expect(expectedWait({ ...queue, booked: [{ inMinutes: 300, minutes: 20 }] })).toEqual(alone)
  expect(expectedWait({ ...queue, booked: [{ inMinutes: 30, minutes: 20 }] })!.toMinutes).toBeGreaterThan(alone.toMinutes)
})

test('a turn that would fall into lunch comes after it, an earlier one is not moved', () => {
  const pause = { inMinutes: 20, minutes: 45 }
  expect(expectedWait({ ahead: [], current: 15, windows: 1, pause })).toEqual(
    expectedWait({ ahead: [], current: 15, windows: 1 }),
  )
  expect(expectedWait({ ahead: [60], current: 15, windows: 1, pause })).toEqual({ fromMinutes: 65, toMinutes: 160 })
  expect(expectedWait({ ahead: [], current: 15, windows: 1, pause: { inMinutes: 0, minutes: 10 } })!.fromMinutes).toBe(10)
})

test('the next pause is lunch before lunch, the rest of it during it, the opening before that, none in the evening', () => {
  const shifts = [
    [540, 780],
    [825, 1080],
  ] as const
  expect([500, 600, 800, 900].map(at => pauseAfter(shifts, at))).toEqual([
    { inMinutes: 0, minutes: 40 },
    { inMinutes: 180, minutes: 45 },
    { inMinutes: 0, minutes: 25 },
    null,
  ])
})

test('where no window works nothing is said', () => {
  expect(expectedWait({ ahead: [], current: 15, windows: 0 })).toBeNull()
})

test('a range is never empty or negative, one more ahead is never sooner, one more window never later', () => {
  const minutes = fc.double({ min: 1, max: 180, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(minutes, { maxLength: 30 }),
      minutes,
      minutes,
      fc.integer({ min: 1, max: 9 }),
      (ahead, one, current, windows) => {
        const wait = expectedWait({ ahead, current, windows })!
        expect(wait.fromMinutes).toBeGreaterThanOrEqual(0)
        expect(wait.toMinutes).toBeGreaterThan(wait.fromMinutes)
        expect(expectedWait({ ahead: [...ahead, one], current, windows })!.toMinutes).toBeGreaterThanOrEqual(wait.toMinutes)
        expect(expectedWait({ ahead, current, windows: windows + 1 })!.toMinutes).toBeLessThanOrEqual(wait.toMinutes)
      },
    ),
  )
})
