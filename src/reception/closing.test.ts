// Windows and departments closed through HTTP: never while somebody is served, waits or is booked; what was there stays.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { catalogue } from '#catalogue/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { administration, staff } from '#staff/api.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { benefits, cast, jobs, window4, window5, window6 } from '#test/people.ts'
import { reception } from './api.ts'

const house = testHouse()
const [work, payments, client] = [uuid7(), uuid7(), uuid7()]
let kim: Somebody

beforeAll(async () => {
  kim = await house.as('kim')
  const common = { hint: '', icon: 'case', usualMinutes: 30, validFrom: '2026-01-01' }
  await house.db
    .insertInto('reason')
    .values([
      { id: work, code: 'work', letter: 'Р', title: 'Ищу работу', departmentId: jobs, sort: 1, ...common },
      { id: payments, code: 'money', letter: 'П', title: 'Хочу получать пособие', departmentId: benefits, sort: 2, ...common },
    ])
    .execute()
  await house.db.insertInto('client').values({ id: client, kind: 'person', name: 'Нина', knownSince: tuesdayMorning }).execute()
})

beforeEach(async () => {
  house.setClock(tuesdayMorning)
  await house.db.updateTable('ticket').set({ state: 'left', endedAt: tuesdayMorning }).where('state', '<>', 'done').execute()
  await house.db.deleteFrom('booking').execute()
  await house.db.updateTable('counter').set({ closedOn: null }).execute()
  await house.db.updateTable('department').set({ closedOn: null }).execute()
})

const close = (id: string) => kim(administration.closeCounter, { params: { id } })
const reopen = (id: string) => kim(administration.reopenCounter, { params: { id } })
const ticket = async (reasonId = work) => {
  const id = uuid7()
  return { ...(await house.anyone(reception.issue, { body: { id, reasonId } })), id }
}
const sit = async (name: 'vorontsova' | 'gusev', counterId: string) => {
  const one = await house.as(name)
  await one(staff.sitAt, { body: { counterId } })
  return one
}
const numbers = async () => (await kim(staff.counters, {})).body.map(({ number }) => number)
const book = (startsAt: string, reasonId = work) =>
  house.db
    .insertInto('booking')
    .values({
      id: uuid7(),
      clientId: client,
      reasonId,
      departmentId: reasonId === work ? jobs : benefits,
      startsAt,
      minutes: 30,
      madeAt: tuesdayMorning,
    })
    .execute()
const tomorrow = '2026-11-25T08:00:00.000Z'

test('a closed window is dated, nobody sits there, nobody can, and the hall no longer shows it', async () => {
  const gusev = await sit('gusev', window5)
  expect((await close(window5)).body).toMatchObject({ id: window5, number: 5, closedOn: '2026-11-24' })
  expect((await close(window5)).body.closedOn).toBe('2026-11-24')
  expect((await gusev(staff.me, {})).body.counter).toBeNull()
  expect((await gusev(staff.sitAt, { body: { counterId: window5 } })).body.code).toBe('closed-window')
  expect(await numbers()).toEqual([4, 6])
  const hall = await (await house.as('sidorova'))(reception.hall, {})
  expect(hall.body.windows.map(({ counter }) => counter)).toEqual([4, 6])
  const { body } = await kim(administration.places, {})
  expect(body.counters.find(({ id }) => id === window5)).toMatchObject({ number: 5, closedOn: '2026-11-24' })
  const change = { number: 8, departmentId: jobs, direction: '' as const }
  expect((await kim(administration.putCounter, { params: { id: window5 }, body: change })).body.code).toBe('closed-window')
})

test('the number of a closed window may be given to a new one; then the old one does not come back under it', async () => {
  await close(window5)
  const id = uuid7()
  const body = { number: 5, departmentId: jobs, direction: '' as const }
  expect((await kim(administration.putCounter, { params: { id }, body })).status).toBe(200)
  expect((await reopen(window5)).body.code).toBe('number-taken')
  await house.db.deleteFrom('counter').where('id', '=', id).execute()
  expect((await reopen(window5)).body).toMatchObject({ number: 5, closedOn: null })
  expect(await numbers()).toEqual([4, 5, 6])
})

