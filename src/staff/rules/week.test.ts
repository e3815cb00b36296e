// Working hours: read as people write them, and never read otherwise than they are shown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursWords, inOrder, readHours, type DayHours } from './week.ts'

test.each<[string, DayHours]>([
  [
    '09:00–13:00, 13:45–18:00',
    [
      ['09:00', '13:00'],
      ['13:45', '18:00'],
    ],
  ],
  ['9-18', [['09:00', '18:00']]],
  [
    '8.30 — 12; 13 — 17.15',
    [
      ['08:30', '12:00'],
      ['13:00', '17:15'],
    ],
  ],
  ['', []],
  ['Выходной', []],
])('«%s» is read', (typed, day) => expect(readHours(typed)).toEqual(day))

test.each(['с девяти', '9', '18-9', '9-25', '9-13, 12-18', '9:70-18', '9-13,'])('«%s» is not', typed =>
  expect(readHours(typed)).toBeUndefined(),
)

const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 })

test('what is shown is read back as it was', () => {
  fc.assert(
    fc.property(minutes, times => {
      const clocks = times
        .toSorted((a, b) => a - b)
        .map(time => `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`)
      const day = clocks.flatMap((from, i): DayHours => (i % 2 === 0 && clocks[i + 1] ? [[from, clocks[i + 1]!]] : []))
      expect(inOrder(day)).toBe(true)
      expect(readHours(hoursWords(day))).toEqual(day)
    }),
  )
})
