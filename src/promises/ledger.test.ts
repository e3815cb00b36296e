// The ledger over time: reminders once, up to the head and the director, absences and returns, a changed calendar, an owner always.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, weekdays, type CastName } from '#test/people.ts'
import { productionCalendars } from '#calendar/production.data.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { staff } from '#staff/api.ts'
import { promises } from './api.ts'
import { coverAbsences } from './covering.ts'
import { recheckDue, remindOfPromises } from './reminding.ts'
import { insertReminders, lockDueToLook } from './store/reminding.ts'

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
async function travel(at: string): Promise<Date> {
  house.setClock(at)
  await house.db.updateTable('session').set({ seenAt: at }).execute()
  return house.now()
}
beforeEach(() => travel(tuesdayMorning))

const made = async (by: CastName, dueAt: string, change: object = {}) => {
  const body = { id: uuid7(), what: 'Позвонить про стаж', clientId: nina, dueAt: msk(dueAt), ...change }
  const answer = await (await house.as(by))(promises.make, { body })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const remindersOf = async (id: string) =>
  (
    await house.db
      .selectFrom('promiseReminder')
      .select(['step', 'staffId'])
      .where('promiseId', '=', id)
      .orderBy('at')
      .orderBy('step')
      .execute()
  ).map(({ step, staffId }) => `${step} ${Object.entries(cast).find(([, one]) => one.id === staffId)![0]}`)
const ownerOf = async (id: string) =>
  await house.db
    .selectFrom('promise')
    .select(['ownerId', 'homeOwnerId', 'departmentId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const at = async (moment: string) => remindOfPromises(house.db, await travel(msk(moment)))

test('before, at, after, to the head, to the director: each once', async () => {
  const { id } = await made('gusev', '2026-11-24 16:00')
  for (const moment of ['10:31', '15:00', '15:01', '16:00', '16:30', '16:31']) await at(`2026-11-24 ${moment}`)
  expect(await remindersOf(id)).toEqual(['before gusev', 'due gusev', 'late gusev'])
  await at('2026-11-24 18:00')
  await at('2026-11-25 16:00')
  await at('2026-11-27 16:00')
  expect(await remindersOf(id)).toEqual(['before gusev', 'due gusev', 'late gusev', 'head krylova', 'director lebedev'])
  const told = await house.db.selectFrom('event').select('data').where('kind', '=', 'promise.reminded').execute()
  expect(told.filter(({ data }) => (data as { promise: string }).promise === id)).toHaveLength(5)
})

test('several sweeps at once remind once', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => made('vorontsova', '2026-11-24 12:00')))
  const now = await travel(msk('2026-11-24 12:00'))
  const counts = await Promise.all([1, 2, 3, 4].map(() => remindOfPromises(house.db, now)))
  for (const { id } of many) expect(await remindersOf(id)).toEqual(['due vorontsova'])
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(12)
  expect(await remindOfPromises(house.db, now)).toBe(0)
})

test('a sweep that dies before its commit leaves nothing behind; the next one does it whole', async () => {
  const { id } = await made('vorontsova', '2026-11-24 12:00')
  const now = await travel(msk('2026-11-24 12:00'))
  const dying = house.db.transaction().execute(async tx => {
    const rows = await lockDueToLook(tx, now.toISOString(), 500)
    expect(rows.map(row => row.id)).toContain(id)
    await insertReminders(tx, [
      { promiseId: id, step: 'due', dueAt: msk('2026-11-24 12:00'), staffId: cast.vorontsova.id, at: now.toISOString() },
    ])
    throw new Error('kill -9')
  })
  await expect(dying).rejects.toThrow('kill -9')
  expect(await remindersOf(id)).toEqual([])
  await remindOfPromises(house.db, now)
  expect(await remindersOf(id)).toEqual(['due vorontsova'])
})

