// The sweeps of the hall: missed bookings, tickets of a past day.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { freshDatabase } from '#test/db.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { cast, jobs, window4 } from '#test/people.ts'
import { administration, staff } from '#staff/api.ts'
import { reception } from './api.ts'
import { endPastDays, missBookings } from './by-clock.ts'
import { releaseFromLeavers } from './leaving.ts'
import type { TicketState } from './model.ts'

const house = testHouse()
const reasonId = uuid7()
const clientId = uuid7()
const now = new Date(tuesdayMorning)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

beforeAll(async () => {
  await house.db
    .insertInto('reason')
    .values({
      id: reasonId,
      code: 'work',
      letter: 'Р',
      title: 'Ищу работу',
      hint: '',
      icon: 'case',
      usualMinutes: 15,
      departmentId: jobs,
      sort: 1,
      validFrom: '2026-01-01',
    })
    .execute()
  await house.db.insertInto('client').values({ id: clientId, kind: 'person', name: 'Нина', knownSince: tuesdayMorning }).execute()
})

beforeEach(async () => {
  await house.db.deleteFrom('ticket').execute()
  await house.db.deleteFrom('booking').execute()
})

let number = 0
const put = (day: string, state: TicketState) => {
  number++
  const id = uuid7()
  const staffId = ['called', 'serving', 'parked'].includes(state) ? cast.vorontsova.id : null
  const at = tuesdayMorning
  const row = { id, code: `ticket-${number}`, day, letter: 'Р', number, reasonId, departmentId: jobs, state, staffId }
  return house.db
    .insertInto('ticket')
    .values({ ...row, issuedAt: at, queuedAt: at })
    .execute()
}
const states = async () =>
  (await house.db.selectFrom('ticket').select('state').orderBy('number').execute()).map(({ state }) => state)

test('after midnight nobody waits on: who waited has left, who was called did not come, a talk stays with its specialist', async () => {
  await put('2026-11-23', 'waiting')
  await put('2026-11-23', 'away')
  await put('2026-11-23', 'called')
  await put('2026-11-23', 'parked')
  await put('2026-11-23', 'done')
  await put('2026-11-24', 'waiting')
  expect(await endPastDays(house.db, now)).toBe(3)
  expect(await states()).toEqual(['left', 'left', 'no-show', 'parked', 'done', 'waiting'])
  expect(await endPastDays(house.db, now)).toBe(0)
  const said = await house.db.selectFrom('event').select('kind').where('kind', 'like', 'ticket.%').orderBy('id').execute()
  // Tickets of one millisecond have no order among them.
  expect(said.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'ticket.left',
    'ticket.left',
    'ticket.no-show',
  ])
})

test('the day ends at midnight of the centre, not of Greenwich', async () => {
  await put('2026-11-24', 'waiting')
  expect(await endPastDays(house.db, new Date('2026-11-24T20:59:00Z'))).toBe(0)
  expect(await endPastDays(house.db, new Date('2026-11-24T21:00:00Z'))).toBe(1)
})

test('a booking is missed when its place is no longer kept, once even when two processes look', async () => {
  const book = (startsAt: string, state: 'booked' | 'arrived' = 'booked') =>
    house.db
      .insertInto('booking')
      .values({ id: uuid7(), clientId, reasonId, departmentId: jobs, startsAt, minutes: 20, madeAt: later(-600), state })
      .execute()
  await book(later(-16))
  await book(later(-60), 'arrived')
  await book(later(-15))
  await book(later(30))
  const counts = await Promise.all([missBookings(house.db, now), missBookings(house.db, now)])
  expect(counts[0] + counts[1]).toBe(1)
  const rows = await house.db.selectFrom('booking').select('state').orderBy('startsAt').execute()
  expect(rows.map(({ state }) => state)).toEqual(['arrived', 'missed', 'booked', 'booked'])
  expect(await house.db.selectFrom('event').select('clientId').where('kind', '=', 'booking.missed').execute()).toEqual([
    { clientId },
  ])
})

test('an empty database without a centre is swept without complaint', async () => {
  const empty = await freshDatabase()
  expect([await missBookings(empty.db, now), await endPastDays(empty.db, now)]).toEqual([0, 0])
  await empty.close()
})

test('a dismissal dated ahead frees the tickets sent to that colleague when its day has come, not before', async () => {
  const kim = await house.as('kim')
  await kim(administration.leave, { params: { id: cast.gusev.id }, body: { on: '2026-11-25' } })
  const at = '2026-11-25T06:30:00.000Z'
  const row = {
    day: '2026-11-25',
    letter: 'Р',
    reasonId,
    departmentId: jobs,
    issuedAt: at,
    queuedAt: at,
    forStaffId: cast.gusev.id,
  }
  const sent = [uuid7(), uuid7()]
  await house.db
    .insertInto('ticket')
    .values(sent.map((id, i) => ({ ...row, id, code: `sent-ahead-${i}`, number: 901 + i, state: i ? 'away' : 'waiting' })))
    .execute()
  expect(await releaseFromLeavers(house.db, new Date('2026-11-24T20:59:00.000Z'))).toBe(0)
  // Midnight of the centre is three hours before that of Greenwich.
  const midnight = new Date('2026-11-24T21:01:00.000Z')
  const both = await Promise.all([releaseFromLeavers(house.db, midnight), releaseFromLeavers(house.db, midnight)])
  expect(both.reduce((a, b) => a + b)).toBe(2)
  expect(await house.db.selectFrom('ticket').select('forStaffId').where('id', 'in', sent).execute()).toEqual([
    { forStaffId: null },
    { forStaffId: null },
  ])
  house.setClock('2026-11-25T07:00:00.000Z')
  const vorontsova = await house.as('vorontsova')
  await vorontsova(staff.sitAt, { body: { counterId: window4 } })
  expect((await vorontsova(reception.callNext, { body: { callId: uuid7() } })).body.ticket?.id).toBe(sent[0])
  house.setClock(tuesdayMorning)
})
