// Bookings through HTTP: free times, made for a known and for a new client, the last place, moved, cancelled, seen.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, window5 } from '#test/people.ts'
import { reception } from './api.ts'

const house = testHouse()
const [work, payments] = [uuid7(), uuid7()]
const [nina, pavel] = [uuid7(), uuid7()]

beforeAll(async () => {
  const common = { hint: '', icon: 'case', usualMinutes: 28, validFrom: '2026-01-01' }
  await house.db
    .insertInto('reason')
    .values([
      { id: work, code: 'work', letter: 'Р', title: 'Ищу работу', departmentId: jobs, sort: 1, ...common },
      { id: payments, code: 'money', letter: 'П', title: 'Хочу получать пособие', departmentId: benefits, sort: 2, ...common },
    ])
    .execute()
  await house.db
    .insertInto('client')
    .values([
      { id: nina, kind: 'person', name: 'Нина', patronymic: 'Петровна', knownSince: tuesdayMorning },
      { id: pavel, kind: 'person', name: 'Павел', patronymic: 'Ильич', knownSince: tuesdayMorning },
    ])
    .execute()
})

beforeEach(async () => {
  house.setClock(tuesdayMorning)
  await house.db.deleteFrom('bookingChange').execute()
  await house.db.deleteFrom('ticket').execute()
  await house.db.deleteFrom('booking').execute()
  await house.db.updateTable('counter').set({ closedOn: null }).execute()
})

/** Moscow time of Wednesday 25 November. */
const at = (clock: string, day = '2026-11-25') => new Date(`${day}T${clock}:00+03:00`).toISOString()
const hall = () => house.as('sidorova')
const free = async (day: string, reasonId = work) =>
  (await (await hall())(reception.freeTimes, { query: { reasonId, day } })).body
type Client = { id: string; known: true } | { id: string; surname: string; name: string; phone: string; evenIfSimilar?: boolean }
type Wanted = { client?: Client; reasonId?: string; id?: string }
const book = async (startsAt: string, { client = { id: nina, known: true }, reasonId = work, id = uuid7() }: Wanted = {}) =>
  (await hall())(reception.book, { body: { id, reasonId, startsAt, client } })
const clockOf = (iso: string) => new Date(Date.parse(iso) + 3 * 3_600_000).toISOString().slice(11, 16)

test('free times lie inside working time of the department, today only what is still ahead', async () => {
  const wednesday = await free('2026-11-25')
  expect(wednesday.minutes).toBe(30)
  const clocks = wednesday.times.map(({ startsAt }) => clockOf(startsAt))
  expect([clocks[0], clocks.at(-1)]).toEqual(['09:00', '17:30'])
  expect(clocks).toContain('12:30')
  expect(clocks.filter(clock => clock > '12:30' && clock < '13:45')).toEqual([])
  expect(wednesday.times.every(({ left }) => left === 2)).toBe(true)
  expect(clockOf((await free('2026-11-24')).times[0]!.startsAt)).toBe('10:30')
  expect(await free('2026-11-28')).toEqual({ minutes: 30, times: [], nearest: at('09:00', '2026-11-30') })
  expect((await free('2026-11-20')).times).toEqual([])
  expect((await free('2027-03-20')).times).toEqual([])
})

test('a known client is booked; the time keeps one place less, and the day shows it', async () => {
  const id = uuid7()
  const made = await book(at('11:00'), { id })
  expect(made.body).toMatchObject({ id, clientName: 'Нина Петровна', startsAt: at('11:00'), minutes: 30, state: 'booked' })
  expect((await book(at('11:00'), { id })).body).toEqual(made.body)
  expect((await free('2026-11-25')).times.filter(({ left }) => left === 1).map(({ startsAt }) => clockOf(startsAt))).toEqual([
    '10:45',
    '11:00',
    '11:15',
  ])
  const day = await (await hall())(reception.bookings, { query: { day: '2026-11-25' } })
  expect(day.body).toEqual([made.body])
  expect(await house.db.selectFrom('booking').select(['madeBy', 'madeAt']).execute()).toEqual([
    { madeBy: cast.sidorova.id, madeAt: tuesdayMorning },
  ])
})

test('a new client is booked with name and telephone in the same act; likely twins are shown first', async () => {
  const person = { id: uuid7(), surname: 'Юсупова', name: 'Гузель', phone: '8 903 123-45-67' }
  expect((await book(at('09:00'), { client: { ...person, phone: 'нет' } })).status).toBe(400)
  expect((await book(at('09:00'), { client: { ...person, phone: '' } })).status).toBe(400)
  expect((await book(at('09:00'), { client: person })).body).toMatchObject({ clientId: person.id })
  const twin = { ...person, id: uuid7() }
  expect((await book(at('15:00'), { client: twin })).body.code).toBe('similar')
  expect(await house.db.selectFrom('client').select('id').where('surname', '=', 'Юсупова').execute()).toHaveLength(1)
  expect((await book(at('15:00'), { client: { ...twin, evenIfSimilar: true } })).status).toBe(200)
})

test.each([
  ['in the lunch', at('13:00')],
  ['over the lunch', at('12:45')],
  ['after closing', at('18:00')],
  ['off the grid', at('11:07')],
  ['on a Saturday', at('11:00', '2026-11-28')],
  ['in the past', at('09:00', '2026-11-24')],
  ['too far ahead', at('11:00', '2027-03-19')],
])('a time %s is not booked', async (_, startsAt) => {
  const { status, body } = await book(startsAt)
  expect([status, body.code]).toEqual([409, 'not-free'])
})

