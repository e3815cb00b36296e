// Moments and birth dates as people type them.
import { expect, test } from 'vitest'
import { typedDay, typedMoment } from './typed-moment.ts'

// Tuesday 24 November 2026, 10:30 in Moscow.
const telling = { now: '2026-11-24T07:30:00Z', zone: 'Europe/Moscow' }
const local = (typed: string) => {
  const at = typedMoment(typed, telling)
  return at && new Date(Date.parse(at) + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

test.each([
  ['завтра 12', '2026-11-25 12:00'],
  ['Завтра до 14:30', '2026-11-25 14:30'],
  ['послезавтра', '2026-11-26 12:00'],
  ['сегодня 17', '2026-11-24 17:00'],
  ['25.11 9:05', '2026-11-25 09:05'],
  ['25.11', '2026-11-25 12:00'],
  ['11.01 10:00', '2027-01-11 10:00'],
  ['пт 10:00', '2026-11-27 10:00'],
  ['в среду к 15:00', '2026-11-25 15:00'],
  ['вторник 15:00', '2026-12-01 15:00'],
  ['15:30', '2026-11-24 15:30'],
  ['9:00', '2026-11-25 09:00'],
  ['через 2 часа', '2026-11-24 12:30'],
  ['через час', '2026-11-24 11:30'],
])('«%s» is %s', (typed, expected) => {
  expect(local(typed)).toBe(expected)
})

test.each(['', 'скоро', '31.02 10:00', 'завтра 25:00', '12.30.40'])('«%s» is no moment', typed => {
  expect(local(typed)).toBeUndefined()
})

test.each([
  ['21.03.1969', '1969-03-21'],
  ['1 3 1969', '1969-03-01'],
  ['21031969', '1969-03-21'],
  ['31.02.1969', undefined],
  ['март', undefined],
])('the birth date «%s» is %s', (typed, expected) => {
  expect(typedDay(typed)).toBe(expected)
})
