// The hall through HTTP: tickets, the call, the course of a visit, races that the database settles.
import { beforeAll, expect, test } from 'vitest'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { staff } from '#staff/api.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs, window4, window5, window6 } from '#test/people.ts'
import { reception } from './api.ts'

const house = testHouse()
const reasonId = uuid7()
const payments = uuid7()

beforeAll(async () => {
  const common = { hint: '', icon: 'case', usualMinutes: 15, validFrom: '2026-01-01' }
  await house.db
    .insertInto('reason')
    .values([
      { id: reasonId, code: 'work', letter: 'Р', title: 'Ищу работу', departmentId: jobs, sort: 1, ...common },
      { id: payments, code: 'money', letter: 'П', title: 'Хочу получать пособие', departmentId: benefits, sort: 2, ...common },
    ])
    .execute()
  for (const [name, counterId] of [
    ['vorontsova', window4],
    ['gusev', window5],
    ['akhmetov', window6],
  ] as const) {
    await (
      await house.as(name)
    )(staff.sitAt, { body: { counterId } })
  }
})

const take = async (reason = reasonId) => (await house.anyone(reception.issue, { body: { id: uuid7(), reasonId: reason } })).body
const call = async (name: 'vorontsova' | 'gusev' | 'akhmetov') =>
  (await house.as(name))(reception.callNext, { body: { callId: uuid7() } })

test('a client takes a ticket, is called, is shown on the board, and the visit begins', async () => {
  const ticket = await take()
  expect(ticket).toMatchObject({ label: 'Р 001', state: 'waiting', ahead: 0 })
  const called = await call('vorontsova')
  expect(called.body.label).toBe('Р 001')
  const board = await house.anyone(reception.board, {})
  expect(board.body.calls[0]).toMatchObject({ label: 'Р 001', counter: 4, direction: 'right', answered: false })
  const contactId = uuid7()
  const vorontsova = await house.as('vorontsova')
  expect((await vorontsova(reception.start, { body: { contactId } })).body.contactId).toBe(contactId)
  expect((await house.anyone(reception.follow, { params: { code: ticket.code } })).body).toMatchObject({
    state: 'serving',
    counter: 4,
  })
})

test('with a client at the desk nobody else is called, and the visit is not closed before the check', async () => {
  await take()
  expect((await call('vorontsova')).body.code).toBe('busy')
  const vorontsova = await house.as('vorontsova')
  const early = await vorontsova(reception.finish, { body: {} })
  expect(early.body.code).toBe('check-first')
})

test('a visit put aside keeps its place and goes on where it was', async () => {
  const vorontsova = await house.as('vorontsova')
  const { contactId, ticket } = (await vorontsova(reception.desk, {})).body
  const aside = await vorontsova(reception.park, { body: {} })
  expect(aside.body.parked).toHaveLength(1)
  const back = await vorontsova(reception.comeBack, { params: { id: ticket!.id } })
  expect(back.body.contactId).toBe(contactId)
})

test('a transfer carries the essence; the receiver reads it before the client sits down', async () => {
  const vorontsova = await house.as('vorontsova')
  const { contactId } = (await vorontsova(reception.desk, {})).body
  await vorontsova(contacts.write, {
    params: { id: contactId! },
    body: { essence: 'Спрашивает о пособии', result: '', version: 0 },
  })
  const sent = await vorontsova(reception.transfer, {
    body: { id: uuid7(), departmentId: benefits, essence: 'Спрашивает о пособии', ask: 'Объяснить сроки' },
  })
  expect(sent.body.ticket).toBeNull()
  const called = await call('akhmetov')
  expect(called.body.handover).toMatchObject({ essence: 'Спрашивает о пособии', read: false })
  const akhmetov = await house.as('akhmetov')
  expect((await akhmetov(reception.start, { body: { contactId: uuid7() } })).body.code).toBe('read-first')
  await akhmetov(reception.readHandover, { params: { id: called.body.handover!.id } })
  expect((await akhmetov(reception.start, { body: { contactId: uuid7() } })).status).toBe(200)
  const done = await akhmetov(reception.finish, { body: { withoutCheck: 'Клиент торопился на автобус' } })
  expect(done.status).toBe(200)
})

