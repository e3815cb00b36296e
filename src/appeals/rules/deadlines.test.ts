// Deadlines of an appeal: the practice's own vectors, each law, checkpoints; then properties over every day of two years.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#calendar/day.ts'
import { norms as shipped } from '#calendar/norms.data.ts'
import { isWorkingDay, officeDays } from '#calendar/office-days.ts'
import { productionCalendars, regionalHolidays } from '#calendar/production.data.ts'
import { ownNorms } from '../norms.data.ts'
import { deadlinesOf, dueNow, longestExtension, urgencyOf, type Counting, type Facts } from './deadlines.ts'

const days = officeDays({ calendars: productionCalendars })
const norms = [...shipped, ...ownNorms]
const before: Counting = { days, offDay: 'before', norms }
const after: Counting = { days, offDay: 'after', norms }

const facts = (registeredOn: string | null, change: Partial<Facts> = {}): Facts => ({
  law: 'appeal',
  receivedOn: registeredOn ?? '2026-11-24',
  registeredOn,
  extensionDays: 0,
  state: registeredOn ? 'assigned' : 'received',
  endedOn: null,
  draftedOn: null,
  signedOn: null,
  foreign: 'none',
  copiedOn: null,
  ...change,
})
const due = (change: Partial<Facts>, counting = before) => dueNow(facts('2026-10-23', change), counting)
const byCode = (list: ReturnType<typeof deadlinesOf>) => Object.fromEntries(list.map(({ code, due: day }) => [code, day]))

test.each([
  ['2026-10-21', '2026-11-20', '2026-11-20'],
  ['2026-10-23', '2026-11-20', '2026-11-23'],
  ['2026-10-05', '2026-11-03', '2026-11-05'],
  ['2026-12-02', '2026-12-30', '2027-01-11'],
  ['2026-04-09', '2026-05-08', '2026-05-12'],
])('registered on %s: the answer by %s, or by %s where the centre chose the day after', (registeredOn, early, late) => {
  expect(due({ registeredOn }).due).toBe(early)
  expect(due({ registeredOn }, after).due).toBe(late)
})

test('the deadline is explained with its norm', () => {
  expect(due({})).toMatchObject({
    why: '30-й день — воскресенье 22.11, срок — пятница 20.11',
    source: 'Федеральный закон от 02.05.2006 № 59-ФЗ, ст. 12 ч. 1',
  })
})

test('an extension is counted from registration, not from the moved day', () => {
  expect(due({ extensionDays: 30 })).toMatchObject({ due: '2026-12-22', why: '60-й день — вторник 22.12' })
  expect(due({ extensionDays: 10 })).toMatchObject({ due: '2026-12-02' })
})

test('before registration what runs is three days of registration; over a holiday the first working day', () => {
  expect(dueNow(facts(null), before)).toMatchObject({ due: '2026-11-27', source: expect.stringContaining('ст. 8 ч. 2') })
  expect(dueNow(facts(null, { receivedOn: '2027-01-02' }), before).due).toBe('2027-01-11')
})

test.each([
  ['appeal', '2026-11-25', 30],
  ['service-complaint', '2026-11-17', 0],
  ['refusal-complaint', '2026-11-02', 0],
  ['information', '2026-11-25', 15],
] as const)('%s registered on 26.10: by %s, may be put off by %i days', (law, day, longest) => {
  expect(due({ law, registeredOn: '2026-10-26' }).due).toBe(day)
  expect(longestExtension(law, '2026-10-26', before)).toBe(longest)
})

test('correspondence that is no appeal is explained within three working days, not registered', () => {
  const [only, ...rest] = deadlinesOf(facts(null, { law: 'none' }), before)
  expect([only!.due, only!.inner, rest]).toEqual(['2026-11-27', true, []])
})

test('the whole list of an appeal that has just been registered', () => {
  expect(byCode(deadlinesOf(facts('2026-10-23', { state: 'registered' }), before))).toEqual({
    registration: '2026-10-26',
    redirect: '2026-10-30',
    draft: '2026-11-13',
    approval: '2026-11-17',
    answer: '2026-11-20',
  })
})

