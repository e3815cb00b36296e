// Statutory terms: the practice's own examples, then properties over every date of 2025–2027.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isWeekend } from './day.ts'
import { isWorkingDay, officeDays } from './office-days.ts'
import { productionCalendars, regionalHolidays } from './production.data.ts'
import { due, nearestWorkingDay, workingDaysBetween } from './terms.ts'

const days = officeDays({ calendars: productionCalendars })
const chuvash = officeDays({ calendars: productionCalendars, regional: regionalHolidays, region: '21' })

test.each([
  ['2026-10-21', '2026-11-20', '2026-11-20', '2026-11-20'],
  ['2026-10-23', '2026-11-22', '2026-11-20', '2026-11-23'],
  ['2026-10-05', '2026-11-04', '2026-11-03', '2026-11-05'],
  ['2026-12-02', '2027-01-01', '2026-12-30', '2027-01-11'],
  ['2026-04-09', '2026-05-09', '2026-05-08', '2026-05-12'],
])('an appeal registered on %s: the 30th day is %s, before a day off %s, after it %s', (from, nominal, before, after) => {
  expect(due(from, '30d', 'before', days)).toMatchObject({ nominal, due: before })
  expect(due(from, '30d', 'after', days)).toMatchObject({ nominal, due: after })
})

test.each([
  ['2026-12-25', '10w', '2027-01-19'],
  ['2026-04-28', '10w', '2026-05-14'],
  ['2026-10-26', '15w', '2026-11-17'],
])('from %s, %s ends on %s', (from, term, end) => {
  expect(due(from, term, 'before', days)).toMatchObject({ nominal: end, due: end })
})

test.each([
  ['2026-10-23', '30d', 'before', '30-й день — воскресенье 22.11, срок — пятница 20.11'],
  ['2026-10-23', '30d', 'after', '30-й день — воскресенье 22.11, срок — понедельник 23.11'],
  ['2026-10-21', '30d', 'before', '30-й день — пятница 20.11'],
  ['2026-10-05', '30d', 'before', '30-й день — среда 04.11 (День народного единства), срок — вторник 03.11'],
  ['2026-04-11', '30d', 'after', '30-й день — понедельник 11.05 (выходной вместо 09.05), срок — вторник 12.05'],
  ['2026-12-02', '30d', 'before', '30-й день — пятница 01.01.2027 (Новогодние каникулы), срок — среда 30.12'],
  ['2026-10-26', '15w', 'before', '15-й рабочий день — вторник 17.11'],
] as const)('from %s, %s (%s) is explained: %s', (from, term, offDay, why) => {
  expect(due(from, term, offDay, days).why).toBe(why)
})

test('what comes in on a holiday is never due before it came in', () => {
  expect(due('2027-01-02', '3d', 'before', days)).toMatchObject({ nominal: '2027-01-05', due: '2027-01-11' })
})

test('a region’s holiday moves a term only in that region', () => {
  expect(due('2026-05-25', '30d', 'before', days).due).toBe('2026-06-24')
  expect(due('2026-05-25', '30d', 'before', chuvash)).toEqual({
    due: '2026-06-23',
    nominal: '2026-06-24',
    why: '30-й день — среда 24.06 (День Чувашской Республики), срок — вторник 23.06',
  })
})

test('a term that reaches a year without a calendar says which year and what to do', () => {
  expect(() => due('2027-12-20', '30d', 'before', days)).toThrow(
    'Нет производственного календаря на 2028 год. Загрузите файл calendar.xml за 2028 год с сайта xmlcalendar.ru.',
  )
})

test.each(['', '30', '0d', '30 d', '-5d', '3.5d', '10x', '10W', '99999d'])('«%s» is not a term', term => {
  expect(() => due('2026-10-23', term, 'before', days)).toThrow('не срок')
})

test.each(['23.10.2026', '2026-02-30', '2026-13-01', '', '2026-1-1'])('«%s» is not a date', date => {
  expect(() => due(date, '30d', 'before', days)).toThrow('не дата')
})

test('working days left are counted from tomorrow', () => {
  expect(workingDaysBetween('2026-11-24', '2026-11-27', days)).toBe(3)
  expect(workingDaysBetween('2026-11-27', '2026-11-30', days)).toBe(1)
  expect(workingDaysBetween('2026-11-27', '2026-11-27', days)).toBe(0)
})

const date = fc.integer({ min: 0, max: 900 }).map(n => addDays('2025-01-15', n))
const term = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('d', 'w')).map(([n, unit]) => `${n}${unit}`)

test('due is a working day, and the nominal day lies between both practices', () => {
  fc.assert(
    fc.property(date, term, (from, term) => {
      const before = due(from, term, 'before', days)
      const after = due(from, term, 'after', days)
      expect([before.due, after.due].every(day => isWorkingDay(days, day))).toBe(true)
      expect(before.nominal).toBe(after.nominal)
      expect(after.due >= after.nominal && before.due >= from).toBe(true)
      const someWorked = nearestWorkingDay(before.nominal, -1, days) >= from
      expect(someWorked ? before.due <= before.nominal : before.due === after.due).toBe(true)
    }),
  )
})

test('no working day lies between the nominal day and due', () => {
  fc.assert(
    fc.property(date, term, fc.constantFrom('before', 'after'), (from, term, offDay) => {
      const { due: last, nominal } = due(from, term, offDay, days)
      const [low, high] = last < nominal ? [last, nominal] : [nominal, last]
      const passed = workingDaysBetween(low, high, days)
      expect(passed).toBe(last > nominal ? 1 : 0)
    }),
  )
})

test('who registers later is due no earlier', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 20 }), term, fc.constantFrom('before', 'after'), (from, later, term, offDay) => {
      expect(due(addDays(from, later), term, offDay, days).due >= due(from, term, offDay, days).due).toBe(true)
    }),
  )
})

test('working days of a term are all there and no more', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const { nominal } = due(from, `${count}w`, 'before', days)
      expect(workingDaysBetween(from, nominal, days)).toBe(count)
      expect(daysBetween(from, nominal)).toBeGreaterThanOrEqual(count)
    }),
  )
})

test.each([
  [2025, 247],
  [2026, 247],
  [2027, 247],
])('%d has %d working days', (year, count) => {
  const all = Array.from({ length: 365 }, (_, n) => addDays(`${year}-01-01`, n))
  expect(all.filter(date => isWorkingDay(days, date))).toHaveLength(count)
})

test('moved days off come from weekend days', () => {
  const moved = productionCalendars.flatMap(calendar => calendar.days).filter(day => day.kind === 'moved')
  expect(moved.every(day => isWeekend(day.from) && !isWeekend(day.date))).toBe(true)
  expect(moved).toHaveLength(15)
})

test('the eve of a region’s holiday is shortened there and nowhere else', () => {
  expect(chuvash.on('2026-06-23').kind).toBe('shortened')
  expect(days.on('2026-06-23').kind).toBe('working')
  expect(chuvash.on('2026-06-24')).toEqual({ kind: 'holiday', title: 'День Чувашской Республики' })
})
