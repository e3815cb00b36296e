// The state machine: out of order, twice, after the end — the same call.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseOf, lostHow, type Heard } from './course.ts'

const at = (second: number) => new Date(Date.parse('2026-11-24T07:30:00Z') + second * 1000).toISOString()
const heard = (kind: Heard['kind'], second: number, more: Partial<Heard> = {}): Heard => ({
  id: `${kind}-${second}`,
  kind,
  at: at(second),
  ...more,
})
const newCall = heard('newCall', 0)
const answer = heard('answer', 5, { staffId: 'elena' })

test('rings, talks, waits twice, ends: pauses are counted', () => {
  const course = courseOf([
    newCall,
    answer,
    heard('hold', 20),
    heard('back', 50),
    heard('hold', 60),
    heard('hangup', 72, { by: 'client' }),
  ])
  expect(course).toEqual({
    state: 'ended',
    staffId: 'elena',
    answeredAt: at(5),
    heldSince: null,
    heldSeconds: 42,
    endedAt: at(72),
    endedBy: 'client',
  })
})

test('nobody answered: missed; an answer after the hang-up changes nothing', () => {
  expect(courseOf([newCall, heard('hangup', 20)]).state).toBe('missed')
  expect(courseOf([newCall, heard('hangup', 20), heard('answer', 21, { staffId: 'elena' })]).state).toBe('missed')
})

test('an answer that is only heard late was an answer all the same', () => {
  expect(courseOf([newCall, heard('hangup', 20), answer])).toMatchObject({ state: 'ended', staffId: 'elena' })
})

test('a hold before the answer, a second answer, a transfer to nobody change nothing', () => {
  expect(courseOf([newCall, heard('hold', 2)]).state).toBe('ringing')
  expect(courseOf([newCall, answer, heard('answer', 9, { staffId: 'oleg' })]).staffId).toBe('elena')
  expect(courseOf([newCall, answer, heard('transfer', 9)]).staffId).toBe('elena')
  expect(courseOf([newCall, answer, heard('hold', 8), heard('transfer', 30, { staffId: 'oleg' })])).toMatchObject({
    state: 'talking',
    staffId: 'oleg',
    heldSeconds: 22,
  })
})

const anyEvent = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map(String),
  kind: fc.constantFrom<Heard['kind'][]>('newCall', 'answer', 'hold', 'back', 'transfer', 'hangup'),
  at: fc.integer({ min: 0, max: 30 }).map(at),
  staffId: fc.constantFrom('elena', 'oleg'),
})
const calls = fc.uniqueArray(anyEvent, { selector: event => event.id, maxLength: 12 })

test('whatever the order of hearing and however often each is heard, the course is the same', () => {
  const mixed = calls.chain(events =>
    fc.record({
      events: fc.constant(events),
      again: fc.shuffledSubarray(events),
      shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
    }),
  )
  fc.assert(
    fc.property(mixed, ({ events, again, shuffled }) => {
      expect(courseOf([...shuffled, ...again])).toEqual(courseOf(events))
    }),
  )
})

test('a course is never in two minds', () => {
  fc.assert(
    fc.property(calls, events => {
      const { state, staffId, answeredAt, heldSince, heldSeconds, endedAt } = courseOf(events)
      expect(heldSince !== null).toBe(state === 'held')
      expect(endedAt !== null).toBe(state === 'ended' || state === 'missed')
      expect(answeredAt !== null && staffId !== null).toBe(state !== 'ringing' && state !== 'missed')
      expect(heldSeconds).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('lost calls: missed, and abandoned on hold; not when we put the receiver down, not after a talk', () => {
  const ended = (by: 'client' | 'centre') => courseOf([newCall, answer, heard('hangup', 72, { by })])
  expect(lostHow('ringing', courseOf([newCall, heard('hangup', 20)]))).toBe('missed')
  expect(lostHow('held', ended('client'))).toBe('abandoned')
  expect(lostHow('transferring', ended('client'))).toBe('abandoned')
  expect(lostHow('held', ended('centre'))).toBeUndefined()
  expect(lostHow('talking', ended('client'))).toBeUndefined()
  expect(lostHow('talking', courseOf([newCall, answer]))).toBeUndefined()
})