test('a clock put back gives nothing twice; one put forward gives the highest rung only', async () => {
  const { id } = await made('gusev', '2026-11-24 12:00')
  await at('2026-11-24 12:00')
  await at('2026-11-24 10:31')
  await at('2026-11-24 12:01')
  expect(await remindersOf(id)).toEqual(['due gusev'])
  const { id: other } = await made('gusev', '2026-11-24 16:00')
  await at('2026-11-26 16:00')
  expect(await remindersOf(other)).toEqual(['director lebedev'])
})

test('moved with consent, the ladder begins anew; kept, it ends', async () => {
  const { id } = await made('gusev', '2026-11-24 12:00')
  await at('2026-11-24 12:00')
  const me = await house.as('gusev')
  await me(promises.move, {
    params: { id },
    body: { dueAt: msk('2026-11-24 16:00'), clientAgreed: true, reason: 'Архив не ответил' },
  })
  await at('2026-11-24 15:00')
  expect(await remindersOf(id)).toEqual(['due gusev', 'before gusev'])
  await me(promises.keep, { params: { id }, body: { outcome: 'Позвонили' } })
  await at('2026-11-25 16:00')
  expect(await remindersOf(id)).toEqual(['due gusev', 'before gusev'])
})

test('away: what falls due goes to the deputy and comes back on the first day; later ones stay; both are told', async () => {
  const [soon, later] = [await made('vorontsova', '2026-11-26 12:00'), await made('vorontsova', '2026-12-03 12:00')]
  const me = await house.as('vorontsova')
  const absence = { id: uuid7(), staffId: cast.vorontsova.id, fromOn: '2026-11-25', toOn: '2026-11-27', why: 'holiday' as const }
  expect((await me(staff.setAbsence, { body: { ...absence, deputyId: cast.gusev.id } })).status).toBe(200)
  expect(await coverAbsences(house.db, house.now())).toBe(0)
  const during = await travel(msk('2026-11-25 09:00'))
  await Promise.all([coverAbsences(house.db, during), coverAbsences(house.db, during)])
  expect(await ownerOf(soon.id)).toMatchObject({ ownerId: cast.gusev.id, homeOwnerId: cast.vorontsova.id })
  expect(await ownerOf(later.id)).toMatchObject({ ownerId: cast.vorontsova.id, homeOwnerId: null })
  // Promised meanwhile: the deputy has it from the first minute.
  const meanwhile = await made('krylova', '2026-11-27 12:00', { ownerId: cast.vorontsova.id })
  expect(meanwhile.ownerName).toBe('Олег Гусев')
  // Whoever takes it over on purpose keeps it.
  const taken = await made('krylova', '2026-11-27 15:00', { ownerId: cast.vorontsova.id })
  await (
    await house.as('krylova')
  )(promises.pass, { params: { id: taken.id }, body: { ownerId: cast.krylova.id } })
  await coverAbsences(house.db, await travel(msk('2026-11-28 09:00')))
  await coverAbsences(house.db, house.now())
  for (const { id } of [soon, meanwhile])
    expect(await ownerOf(id)).toMatchObject({ ownerId: cast.vorontsova.id, homeOwnerId: null })
  expect((await ownerOf(taken.id)).ownerId).toBe(cast.krylova.id)
  const events = (await house.db.selectFrom('event').select('data').where('kind', '=', 'promise.passed').orderBy('id').execute())
    .map(({ data }) => data as { promise: string; owner: string; previousOwner: string })
    .filter(({ promise }) => promise === soon.id)
  expect(events.map(({ owner, previousOwner }) => [owner, previousOwner])).toEqual([
    [cast.gusev.id, cast.vorontsova.id],
    [cast.vorontsova.id, cast.gusev.id],
  ])
})

test('home earlier than planned: the promises are back', async () => {
  const { id } = await made('akhmetov', '2026-11-26 12:00')
  const me = await house.as('melnik')
  const absence = { id: uuid7(), staffId: cast.akhmetov.id, fromOn: '2026-11-24', toOn: '2026-11-30', why: 'illness' as const }
  await me(staff.setAbsence, { body: absence })
  await coverAbsences(house.db, house.now())
  expect(await ownerOf(id)).toMatchObject({ ownerId: cast.melnik.id, departmentId: benefits })
  await me(staff.endAbsence, { params: { id: absence.id } })
  await coverAbsences(house.db, house.now())
  expect(await ownerOf(id)).toMatchObject({ ownerId: cast.akhmetov.id, homeOwnerId: null })
})

