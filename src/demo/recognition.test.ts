// Half a year of recognition in the invented centre: the same each time, in the past, true to the rules of the room.
import { expect, test } from 'vitest'
import { stateOf } from '#recognition/rules/committee.ts'
import { newPlan } from './books.ts'
import { idOf } from './chance.ts'
import { frameOf } from './frame.ts'
import { planRecognition } from './recognition.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
const booksOf = () => {
  const plan = newPlan()
  planRecognition(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time and in the past; nobody thanks oneself; private words are in no event', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(events.every(({ at }) => at <= now.toISOString())).toBe(true)
  expect(rows.thanks.length).toBeGreaterThan(50)
  expect(rows.thanks.filter(({ fromId, toStaffId }) => fromId === toStaffId)).toEqual([])
  const secret = new Set(rows.thanks.filter(one => !one.isPublic).map(({ id }) => id))
  expect(secret.size).toBeGreaterThan(5)
  expect(
    events.filter(({ data }) => secret.has(String((data as { thanks?: string }).thanks)) && (data as { owner: unknown }).owner),
  ).toEqual([])
})

test('one nomination waits for the vote of the demo account, the others are decided by their votes; one was appealed', () => {
  const states = rows.nomination.map(one => {
    const members = rows.committeeMember.filter(({ nominationId }) => nominationId === one.id)
    expect(members).toHaveLength(3)
    expect(members.map(({ staffId }) => staffId)).not.toContain(one.nomineeId)
    return stateOf(
      {
        ...one,
        published: one.publishedAt !== null,
        appealOpen: false,
        members: members.map(({ choice }) => ({ left: false, choice })),
      },
      '2026-11-24',
    )
  })
  expect(states.toSorted()).toEqual(['decided', 'published', 'published', 'voting'])
  const open = rows.nomination.find(({ outcome }) => outcome === null)!
  const waiting = rows.committeeMember.filter(({ nominationId, choice }) => nominationId === open.id && choice === null)
  expect(waiting.map(({ staffId }) => staffId)).toContain(idOf('vorontsova'))
  expect(rows.nominationAppeal).toHaveLength(1)
  const judged = rows.committeeMember.map(({ staffId }) => staffId)
  expect(judged).not.toContain(rows.nominationAppeal[0]!.answeredBy)
})
