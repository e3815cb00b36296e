// Laws of working time that hold for any hours, zone and moment.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdays } from './day.ts'
import type { Shift, WorkingHours } from './model.ts'
import { officeDays } from './office-days.ts'
import { officeTime } from './office-time.ts'
import { productionCalendars } from './production.data.ts'
import { addWorkingMinutes, isWorking, nextWorkingMoment, slots, workingMinutesBetween } from './working-time.ts'

const days = officeDays({ calendars: productionCalendars })
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const shift: fc.Arbitrary<Shift> = fc
  .record({ start: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 8, max: 60 }), lunch: fc.boolean() })
  .map(({ start, length, lunch }) => {
    const at = (quarter: number) => clock((quarter % 96) * 15)
    return { from: at(start), to: at(start + length), lunch: lunch ? { from: at(start + 3), to: at(start + 6) } : null }
  })
const shifts = fc.array(shift, { maxLength: 2 })
const week = fc
  .tuple(fc.array(shift, { minLength: 1, maxLength: 2 }), fc.array(shifts, { minLength: 6, maxLength: 6 }))
  .map(([mon, rest]) => Object.fromEntries(weekdays.map((day, i) => [day, i === 0 ? mon : rest[i - 1]!])) as WorkingHours['week'])
const zone = fc.constantFrom('Europe/Moscow', 'Asia/Yekaterinburg', 'Europe/Berlin', 'America/St_Johns')
const office = fc
  .tuple(week, zone)
  .map(([week, zone]) => officeTime([{ from: '2025-01-01', to: null, week, exceptions: [] }], days, zone))
const moment = fc
  .integer({ min: Date.parse('2025-02-01T00:00Z') / 60_000, max: Date.parse('2027-09-01T00:00Z') / 60_000 })
  .map(n => n * 60_000)
const minutes = fc.integer({ min: 0, max: 3000 })

test('as many working minutes pass as were added', () => {
  fc.assert(
    fc.property(office, moment, minutes, (office, a, n) => {
      expect(workingMinutesBetween(a, addWorkingMinutes(a, n, office), office)).toBe(n)
    }),
  )
})

test('the last of the added time is working time', () => {
  fc.assert(
    fc.property(office, moment, minutes, (office, a, n) => {
      const end = Date.parse(addWorkingMinutes(a, n, office))
      expect(isWorking(n === 0 ? end : end - 1, office)).toBe(true)
    }),
  )
})

test('adding twice is adding the sum', () => {
  fc.assert(
    fc.property(office, moment, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (office, a, n, m) => {
      expect(addWorkingMinutes(addWorkingMinutes(a, n, office), m, office)).toBe(addWorkingMinutes(a, n + m, office))
    }),
  )
})

test('time between is the sum of its parts, in any order', () => {
  fc.assert(
    fc.property(
      office,
      moment,
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      (office, a, n, m) => {
        const [b, c] = [a + n * 60_000, a + (n + m) * 60_000]
        const sum = workingMinutesBetween(a, b, office) + workingMinutesBetween(b, c, office)
        expect(workingMinutesBetween(a, c, office)).toBe(sum)
      },
    ),
  )
})

test('the next working moment works, and nothing worked before it', () => {
  fc.assert(
    fc.property(office, moment, (office, a) => {
      const next = nextWorkingMoment(a, office)
      expect(isWorking(next, office)).toBe(true)
      expect(workingMinutesBetween(a, next, office)).toBe(0)
    }),
  )
})

test('every slot offered is worked from start to end, in order', () => {
  fc.assert(
    fc.property(office, moment, fc.constantFrom(10, 15, 20, 30, 60), (office, from, everyMinutes) => {
      const offered = slots({ from, to: from + 3 * 86_400_000, everyMinutes }, office).map(slot => Date.parse(slot))
      for (const [i, slot] of offered.entries()) {
        expect(workingMinutesBetween(slot, slot + everyMinutes * 60_000, office)).toBe(everyMinutes)
        expect(slot >= (i === 0 ? from : offered[i - 1]! + everyMinutes * 60_000)).toBe(true)
      }
    }),
  )
})
