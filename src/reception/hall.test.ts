// The hall administrator through HTTP: tickets at the door, corrected, taken off; bookings checked in; what the hall shows.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { staff } from '#staff/api.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, window4 } from '#test/people.ts'
import { reception } from './api.ts'

const house = testHouse()
const work = uuid7()
const payments = uuid7()
const client = uuid7()

beforeAll(async () => {
  const common = { hint: '', icon: 'case', usualMinutes: 20, validFrom: '2026-01-01' }
  await house.db
    .insertInto('reason')
    .values([
      { id: work, code: 'work', letter: 'Р', title: 'Ищу работу', departmentId: jobs, sort: 1, ...common },
      { id: payments, code: 'money', letter: 'П', title: 'Хочу получать пособие', departmentId: benefits, sort: 2, ...common },
    ])
    .execute()
  await house.db
    .insertInto('priorityGroup')
    .values([
      { code: 'veteran', title: 'Ветеран боевых действий', source: 'Закон о ветеранах', validFrom: '2026-01-01' },
      { code: 'old', title: 'Больше не действует', source: 'Приказ', validFrom: '2020-01-01', validTo: '2025-12-31' },
    ])
    .execute()
  await house.db
    .insertInto('client')
    .values({ id: client, kind: 'person', name: 'Нина', patronymic: 'Петровна', knownSince: tuesdayMorning })
    .execute()
  await (
    await house.as('vorontsova')
  )(staff.sitAt, { body: { counterId: window4 } })
})

/** Each test begins with an empty hall. */
beforeEach(async () => {
  house.setClock(tuesdayMorning)
  await house.db.deleteFrom('ticketCancellation').execute()
  await house.db.updateTable('ticket').set({ state: 'left', bookingId: null }).execute()
  await house.db.deleteFrom('booking').execute()
})

const sidorova = () => house.as('sidorova')
const later = (minutes: number) => new Date(Date.parse(tuesdayMorning) + minutes * 60_000).toISOString()
const issue = async (body: { reasonId?: string; priorityGroup?: string; clientId?: string; help?: ['louder'] } = {}) =>
  (await sidorova())(reception.issueAtDoor, { body: { id: uuid7(), reasonId: work, ...body } })
const look = async () => (await (await sidorova())(reception.hall, {})).body
const book = async (startsAt: string, departmentId = jobs) => {
  const id = uuid7()
  const reasonId = departmentId === jobs ? work : payments
  await house.db
    .insertInto('booking')
    .values({ id, clientId: client, reasonId, departmentId, startsAt, minutes: 20, madeAt: later(-600) })
    .execute()
  return id
}
const arrive = async (id: string, ticketId = uuid7()) =>
  (await sidorova())(reception.checkIn, { params: { id }, body: { ticketId, help: [] } })

test('a ticket at the door carries help, the client and the priority group, and the desk calls it first', async () => {
  await issue()
  house.setClock(later(1))
  const ticket = await issue({ priorityGroup: 'veteran', clientId: client, help: ['louder'] })
  expect(ticket.body).toMatchObject({
    letter: 'Р',
    priorityGroup: 'veteran',
    clientId: client,
    help: ['louder'],
    state: 'waiting',
  })
  const called = await (await house.as('vorontsova'))(reception.callNext, { body: { callId: uuid7() } })
  expect(called.body.ticket?.id).toBe(ticket.body.id)
  const { issuedBy } = await house.db
    .selectFrom('ticket')
    .select('issuedBy')
    .where('id', '=', ticket.body.id)
    .executeTakeFirstOrThrow()
  expect(issuedBy).toBe(cast.sidorova.id)
})

test('a group that is not in force and a client that nobody knows are refused, and no number is used up', async () => {
  expect((await issue({ priorityGroup: 'old' })).status).toBe(404)
  expect((await issue({ clientId: uuid7() })).status).toBe(404)
  const { body: first } = await issue()
  const { body: second } = await issue()
  expect(second.number - first.number).toBe(1)
  expect((await house.anyone(reception.priorityGroups, {})).body.map(group => group.code)).toEqual(['veteran'])
})

test('a corrected ticket keeps number and place and goes to the queue of its new department', async () => {
  const { body: ticket } = await issue()
  house.setClock(later(5))
  const corrected = await (
    await sidorova()
  )(reception.correct, { params: { id: ticket.id }, body: { reasonId: payments, help: ['escort'], priorityGroup: null } })
  expect(corrected.body).toMatchObject({
    number: ticket.number,
    letter: 'Р',
    queuedAt: ticket.queuedAt,
    departmentId: benefits,
    help: ['escort'],
  })
  expect((await look()).lines).toEqual([expect.objectContaining({ id: ticket.id, reason: 'Хочу получать пособие' })])
  const heard = await house.db.selectFrom('event').select('departmentId').where('kind', '=', 'ticket.corrected').execute()
  expect(new Set(heard.map(event => event.departmentId))).toEqual(new Set([jobs, benefits]))
})