test('a window is not closed while somebody is called or served there', async () => {
  const vorontsova = await sit('vorontsova', window4)
  await ticket()
  await vorontsova(reception.callNext, { body: { callId: uuid7() } })
  expect((await close(window4)).body).toMatchObject({ code: 'at-work', message: expect.stringContaining('За окном 4') })
  await vorontsova(reception.start, { body: { contactId: uuid7() } })
  expect((await close(window4)).body.code).toBe('at-work')
  expect((await close(window5)).status).toBe(200)
  await vorontsova(reception.finish, { body: { withoutCheck: 'Проверка закрытия окна' } })
})

test('the last window of a department is not closed over those who wait', async () => {
  await ticket()
  expect((await close(window5)).status).toBe(200)
  expect((await close(window4)).body).toMatchObject({ code: 'last-window', message: expect.stringContaining('1 человек') })
  expect((await close(window6)).status).toBe(200)
})

test('windows are not closed under bookings that would need them', async () => {
  await book(tomorrow)
  expect((await close(window5)).status).toBe(200)
  await reopen(window5)
  await book('2026-11-25T08:15:00.000Z')
  const refused = await close(window5)
  expect(refused.body.code).toBe('booked')
  expect(refused.body.message).toContain('среда 25.11')
})

test('a call and the closing of its window at one moment: one of them is refused', async () => {
  for (let round = 0; round < 5; round++) {
    await house.db.updateTable('counter').set({ closedOn: null }).execute()
    const vorontsova = await sit('vorontsova', window4)
    await ticket()
    const [called, closed] = await Promise.all([vorontsova(reception.callNext, { body: { callId: uuid7() } }), close(window4)])
    expect([called.status, closed.status].filter(status => status === 200)).toHaveLength(1)
    await house.db.updateTable('ticket').set({ state: 'left' }).where('state', 'in', ['waiting', 'called']).execute()
  }
})

test('a department is closed when nobody works, waits or is booked there; its lines leave the kiosk and come back', async () => {
  const shut = () => kim(administration.closeDepartment, { params: { id: benefits } })
  expect((await shut()).body).toMatchObject({ code: 'people', message: expect.stringContaining('сотрудник') })
  const staffOf = Object.values(cast).filter(({ departmentId }) => departmentId === benefits)
  const ids = staffOf.map(({ id }) => id)
  await house.db.updateTable('staff').set({ departmentId: jobs }).where('id', 'in', ids).execute()
  expect((await shut()).body).toMatchObject({ code: 'windows', message: expect.stringContaining('6') })
  await close(window6)
  const { id } = await ticket(payments)
  expect((await shut()).body.code).toBe('waiting')
  await house.db.updateTable('ticket').set({ state: 'left' }).where('id', '=', id).execute()
  await book(tomorrow, payments)
  expect((await shut()).body.code).toBe('booked')
  await house.db.updateTable('booking').set({ state: 'cancelled' }).execute()
  expect((await shut()).body).toMatchObject({ id: benefits, closedOn: '2026-11-24' })
  const lines = async () => (await house.anyone(catalogue.reasons, {})).body.map(reason => reason.id)
  expect(await lines()).toEqual([work])
  expect((await ticket(payments)).status).toBe(404)
  expect((await kim(staff.departments, {})).body.map(department => department.id)).toEqual([jobs])
  expect((await reopen(window6)).body.code).toBe('department-closed')
  const told = await house.db.selectFrom('event').select('kind').where('kind', 'like', 'department.%').execute()
  expect(told.map(({ kind }) => kind)).toEqual(['department.closed'])
  await kim(administration.reopenDepartment, { params: { id: benefits } })
  expect(await lines()).toEqual([work, payments])
  expect((await reopen(window6)).status).toBe(200)
})

test('a ticket and the closing of its department at one moment: one of them is refused', async () => {
  await house.db.updateTable('staff').set({ departmentId: jobs }).execute()
  for (let round = 0; round < 5; round++) {
    await house.db.updateTable('counter').set({ closedOn: '2026-11-24' }).where('id', '=', window6).execute()
    await house.db.updateTable('department').set({ closedOn: null }).execute()
    await house.db.updateTable('reason').set({ validTo: null }).execute()
    await house.db.updateTable('ticket').set({ state: 'left' }).execute()
    const both = await Promise.all([ticket(payments), kim(administration.closeDepartment, { params: { id: benefits } })])
    expect(both.map(({ status }) => status).filter(status => status === 200)).toHaveLength(1)
  }
})