test('a client may step away and come back, or give up; the ticket says so', async () => {
  const { code } = await take(payments)
  expect((await house.anyone(reception.stepAway, { params: { code }, body: { away: true } })).body.state).toBe('away')
  expect((await call('akhmetov')).body.code).toBe('nobody-waits')
  expect((await house.anyone(reception.stepAway, { params: { code }, body: { away: false } })).body.state).toBe('waiting')
  expect((await house.anyone(reception.leave, { params: { code } })).body.state).toBe('left')
  expect((await house.anyone(reception.leave, { params: { code } })).body.code).toBe('ticket-moved')
})

test('fifty parallel presses of «next» give every ticket to exactly one desk, and none is lost', async () => {
  await Promise.all(Array.from({ length: 6 }, () => take()))
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => call(i % 2 ? 'vorontsova' : 'gusev')))
  const taken = answers.filter(answer => answer.status === 200)
  expect(taken).toHaveLength(2)
  const rows = await house.db.selectFrom('ticket').select(['staffId']).where('state', '=', 'called').execute()
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map(row => row.staffId))).toEqual(new Set([cast.vorontsova.id, cast.gusev.id]))
})

test('windows that call at the same moment keep the published order: nobody is overtaken once too often', async () => {
  await house.db
    .insertInto('priorityGroup')
    .values({ code: 'veteran', title: 'Ветераны', source: 'Закон о ветеранах', validFrom: '2026-01-01' })
    .execute()
  for (let round = 0; round < 6; round++) {
    await house.db.updateTable('ticket').set({ state: 'left' }).where('state', 'in', ['waiting', 'called']).execute()
    const [patient, ...later] = [await take(), await take(), await take()]
    const labelled = house.db.selectFrom('ticket').select(['id', 'code', 'overtaken', 'state'])
    // Overtaken once: of the two priority visitors who came later only one may still go before.
    await house.db.updateTable('ticket').set({ overtaken: 1 }).where('code', '=', patient.code).execute()
    for (const [i, { code }] of later.entries())
      await house.db
        .updateTable('ticket')
        .set({ priorityGroup: 'veteran', queuedAt: new Date(house.now().getTime() + 1000 * (i + 1)).toISOString() })
        .where('code', '=', code)
        .execute()
    const answers = await Promise.all([call('vorontsova'), call('gusev')])
    expect(answers.map(answer => answer.status)).toEqual([200, 200])
    expect(await labelled.where('code', '=', patient.code).executeTakeFirst()).toMatchObject({ state: 'called', overtaken: 2 })
  }
})

test('a kiosk that is touched twice gives one ticket', async () => {
  const id = uuid7()
  const twice = await Promise.all([1, 2].map(() => house.anyone(reception.issue, { body: { id, reasonId } }, { key: id })))
  expect(new Set(twice.map(answer => answer.body.label)).size).toBe(1)
})

test('a script takes no more than sixty tickets in five minutes; the kiosk at another address goes on', async () => {
  const from = (remoteAddress: string) =>
    house.app.web.inject({ method: 'POST', url: '/api/tickets', remoteAddress, payload: { id: uuid7(), reasonId } })
  const statuses = new Set<number>()
  for (let i = 0; i < 60; i++) statuses.add((await from('203.0.113.7')).statusCode)
  expect(statuses).toEqual(new Set([200]))
  const held = await from('203.0.113.7')
  expect([held.statusCode, held.json().code, held.headers['retry-after']]).toEqual([429, 'too-many', '300'])
  expect((await from('192.168.0.20')).statusCode).toBe(200)
  house.setClock('2026-11-24T07:35:00.000Z')
  expect((await from('203.0.113.7')).statusCode).toBe(200)
})

test('whoever takes a ticket at lunch is told a wait that ends after it', async () => {
  house.setClock('2026-11-24T10:10:00.000Z')
  await (
    await house.as('akhmetov')
  )(reception.desk, {})
  expect((await take(payments)).wait?.fromMinutes).toBeGreaterThanOrEqual(35)
  house.setClock('2026-11-24T07:30:00.000Z')
})

test('after midnight numbers begin anew', async () => {
  house.setClock('2026-11-24T21:05:00.000Z')
  expect((await take()).label).toBe('Р 001')
  house.setClock('2026-11-24T07:30:00.000Z')
})

test('a stranger and the other roles have no desk', async () => {
  expect((await house.anyone(reception.desk, {})).status).toBe(401)
  for (const name of ['hall', 'hr', 'admin', 'integrity', 'director'] as const) {
    const person = (Object.keys(cast) as (keyof typeof cast)[]).find(key => cast[key].roles.includes(name))!
    expect((await (await house.as(person))(reception.callNext, { body: { callId: uuid7() } })).status).toBe(403)
  }
})