test('a changed production calendar closes the due day: the owner is told, the moment stays until the client agrees', async () => {
  await recheckDue(house.db, house.now())
  const { id } = await made('gusev', '2026-12-10 12:00')
  await at('2026-11-24 10:35')
  expect(await recheckDue(house.db, house.now())).toBe(0)
  const shipped = productionCalendars.find(({ year }) => year === 2026)!
  const days = JSON.stringify([...shipped.days, { date: '2026-12-10', kind: 'holiday' }])
  await house.db
    .insertInto('productionCalendar')
    .values({ year: 2026, source: 'Тест', published: shipped.published, days, setAt: tuesdayMorning })
    .execute()
  const again = await Promise.all([recheckDue(house.db, house.now()), recheckDue(house.db, house.now())])
  expect(Math.max(...again)).toBeGreaterThan(0)
  await at('2026-11-24 10:36')
  await at('2026-11-24 10:37')
  expect(await remindersOf(id)).toEqual(['calendar gusev'])
  const kept = await house.db.selectFrom('promise').select(['dueOff', 'dueAt']).where('id', '=', id).executeTakeFirstOrThrow()
  expect(kept).toEqual({ dueOff: true, dueAt: msk('2026-12-10 12:00') })
  await house.db.deleteFrom('productionCalendar').execute()
  await recheckDue(house.db, house.now())
  await at('2026-11-24 10:38')
  expect((await house.db.selectFrom('promise').select('dueOff').where('id', '=', id).executeTakeFirstOrThrow()).dueOff).toBe(
    false,
  )
})

test('other hours of the department are noticed too', async () => {
  await recheckDue(house.db, house.now())
  const { id } = await made('gusev', '2026-12-11 17:30')
  await at('2026-11-24 10:35')
  const short = JSON.stringify([...Array.from({ length: 5 }, () => [['09:00', '16:00']]), [], []])
  await house.db.updateTable('department').set({ hours: short }).where('id', '=', jobs).execute()
  expect(await recheckDue(house.db, house.now())).toBeGreaterThan(0)
  await at('2026-11-24 10:36')
  expect(await remindersOf(id)).toEqual(['calendar gusev'])
  await house.db.updateTable('department').set({ hours: weekdays }).where('id', '=', jobs).execute()
})

test('the database itself keeps a promise from nobody and from somebody who has left', async () => {
  const { id } = await made('gusev', '2026-11-26 12:00')
  const set = (change: object) => house.db.updateTable('promise').set(change).where('id', '=', id).execute()
  await expect(set({ ownerId: null })).rejects.toThrow(/not-null/u)
  await house.db.updateTable('staff').set({ leftOn: '2026-11-24' }).where('id', '=', cast.sidorova.id).execute()
  await expect(set({ ownerId: cast.sidorova.id, ownedSince: tuesdayMorning })).rejects.toThrow(/works here/u)
  await house.db.updateTable('staff').set({ leftOn: null }).where('id', '=', cast.sidorova.id).execute()
})

test('to a colleague: promised at a meeting, to one or the other but not to both', async () => {
  const promise = await made('vorontsova', '2026-11-25 12:00', { clientId: null, colleagueId: cast.gusev.id, channel: 'meeting' })
  expect(promise).toMatchObject({ channel: 'meeting', clientId: null })
  const me = await house.as('vorontsova')
  const body = { id: uuid7(), what: 'Отчёт', dueAt: msk('2026-11-25 12:00') }
  expect((await me(promises.make, { body })).status).toBe(400)
  expect((await me(promises.make, { body: { ...body, clientId: nina, colleagueId: cast.gusev.id } })).status).toBe(400)
})
