// Promises through HTTP: made inside working time, kept, moved, cancelled, passed on, never left without an owner.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, window4, type CastName } from '#test/people.ts'
import { contacts } from '#contacts/api.ts'
import { openContact } from '#contacts/actions.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { reassignFromLeavers } from './actions.ts'
import { promises } from './api.ts'

const house = testHouse()
const nina = uuid7()
const msk = (text: string) => new Date(`${text.replace(' ', 'T')}:00+03:00`).toISOString()

beforeAll(async () => {
  const name = { name: 'Нина', patronymic: 'Петровна', surname: 'Сафронова' }
  await house.db
    .insertInto('client')
    .values({ id: nina, kind: 'person', ...name, knownSince: tuesdayMorning })
    .execute()
})
/** To another moment; those who are signed in stay so. */
async function travel(iso: string): Promise<void> {
  house.setClock(iso)
  await house.db.updateTable('session').set({ seenAt: iso }).execute()
}
beforeEach(() => travel(tuesdayMorning))

const asked = (change: object = {}) => ({
  id: uuid7(),
  what: 'Позвонить про стаж',
  clientId: nina,
  dueAt: msk('2026-11-25 12:00'),
  ...change,
})
const make = async (by: CastName = 'vorontsova', change: object = {}) =>
  (await house.as(by))(promises.make, { body: asked(change) })
const made = async (by: CastName = 'vorontsova', change: object = {}) => (await make(by, change)).body
const eventsOf = async (id: string) =>
  (await house.db.selectFrom('event').select(['kind', 'data']).where('kind', 'like', 'promise.%').orderBy('id').execute())
    .filter(({ data }) => (data as { promise?: string }).promise === id)
    .map(({ kind }) => kind)

test('a promise has an owner, a department, a moment; it stands in the owner’s list', async () => {
  const promise = await made()
  expect(promise).toMatchObject({
    ownerName: 'Елена Воронцова',
    clientName: 'Нина Петровна',
    departmentId: jobs,
    state: 'open',
    moves: 0,
  })
  const mine = (await (await house.as('vorontsova'))(promises.mine, {})).body
  expect(mine.map(({ id }) => id)).toContain(promise.id)
  expect(await eventsOf(promise.id)).toEqual(['promise.made'])
})

test('a double click makes one promise; somebody else’s number makes none', async () => {
  const body = asked()
  const me = await house.as('vorontsova')
  const answers = await Promise.all([me(promises.make, { body }), me(promises.make, { body })])
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  expect((await me(promises.make, { body })).body.id).toBe(body.id)
  expect(await eventsOf(body.id)).toEqual(['promise.made'])
  expect((await (await house.as('gusev'))(promises.make, { body })).status).toBe(404)
})

test.each([
  ['2026-11-24 10:00', 'past'],
  ['2026-11-28 12:00', 'not-working-time'],
  ['2026-11-24 13:20', 'not-working-time'],
  ['2026-11-24 19:00', 'not-working-time'],
  ['2027-01-05 12:00', 'not-working-time'],
  ['2031-03-05 12:00', 'no-calendar'],
])('nothing is promised by %s: %s', async (at, code) => {
  const { status, body } = await make('vorontsova', { dueAt: msk(at) })
  expect([status, body.code]).toEqual([409, code])
})

test('on the eve of 4 November the holiday is not promised, the short day ends at five', async () => {
  await travel('2026-11-03T06:30:00.000Z')
  expect((await make('vorontsova', { dueAt: msk('2026-11-04 12:00') })).body.message).toContain('четверг 05.11 до 09:00')
  expect((await make('vorontsova', { dueAt: msk('2026-11-03 17:30') })).body.code).toBe('not-working-time')
  expect((await make('vorontsova', { dueAt: msk('2026-11-03 17:00') })).status).toBe(200)
})

test('the promise may be given to a colleague of another department: their hours, their list', async () => {
  const promise = await made('vorontsova', { ownerId: cast.akhmetov.id })
  expect(promise).toMatchObject({ ownerName: 'Тимур Ахметов', departmentId: benefits })
  expect((await make('vorontsova', { ownerId: cast.kim.id })).body.code).toBe('no-owner')
  expect((await make('vorontsova', { ownerId: uuid7() })).status).toBe(404)
  expect((await make('vorontsova', { clientId: uuid7() })).status).toBe(404)
})

