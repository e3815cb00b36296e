// Half a year of learning in the invented centre: the same each time, true to the rules of the room, with something to do.
import { expect, test } from 'vitest'
import { isFinished } from '#learning/rules/course.ts'
import { endsOf } from '#learning/rules/dates.ts'
import { newPlan } from './books.ts'
import { frameOf } from './frame.ts'
import { planLearning } from './learning.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
const booksOf = () => {
  const plan = newPlan()
  planLearning(plan, frame)
  return plan.until(frame.now)
}
const { rows, events } = booksOf()

test('is the same each time and in the past; certificates are numbered without a gap, in the order of time', () => {
  expect(booksOf()).toEqual({ rows, events })
  expect(events.every(({ at }) => at <= now.toISOString())).toBe(true)
  const own = rows.learningDocument.filter(one => one.own)
  expect(own.map(({ number }) => Number(number.slice(5)))).toEqual(own.map((_, i) => i + 1))
  expect(rows.learningNumber).toEqual([{ year: 2026, last: own.length }])
})

test('whoever has finished has passed all or come to all', () => {
  for (const study of rows.learningStudy.filter(({ finishedAt }) => finishedAt !== null)) {
    const { format, id } = rows.learningCourse.find(one => one.id === study.courseId)!
    const lessons = rows.learningLesson.filter(({ courseId }) => courseId === id)
    const states = lessons.map(
      lesson => rows.learningProgress.find(one => one.studyId === study.id && one.lessonId === lesson.id)?.state ?? null,
    )
    const came = rows.learningAttendance
      .filter(({ staffId, markedAt }) => staffId === study.staffId && markedAt <= study.finishedAt!)
      .map(one => one.came)
    expect(isFinished({ format, states, came })).toBe(true)
  }
})

test('somebody is late, somebody is in the middle, an answer waits, a paper has ended and one ends soon', () => {
  expect(rows.learningAssignment.filter(({ state, dueOn }) => state === 'open' && dueOn < '2026-11-24').length).toBeGreaterThan(1)
  expect(rows.learningStudy.filter(({ finishedAt }) => finishedAt === null)).toHaveLength(2)
  expect(rows.learningProgress.filter(({ state }) => state === 'waiting')).toHaveLength(1)
  const ends = rows.learningDocument.map(({ expiresOn }) => endsOf(expiresOn, '2026-11-24', 60))
  expect(ends).toEqual(expect.arrayContaining(['over', 'soon', 'far', null]))
})
