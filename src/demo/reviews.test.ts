// The invented centre's year of reviews: the same each time, true to the rules of the room, with something to do.
import { expect, test } from 'vitest'
import { profileOf } from '#reviews/rules/anonymity.ts'
import { shippedModel } from '#reviews/rules/shipped-model.data.ts'
import { newPlan } from './books.ts'
import { idOf } from './chance.ts'
import { frameOf } from './frame.ts'
import { historyOf } from './history.ts'
import { planReviews } from './reviews.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
const booksOf = () => {
  const plan = newPlan()
  planReviews(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time, in the past, and no event says about whom a form is', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(events.every(({ at }) => at <= now.toISOString())).toBe(true)
  for (const { data } of events.filter(({ kind }) => kind === 'review.sent')) expect(Object.keys(data)).toEqual(['cycle'])
})

test('three reviews are shown, one is under way with forms to fill; shown ones have a profile from enough answers', () => {
  const { reviewCycle, reviewForm, reviewFinal } = rows
  expect(reviewCycle.map(({ shownAt }) => shownAt !== null)).toEqual([true, true, true, false])
  const gusev = idOf('gusev')
  const said = reviewForm.filter(one => one.cycleId === reviewCycle[1]!.id && one.subjectId === gusev && one.sentAt !== null)
  const profile = profileOf(
    shippedModel.filter(one => one.posts.includes('window')),
    said as never,
    3,
  )
  expect(profile.filter(({ sides }) => sides.colleague !== null).length).toBe(6)
  expect(reviewFinal.filter(({ cycleId }) => cycleId === reviewCycle[3]!.id)).toEqual([])
  const waiting = reviewForm.filter(one => one.cycleId === reviewCycle[3]!.id && one.sentAt === null)
  expect(waiting.some(({ reviewerId }) => reviewerId === gusev)).toBe(true)
  for (const { sentAt, cycleId } of reviewForm) {
    const cycle = reviewCycle.find(({ id }) => id === cycleId)!
    if (sentAt !== null && cycle.closedAt !== null) expect(sentAt < cycle.closedAt).toBe(true)
  }
})

test('plans wait, are agreed and done; the appeal was answered in its term', () => {
  const points = rows.developmentPoint
  expect(points.some(({ doneAt }) => doneAt !== null)).toBe(true)
  expect(points.some(({ agreedAt }) => agreedAt === null)).toBe(true)
  expect(rows.reviewAppeal).toHaveLength(1)
  expect(rows.reviewAppeal[0]!.answeredAt!.slice(0, 10) <= rows.reviewAppeal[0]!.dueOn).toBe(true)
})

test('clients have rated the talks of everybody at a window often enough within the days of the latest shown review', () => {
  const history = historyOf({ now, zone: 'Europe/Moscow' }).rows
  const { id, sinceOn, untilOn } = history.reviewCycle.filter(({ shownAt }) => shownAt !== null).at(-1)!
  const staffOf = new Map(history.contact.map(contact => [contact.id, contact.staffId]))
  const within = history.rating.filter(({ at }) => at.slice(0, 10) >= sinceOn && at.slice(0, 10) <= untilOn)
  const count = (staffId: string) => within.filter(({ contactId }) => staffOf.get(contactId) === staffId).length
  const specialists = frame.places.flatMap(place => place.specialists)
  const reviewed = history.reviewSubject.filter(({ cycleId, staffId }) => cycleId === id && specialists.includes(staffId))
  expect(reviewed.length).toBeGreaterThan(5)
  for (const { staffId } of reviewed) expect(count(staffId)).toBeGreaterThanOrEqual(10)
})
