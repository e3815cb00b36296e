// Half a year of the invented centre's knowledge: what the room itself would have counted, and enough of it to look at.
import { expect, test } from 'vitest'
import { sharesOf, resultOf, type Question } from '#practice/rules/draw.ts'
import { standingOf } from '#practice/rules/standing.ts'
import { newPlan } from './books.ts'
import { frameOf } from './frame.ts'
import { planPractice } from './practice.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
const booksOf = () => {
  const plan = newPlan()
  planPractice(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time, in the past, and private: no event says what anybody knows', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(events.every(({ at }) => at <= now.toISOString())).toBe(true)
  expect(events.filter(({ kind }) => kind.startsWith('practice'))).toEqual([])
  expect(rows.practiceAnswer.length).toBeGreaterThan(800)
  expect(rows.practiceCard.some(({ dueAt }) => dueAt <= now.toISOString())).toBe(true)
})

test('holds the order: one attempt at a time, counted by the room’s own rules, most have passed', () => {
  const attempts = rows.certificationAttempt
  const people = new Set(attempts.map(({ staffId }) => staffId))
  const passed = attempts.filter(one => one.passed)
  expect(passed.length / people.size).toBeGreaterThan(0.7)
  expect(attempts.some(one => !one.passed)).toBe(true)
  for (const { id, questions, rightCount, finishedAt, endsAt } of attempts) {
    const right = new Set(
      rows.certificationAnswer.filter(({ attemptId, isRight }) => attemptId === id && isRight).map(({ place }) => place),
    )
    expect(resultOf({ questions: questions as Question[], right, upheld: [], passPercent: 80 }).right).toBe(rightCount)
    expect(finishedAt! < endsAt).toBe(true)
  }
  const order = { ...rows.certificationOrder[0]!, roles: [], clauses: [] }
  const done = attempts.map(({ startedAt, finishedAt, passed: ok }) => ({ startedAt, finishedAt: finishedAt!, passed: ok! }))
  expect(
    standingOf({
      order,
      done: done.filter(one => one.passed).slice(0, 1),
      isOpen: false,
      roles: [],
      now: frame.now,
      zone: frame.zone,
    }).state,
  ).toBe('passed')
  const clauses = attempts.map(
    ({ questions }) => resultOf({ questions: questions as Question[], right: new Set(), upheld: [], passPercent: 1 }).clauses,
  )
  expect(sharesOf(clauses).filter(({ share }) => share !== null).length).toBeGreaterThan(15)
})
