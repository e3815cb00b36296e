// Which waits count, by which norm.
import { expect, test } from 'vitest'
import type { WaitEnd } from '../model.ts'
import { hoursOf, isBeyond, waitsOf } from './waits.ts'

const norms = { live: 15, booked: 5 }
const wait = (minutes: number, end: WaitEnd = 'called', booked = false) => {
  const plain = { minutes, end, booked }
  return { ...plain, beyond: isBeyond(plain, norms) }
}

test('the norm is held up to and with its last minute; those with a booking have their own', () => {
  expect(wait(15).beyond).toBe(false)
  expect(wait(15.1).beyond).toBe(true)
  expect(wait(6, 'called', true).beyond).toBe(true)
})

test('who waits too long already counts, who has not yet says nothing', () => {
  const waits = [wait(3), wait(20), wait(4, 'waiting'), wait(40, 'waiting'), wait(2, 'left'), wait(16, 'left')]
  expect(waitsOf(waits, 1)).toMatchObject({ called: 2, median: 11.5, within: { count: 1, of: 4 } })
})

test('of a small day nothing is claimed', () => {
  expect(waitsOf([wait(3), wait(4)], 10)).toEqual({
    called: 2,
    median: null,
    ninth: null,
    within: { count: 2, of: 2, share: null, interval: null },
  })
  expect(waitsOf([], 0).median).toBeNull()
})

test('an hour tells facts, by the time when people came', () => {
  const points = [
    { minute: 610, ...wait(4) },
    { minute: 605, ...wait(20) },
    { minute: 550, ...wait(0) },
  ]
  expect(hoursOf(points)).toEqual([
    { hour: 9, came: 1, beyond: 0, middle: 0, longest: 0 },
    { hour: 10, came: 2, beyond: 1, middle: 12, longest: 20 },
  ])
})
