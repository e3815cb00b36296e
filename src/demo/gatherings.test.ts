// Half a year of events and meetings in the invented centre: the same each time, true to the rules of the room, with something to do.
import { expect, test } from 'vitest'
import { partyOf } from '#gatherings/rules/seats.ts'
import { newPlan } from './books.ts'
import { frameOf } from './frame.ts'
import { planGatherings } from './gatherings.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const booksOf = () => {
  const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
  const plan = newPlan()
  planGatherings(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time; nobody has a place beyond the places, nobody came to what has not begun', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(events.every(({ at }) => at <= now.toISOString())).toBe(true)
  for (const { id, places, startsAt } of rows.gathering) {
    const seats = rows.gatheringSeat.filter(({ gatheringId }) => gatheringId === id)
    const taken = seats.filter(({ state }) => state === 'in').reduce((sum, { guests }) => sum + partyOf(guests), 0)
    expect(taken).toBeLessThanOrEqual(places ?? Infinity)
    if (startsAt > now.toISOString()) expect(seats.filter(({ cameAt }) => cameAt !== null)).toEqual([])
  }
  const came = new Set(rows.gatheringSeat.filter(({ cameAt }) => cameAt).map(one => one.gatheringId + one.staffId))
  expect(rows.gatheringImpression.filter(one => !came.has(one.gatheringId + one.staffId))).toEqual([])
})

test('something waits for a decision, somebody waits for a place, lessons are kept, meetings were held and are to come', () => {
  expect(rows.gathering.filter(({ state }) => state === 'proposed')).toHaveLength(1)
  expect(rows.gatheringSeat.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0)
  expect(rows.gathering.filter(({ again }) => again !== '').length).toBeGreaterThan(2)
  expect(rows.meeting.filter(({ state }) => state === 'held').length).toBeGreaterThan(60)
  expect(rows.meeting.filter(({ state }) => state === 'planned').length).toBeGreaterThan(0)
})
