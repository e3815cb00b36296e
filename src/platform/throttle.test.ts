// How often one address may ask.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { throttle } from './throttle.ts'

const at = (seconds: number) => new Date(seconds * 1000)

test('the limit is let through, one more is held until the first is over, other addresses are not concerned', () => {
  const ask = throttle({ limit: 2, windowMs: 60_000 })
  expect([ask('203.0.113.7', at(0)), ask('203.0.113.7', at(10)), ask('203.0.113.7', at(20))]).toEqual([0, 0, 40])
  expect(ask('203.0.113.8', at(20))).toBe(0)
  expect(ask('203.0.113.7', at(60))).toBe(0)
  expect(ask('203.0.113.7', at(61))).toBe(9)
})

test('addresses of one IPv6 subscriber are one, however they are written; IPv4 inside IPv6 is IPv4', () => {
  const ask = throttle({ limit: 1, windowMs: 60_000 })
  expect(ask('2001:db8:0:7:1::1', at(0))).toBe(0)
  expect(ask('2001:db8::7:2:0:0:1', at(0))).toBe(60)
  expect(ask('2001:db8:0:8::1', at(0))).toBe(0)
  expect(ask('203.0.113.7', at(0))).toBe(0)
  expect(ask('::ffff:203.0.113.7', at(0))).toBe(60)
})

test('the machine itself is never held', () => {
  const ask = throttle({ limit: 1, windowMs: 60_000 })
  const answers = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].flatMap(address => [ask(address, at(0)), ask(address, at(0))])
  expect(new Set(answers)).toEqual(new Set([0]))
})

test('whatever comes when, no window of time ever lets more than the limit through', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), (pauses, limit) => {
      const ask = throttle({ limit, windowMs: 10_000 })
      let now = 0
      const passed = pauses.flatMap(pause => (ask('203.0.113.7', at((now += pause))) === 0 ? [now] : []))
      for (const begin of passed)
        expect(passed.filter(time => time >= begin && time < begin + 10).length).toBeLessThanOrEqual(limit)
    }),
  )
})
