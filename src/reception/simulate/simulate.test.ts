// What the published order promises, whoever comes: found in the calls of random days, not in the rule's own counting.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance } from './chance.ts'
import { hardDay } from './hard-day.ts'
import { mostOvertaken, percentile } from './measures.ts'
import { minute, playDay, works, type Call, type Comer, type Day } from './play.ts'
import { report } from './report.ts'
import { inWords } from './words.ts'

const comer = fc.record({
  kind: fc.constantFrom('ordinary', 'priority', 'booked'),
  comesAt: fc.integer({ min: 0, max: 300 }),
  early: fc.integer({ min: -15, max: 40 }),
  usualMinutes: fc.constantFrom(10, 20),
  walks: fc.integer({ min: 0, max: 2 }),
  lasts: fc.integer({ min: 1, max: 60 }),
  stays: fc.boolean(),
  onward: fc.option(fc.record({ lasts: fc.integer({ min: 1, max: 20 }), to: fc.constantFrom(null, 'w0', 'w1') })),
})

const days: fc.Arbitrary<Day> = fc
  .record({
    people: fc.array(comer, { maxLength: 40 }),
    windows: fc.integer({ min: 2, max: 4 }),
    lunch: fc.integer({ min: 60, max: 200 }),
    overtakes: fc.nat(3),
  })
  .map(({ people, windows, lunch, overtakes }) => ({
    order: { overtakes, earlyMinutes: 10 },
    windows: Array.from({ length: windows }, (_, i) => ({
      id: `w${i}`,
      shifts: [
        [20 * minute, lunch * minute],
        [(lunch + 45) * minute, 400 * minute],
      ] as const,
    })),
    comers: people.map(({ kind, comesAt, early, walks, lasts, onward, ...one }, i): Comer => {
      const queuedAt = Math.max(0, comesAt + (kind === 'booked' ? early : 0)) * minute
      const times = { comesAt: comesAt * minute, queuedAt, walks: walks * minute, lasts: lasts * minute }
      return {
        ...one,
        ...times,
        kind,
        id: String(i),
        reason: String(one.usualMinutes),
        ...(onward && { onward: { ...onward, lasts: onward.lasts * minute } }),
      }
    }),
  }))

test('nobody is forgotten: whoever takes a ticket is called, and once more when sent on', () => {
  fc.assert(
    fc.property(days, day => {
      const { calls, left } = playDay(day)
      expect(left).toEqual([])
      for (const { id, stays, onward } of day.comers)
        expect(calls.filter(call => call.comer.id === id)).toHaveLength(stays && onward ? 2 : 1)
    }),
  )
})

test('nobody is overtaken by later priority visitors more often than the order permits', () => {
  fc.assert(
    fc.property(days, day => {
      expect(mostOvertaken(playDay(day).calls)).toBeLessThanOrEqual(day.order.overtakes)
    }),
  )
})

test('no window stands idle while somebody waits whom it may call', () => {
  fc.assert(
    fc.property(days, day => {
      const { calls } = playDay(day)
      for (const { id, shifts } of day.windows) {
        for (const [from, until] of idle(calls, id)) {
          const working = { id, shifts }
          const neglected = calls.filter(call => {
            if (call.onward && call.comer.onward!.to !== null && call.comer.onward!.to !== id) return false
            const early = call.comer.kind === 'booked' ? call.comer.queuedAt - day.order.earlyMinutes * minute : 0
            const since = Math.max(from, call.joinedAt, early, opening(shifts, Math.max(from, call.joinedAt, early)))
            return since < Math.min(until, call.calledAt) && works(working, since)
          })
          expect(neglected).toEqual([])
        }
      }
    }),
  )
})

/** The moment itself while the window works, else when it opens again. */
const opening = (shifts: Day['windows'][number]['shifts'], at: number): number =>
  works({ id: '', shifts }, at) ? at : Math.min(...shifts.map(([from]) => from).filter(from => from >= at))

/** Stretches in which a window has nobody. */
function idle(calls: readonly Call[], windowId: string): [number, number][] {
  const busy = calls.filter(call => call.windowId === windowId).toSorted((a, b) => a.calledAt - b.calledAt)
  return [...busy, undefined].map((call, i) => [busy[i - 1]?.endedAt ?? 0, call?.calledAt ?? Infinity])
}

test('nobody of a priority group waits longer than the ordinary visitor who came next', () => {
  fc.assert(
    fc.property(days, day => {
      const first = playDay(day).calls.filter(({ onward }) => !onward)
      for (const { comer, calledAt } of first.filter(call => call.comer.kind === 'priority'))
        for (const other of first.filter(call => call.comer.kind === 'ordinary' && call.comer.queuedAt > comer.queuedAt))
          expect(other.calledAt).toBeGreaterThanOrEqual(calledAt)
    }),
  )
})

test('the same number is the same day, and another window brings the same people', () => {
  const [one, same, wider] = [
    hardDay({ seed: 5, windows: 4 }),
    hardDay({ seed: 5, windows: 4 }),
    hardDay({ seed: 5, windows: 9 }),
  ]
  expect(same).toEqual(one)
  expect(wider.comers.map(({ lasts, comesAt }) => [lasts, comesAt])).toEqual(
    one.comers.map(({ lasts, comesAt }) => [lasts, comesAt]),
  )
  expect(hardDay({ seed: 6, windows: 4 }).comers).not.toEqual(one.comers)
})

test('times of service have the mean and the spread they were asked for', () => {
  const luck = chance(1)
  const drawn = Array.from({ length: 20_000 }, () => luck.lasting(15, 0.6))
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  expect(Math.abs(mean - 15)).toBeLessThan(0.3)
  expect(Math.abs(Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length) / mean - 0.6)).toBeLessThan(
    0.03,
  )
})

test('a percentile is one of the values', () => {
  expect(percentile([5, 1, 3], 0.5)).toBe(3)
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  expect(percentile([], 0.5)).toBe(0)
})

test('on a hard day most waits fall inside the range that the kiosk told', () => {
  const hard = report({ seed: 1, windows: 7 })
  expect(hard.told.inRange).toBeGreaterThan(0.7)
  expect(hard.day.neverCalled).toBe(0)
  expect(inWords(hard)).toContain('Вызвали всех, никто не забыт.')
})
