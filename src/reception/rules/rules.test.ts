// The published order and the life of a ticket, as sentences about the hall.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aheadOf, nextOf, overtakenBy, type Waiting } from './order.ts'
import { after } from './states.ts'

const order = { overtakes: 2, earlyMinutes: 10 }
const one = (id: string, queuedAt: number, more: Partial<Waiting> = {}): Waiting => ({
  id,
  queuedAt,
  booked: false,
  priority: false,
  forStaffId: null,
  overtaken: 0,
  ...more,
})

test('whoever came first is called first', () => {
  expect(nextOf([one('b', 2), one('a', 1)], 'w', 10, order)?.id).toBe('a')
})

test('a priority visitor goes before, but not a third time before the same person', () => {
  const queue = [one('ordinary', 1), one('veteran', 5, { priority: true })]
  expect(nextOf(queue, 'w', 10, order)?.id).toBe('veteran')
  expect(nextOf([one('ordinary', 1, { overtaken: 2 }), queue[1]!], 'w', 10, order)?.id).toBe('ordinary')
})

test('a held visitor goes before later priority visitors, not before those who came earlier', () => {
  const held = one('held', 5, { overtaken: 2 })
  expect(nextOf([held, one('later', 6, { priority: true })], 'w', 10, order)?.id).toBe('held')
  expect(nextOf([held, one('earlier', 4, { priority: true })], 'w', 10, order)?.id).toBe('earlier')
})

test('a booking goes at its time whoever is held, and is no overtaking', () => {
  const queue = [one('held', 5, { overtaken: 2 }), one('booked', 9, { booked: true })]
  const called = nextOf(queue, 'w', 10, order)!
  expect(called.id).toBe('booked')
  expect(overtakenBy(queue, called)).toEqual([])
})

test('a booking waits for its time', () => {
  const booked = one('booked', 3_600_000, { booked: true })
  expect(nextOf([booked], 'w', 0, order)).toBeUndefined()
  expect(nextOf([booked], 'w', 3_000_000, order)?.id).toBe('booked')
})

test('a client sent to one colleague is called by nobody else', () => {
  const sent = one('sent', 1, { forStaffId: 'gusev' })
  expect(nextOf([sent], 'vorontsova', 10, order)).toBeUndefined()
  expect(nextOf([sent, one('a', 0)], 'gusev', 10, order)?.id).toBe('sent')
})

test('nobody is overtaken more often than the published K, whoever comes, and everybody is called', () => {
  const arrivals = fc.array(fc.record({ priority: fc.boolean(), at: fc.nat(100) }), { maxLength: 40 })
  fc.assert(
    fc.property(arrivals, fc.nat(3), (people, overtakes) => {
      let queue = people.map(({ priority, at }, i) => one(String(i), at, { priority }))
      for (let calls = people.length; calls > 0; calls--) {
        const called = nextOf(queue, 'w', 1000, { ...order, overtakes })!
        const passed = new Set(overtakenBy(queue, called))
        queue = queue.filter(w => w.id !== called.id).map(w => (passed.has(w) ? { ...w, overtaken: w.overtaken + 1 } : w))
        expect(Math.max(0, ...queue.map(w => w.overtaken))).toBeLessThanOrEqual(overtakes)
      }
      expect(queue).toEqual([])
    }),
  )
})

test('whoever is called before somebody who came earlier is of a preferred group, and that one is not', () => {
  const people = fc.array(fc.record({ priority: fc.boolean(), booked: fc.boolean(), at: fc.nat(50), overtaken: fc.nat(3) }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(people, all => {
      const queue = all.map(({ at, ...more }, i) => one(String(i), at, more))
      const called = nextOf(queue, 'w', 1000, order)!
      const passed = queue.filter(w => w.queuedAt < called.queuedAt)
      if (called.booked) expect(passed.every(w => !w.booked)).toBe(true)
      else if (called.priority) expect(passed.every(w => !w.booked && !w.priority && w.overtaken < order.overtakes)).toBe(true)
      else expect(passed).toEqual([])
    }),
  )
})

test('whoever is ahead is who would be called before, one after another', () => {
  const people = fc.array(fc.record({ priority: fc.boolean(), at: fc.nat(50) }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(people, fc.nat(11), (all, which) => {
      const queue = all.map(({ priority, at }, i) => one(String(i), at, { priority }))
      const mine = queue[which % queue.length]!
      const before: string[] = []
      for (let left = queue; left.includes(mine);) {
        const called = nextOf(left, 'w', 1000, { ...order, overtakes: 20 })!
        if (called !== mine) before.push(called.id)
        left = left.filter(w => w !== called)
      }
      expect(
        aheadOf(queue, mine, { ...order, overtakes: 20 })
          .map(w => w.id)
          .toSorted(),
      ).toEqual(before.toSorted())
    }),
  )
})

test('a ticket that is done is never called again', () => {
  expect(after('done', 'call')).toBeUndefined()
  expect(after('waiting', 'call')).toBe('called')
  expect(after('serving', 'finish')).toBe('done')
})
