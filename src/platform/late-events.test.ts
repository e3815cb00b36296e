// Events of overlapping transactions: each is read once, whichever becomes visible first.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unreadAfter } from './late-events.ts'

test('an event that becomes visible late is looked for, and then no more', () => {
  const unread = unreadAfter(10)
  unread.read([11, 13], 0)
  expect([unread.after(), unread.missing()]).toEqual([13, [12]])
  unread.read([12], 5)
  expect([unread.after(), unread.missing()]).toEqual([13, []])
})

test('a number that was never used is given up', () => {
  const unread = unreadAfter(0)
  unread.read([2], 0)
  unread.read([], 29_000)
  expect(unread.missing()).toEqual([1])
  unread.read([], 31_000)
  expect(unread.missing()).toEqual([])
})

test('whatever order events become visible in, each is read exactly once', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9]), appearing => {
      const unread = unreadAfter(0)
      const visible = new Set<number>()
      const read: number[] = []
      for (const id of appearing) {
        visible.add(id)
        const sought = new Set(unread.missing())
        const found = [...visible].filter(one => one > unread.after() || sought.has(one)).toSorted((a, b) => a - b)
        read.push(...found)
        unread.read(found, 0)
      }
      expect(read.toSorted((a, b) => a - b)).toEqual(appearing.toSorted((a, b) => a - b))
    }),
  )
})