test('a ticket that has been called is corrected by nobody in the hall', async () => {
  const { body: ticket } = await issue()
  await (
    await house.as('vorontsova')
  )(reception.callNext, { body: { callId: uuid7() } })
  const hall = await sidorova()
  const body = { reasonId: work, help: [], priorityGroup: null }
  expect((await hall(reception.correct, { params: { id: ticket.id }, body })).body.code).toBe('too-late')
  expect((await hall(reception.cancel, { params: { id: ticket.id }, body: { reason: 'Ушёл' } })).body.code).toBe('ticket-moved')
})

test('whoever is taken off the queue is taken off with a reason and a name', async () => {
  const { body: ticket } = await issue()
  const hall = await sidorova()
  expect((await hall(reception.cancel, { params: { id: ticket.id }, body: { reason: '  ' } })).status).toBe(400)
  expect((await hall(reception.cancel, { params: { id: ticket.id }, body: { reason: 'Ушёл, не дождался' } })).body.state).toBe(
    'left',
  )
  expect(await house.db.selectFrom('ticketCancellation').selectAll().execute()).toEqual([
    { ticketId: ticket.id, staffId: cast.sidorova.id, reason: 'Ушёл, не дождался', at: tuesdayMorning },
  ])
  expect((await look()).lines).toEqual([])
})

test('a client with a booking keeps the booked time, and the ticket is given once', async () => {
  const booking = await book(later(30))
  const ticketId = uuid7()
  const arrived = await arrive(booking, ticketId)
  expect(arrived.body).toMatchObject({ id: ticketId, bookingId: booking, clientId: client, queuedAt: later(30) })
  expect((await arrive(booking, ticketId)).body.id).toBe(ticketId)
  expect((await arrive(booking)).body.code).toBe('booking-moved')
  expect((await look()).bookings).toEqual([
    expect.objectContaining({ id: booking, state: 'arrived', clientName: 'Нина Петровна' }),
  ])
})

test('two presses at two screens check a booking in once', async () => {
  const booking = await book(later(10))
  const answers = await Promise.all([arrive(booking), arrive(booking)])
  expect(answers.map(answer => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
})

test('late beyond the published minutes the client waits like any other; on another day not at all', async () => {
  const booking = await book(later(-20))
  expect((await arrive(booking)).body).toMatchObject({ bookingId: null, clientId: client, queuedAt: tuesdayMorning })
  const tomorrow = await book(later(24 * 60))
  expect((await arrive(tomorrow)).body.code).toBe('other-day')
})

test('bookings of a day are those of the day in the zone of the centre, of one’s own department', async () => {
  const late = await book('2026-11-24T20:30:00.000Z')
  await book('2026-11-24T21:30:00.000Z')
  const other = await book(later(60), benefits)
  const list = async (name: 'vorontsova' | 'sidorova') =>
    (await (await house.as(name))(reception.bookings, { query: { day: '2026-11-24' } })).body.map(({ id }) => id)
  expect(await list('vorontsova')).toEqual([late])
  expect(await list('sidorova')).toEqual([other, late])
})

test('the hall shows who waits longest and beyond the norm, and what each window does', async () => {
  const { body: first } = await issue()
  house.setClock(later(10))
  const { body: second } = await issue({ help: ['louder'] })
  house.setClock(later(16))
  let hall = await look()
  expect(hall.lines.map(({ id, waitedMinutes, beyondNorm }) => [id, waitedMinutes, beyondNorm])).toEqual([
    [first.id, 16, true],
    [second.id, 6, false],
  ])
  expect(hall.windows.map(({ counter, state }) => [counter, state])).toEqual([
    [4, 'free'],
    [5, 'closed'],
    [6, 'closed'],
  ])
  const vorontsova = await house.as('vorontsova')
  await vorontsova(reception.callNext, { body: { callId: uuid7() } })
  expect((await look()).windows[0]).toMatchObject({ state: 'called', staffName: 'Елена Воронцова', since: later(16) })
  house.setClock(later(18))
  await vorontsova(reception.start, { body: { contactId: uuid7() } })
  hall = await look()
  expect(hall.windows[0]).toMatchObject({ state: 'serving', since: later(18) })
  expect(hall.lines.find(({ id }) => id === first.id)).toMatchObject({ waitedMinutes: 16, counter: 4 })
  await vorontsova(reception.finish, { body: { withoutCheck: 'Клиент торопился' } })
})

test('after a transfer the place is kept but the wait begins anew', async () => {
  const { body: ticket } = await issue()
  const vorontsova = await house.as('vorontsova')
  await vorontsova(reception.callNext, { body: { callId: uuid7() } })
  await vorontsova(reception.start, { body: { contactId: uuid7() } })
  house.setClock(later(40))
  await vorontsova(reception.transfer, { body: { id: uuid7(), departmentId: benefits, essence: 'Спрашивает о пособии' } })
  house.setClock(later(43))
  expect((await look()).lines).toEqual([
    expect.objectContaining({ id: ticket.id, waitedMinutes: 3, beyondNorm: false, queuedAt: tuesdayMorning }),
  ])
})

test('the head sees the queue of one’s own department only', async () => {
  await issue({ reasonId: payments })
  const { body: own } = await issue()
  const krylova = await house.as('krylova')
  const { lines, windows } = (await krylova(reception.hall, {})).body
  expect(lines.map(({ id }) => id)).toEqual([own.id])
  expect(windows.map(({ counter }) => counter)).toEqual([4, 5])
})
