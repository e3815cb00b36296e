// Times that can be booked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookableTimes, bookedMinutes, mostAtOnce, overlap, type Span } from './free-times.ts'

const minute = 60_000
const at = (clock: string) => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * minute
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) })
const clocks = (times: { startsAt: number; left: number }[]) =>
  times.map(({ startsAt, left }) => {
    const minutes = startsAt / minute
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}×${left}`
  })
const day = [span('09:00', '10:00'), span('13:45', '14:30')]

test('a visit fits between the beginning and the end of a stretch of work, lunch is nobody’s', () => {
  const asked = { worked: day, minutes: 30, windows: 2, taken: [], notBefore: 0 }
  expect(clocks(bookableTimes(asked))).toEqual(['9:00×2', '9:15×2', '9:30×2', '13:45×2', '14:00×2'])
  expect(clocks(bookableTimes({ ...asked, notBefore: at('09:20') }))).toEqual(['9:30×2', '13:45×2', '14:00×2'])
  expect(bookableTimes({ ...asked, minutes: 90 })).toEqual([])
  expect(bookableTimes({ ...asked, worked: [] })).toEqual([])
})

test('as many at one moment as there are windows; one after another is not at one moment', () => {
  const taken = [span('09:00', '09:30'), span('09:15', '09:45')]
  const asked = { worked: [day[0]!], minutes: 30, windows: 2, taken, notBefore: 0 }
  expect(clocks(bookableTimes(asked))).toEqual(['9:00×0', '9:15×0', '9:30×1'])
  expect(mostAtOnce([span('09:00', '09:30'), span('09:30', '10:00')], span('09:00', '10:00'))).toBe(1)
  expect(clocks(bookableTimes({ ...asked, windows: 0 }))).toEqual(['9:00×0', '9:15×0', '9:30×0'])
})

test('minutes of a reason are whole fives within bounds', () => {
  expect([0, 5, 12, 20, 400].map(bookedMinutes)).toEqual([5, 5, 15, 20, 180])
})

const spans = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 200 }), for: fc.integer({ min: 1, max: 60 }) }).map(one => ({
    from: one.from * minute,
    to: (one.from + one.for) * minute,
  })),
  { maxLength: 12 },
)

test('whoever books where a place is left never makes more visits at one moment than windows', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 5, max: 60 })), (worked, windows, visits) => {
      const taken: Span[] = []
      for (const minutes of visits) {
        const free = bookableTimes({ worked, minutes, windows, taken, notBefore: 0 }).find(({ left }) => left > 0)
        if (free) taken.push({ from: free.startsAt, to: free.startsAt + minutes * minute })
      }
      for (const one of taken) {
        expect(taken.filter(other => other.from <= one.from && one.from < other.to).length).toBeLessThanOrEqual(windows)
        expect(worked.some(({ from, to }) => from <= one.from && one.to <= to)).toBe(true)
      }
    }),
  )
})

test('counting at beginnings is counting at every minute', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (taken, from, minutes) => {
      const visit = { from: from * minute, to: (from + minutes) * minute }
      const every = Array.from({ length: minutes }, (_, i) => visit.from + i * minute)
      const most = Math.max(...every.map(moment => taken.filter(one => one.from <= moment && moment < one.to).length))
      expect(mostAtOnce(taken, visit)).toBe(most)
      expect(most > 0).toBe(taken.some(one => overlap(one, visit)))
    }),
  )
})
