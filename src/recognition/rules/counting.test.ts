// People try to farm: oneself, each other, rings, bursts. None of it becomes evidence.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidential, longestRing, type Given } from './counting.ts'

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
const given = (rows: readonly [from: string, to: string, day: number][]): Given[] =>
  rows.map(([fromId, toId, day], at) => ({ id: String(at).padStart(4, '0'), fromId, toId, day: dayOf(day) }))
const person = fc.constantFrom(...Array.from('абвгдежз'))
const anything = fc.array(fc.tuple(person, person, fc.nat(60)), { maxLength: 60 }).map(given)
const keys = (list: readonly Given[]) => list.map(one => `${one.fromId} ${one.day}`)

test('an honest thanks counts, with its author and day', () => {
  const all = given([
    ['а', 'б', 1],
    ['в', 'б', 1],
    ['в', 'г', 3],
  ])
  expect(keys(evidential(all, 'б', 14))).toEqual([`а ${dayOf(1)}`, `в ${dayOf(1)}`])
})

test('whatever is sent, evidence is distinct people × days, never oneself', () =>
  fc.assert(
    fc.property(anything, person, (all, to) => {
      const counted = evidential(all, to, 14)
      expect(new Set(keys(counted)).size).toBe(counted.length)
      expect(counted.filter(one => one.fromId === to || one.toId !== to)).toEqual([])
    }),
  ))

test('a burst on one day adds nothing to the first of them', () =>
  fc.assert(
    fc.property(anything, person, person, fc.nat(60), fc.integer({ min: 2, max: 20 }), (all, from, to, day, times) => {
      const once = [...all, { id: '9000', fromId: from, toId: to, day: dayOf(day) }]
      const burst = [
        ...all,
        ...Array.from({ length: times }, (_, at) => ({ id: String(9000 + at), fromId: from, toId: to, day: dayOf(day) })),
      ]
      expect(keys(evidential(burst, to, 14))).toEqual(keys(evidential(once, to, 14)))
    }),
  ))

test('a ring that agreed to thank each other gains nobody anything, however long they go on', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: longestRing }), fc.integer({ min: 1, max: 10 }), fc.nat(13), (size, weeks, apart) => {
      const ring = Array.from('абвгд').slice(0, size)
      const all = given(
        Array.from({ length: weeks }).flatMap((_, week) =>
          ring.map((from, at): [string, string, number] => [from, ring[(at + 1) % size]!, week * 7 + (at % 2 ? apart : 0)]),
        ),
      )
      for (const to of ring) expect(evidential(all, to, 14)).toEqual([])
    }),
  ))

test('nobody gains by thanking others more: own words never add to one’s own evidence', () =>
  fc.assert(
    fc.property(anything, person, person, fc.nat(60), (all, me, other, day) => {
      const more = [...all, { id: '9999', fromId: me, toId: other, day: dayOf(day) }]
      expect(evidential(more, me, 14).length).toBeLessThanOrEqual(evidential(all, me, 14).length)
    }),
  ))

test('thanks back after the term is a thanks again', () => {
  const all = given([
    ['а', 'б', 0],
    ['б', 'а', 15],
  ])
  expect(evidential(all, 'б', 14)).toHaveLength(1)
  expect(evidential(all, 'б', 15)).toEqual([])
})
