// Weeks follow each other without a gap and end with the day.
import { expect, test } from 'vitest'
import { weeksUntil } from './weeks.ts'

test('weeks end with the day and touch each other', () => {
  expect(weeksUntil('2026-11-24', 2)).toEqual([
    { from: '2026-11-11', to: '2026-11-17' },
    { from: '2026-11-18', to: '2026-11-24' },
  ])
})