test('kept on time without explanations; kept late with one', async () => {
  const me = await house.as('vorontsova')
  const [early, late] = [await made(), await made('vorontsova', { dueAt: msk('2026-11-24 11:00') })]
  const keep = (id: string, latenessReason = '') =>
    me(promises.keep, { params: { id }, body: { outcome: 'Позвонили', latenessReason } })
  expect((await keep(early.id)).body).toMatchObject({ state: 'kept', outcome: 'Позвонили' })
  expect((await keep(early.id)).status).toBe(200)
  await travel('2026-11-24T08:12:00.000Z')
  const refusal = await keep(late.id)
  expect(refusal.body).toMatchObject({ code: 'late-reason', message: expect.stringContaining('12 минут') })
  expect((await keep(late.id, 'Архив ответил в 11:10')).body.state).toBe('kept')
  expect(await eventsOf(early.id)).toEqual(['promise.made', 'promise.kept'])
})

test('moved only with the client’s consent, into working time, with the history kept', async () => {
  const { id, dueAt } = await made()
  const me = await house.as('vorontsova')
  const move = (to: string, clientAgreed = true) =>
    me(promises.move, { params: { id }, body: { dueAt: msk(to), clientAgreed, reason: 'Архив не ответил' } })
  expect((await move('2026-11-26 12:00', false)).body.code).toBe('ask-client')
  expect((await move('2026-11-29 12:00')).body.code).toBe('not-working-time')
  expect((await move('2026-11-26 12:00')).body).toMatchObject({ dueAt: msk('2026-11-26 12:00'), moves: 1 })
  expect((await move('2026-11-26 12:00')).body.moves).toBe(1)
  const history = await house.db.selectFrom('promiseMove').selectAll().where('promiseId', '=', id).execute()
  expect(history).toMatchObject([
    { fromDue: dueAt, toDue: msk('2026-11-26 12:00'), clientAgreed: true, byStaff: cast.vorontsova.id },
  ])
})

test('cancelled with a reason; after the end nothing changes any more', async () => {
  const { id } = await made()
  const me = await house.as('vorontsova')
  expect((await me(promises.cancel, { params: { id }, body: { reason: ' ' } })).status).toBe(400)
  expect((await me(promises.cancel, { params: { id }, body: { reason: 'Справка нашлась' } })).body.state).toBe('cancelled')
  expect((await me(promises.keep, { params: { id }, body: { outcome: '' } })).body.code).toBe('over')
  expect((await me(promises.pass, { params: { id }, body: { ownerId: cast.gusev.id } })).body.code).toBe('over')
})

test('a colleague of the department takes it over; a stranger does not even see it', async () => {
  const { id } = await made()
  const [gusev, akhmetov, krylova] = [await house.as('gusev'), await house.as('akhmetov'), await house.as('krylova')]
  const keeping = { params: { id }, body: { outcome: 'Сделали' } }
  expect((await gusev(promises.keep, keeping)).body.message).toContain('Елена Воронцова')
  expect((await akhmetov(promises.keep, keeping)).status).toBe(404)
  expect((await gusev(promises.pass, { params: { id }, body: { ownerId: cast.krylova.id } })).status).toBe(403)
  expect((await gusev(promises.pass, { params: { id }, body: { ownerId: cast.gusev.id } })).body.ownerName).toBe('Олег Гусев')
  expect((await krylova(promises.pass, { params: { id }, body: { ownerId: cast.akhmetov.id } })).body.departmentId).toBe(benefits)
  expect((await akhmetov(promises.keep, keeping)).body.state).toBe('kept')
})

test('whoever leaves leaves no promise behind: the head has them, by the clock, once', async () => {
  const { id } = await made('gusev')
  expect(await reassignFromLeavers(house.db, house.now())).toBe(0)
  await house.db.updateTable('staff').set({ leftOn: '2026-11-24' }).where('id', '=', cast.gusev.id).execute()
  const counts = await Promise.all([1, 2].map(() => reassignFromLeavers(house.db, house.now())))
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(1)
  expect(await reassignFromLeavers(house.db, house.now())).toBe(0)
  const krylova = (await (await house.as('krylova'))(promises.mine, {})).body
  expect(krylova.map(promise => promise.id)).toContain(id)
  expect(await eventsOf(id)).toEqual(['promise.made', 'promise.passed'])
  expect((await make('vorontsova', { ownerId: cast.gusev.id })).body.code).toBe('no-owner')
  await house.db.updateTable('staff').set({ leftOn: null }).where('id', '=', cast.gusev.id).execute()
})

