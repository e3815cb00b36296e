// Working time in the life of an office: lunch, holidays, short days, several shifts, other time zones.
import { expect, test } from 'vitest'
import { Shift } from './model.ts'
import type { WorkingHours } from './model.ts'
import { officeDays } from './office-days.ts'
import { officeTime } from './office-time.ts'
import { productionCalendars, regionalHolidays } from './production.data.ts'
import { usualHours } from './usual-hours.data.ts'
import {
  addWorkingMinutes,
  earliestMomentOf,
  isWorking,
  latestMomentOf,
  nextWorkingMoment,
  slots,
  workingMinutesBetween,
} from './working-time.ts'

const days = officeDays({ calendars: productionCalendars })
const office = officeTime([usualHours], days, 'Europe/Moscow')
const msk = (text: string) => `${text.replace(' ', 'T')}:00+03:00`
const iso = (text: string) => new Date(msk(text)).toISOString()

const shift = (from: string, to: string, lunch: [string, string] | null = null): Shift =>
  Shift.parse({ from, to, lunch: lunch && { from: lunch[0], to: lunch[1] } })
const hours = (change: Partial<WorkingHours>): WorkingHours => ({ ...usualHours, ...change })
const week = (change: Partial<WorkingHours['week']>) => ({ ...usualHours.week, ...change })

test.each([
  ['2026-11-24 08:00', true],
  ['2026-11-24 07:59', false],
  ['2026-11-24 11:59', true],
  ['2026-11-24 12:00', false],
  ['2026-11-24 13:00', true],
  ['2026-11-24 16:59', true],
  ['2026-11-24 17:00', false],
  ['2026-11-22 10:00', false],
  ['2026-11-04 10:00', false],
  ['2026-11-03 15:59', true],
  ['2026-11-03 16:00', false],
  ['2025-11-01 15:59', true],
  ['2025-11-01 16:00', false],
  ['2025-01-01 10:00', false],
])('%s in Moscow: working is %s', (moment, working) => {
  expect(isWorking(msk(moment), office)).toBe(working)
})

test.each([
  ['2026-11-24 09:30', '2026-11-24 09:30'],
  ['2026-11-24 12:30', '2026-11-24 13:00'],
  ['2026-11-24 17:00', '2026-11-25 08:00'],
  ['2026-11-27 18:00', '2026-11-30 08:00'],
  ['2026-12-30 17:00', '2027-01-11 08:00'],
])('after %s work goes on at %s', (moment, next) => {
  expect(nextWorkingMoment(msk(moment), office)).toBe(iso(next))
})

test.each([
  ['2026-11-24 09:00', 15, '2026-11-24 09:15'],
  ['2026-11-24 11:50', 15, '2026-11-24 13:05'],
  ['2026-11-24 16:30', 30, '2026-11-24 17:00'],
  ['2026-11-24 16:30', 31, '2026-11-25 08:01'],
  ['2026-11-24 20:00', 60, '2026-11-25 09:00'],
  ['2026-11-03 15:30', 60, '2026-11-05 08:30'],
  ['2026-11-22 12:00', 0, '2026-11-23 08:00'],
  ['2026-11-23 08:00', 2400, '2026-11-27 17:00'],
])('from %s, %d working minutes end at %s', (from, minutes, end) => {
  expect(addWorkingMinutes(msk(from), minutes, office)).toBe(iso(end))
  expect(workingMinutesBetween(msk(from), msk(end), office)).toBe(minutes)
})

test('time between is negative when the second moment is earlier', () => {
  expect(workingMinutesBetween(msk('2026-11-24 10:00'), msk('2026-11-24 09:00'), office)).toBe(-60)
  expect(workingMinutesBetween(msk('2026-11-22 10:00'), msk('2026-11-21 09:00'), office)).toBe(0)
})

test('a day opens and closes, a day off does neither', () => {
  expect(earliestMomentOf('2026-11-24', office)).toBe(iso('2026-11-24 08:00'))
  expect(latestMomentOf('2026-11-24', office)).toBe(iso('2026-11-24 17:00'))
  expect(latestMomentOf('2026-11-03', office)).toBe(iso('2026-11-03 16:00'))
  expect(latestMomentOf('2026-11-04', office)).toBeUndefined()
  expect(earliestMomentOf('2026-11-04', office)).toBeUndefined()
})

