// The invented history is the same everywhere, and nothing in it could not have happened by the rules of the house.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { shippedProtocol } from '#contacts/protocol/shipped.ts'
import { isWorkingMoment } from '#promises/rules.ts'
import { frameOf } from './frame.ts'
import { historyOf } from './history.ts'
import { zoneAwake } from './zone.ts'

const zone = 'Europe/Moscow'
/** Tuesday, 11:20 in Moscow. */
const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone })
const told = { now, zone, days: 9 }
const { rows, events } = historyOf(told)
const { contact, contactStep, promise, promiseMove, rating, ticket } = rows

const hashOf = (of: object) => createHash('sha256').update(JSON.stringify(of)).digest('hex')

test('one word and moment make the same rows, another word makes others', () => {
  const some = { ...told, days: 2 }
  const hash = hashOf(historyOf(some))
  expect(hashOf(historyOf(some))).toBe(hash)
  expect(hashOf(historyOf({ ...some, word: 'Заречье' }))).not.toBe(hash)
})

test('nothing has happened after now, and events stand in the order of time', () => {
  const moments = events.map(({ at }) => at)
  expect(moments).toEqual(moments.toSorted())
  expect(moments.at(-1)! <= now.toISOString()).toBe(true)
})

test('every promise is due inside working time, after it was made, and so is every move', () => {
  const dues = [...promise.flatMap(({ dueAt, firstDueAt }) => [dueAt, firstDueAt]), ...promiseMove.map(({ toDue }) => toDue)]
  expect(dues.filter(due => !isWorkingMoment(due, frame.office))).toEqual([])
  expect(promise.filter(({ madeAt, dueAt }) => madeAt >= dueAt)).toEqual([])
  expect(
    promise.filter(({ state, endedAt, dueAt, latenessReason }) => state === 'kept' && endedAt! > dueAt && !latenessReason),
  ).toEqual([])
})

test('at one window there is one talk at a time; a talk put aside leaves it free', () => {
  const spans = contact
    .filter(({ channel }) => channel === 'visit')
    .flatMap(({ id, counterId, startedAt, endedAt }) => {
      const pauses = events.filter(({ contactId, kind }) => contactId === id && /parked|returned/u.test(kind)).map(({ at }) => at)
      const edges = [startedAt, ...pauses, endedAt ?? now.toISOString()]
      return edges.flatMap((from, i) => (i % 2 === 0 && edges[i + 1] ? { counterId, from, to: edges[i + 1]! } : []))
    })
  for (const [, mine] of Map.groupBy(spans, ({ counterId }) => counterId)) {
    const sorted = mine.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    expect(sorted.filter(({ from }, i) => i > 0 && from < sorted[i - 1]!.to)).toEqual([])
  }
})

test('a talk is over when every required step is observed or passed over with a reason, or the missing check has its reason', () => {
  const requiredOf = (of: 'visit' | 'call') =>
    shippedProtocol(of)!
      .steps.filter(step => step.required)
      .map(({ code }) => code)
  const settled = Map.groupBy(contactStep, ({ contactId }) => contactId)
  const unfinished = contact.filter(({ id, channel, state, closedWithoutCheck }) => {
    const codes = (settled.get(id) ?? []).map(({ step }) => step)
    return (
      state === 'closed' && !closedWithoutCheck && !requiredOf(channel as 'visit' | 'call').every(code => codes.includes(code))
    )
  })
  expect(unfinished).toEqual([])
  expect(contact.filter(({ state }) => state === 'closed').length).toBeGreaterThan(250)
})

test('a talk is rated once, when it is over; a low mark has its follow-up', () => {
  expect(new Set(rating.map(({ contactId }) => contactId)).size).toBe(rating.length)
  const closed = new Set(contact.filter(({ channel, state }) => channel === 'visit' && state === 'closed').map(({ id }) => id))
  expect(rating.filter(({ contactId }) => !closed.has(contactId))).toEqual([])
  expect(rating.filter(({ satisfaction, followUpId }) => satisfaction <= 3 !== (followUpId !== null))).toEqual([])
  expect(rating.length / closed.size).toBeGreaterThan(0.25)
})

test('the published order holds: nobody is overtaken more often than K', () => {
  expect(ticket.filter(({ overtaken }) => overtaken > 2)).toEqual([])
})

test('on a working morning people wait and are served in every department, and every specialist has something to do today', () => {
  const today = ticket.filter(({ day }) => day === '2026-11-24')
  for (const { id } of frame.places) {
    const states = today.filter(({ departmentId }) => departmentId === id).map(({ state }) => state)
    expect(states.filter(state => state === 'waiting').length).toBeGreaterThan(0)
    expect(states.filter(state => state === 'called' || state === 'serving').length).toBeGreaterThan(0)
  }
  expect(today.some(({ state, help }) => state === 'waiting' && help.length > 0)).toBe(true)
  const owing = new Set(
    promise.filter(({ state, dueAt }) => state === 'open' && dueAt < '2026-11-24T15:01').map(({ ownerId }) => ownerId),
  )
  expect(frame.places.flatMap(({ specialists }) => specialists).filter(id => !owing.has(id))).toEqual([])
  expect(promise.some(({ state, dueAt }) => state === 'open' && dueAt < now.toISOString())).toBe(true)
})

test('at night and on a day off the hall is empty, and nobody was left in it', () => {
  for (const at of ['2026-11-24T22:00:00.000Z', '2026-11-22T10:00:00.000Z']) {
    const { ticket: all, session } = historyOf({ now: new Date(at), zone, days: 3 }).rows
    expect(all.filter(({ state }) => !['done', 'no-show', 'left'].includes(state))).toEqual([])
    expect(session).toEqual([])
  }
})

test('the town lies where the office is open: in Moscow by day, further east by night, in Moscow on days off', () => {
  expect(zoneAwake(now)).toBe('Europe/Moscow')
  expect(zoneAwake(new Date('2026-11-26T01:20:00.000Z'))).toBe('Asia/Yakutsk')
  expect(zoneAwake(new Date('2026-11-22T10:00:00.000Z'))).toBe('Europe/Moscow')
})
