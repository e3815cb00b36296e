// Who reaches the hall and the desk: role × endpoint. What the shape of the hall refuses comes after who may ask.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { jobs, type CastName } from '#test/people.ts'
import { reception } from './api.ts'

const house = testHouse()
const reasonId = uuid7()
const clientId = uuid7()

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

const ticket = async () => {
  const id = uuid7()
  await house.anyone(reception.issue, { body: { id, reasonId } })
  return { id }
}
const booking = async () => {
  const id = uuid7()
  const row = { id, clientId, reasonId, departmentId: jobs, startsAt: tuesdayMorning, minutes: 20, madeAt: tuesdayMorning }
  await house.db.insertInto('booking').values(row).execute()
  return { id }
}

const change = () => ({ changeId: uuid7(), reason: 'Попросили' })
let people = 0
const newcomer = () => ({ id: uuid7(), surname: `Новый${(people += 1)}`, name: 'Имя', phone: `89031230${100 + people}` })
const later = '2026-11-26T09:00:00+03:00'

async function statuses(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const body = { reasonId, help: [], priorityGroup: null }
  // Whoever asked before has taken no time from this one.
  await house.db.updateTable('booking').set({ state: 'cancelled' }).execute()
  return {
    hall: (await call(reception.hall, {})).status,
    bookings: (await call(reception.bookings, { query: { day: '2026-11-24' } })).status,
    groups: (await call(reception.priorityGroups, {})).status,
    door: (await call(reception.issueAtDoor, { body: { id: uuid7(), reasonId } })).status,
    changes: [
      ...new Set([
        (await call(reception.correct, { params: await ticket(), body })).status,
        (await call(reception.cancel, { params: await ticket(), body: { reason: 'Ушёл' } })).status,
        (await call(reception.checkIn, { params: await booking(), body: { ticketId: uuid7() } })).status,
      ]),
    ],
    books: [
      ...new Set([
        (await call(reception.freeTimes, { query: { reasonId, day: '2026-11-25' } })).status,
        (
          await call(reception.book, {
            body: { id: uuid7(), reasonId, startsAt: '2026-11-25T11:00:00+03:00', client: newcomer() },
          })
        ).status,
      ]),
    ],
    rebooks: [
      ...new Set([
        (await call(reception.moveBooking, { params: await booking(), body: { ...change(), startsAt: later } })).status,
        (await call(reception.cancelBooking, { params: await booking(), body: change() })).status,
      ]),
    ],
    desk: [
      ...new Set([
        (await call(reception.desk, {})).status,
        // Nobody is at the desk and no window is taken: whoever may is told so, whoever may not is not.
        (await call(reception.callNext, { body: { callId: uuid7() } })).status,
        (await call(reception.callOutOfOrder, { body: { callId: uuid7(), ticketId: uuid7(), reason: 'Плохо' } })).status,
        (await call(reception.callAgain, { body: { callId: uuid7() } })).status,
        (await call(reception.start, { body: { contactId: uuid7() } })).status,
        (await call(reception.noShow, {})).status,
        (await call(reception.park, { body: {} })).status,
        (await call(reception.finish, { body: {} })).status,
      ]),
    ],
  }
}

type Expected = { hall: number; bookings: number; door: number; changes: number; books: number; rebooks: number; desk: number[] }

test.each<[CastName | undefined, Expected]>([
  ['sidorova', { hall: 200, bookings: 200, door: 200, changes: 200, books: 200, rebooks: 200, desk: [403] }],
  ['krylova', { hall: 200, bookings: 200, door: 200, changes: 200, books: 200, rebooks: 200, desk: [200, 409] }],
  // The head of another department: the whole hall is not hers, and its tickets do not exist for her.
  ['melnik', { hall: 200, bookings: 200, door: 409, changes: 404, books: 200, rebooks: 404, desk: [200, 409] }],
  ['lebedev', { hall: 200, bookings: 200, door: 403, changes: 403, books: 403, rebooks: 403, desk: [403] }],
  ['vorontsova', { hall: 403, bookings: 200, door: 403, changes: 403, books: 200, rebooks: 200, desk: [200, 409] }],
  ['akhmetov', { hall: 403, bookings: 200, door: 403, changes: 403, books: 200, rebooks: 404, desk: [200, 409] }],
  ['romanova', { hall: 403, bookings: 403, door: 403, changes: 403, books: 403, rebooks: 403, desk: [403] }],
  ['belov', { hall: 403, bookings: 403, door: 403, changes: 403, books: 403, rebooks: 403, desk: [403] }],
  ['kim', { hall: 403, bookings: 403, door: 403, changes: 403, books: 403, rebooks: 403, desk: [403] }],
  [undefined, { hall: 401, bookings: 401, door: 401, changes: 401, books: 401, rebooks: 401, desk: [401] }],
])('%s', async (name, { changes, books, rebooks, ...rest }) => {
  const expected = { ...rest, changes: [changes], books: [books], rebooks: [rebooks], groups: 200 }
  expect(await statuses(name)).toEqual(expected)
})
