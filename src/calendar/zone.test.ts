// The wall clocks of zones, against Intl itself and through changes of clocks.
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { isoOf, isZone, localOf, msOfLocal, offsetAt } from './zone.ts'

const at = (date: string, clock: string) => ({ date, minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) })

test.each([
  ['Europe/Moscow', '2026-11-24T21:30:00Z', at('2026-11-25', '00:30')],
  ['Asia/Yekaterinburg', '2026-11-24T21:30:00Z', at('2026-11-25', '02:30')],
  ['America/St_Johns', '2026-11-24T02:00:00Z', at('2026-11-23', '22:30')],
  ['Europe/Berlin', '2026-07-01T10:00:00Z', at('2026-07-01', '12:00')],
  ['Europe/Moscow', '2014-10-25T21:59:00Z', at('2014-10-26', '01:59')],
  ['Europe/Moscow', '2014-10-25T22:00:00Z', at('2014-10-26', '01:00')],
])('in %s %s is %o', (zone, instant, local) => {
  expect(localOf(instant, zone)).toEqual(local)
})

test('a clock that is skipped in spring moves on, one that comes twice in autumn means the first', () => {
  expect(isoOf(msOfLocal(at('2026-03-29', '02:30'), 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z')
  expect(isoOf(msOfLocal(at('2026-10-25', '02:30'), 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z')
  expect(isoOf(msOfLocal(at('2026-10-25', '03:00'), 'Europe/Berlin'))).toBe('2026-10-25T02:00:00.000Z')
})

test('24:00 is the next midnight', () => {
  expect(isoOf(msOfLocal({ date: '2026-11-24', minute: 1440 }, 'Europe/Moscow'))).toBe('2026-11-24T21:00:00.000Z')
})

const zone = fc.constantFrom('Europe/Moscow', 'Asia/Yekaterinburg', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe')
const minute = fc.integer({ min: Date.parse('2010-01-01T00:00Z') / 60_000, max: Date.parse('2030-01-01T00:00Z') / 60_000 })

test('the clock read is the clock Intl shows', () => {
  fc.assert(
    fc.property(zone, minute, (zone, minute) => {
      const { date, minute: m } = localOf(minute * 60_000, zone)
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
        minute * 60_000,
      )
      expect(`${date} ${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`).toBe(shown)
    }),
  )
})

test('a clock read and set again shows the same', () => {
  fc.assert(
    fc.property(zone, minute, (zone, minute) => {
      const local = localOf(minute * 60_000, zone)
      expect(localOf(msOfLocal(local, zone), zone)).toEqual(local)
    }),
  )
})

test('offsets are remembered: Intl is asked about a day of Moscow time once', () => {
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts')
  const day = Date.parse('1997-01-15T00:00Z')
  for (let minute = 0; minute < 1440; minute += 1) offsetAt(day + minute * 60_000, 'Europe/Moscow')
  const times = asked.mock.calls.length
  asked.mockRestore()
  expect(times).toBe(2)
})

test.each(['2026-11-24', '2026-11-24T10:00:00', 'вчера', ''])('«%s» is not a moment: a zone is missing', text => {
  expect(() => localOf(text, 'Europe/Moscow')).toThrow('не момент времени')
})

test('an unknown zone is named', () => {
  expect(() => localOf(0, 'Mars/Base')).toThrow('«Mars/Base» — неизвестный часовой пояс')
  expect([isZone('Europe/Moscow'), isZone('Mars/Base')]).toEqual([true, false])
})