test('a closed window serves nobody: there is one place less', async () => {
  await house.db.updateTable('counter').set({ closedOn: '2026-11-24' }).where('id', '=', window5).execute()
  expect((await free('2026-11-25')).times.every(({ left }) => left === 1)).toBe(true)
})

test('nobody is booked twice for one time', async () => {
  await book(at('11:00'))
  expect((await book(at('11:15'))).body.code).toBe('booked-already')
  expect((await book(at('11:00'), { reasonId: payments })).body.code).toBe('booked-already')
  expect((await book(at('11:30'))).status).toBe(200)
})

test('of twenty at once for the last place one gets it, whoever books', async () => {
  await book(at('16:00'))
  const people = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const one = await house.as(i % 2 ? 'vorontsova' : 'sidorova')
      const client = { id: uuid7(), surname: `Фамилия${i}`, name: 'Имя', phone: `890312345${String(i).padStart(2, '0')}` }
      return () => one(reception.book, { body: { id: uuid7(), reasonId: work, startsAt: at('16:00'), client } })
    }),
  )
  const answers = await Promise.all(people.map(go => go()))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 19 }, () => 409)])
  expect(new Set(answers.flatMap(({ body }) => body.code ?? []))).toEqual(new Set(['not-free']))
  expect(await house.db.selectFrom('booking').select('id').where('startsAt', '=', at('16:00')).execute()).toHaveLength(2)
})

test('a booking is moved with a reason, does not stand in its own way, and its old time is free again', async () => {
  await book(at('11:00'), { client: { id: pavel, known: true } })
  const { body: made } = await book(at('11:00'))
  const move = async (startsAt: string, reason = 'Попросили позже') =>
    (await hall())(reception.moveBooking, { params: { id: made.id }, body: { changeId: uuid7(), startsAt, reason } })
  expect((await move(at('11:15'), ' ')).status).toBe(400)
  expect((await move(at('13:00'))).body.code).toBe('not-free')
  expect((await move(at('11:15'))).body).toMatchObject({ id: made.id, startsAt: at('11:15'), state: 'booked' })
  expect(await house.db.selectFrom('bookingChange').select(['staffId', 'reason', 'wasAt', 'becomesAt']).execute()).toEqual([
    { staffId: cast.sidorova.id, reason: 'Попросили позже', wasAt: at('11:00'), becomesAt: at('11:15') },
  ])
})

test('a booking is cancelled with a reason once; its place is free again', async () => {
  const { body: made } = await book(at('11:00'))
  const cancel = async (reason = 'Нашла работу') =>
    (await hall())(reception.cancelBooking, { params: { id: made.id }, body: { changeId: uuid7(), reason } })
  expect((await cancel('')).status).toBe(400)
  expect((await cancel()).body.state).toBe('cancelled')
  expect((await cancel()).body.code).toBe('booking-moved')
  expect((await free('2026-11-25')).times.every(({ left }) => left === 2)).toBe(true)
})

test('whoever has come is neither moved nor cancelled; whoever came by a booking made here is checked in', async () => {
  const { body: made } = await book(at('11:00', '2026-11-24'))
  const one = await hall()
  expect((await one(reception.hall, {})).body.bookings).toEqual([expect.objectContaining({ id: made.id })])
  expect((await one(reception.checkIn, { params: { id: made.id }, body: { ticketId: uuid7() } })).body).toMatchObject({
    clientId: nina,
    queuedAt: at('11:00', '2026-11-24'),
  })
  const change = { changeId: uuid7(), reason: 'Поздно', startsAt: at('15:00') }
  expect((await one(reception.moveBooking, { params: { id: made.id }, body: change })).body.code).toBe('booking-moved')
})

test('the client’s line tells of the booking: made, moved, cancelled', async () => {
  const { body: made } = await book(at('11:00'), { client: { id: pavel, known: true } })
  const one = await hall()
  const line = async () => {
    const file = await one(clients.file, { params: { id: pavel }, body: { ground: { reason: 'Уточнить запись' } } })
    return file.body.timeline.filter(({ kind }) => kind === 'booking').at(-1)
  }
  expect(await line()).toMatchObject({ title: 'Запись', detail: 'завтра, среда 25.11, в 11:00', state: 'ждём' })
  const params = { id: made.id }
  await one(reception.moveBooking, { params, body: { changeId: uuid7(), reason: 'Просит', startsAt: at('15:00') } })
  expect(await line()).toMatchObject({ detail: 'завтра, среда 25.11, в 15:00', state: 'перенесли, ждём' })
  await one(reception.cancelBooking, { params, body: { changeId: uuid7(), reason: 'Не придёт' } })
  expect(await line()).toMatchObject({ state: 'отменили' })
})

test('whoever books for another department sees and moves what they made, others of that department’s do not exist', async () => {
  const akhmetov = await house.as('akhmetov')
  const startsAt = at('11:00')
  const mine = { id: uuid7(), reasonId: work, startsAt, client: { id: nina, known: true as const } }
  expect((await akhmetov(reception.book, { body: mine })).status).toBe(200)
  const { body: other } = await book(startsAt, { client: { id: pavel, known: true } })
  const seen = await akhmetov(reception.bookings, { query: { day: '2026-11-25' } })
  expect(seen.body.map(({ id }) => id)).toEqual([mine.id])
  const cancel = (id: string) =>
    akhmetov(reception.cancelBooking, { params: { id }, body: { changeId: uuid7(), reason: 'Ошибка' } })
  expect((await cancel(other.id)).status).toBe(404)
  expect((await cancel(mine.id)).status).toBe(200)
})