test('the moments offered may be promised as they stand, in words of the day', async () => {
  const me = await house.as('vorontsova')
  const { body: slots } = await me(promises.slots, { query: {} })
  expect(slots.length).toBe(8)
  expect(slots[3]!.words).toBe('завтра, среда 25.11, до 12:00')
  for (const { dueAt } of slots) expect((await make('vorontsova', { dueAt })).status).toBe(200)
  expect((await me(promises.slots, { query: { ownerId: cast.kim.id } })).body.code).toBe('no-owner')
})

test('today’s list of the department holds what is due today and what is overdue, done or not', async () => {
  const today = await made('vorontsova', { dueAt: msk('2026-11-24 17:00') })
  const tomorrow = await made()
  const list = async (state: 'open' | 'today') =>
    (await (await house.as('krylova'))(promises.ofDepartment, { query: { state } })).body.map(({ id }) => id)
  expect(await list('today')).toContain(today.id)
  expect(await list('today')).not.toContain(tomorrow.id)
  expect(await list('open')).toEqual(expect.arrayContaining([today.id, tomorrow.id]))
  await travel('2026-11-25T06:30:00.000Z')
  expect(await list('today')).toEqual(expect.arrayContaining([today.id, tomorrow.id]))
})

test('in a talk one promises to whom one talks with; the client takes it home by the private link', async () => {
  const id = uuid7()
  const act = {
    who: {
      staffId: cast.vorontsova.id,
      departmentId: jobs,
      roles: ['specialist'],
      counterId: window4,
      sessionId: '',
      locked: false,
    },
    now: house.now(),
  }
  const none = { ticketId: null, reasonId: null, principalId: null, handoverId: null }
  await house.db
    .transaction()
    .execute(db => openContact(db, act, { id, channel: 'visit', clientId: null, counterId: window4, ...none }))
  const me = await house.as('vorontsova')
  expect((await make('vorontsova', { contactId: id })).body.code).toBe('other-client')
  await me(contacts.identify, { params: { id }, body: { clientId: nina } })
  const { body: contact } = await me(contacts.write, {
    params: { id },
    body: { essence: 'Закрыли фабрику', result: 'Оформили пособие', version: 0 },
  })
  const ours = await made('vorontsova', { contactId: id })
  const theirs = await made('vorontsova', {
    contactId: id,
    byClient: true,
    what: 'Принести справку',
    dueAt: msk('2026-12-01 18:00'),
  })
  expect((await (await house.as('akhmetov'))(promises.make, { body: asked({ contactId: id }) })).status).toBe(404)
  const summary = (await house.anyone(promises.summary, { params: { code: contact.code } })).body
  expect(summary).toMatchObject({
    clientAddress: 'Нина Петровна',
    counter: 4,
    servedBy: 'Елена Андреевна Воронцова',
    essence: 'Закрыли фабрику',
    result: 'Оформили пособие',
    rated: false,
  })
  expect(summary.promises.map(({ what, who, byClient }) => ({ what, who, byClient }))).toEqual([
    { what: ours.what, who: 'Елена Воронцова', byClient: false },
    { what: theirs.what, who: 'Вы', byClient: true },
  ])
  const { body: list } = await me(promises.ofContact, { params: { id } })
  expect(list).toHaveLength(2)
  expect((await house.anyone(promises.summary, { params: { code: 'нет-такого-кода' } })).status).toBe(404)
})

test('whoever serves the client sees all that was promised, others only what their department owes', async () => {
  const { id } = await made('akhmetov')
  const seen = async (name: CastName) =>
    (await (await house.as(name))(promises.ofClient, { params: { id: nina } })).body.some(promise => promise.id === id)
  expect(await seen('akhmetov')).toBe(true)
  expect(await seen('lebedev')).toBe(true)
  expect(await seen('gusev')).toBe(false)
  expect(await seen('vorontsova')).toBe(true) // the talk with Nina above is still open
})
