// The ladder of reminders: in working time, in order, the highest rung only, never twice.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { officeDays } from '#calendar/office-days.ts'
import { officeTime } from '#calendar/office-time.ts'
import { productionCalendars } from '#calendar/production.data.ts'
import { workingMinutesBetween } from '#calendar/working-time.ts'
import { isWorkingMoment } from '../rules.ts'
import { ladderOf, turnOf, workingMinutesBefore } from './ladder.ts'

const day = [
  { from: '09:00', to: '13:00', lunch: null },
  { from: '13:45', to: '18:00', lunch: null },
]
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const office = officeTime(
  [{ from: '2020-01-01', to: null, week, exceptions: [] }],
  officeDays({ calendars: productionCalendars, regional: [], region: null }),
  'Europe/Moscow',
)
const msk = (text: string) => new Date(`${text.replace(' ', 'T')}:00+03:00`).toISOString()
const norms = { before: 60, late: 30, head: 120, director: 480 }
const madeAt = msk('2026-11-20 10:00')
const due = (dueAt: string, byClient = false) => ladderOf({ dueAt: msk(dueAt), madeAt, byClient }, norms, office)
const none = new Set<string>()

test('an hour before, at the moment, half an hour after, then the head after two hours and the director after a day of work', () => {
  expect(due('2026-11-24 12:00')).toEqual([
    { step: 'before', at: msk('2026-11-24 11:00') },
    { step: 'due', at: msk('2026-11-24 12:00') },
    { step: 'late', at: msk('2026-11-24 12:30') },
    { step: 'head', at: msk('2026-11-24 14:45') },
    { step: 'director', at: msk('2026-11-25 11:45') },
  ])
})

test('due in the morning after the holiday: the warning comes on the last short day, at its end', () => {
  expect(due('2026-11-05 09:30').length).toBe(4) // made on the 20th: later than its own «before»
  const early = ladderOf({ dueAt: msk('2026-11-05 09:30'), madeAt: msk('2026-11-01 10:00'), byClient: false }, norms, office)
  expect(early[0]).toEqual({ step: 'before', at: msk('2026-11-03 16:30') })
})

test('what the client undertook does not go up', () => {
  expect(due('2026-11-24 12:00', true).map(({ step }) => step)).toEqual(['before', 'due', 'late'])
})

test('after a power cut only the highest rung that has come is given; lower ones never follow it', () => {
  const rungs = due('2026-11-24 12:00')
  const turn = (at: string, given = none) => turnOf(rungs, given, new Date(msk(at)), office)
  expect(turn('2026-11-24 10:59')).toEqual({ give: undefined, lookAt: msk('2026-11-24 11:00') })
  expect(turn('2026-11-24 11:00')).toEqual({ give: 'before', lookAt: msk('2026-11-24 12:00') })
  expect(turn('2026-11-26 10:00')).toEqual({ give: 'director', lookAt: undefined })
  // A clock put back: what was given stays given.
  expect(turn('2026-11-24 12:10', new Set(['head'])).give).toBeUndefined()
})

test('at closing time it is given at once; at night it waits for the morning', () => {
  const rungs = due('2026-11-24 18:00')
  expect(turnOf(rungs, none, new Date(msk('2026-11-24 18:05')), office).give).toBe('due')
  expect(turnOf(rungs, none, new Date(msk('2026-11-24 22:00')), office)).toEqual({
    give: undefined,
    lookAt: msk('2026-11-25 09:00'),
  })
  expect(turnOf(rungs, none, new Date(msk('2026-11-25 09:00')), office).give).toBe('due')
})

const moment = fc
  .integer({ min: Date.parse(msk('2026-02-01 00:00')), max: Date.parse(msk('2026-12-20 00:00')) })
  .map(ms => new Date(ms - (ms % 60_000)).toISOString())

test('before is as many working minutes before as was asked, inside working time', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 2000 }), (at, minutes) => {
      const before = workingMinutesBefore(at, minutes, office)
      expect(workingMinutesBetween(before, at, office)).toBe(minutes)
      expect(isWorkingMoment(before, office)).toBe(true)
    }),
  )
})

test('whatever moments the sweep comes at, each rung is given at most once, in order, and the last one at last', () => {
  fc.assert(
    fc.property(moment, fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 40 }), (dueAt, gaps) => {
      const rungs = ladderOf({ dueAt, madeAt: '2026-01-01T00:00:00.000Z', byClient: false }, norms, office)
      const given: string[] = []
      let now = Date.parse(dueAt) - 86_400_000
      for (const gap of gaps) {
        now += gap * 60_000
        const { give } = turnOf(rungs, new Set(given), new Date(now), office)
        if (give) given.push(give)
      }
      const order = rungs.map(({ step }) => step as string)
      expect(new Set(given).size).toBe(given.length)
      expect(given).toEqual(given.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
      // Followed from rung to rung by its own `lookAt`, the ladder ends with the highest.
      let [at, steps] = [Date.parse(dueAt) - 86_400_000, 0]
      const walked: string[] = []
      for (; steps < 20; steps++) {
        const { give, lookAt } = turnOf(rungs, new Set(walked), new Date(at), office)
        if (give) walked.push(give)
        if (!lookAt) break
        expect(Date.parse(lookAt)).toBeGreaterThan(at)
        at = Date.parse(lookAt)
      }
      expect(walked.at(-1)).toBe('director')
    }),
  )
})
