// The rules of the room: places, the code at the door, common free time, what may be told of impressions, who sees a photograph.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Impression } from '../model.ts'
import { isDoorOpen, isFresh, stepAt, stepMs } from './door-times.ts'
import { freeStarts } from './free-time.ts'
import { impressionsOf } from './impressions.ts'
import { isOpen, maySeePhoto } from './photo.ts'
import { fits, partyOf, promoted } from './seats.ts'
import { mayDecide, maySee } from './who-may.ts'

describe('places', () => {
  const list = fc
    .array(fc.record({ guests: fc.integer({ min: 0, max: 4 }) }), { maxLength: 12 })
    .map(all => all.map((one, nth) => ({ ...one, nth, staffId: String(nth) })))

  test('never more than there are; nobody who fits still waits; equal parties go in their order', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 15 }), (waiting, free) => {
        const given = promoted(waiting, free)
        const sizeOf = (id: string) => partyOf(waiting.find(({ staffId }) => staffId === id)!.guests)
        const left = free - given.reduce((sum, id) => sum + sizeOf(id), 0)
        expect(left).toBeGreaterThanOrEqual(0)
        const still = waiting.filter(({ staffId }) => !given.includes(staffId))
        expect(still.filter(({ guests }) => fits(left, guests))).toEqual([])
        for (const one of still)
          for (const id of given)
            expect(sizeOf(id) === partyOf(one.guests) && Number(id) > one.nth, `${id} went before ${one.nth}`).toBe(false)
      }),
    )
  })

  test('without an end of places all come in', () => {
    expect(
      promoted(
        [
          { staffId: 'a', guests: 9, nth: 2 },
          { staffId: 'b', guests: 0, nth: 1 },
        ],
        null,
      ),
    ).toEqual(['b', 'a'])
  })
})

test('a code lives for this half minute and the next, and only around the event', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 41 }), fc.integer({ min: -300_000, max: 300_000 }), (shown, later) => {
      const fresh = isFresh(stepAt(shown), shown + later)
      if (later >= 2 * stepMs || later <= -stepMs) expect(fresh).toBe(false)
      if (later >= 0 && later <= stepMs) expect(fresh).toBe(true)
    }),
  )
  const [from, to] = ['2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z']
  const open = (at: string) => isDoorOpen(Date.parse(at), from, to)
  expect([
    open('2026-12-01T08:59:59Z'),
    open('2026-12-01T09:00:00Z'),
    open('2026-12-01T13:00:00Z'),
    open('2026-12-01T13:00:01Z'),
  ]).toEqual([false, true, true, false])
})

test('common free time is inside all working hours and touches nobody’s engagement', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => ({ from, to: from + length }))
  const person = fc.record({ works: fc.array(stretch, { maxLength: 3 }), busy: fc.array(stretch, { maxLength: 4 }) })
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 20 }), (people, length) => {
      const starts = new Set(freeStarts(people, length, 5))
      for (let at = 0; at <= 140; at += 5) {
        const minutes = Array.from({ length }, (_, i) => at + i)
        const free = people.every(
          ({ works, busy }) =>
            works.some(one => minutes.every(minute => one.from <= minute && minute < one.to)) &&
            minutes.every(minute => !busy.some(one => one.from <= minute && minute < one.to)),
        )
        expect(starts.has(at)).toBe(free)
      }
    }),
  )
})

describe('impressions', () => {
  const answers = (n: number): Impression[] =>
    Array.from({ length: n }, (_, i) => ({ liked: 5, handy: 3, goAgain: true, words: `слово ${i}` }))
  const asked = { least: 3, enough: 10, came: 12, withWords: true }

  test('few are not told at all, some without a mean, many with it', () => {
    expect(impressionsOf(answers(2), asked)).toMatchObject({ count: 2, liked: null, goAgain: null, mean: null, words: [] })
    expect(impressionsOf(answers(3), asked)).toMatchObject({ liked: [0, 0, 0, 0, 3], goAgain: 3, mean: null })
    expect(impressionsOf(answers(10), asked).mean).toEqual({ liked: 5, handy: 3 })
    expect(impressionsOf(answers(10), { ...asked, withWords: false }).words).toEqual([])
  })
})

test('a photograph opens when everybody shown has agreed', () => {
  const shown = [
    { staffId: 'a', agreed: true },
    { staffId: 'b', agreed: null },
  ]
  expect(isOpen(shown)).toBe(false)
  expect(['a', 'b', 'author', 'other'].map(id => maySeePhoto(id, 'author', shown))).toEqual([true, true, true, false])
  expect(maySeePhoto('other', 'author', [{ staffId: 'b', agreed: true }])).toBe(true)
})

test('a head decides for the own department and never the own proposal; a stranger sees nothing before it is agreed', () => {
  const event = { state: 'proposed', organiserId: 'a', invited: 'department', departmentId: 'jobs' } as const
  const head = { staffId: 'h', departmentId: 'jobs', roles: ['head'] }
  expect(mayDecide(head, event)).toBe(true)
  expect(mayDecide({ ...head, staffId: 'a' }, event)).toBe(false)
  expect(mayDecide({ ...head, departmentId: 'other' }, event)).toBe(false)
  expect(mayDecide({ staffId: 'd', departmentId: 'x', roles: ['director'] }, event)).toBe(true)
  const colleague = { staffId: 'c', departmentId: 'jobs', roles: ['specialist'] }
  expect(maySee(colleague, event, false)).toBe(false)
  expect(maySee(colleague, { ...event, state: 'agreed' }, false)).toBe(true)
  expect(maySee({ ...colleague, departmentId: 'other' }, { ...event, state: 'agreed' }, false)).toBe(false)
  expect(maySee(colleague, { ...event, state: 'agreed', invited: 'list', departmentId: null }, true)).toBe(true)
})
