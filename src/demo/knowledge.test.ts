// The base of answers in the invented centre: the same each time, checked by another person, with something to do.
import { expect, test } from 'vitest'
import { newPlan } from './books.ts'
import { frameOf } from './frame.ts'
import { planKnowledge } from './knowledge.ts'

const frame = frameOf({ word: '', now: new Date('2026-11-24T08:20:00.000Z'), zone: 'Europe/Moscow' })
const booksOf = () => {
  const plan = newPlan()
  planKnowledge(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time; every answer was checked by another person', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(rows.knowledgeArticle.length).toBeGreaterThanOrEqual(60)
  for (const one of rows.knowledgeVersion) expect(one.verifiedBy).not.toBe(one.authorId)
  const known = new Set(frame.colleagues.map(({ id }) => id))
  for (const { ownerId, verifiedBy } of rows.knowledgeArticle)
    expect([known.has(ownerId), known.has(verifiedBy!)]).toEqual([true, true])
})

test('some are stale, one of them the head knows of; an edit, a complaint and a question asked twice wait', () => {
  const stale = rows.knowledgeArticle.filter(({ state }) => state === 'stale')
  expect(stale.map(({ told }) => told).toSorted((one, other) => one - other)).toEqual([1, 1, 2])
  expect(stale.every(({ reviewBy }) => reviewBy < '2026-11-24')).toBe(true)
  expect(rows.knowledgeArticle.filter(({ version, verifiedVersion }) => version !== verifiedVersion)).toHaveLength(1)
  expect(rows.knowledgeFeedback.filter(({ helped, answeredAt }) => !helped && answeredAt === null)).toHaveLength(1)
  expect(rows.knowledgeGap.filter(({ proposedAt }) => proposedAt !== null)).toHaveLength(2)
})
