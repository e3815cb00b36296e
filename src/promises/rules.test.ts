// Which moments may be promised, who takes over, who may change a promise.
import { expect, test } from 'vitest'
import { officeDays } from '#calendar/office-days.ts'
import { officeTime } from '#calendar/office-time.ts'
import { productionCalendars } from '#calendar/production.data.ts'
import { dueWords } from '#calendar/moment-words.ts'
import type { Colleague } from '#staff/model.ts'
import { headFor, isLate, mayChange, mayOwn, sameDayDue, sensibleMoments, whyNotDue } from './rules.ts'

const shifts = [
  { from: '09:00', to: '13:00', lunch: null },
  { from: '13:45', to: '18:00', lunch: null },
]
const week = { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: [], sun: [] }
const days = officeDays({ calendars: productionCalendars })
const office = officeTime([{ from: '2020-01-01', to: null, week, exceptions: [] }], days, 'Europe/Moscow')
const msk = (text: string) => new Date(`${text.replace(' ', 'T')}:00+03:00`)
const iso = (text: string) => msk(text).toISOString()

test.each([
  ['2026-11-24 10:30', '2026-11-24 15:00', undefined],
  ['2026-11-24 10:30', '2026-11-24 18:00', undefined],
  ['2026-11-24 10:30', '2026-11-24 13:00', undefined],
  ['2026-11-24 10:30', '2026-11-25 09:00', undefined],
  ['2026-11-24 10:30', '2026-11-24 13:20', 'Ближайшее: сегодня до 13:45.'],
  ['2026-11-24 10:30', '2026-11-24 18:01', 'Ближайшее: завтра, среда 25.11, до 09:00.'],
  ['2026-11-27 10:30', '2026-11-28 12:00', 'Ближайшее: понедельник 30.11 до 09:00.'],
  ['2026-11-02 10:30', '2026-11-04 12:00', 'Ближайшее: четверг 05.11 до 09:00.'],
  ['2026-11-02 10:30', '2026-11-03 17:30', 'Ближайшее: четверг 05.11 до 09:00.'],
  ['2026-12-30 10:30', '2027-01-04 12:00', 'Ближайшее: понедельник 11.01.2027 до 09:00.'],
  ['2026-11-24 10:30', '2026-11-24 10:30', 'Ближайшее: сегодня до 11:00.'],
  ['2026-11-24 17:50', '2026-11-23 12:00', 'Ближайшее: завтра, среда 25.11, до 09:30.'],
])('at %s promising by %s: %s', (now, at, words) => {
  const why = whyNotDue(iso(at), msk(now), office)
  if (words) expect(why?.message).toContain(words)
  else expect(why).toBeUndefined()
})

const offered = (now: string) =>
  sensibleMoments(msk(now), office).map(at => dueWords(at, { now: msk(now).toISOString(), zone: office.zone }))

test('in the morning one may promise within the hour, by noon, by the end of the day, tomorrow and later', () => {
  expect(offered('2026-11-24 10:30')).toEqual([
    'сегодня до 11:30',
    'сегодня до 12:00',
    'сегодня до 18:00',
    'завтра, среда 25.11, до 12:00',
    'завтра, среда 25.11, до 18:00',
    'четверг 26.11 до 12:00',
    'четверг 26.11 до 18:00',
    'пятница 27.11 до 12:00',
  ])
})

test('late on the eve of a holiday nothing is offered for the holiday', () => {
  expect(offered('2026-11-03 16:45').slice(0, 3)).toEqual([
    'четверг 05.11 до 10:00',
    'четверг 05.11 до 12:00',
    'четверг 05.11 до 18:00',
  ])
})

test('whatever is offered may be promised', () => {
  for (const now of ['2026-11-24 10:30', '2026-11-24 12:50', '2026-11-27 17:59', '2026-12-30 17:00', '2026-11-29 23:59'])
    for (const at of sensibleMoments(msk(now), office)) expect(whyNotDue(at, msk(now), office)).toBeUndefined()
})

test.each([
  ['2026-11-24 10:30', '2026-11-24 18:00'],
  ['2026-11-24 17:29', '2026-11-24 18:00'],
  ['2026-11-24 17:45', '2026-11-25 13:00'],
  ['2026-11-25 00:20', '2026-11-25 18:00'],
  ['2026-11-27 20:00', '2026-11-30 13:00'],
  ['2026-11-28 12:00', '2026-11-30 13:00'],
  ['2026-11-03 16:40', '2026-11-05 13:00'],
])('what comes up at %s is answered by %s', (now, due) => {
  expect(sameDayDue(msk(now), office)).toBe(iso(due))
})

const colleague = (id: string, roles: Colleague['roles'], change: Partial<Colleague> = {}): Colleague => ({
  id,
  surname: id,
  name: id,
  patronymic: '',
  gender: null,
  position: '',
  departmentId: 'jobs',
  roles,
  joinedOn: '2024-01-01',
  leftOn: null,
  ...change,
})

test('the head takes over; where there is none, or it is the head who left, a director', () => {
  const head = colleague('head', ['head'])
  const other = colleague('other', ['head'], { departmentId: 'benefits' })
  const director = colleague('director', ['director'], { departmentId: 'benefits' })
  const today = '2026-11-24'
  expect(headFor([other, director, head], 'jobs', 'leaver', today)?.id).toBe('head')
  expect(headFor([other, director, head], 'jobs', 'head', today)?.id).toBe('director')
  expect(headFor([other, director, { ...head, leftOn: today }], 'jobs', 'leaver', today)?.id).toBe('director')
  expect(headFor([other], 'jobs', 'leaver', today)).toBeUndefined()
})

test('a promise is owned by somebody who serves clients and still works here', () => {
  expect(mayOwn(colleague('a', ['specialist']), '2026-11-24')).toBe(true)
  expect(mayOwn(colleague('a', ['specialist'], { leftOn: '2026-11-24' }), '2026-11-24')).toBe(false)
  expect(mayOwn(colleague('a', ['specialist'], { leftOn: '2026-12-01' }), '2026-11-24')).toBe(true)
  expect(mayOwn(colleague('a', ['admin', 'hr', 'integrity']), '2026-11-24')).toBe(false)
})

test('the owner changes a promise, the head of that department, a director; a colleague does not', () => {
  const promise = { ownerId: 'me', departmentId: 'jobs' }
  const who = (staffId: string, departmentId: string, ...roles: string[]) => mayChange({ staffId, departmentId, roles }, promise)
  expect(who('me', 'jobs', 'specialist')).toBe(true)
  expect(who('you', 'jobs', 'specialist')).toBe(false)
  expect(who('head', 'jobs', 'head')).toBe(true)
  expect(who('head', 'benefits', 'head')).toBe(false)
  expect(who('boss', 'benefits', 'director')).toBe(true)
})

test('a promise is late a moment after it was due, not at that moment', () => {
  expect(isLate(iso('2026-11-24 12:00'), msk('2026-11-24 12:00'))).toBe(false)
  expect(isLate(iso('2026-11-24 12:00'), new Date(msk('2026-11-24 12:00').getTime() + 1))).toBe(true)
})