test('questions of other bodies: all of them, the redirect is due in seven days; some of them, copies are', () => {
  const codes = (foreign: Facts['foreign']) => {
    const { redirect, copies } = byCode(deadlinesOf(facts('2026-10-23', { foreign }), before))
    return [redirect, copies]
  }
  expect(codes('none')).toEqual([undefined, undefined])
  expect(codes('all')).toEqual(['2026-10-30', undefined])
  expect(codes('some')).toEqual([undefined, '2026-10-30'])
})

test('an end leaves only what the law asked', () => {
  const over = facts('2026-10-23', { state: 'redirected', endedOn: '2026-10-29' })
  expect(deadlinesOf(over, before).map(({ code, doneOn }) => [code, doneOn])).toEqual([
    ['registration', '2026-10-23'],
    ['redirect', '2026-10-29'],
  ])
})

test('a term too short for the draft’s seven days still has a draft after registration and before the answer', () => {
  const { draft, approval, answer } = byCode(deadlinesOf(facts('2026-10-26', { law: 'refusal-complaint' }), before))
  expect([draft, approval, answer]).toEqual(['2026-10-26', '2026-10-28', '2026-11-02'])
})

test('over the New Year seven days hold fewer working days than the three of approval: the draft comes first all the same', () => {
  const { draft, approval, answer } = byCode(deadlinesOf(facts('2026-12-01'), after))
  expect([draft, approval, answer]).toEqual(['2026-12-28', '2026-12-28', '2027-01-11'])
})

test('a regional holiday moves the term only in its region', () => {
  const chuvash = { ...before, days: officeDays({ calendars: productionCalendars, regional: regionalHolidays, region: '21' }) }
  expect(dueNow(facts('2026-05-25'), chuvash).due).toBe('2026-06-23')
  expect(dueNow(facts('2026-05-25'), before).due).toBe('2026-06-24')
})

test('a norm that the centre or the law changed counts from its day', () => {
  const changed = {
    ...before,
    norms: [...norms, { ...norms.find(({ code }) => code === 'appeal.answer')!, value: 20, from: '2026-12-01' }],
  }
  expect(dueNow(facts('2026-11-30'), changed).why).toContain('30-й день')
  expect(dueNow(facts('2026-12-01'), changed).why).toContain('20-й день')
})

test('a year without a calendar is an error that names it', () => {
  expect(() => dueNow(facts('2027-12-20'), before)).toThrow('Нет производственного календаря на 2028 год')
})

test.each([
  ['2026-11-21', 'late'],
  ['2026-11-20', 'urgent'],
  ['2026-11-18', 'urgent'],
  ['2026-11-17', 'soon'],
  ['2026-11-15', 'soon'],
  ['2026-11-14', 'calm'],
])('on %s an answer due on 20.11 is %s', (today, urgency) => {
  expect(urgencyOf({ dueOn: '2026-11-20', endedOn: null }, today, norms)).toBe(urgency)
})

const anyDay = fc.integer({ min: 0, max: 650 }).map(n => addDays('2026-01-12', n))
const anyLaw = fc.constantFrom('appeal', 'service-complaint', 'refusal-complaint', 'information')

test('whatever the day and the law: due on a working day, never before registration, in order, an extension never earlier', () => {
  fc.assert(
    fc.property(anyDay, anyLaw, fc.integer({ min: 0, max: 30 }), fc.constantFrom('before', 'after'), (day, law, more, offDay) => {
      const counting = offDay === 'before' ? before : after
      const of = (extensionDays: number) => dueNow(facts(day, { law, extensionDays }), counting).due
      const [plain, extended] = [of(0), of(more)]
      const list = deadlinesOf(facts(day, { law }), counting)
      const { draft, approval, answer } = byCode(list)
      expect(list.filter(one => one.code !== 'registration').every(one => isWorkingDay(days, one.due))).toBe(true)
      expect(plain >= day && extended >= plain).toBe(true)
      expect(draft! <= approval! && approval! <= answer!).toBe(true)
    }),
  )
})

test('counting the days one by one gives the same: the thirtieth after registration, then back over days off', () => {
  fc.assert(
    fc.property(anyDay, day => {
      let counted = day
      for (let n = 0; n < 30; n++) counted = addDays(counted, 1)
      while (!isWorkingDay(days, counted)) counted = addDays(counted, -1)
      expect(due({ registeredOn: day }).due).toBe(counted)
      const late = due({ registeredOn: day }, after).due
      expect(late >= counted && daysBetween(counted, late) <= 15).toBe(true)
    }),
  )
})