test('call-back times are offered inside hours, none that would run into lunch or past closing', () => {
  const offered = slots({ from: msk('2026-11-24 10:50'), to: msk('2026-11-25 09:00'), everyMinutes: 30 }, office)
  const wanted = ['11:00', '11:30', '13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30']
  expect(offered).toEqual([...wanted.map(clock => iso(`2026-11-24 ${clock}`)), iso('2026-11-25 08:00'), iso('2026-11-25 08:30')])
  expect(slots({ from: msk('2026-11-21 00:00'), to: msk('2026-11-23 00:00'), everyMinutes: 30 }, office)).toEqual([])
})

test('slots fall on round minutes of the local clock even where the zone is half an hour off', () => {
  const india = officeTime([usualHours], days, 'Asia/Kolkata')
  const [start] = slots({ from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z', everyMinutes: 60 }, india)
  expect(start).toBe('2026-11-24T02:30:00.000Z')
})

test('a centre open on Saturdays is open on a plain Saturday and closed on a holiday one', () => {
  const six = officeTime([hours({ week: week({ sat: [shift('09:00', '13:00')] }) })], days, 'Europe/Moscow')
  expect(isWorking(msk('2026-11-21 10:00'), six)).toBe(true)
  expect(isWorking(msk('2026-05-09 10:00'), six)).toBe(false)
})

test('a Saturday worked instead of a Monday runs by Monday’s hours', () => {
  const late = officeTime(
    [hours({ week: week({ mon: [shift('10:00', '19:00')], fri: [shift('08:00', '15:00')] }) })],
    days,
    'Europe/Moscow',
  )
  expect(latestMomentOf('2025-11-01', late)).toBe(iso('2025-11-01 18:00'))
})

test('an exception says exactly what is worked: duty on a holiday, a day closed, a short day not shortened again', () => {
  const exceptions = [
    { date: '2026-11-04', shifts: [shift('10:00', '12:00')], reason: 'Ярмарка вакансий' },
    { date: '2026-11-25', shifts: [], reason: 'Нет света' },
    { date: '2026-11-03', shifts: [shift('08:00', '12:00')], reason: 'Приказ директора' },
    { date: '2029-01-09', shifts: [shift('08:00', '12:00')], reason: 'Год без календаря' },
  ]
  const special = officeTime([hours({ exceptions })], days, 'Europe/Moscow')
  expect(isWorking(msk('2026-11-04 11:00'), special)).toBe(true)
  expect(nextWorkingMoment(msk('2026-11-24 17:00'), special)).toBe(iso('2026-11-26 08:00'))
  expect(latestMomentOf('2026-11-03', special)).toBe(iso('2026-11-03 12:00'))
  expect(latestMomentOf('2029-01-09', special)).toBe(iso('2029-01-09 12:00'))
})

test('new hours come into force on their day', () => {
  const summer = hours({ from: '2026-06-01', to: '2026-08-31', week: week({ mon: [shift('07:00', '15:00')] }) })
  const changing = officeTime([usualHours, summer], days, 'Europe/Moscow')
  expect(latestMomentOf('2026-05-25', changing)).toBe(iso('2026-05-25 17:00'))
  expect(latestMomentOf('2026-06-01', changing)).toBe(iso('2026-06-01 15:00'))
  expect(latestMomentOf('2026-09-07', changing)).toBe(iso('2026-09-07 17:00'))
})

test('the Chuvash centre rests on 24 June and closes an hour earlier on the eve', () => {
  const own = officeTime(
    [usualHours],
    officeDays({ calendars: productionCalendars, regional: regionalHolidays, region: '21' }),
    'Europe/Moscow',
  )
  expect(latestMomentOf('2026-06-23', own)).toBe(iso('2026-06-23 16:00'))
  expect(nextWorkingMoment(msk('2026-06-23 16:00'), own)).toBe(iso('2026-06-25 08:00'))
})

test('two shifts that overlap are counted once, and a short day ends an hour before the later one', () => {
  const two = [shift('08:00', '14:00'), shift('13:00', '20:00')]
  const busy = officeTime([hours({ week: week({ tue: two }) })], days, 'Europe/Moscow')
  expect(workingMinutesBetween(msk('2026-11-24 00:00'), msk('2026-11-25 00:00'), busy)).toBe(720)
  expect(latestMomentOf('2026-11-03', busy)).toBe(iso('2026-11-03 19:00'))
})

test('a shortened day eats through an evening stretch shorter than the hour', () => {
  const evening = officeTime(
    [hours({ week: week({ tue: [shift('08:00', '12:00'), shift('13:00', '13:40')] }) })],
    days,
    'Europe/Moscow',
  )
  expect(latestMomentOf('2026-11-03', evening)).toBe(iso('2026-11-03 11:40'))
})

test('a night shift runs into the next morning, with lunch after midnight', () => {
  const night = officeTime(
    [hours({ week: week({ tue: [shift('20:00', '08:00', ['01:00', '02:00'])], wed: [] }) })],
    days,
    'Europe/Moscow',
  )
  expect(isWorking(msk('2026-11-25 00:30'), night)).toBe(true)
  expect(isWorking(msk('2026-11-25 01:30'), night)).toBe(false)
  expect(nextWorkingMoment(msk('2026-11-25 01:30'), night)).toBe(iso('2026-11-25 02:00'))
  expect(latestMomentOf('2026-11-24', night)).toBe(iso('2026-11-25 08:00'))
  expect(addWorkingMinutes(msk('2026-11-24 23:30'), 120, night)).toBe(iso('2026-11-25 02:30'))
})

test('a desk that never closes counts each minute once', () => {
  const always = [shift('08:00', '08:00')]
  const round = officeTime(
    [hours({ week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always } })],
    days,
    'Europe/Moscow',
  )
  expect(workingMinutesBetween(msk('2026-11-16 12:00'), msk('2026-11-18 12:00'), round)).toBe(2 * 1440)
  expect(addWorkingMinutes(msk('2026-11-16 12:00'), 2880, round)).toBe(iso('2026-11-18 12:00'))
})

test('the same hours are two hours earlier in Yekaterinburg', () => {
  const ural = officeTime([usualHours], days, 'Asia/Yekaterinburg')
  expect(earliestMomentOf('2026-11-24', ural)).toBe('2026-11-24T03:00:00.000Z')
})

test('the night the clocks change in Berlin is an hour shorter in spring and longer in autumn', () => {
  const night = [shift('22:00', '06:00')]
  const berlin = officeTime([hours({ week: week({ sat: night }) })], days, 'Europe/Berlin')
  expect(workingMinutesBetween('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', berlin)).toBe(7 * 60)
  expect(workingMinutesBetween('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', berlin)).toBe(9 * 60)
  expect(earliestMomentOf('2026-03-27', berlin)).toBe('2026-03-27T07:00:00.000Z')
  expect(earliestMomentOf('2026-03-30', berlin)).toBe('2026-03-30T06:00:00.000Z')
})

test('an office with no hours at all is told to check them', () => {
  const none = officeTime([hours({ week: week({ mon: [], tue: [], wed: [], thu: [], fri: [] }) })], days, 'Europe/Moscow')
  expect(() => nextWorkingMoment(msk('2026-05-05 10:00'), none)).toThrow('С 05.05.2026 на 92 дня вперёд нет рабочих часов')
})

test('where the calendar ends, the year is named', () => {
  expect(() => nextWorkingMoment(msk('2027-12-30 17:00'), office)).toThrow('2028 год')
})

test.each([-1, 1.5, Number.NaN])('%d minutes cannot be added', minutes => {
  expect(() => addWorkingMinutes(msk('2026-11-24 10:00'), minutes, office)).toThrow('целое число минут')
})

test('a slot step must be a whole minute or more', () => {
  expect(() => slots({ from: 0, to: 1, everyMinutes: 0 }, office)).toThrow('Шаг')
})

test('lunch outside the shift is refused', () => {
  expect(Shift.safeParse({ from: '08:00', to: '17:00', lunch: { from: '17:00', to: '18:00' } }).success).toBe(false)
  expect(Shift.safeParse({ from: '20:00', to: '08:00', lunch: { from: '23:30', to: '00:30' } }).success).toBe(true)
})
