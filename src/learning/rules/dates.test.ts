// When a course is due, due again, how near that is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#calendar/day.ts'
import { addMonths, dueOf, endsOf, expiryOf, isReplaced, reminderOf, urgencyOf } from './dates.ts'

const day = fc.integer({ min: 0, max: 5000 }).map(n => addDays('2020-01-01', n))
const person = { position: 'инспектор', departmentId: 'a', joinedOn: '2026-03-02' }
const rule = { position: 'Инспектор', departmentId: null, dueDays: 30, since: '2026-01-01' }
const asked = { rules: [rule], person, finishedOn: null, validMonths: 12, lead: 60, today: '2026-11-24' }

describe('when a course is due', () => {
  test('months end where the shorter month does', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2026-11-24', 14)).toBe('2028-01-24')
    expect(expiryOf('2026-11-24', null)).toBeNull()
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (from, months) => {
        const to = addMonths(from, months)
        expect(to > from).toBe(true)
        expect(to.slice(8) <= from.slice(8)).toBe(true)
      }),
    )
  })

  test('from joining or from the rule, whichever is later; the earliest of several rules', () => {
    expect(dueOf(asked)).toBe('2026-04-01')
    expect(dueOf({ ...asked, rules: [{ ...rule, since: '2026-06-01' }] })).toBe('2026-07-01')
    expect(dueOf({ ...asked, rules: [rule, { ...rule, position: '', dueDays: 10 }] })).toBe('2026-03-12')
    expect(dueOf({ ...asked, rules: [{ ...rule, position: 'начальник отдела' }] })).toBeUndefined()
    expect(dueOf({ ...asked, rules: [{ ...rule, departmentId: 'b' }] })).toBeUndefined()
  })

  test('again before it ends, and not a day earlier than asked for', () => {
    const done = { ...asked, finishedOn: '2025-12-20' }
    expect(dueOf({ ...done, today: '2026-10-20' })).toBeUndefined()
    expect(dueOf({ ...done, today: '2026-10-21' })).toBe('2026-12-20')
    expect(dueOf({ ...done, validMonths: null, today: '2030-01-01' })).toBeUndefined()
  })

  test('what was just taken is never due at once, unless it is valid for less than it is asked ahead', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 3, max: 60 }), (finishedOn, validMonths) => {
        expect(dueOf({ ...asked, finishedOn, validMonths, today: finishedOn })).toBeUndefined()
        const due = dueOf({ ...asked, finishedOn, validMonths, today: addMonths(finishedOn, validMonths) })
        expect(due).toBe(addMonths(finishedOn, validMonths))
      }),
    )
  })

  test('how near it is', () => {
    const near = (days: number) => addDays('2026-11-24', days)
    expect([15, 14, 0, -1].map(days => urgencyOf(near(days), '2026-11-24'))).toEqual(['ahead', 'soon', 'today', 'late'])
    expect([15, 14, 0, -1, -7].map(days => reminderOf(near(days), '2026-11-24'))).toEqual([0, 1, 2, 3, 4])
    expect([null, '2026-11-23', '2026-11-24', '2027-03-01'].map(one => endsOf(one, '2026-11-24', 60))).toEqual([
      null,
      'over',
      'soon',
      'far',
    ])
  })
})

test('a paper is replaced only by a later one of the same person about the same course', () => {
  const paper = { staffId: 'a', courseId: 'c', own: false, title: 'Курс', issuedOn: '2026-01-01' }
  const later = { ...paper, issuedOn: '2026-06-01' }
  expect([isReplaced(paper, [paper, later]), isReplaced(later, [paper, later])]).toEqual([true, false])
  expect(
    isReplaced(paper, [
      { ...later, staffId: 'b' },
      { ...later, courseId: 'd' },
    ]),
  ).toBe(false)
  expect(isReplaced({ ...paper, courseId: null }, [{ ...later, courseId: null }])).toBe(false)
  const [test, again] = [
    { ...paper, courseId: null, own: true, title: 'Знание Кодекса' },
    { ...later, courseId: null, own: true, title: 'Знание Кодекса' },
  ]
  expect([isReplaced(test, [test, again]), isReplaced(test, [test, { ...again, title: 'Другое' }])]).toEqual([true, false])
})
