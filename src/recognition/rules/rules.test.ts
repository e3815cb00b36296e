// The lot without interest, the votes, the state of a nomination, groups that hide people, the shipped rules.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RulesBody } from '../model.ts'
import { drawn, hasInterest, outcomeOf, stateOf, type Eligible } from './committee.ts'
import { shippedRules } from './shipped-rules.data.ts'
import { groupOf, leastGroup, serviceOf } from './spread.ts'

const people: Eligible[] = Array.from({ length: 20 }, (_, at) => ({
  id: `p${at}`,
  departmentId: `d${at % 3}`,
  roles: at < 3 ? ['head', 'specialist'] : at === 3 ? ['director'] : ['specialist'],
}))
const someone = fc.constantFrom(...people.map(({ id }) => id))
const two = fc.tuple(someone, someone).filter(([a, b]) => a !== b)

test('whoever is drawn has no interest, comes once, and the same seed draws the same', () =>
  fc.assert(
    fc.property(two, fc.uuid(), fc.array(two, { maxLength: 6 }), ([nomineeId, nominatorId], seed, pairs) => {
      const ties = pairs.map(([staffId, otherId]) => ({ staffId, otherId }))
      const order = drawn({ nomineeId, nominatorId, seed, round: 1 }, people, ties)
      expect(order).toEqual(drawn({ nomineeId, nominatorId, seed, round: 1 }, people.toReversed(), ties))
      expect(new Set(order).size).toBe(order.length)
      expect(order).not.toContain(nomineeId)
      expect(order).not.toContain(nominatorId)
      const nominee = people.find(({ id }) => id === nomineeId)!
      for (const id of order) {
        const one = people.find(other => other.id === id)!
        expect(one.roles.includes('head') && one.departmentId === nominee.departmentId).toBe(false)
        expect(
          ties.some(({ staffId, otherId }) => [staffId, otherId].includes(id) && [staffId, otherId].includes(nomineeId)),
        ).toBe(false)
      }
    }),
  ))

test('the second committee has nobody of the first, and the lot falls on everybody sooner or later', () => {
  const order = drawn({ nomineeId: 'p5', nominatorId: 'p6', seed: 'one', round: 1 }, people, [])
  const first = new Set(order.slice(0, 3))
  expect(
    drawn({ nomineeId: 'p5', nominatorId: 'p6', seed: 'one', round: 2 }, people, [], first).filter(id => first.has(id)),
  ).toEqual([])
  const seen = new Set(
    Array.from({ length: 200 }, (_, n) => drawn({ nomineeId: 'p5', nominatorId: 'p6', seed: `s${n}`, round: 1 }, people, [])[0]),
  )
  expect(seen.size).toBe(order.length)
})

test('a director never judges', () => {
  expect(hasInterest(people[3]!, people[8]!, 'p9', [])).toBe(true)
})

const vote = (choice: 'for' | 'against' | null, left = false) => ({ choice, left })

test('more for than against; votes of who stepped out do not count', () => {
  expect(outcomeOf([vote('for'), vote('for'), vote('against')])).toBe('awarded')
  expect(outcomeOf([vote('for'), vote('against')])).toBe('declined')
  expect(outcomeOf([vote('for', true), vote('against'), vote(null)])).toBe('declined')
})

test('states: all voted, term over with and without the quorum, appeal, publication', () => {
  const of = (members: ReturnType<typeof vote>[], today = '2026-11-24') =>
    stateOf({ outcome: null, published: false, appealOpen: false, quorum: 2, votesUntil: '2026-11-30', members }, today)
  expect(of([vote('for'), vote(null), vote(null)])).toBe('voting')
  expect(of([vote('for'), vote('for'), vote(null)])).toBe('voting')
  expect(of([vote('for'), vote('for'), vote(null)], '2026-12-01')).toBe('to-decide')
  expect(of([vote('for'), vote(null), vote(null)], '2026-12-01')).toBe('stuck')
  expect(of([vote('for'), vote('for'), vote('against')])).toBe('to-decide')
  expect(of([vote(null), vote(null, true), vote(null, true)])).toBe('stuck')
  const decided = {
    outcome: 'awarded' as const,
    published: false,
    appealOpen: false,
    quorum: 2,
    votesUntil: '2026-11-30',
    members: [],
  }
  expect(stateOf(decided, '2026-12-01')).toBe('decided')
  expect(stateOf({ ...decided, appealOpen: true, published: true }, '2026-12-01')).toBe('appealed')
  expect(stateOf({ ...decided, published: true }, '2026-12-01')).toBe('published')
})

test('a group of fewer than three says nothing about anybody', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ thanked: fc.boolean(), awarded: fc.boolean() }), { maxLength: 8 }), list => {
      const group = groupOf('отдел', list, () => ({ from: 0, to: 1 }))
      const said = Object.entries(group).filter(([key, value]) => key !== 'title' && value !== null)
      expect(said.length === 0).toBe(list.length < leastGroup)
      if (list.length >= leastGroup) expect(group.people).toBe(list.length)
    }),
  ))

test('years of service by the day', () => {
  expect(serviceOf('2025-11-25', '2026-11-24')).toBe('до года')
  expect(serviceOf('2025-11-24', '2026-11-24')).toBe('от года до трёх')
  expect(serviceOf('2010-01-01', '2026-11-24')).toBe('десять лет и больше')
})

test('the shipped rules pass their own shape; half a committee never decides', () => {
  expect(RulesBody.parse(shippedRules)).toEqual(shippedRules)
  expect(RulesBody.safeParse({ ...shippedRules, members: 4, quorum: 2 }).success).toBe(false)
})
