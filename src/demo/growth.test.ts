// Half a year of growing in the invented centre: the same each time, true to the rules of the room, with something to do.
import { expect, test } from 'vitest'
import { pairStateOf } from '#growth/rules/pair.ts'
import { goalStateOf } from '#growth/rules/plan.ts'
import { leadsPlan } from '#growth/rules/reach.ts'
import { newPlan } from './books.ts'
import { frameOf } from './frame.ts'
import { planGrowth } from './growth.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
const booksOf = () => {
  const plan = newPlan()
  planGrowth(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time and in the past; no event says what anybody learns by themselves', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(events.every(({ at }) => at <= now.toISOString())).toBe(true)
  expect(rows.growthStudy.length).toBeGreaterThan(8)
  const ids = rows.growthStudy.map(({ id }) => id)
  expect(JSON.stringify(events)).not.toMatch(new RegExp(ids.join('|'), 'u'))
})

test('goals are in each state; talks are written by whoever leads the plan', () => {
  const states = rows.growthGoal.map(goalStateOf)
  expect(new Set(states)).toEqual(new Set(['proposed', 'live', 'ended']))
  for (const { staffId, writtenBy } of rows.growthTalk) {
    const [person, writer] = [staffId, writtenBy].map(one => frame.colleagues.find(({ id }) => id === one)!)
    expect(leadsPlan({ ...writer!, staffId: writer!.id }, person!, frame.colleagues)).toBe(true)
  }
})

test('pairs are in each state; what is finished has been looked back at, meetings lie between its days', () => {
  expect(new Set(rows.growthPair.map(pairStateOf))).toEqual(new Set(['unnamed', 'offered', 'live', 'ended']))
  for (const { id, learnerId } of rows.growthPair.filter(({ ending }) => ending === 'finished'))
    expect(rows.growthReflection.some(one => one.pairId === id && one.staffId === learnerId && one.half === 'final')).toBe(true)
  for (const { pairId, heldOn } of rows.growthMeeting) {
    const pair = rows.growthPair.find(({ id }) => id === pairId)!
    expect(heldOn >= pair.beginsOn! && heldOn <= pair.untilOn!).toBe(true)
  }
})
