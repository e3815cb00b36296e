// What counts as kept in time.
import { expect, test } from 'vitest'
import { dueStateOf, onTimeOf } from './promises.ts'

const now = new Date('2026-11-24T13:00:00Z')
const due = (dueAt: string, endedAt: string | null = null) => ({
  dueAt,
  endedAt,
  state: endedAt ? ('kept' as const) : ('open' as const),
})

test.each([
  ['2026-11-24T13:00:00Z', null, 'ahead'],
  ['2026-11-24T12:59:00Z', null, 'overdue'],
  ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z', 'kept'],
  ['2026-11-24T12:00:00Z', '2026-11-24T12:00:01Z', 'kept-late'],
  ['2026-11-25T12:00:00Z', '2026-11-24T10:00:00Z', 'kept'],
])('due %s, done %s: %s', (dueAt, endedAt, state) => expect(dueStateOf(due(dueAt, endedAt), now)).toBe(state))

test('late work and work not done both count against, what is ahead counts for nothing', () => {
  expect(onTimeOf(['kept', 'kept', 'kept-late', 'overdue', 'ahead'], 1)).toMatchObject({ count: 2, of: 4, share: 0.5 })
  expect(onTimeOf(['ahead'], 1).share).toBeNull()
})
