// What the screens ask for: pages and filters of the ledger, acts over several, reminders read, the client's private link; and who may not.
import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, type CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { staff } from '#staff/api.ts'
import { promises } from './api.ts'
import { remindOfPromises } from './reminding.ts'

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
beforeEach(async () => {
  await house.db.deleteFrom('promiseReminder').execute()
  await house.db.deleteFrom('promiseLink').execute()
  await house.db.deleteFrom('promiseMove').execute()
  await house.db.deleteFrom('promise').execute()
  await travel(tuesdayMorning)
})

const made = async (by: CastName, dueAt: string, change: object = {}) => {
  const body = { id: uuid7(), what: 'Позвонить про стаж', clientId: nina, dueAt: msk(dueAt), ...change }
  return (await (await house.as(by))(promises.make, { body })).body
}
type Query = { view: 'mine' | 'department' | 'client' | 'to-me' | 'raised'; filter?: 'open' | 'late' | 'risk' | 'ended' }
const ledger = async (
  by: CastName,
  query: Query & { departmentId?: string; clientId?: string; after?: string; afterId?: string },
) => (await house.as(by))(promises.ledger, { query })
const token = () => randomBytes(16).toString('base64url')

test('mine, of the department, to me: late and at risk are counted and filtered', async () => {
  const late = await made('gusev', '2026-11-24 11:00')
  const risk = await made('gusev', '2026-11-24 12:30')
  const far = await made('gusev', '2026-11-26 12:00')
  const office = await made('vorontsova', '2026-11-25 12:00', { clientId: null, colleagueId: cast.gusev.id, channel: 'meeting' })
  await travel(msk('2026-11-24 12:00'))
  const { body } = await ledger('gusev', { view: 'mine' })
  expect(body.lines.map(({ id }) => id)).toEqual([late.id, risk.id, far.id])
  expect(body.counts).toEqual({ open: 3, late: 1, risk: 1 })
  expect(body.lines[0]).toMatchObject({ mayChange: true, clientName: 'Нина Петровна', firstDueAt: late.dueAt })
  expect((await ledger('gusev', { view: 'mine', filter: 'late' })).body.lines.map(({ id }) => id)).toEqual([late.id])
  expect((await ledger('gusev', { view: 'mine', filter: 'risk' })).body.lines.map(({ id }) => id)).toEqual([risk.id])
  expect((await ledger('gusev', { view: 'to-me' })).body.lines).toMatchObject([{ id: office.id, mayChange: false }])
  expect((await ledger('krylova', { view: 'department' })).body.counts.open).toBe(4)
})

test('a hundred at a time, none twice, none lost; ended ones latest first', async () => {
  const owner = { ownerId: cast.gusev.id, departmentId: jobs, clientId: nina, channel: 'visit' as const }
  const row = (n: number) => ({
    ...owner,
    id: uuid7(),
    what: `Дело ${n}`,
    madeAt: tuesdayMorning,
    dueAt: msk(`2026-11-${String(25 + (n % 3)).padStart(2, '0')} 12:00`),
    firstDueAt: tuesdayMorning,
  })
  await house.db
    .insertInto('promise')
    .values(Array.from({ length: 230 }, (_, n) => row(n)))
    .execute()
  const seen: string[] = []
  let page = (await ledger('gusev', { view: 'mine' })).body
  for (;;) {
    seen.push(...page.lines.map(({ id }) => id))
    const last = page.lines.at(-1)!
    if (!page.more) break
    page = (await ledger('gusev', { view: 'mine', after: last.dueAt, afterId: last.id })).body
  }
  expect(new Set(seen).size).toBe(230)
  const [first, second] = seen as [string, string]
  const me = await house.as('gusev')
  await me(promises.keep, { params: { id: second }, body: { outcome: '' } })
  await travel('2026-11-24T07:31:00.000Z')
  await me(promises.cancel, { params: { id: first }, body: { reason: 'Не нужно' } })
  const ended = (await ledger('gusev', { view: 'mine', filter: 'ended' })).body
  expect(ended.lines.map(({ id }) => id)).toEqual([first, second])
})

test('several at once: what may be done is done, the rest is answered one by one', async () => {
  const [mine, late, foreign] = [
    await made('gusev', '2026-11-25 12:00'),
    await made('gusev', '2026-11-24 11:00'),
    await made('akhmetov', '2026-11-25 12:00'),
  ]
  await travel(msk('2026-11-24 12:00'))
  const me = await house.as('gusev')
  const ids = [mine.id, late.id, foreign.id]
  const { body } = await me(promises.batch, { body: { act: 'keep', ids, outcome: 'Позвонили' } })
  const byId = new Map(body.map(one => [one.id, one]))
  expect(byId.get(mine.id)).toMatchObject({ done: true })
  expect(byId.get(late.id)).toMatchObject({ done: false, message: expect.stringContaining('Опоздание') })
  expect(byId.get(foreign.id)).toMatchObject({ done: false })
  const again = await me(promises.batch, {
    body: { act: 'keep', ids: [late.id], outcome: '', latenessReason: 'Архив молчал', lateBecause: 'other-body' },
  })
  expect(again.body).toEqual([{ id: late.id, done: true, message: '' }])
  const kept = await house.db.selectFrom('promise').select(['lateBecause', 'state']).where('id', '=', late.id).executeTakeFirst()
  expect(kept).toEqual({ lateBecause: 'other-body', state: 'kept' })
  const open = [await made('gusev', '2026-11-25 12:00'), await made('gusev', '2026-11-25 15:00')]
  const passed = await (
    await house.as('krylova')
  )(promises.batch, {
    body: { act: 'pass', ids: open.map(({ id }) => id), ownerId: cast.akhmetov.id },
  })
  expect(passed.body.every(({ done }) => done)).toBe(true)
  expect((await ledger('akhmetov', { view: 'mine' })).body.counts.open).toBe(3)
})

test('two who pass the same batch at once leave each promise with one owner', async () => {
  const ids = (await Promise.all(Array.from({ length: 6 }, () => made('gusev', '2026-11-25 12:00')))).map(({ id }) => id)
  const [head, director] = [await house.as('krylova'), await house.as('lebedev')]
  const answers = await Promise.all([
    head(promises.batch, { body: { act: 'pass', ids, ownerId: cast.vorontsova.id } }),
    director(promises.batch, { body: { act: 'pass', ids: ids.toReversed(), ownerId: cast.sidorova.id } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const owners = await house.db.selectFrom('promise').select('ownerId').distinct().where('id', 'in', ids).execute()
  expect(owners).toHaveLength(1)
})

test('what was told is read once; what went up stands with the head', async () => {
  const promise = await made('gusev', '2026-11-24 11:00')
  await remindOfPromises(house.db, await travel(msk('2026-11-24 14:00')))
  const head = await house.as('krylova')
  expect((await head(promises.told, {})).body).toMatchObject([{ promiseId: promise.id, step: 'head', ownerName: 'Олег Гусев' }])
  expect((await (await house.as('gusev'))(promises.told, {})).body).toEqual([])
  expect((await ledger('krylova', { view: 'raised' })).body.lines).toMatchObject([{ id: promise.id, mayChange: true }])
  expect((await ledger('gusev', { view: 'raised' })).body.lines).toEqual([])
  await head(promises.read, {})
  expect((await head(promises.told, {})).body).toEqual([])
  expect((await ledger('krylova', { view: 'raised' })).body.lines).toHaveLength(1)
})

test('the client gets a text and a link; the page says honestly: in time, moved, late, done late; no name of the client', async () => {
  const { id } = await made('gusev', '2026-11-24 12:00')
  const me = await house.as('gusev')
  const link = token()
  const { body } = await me(promises.confirm, { params: { id }, body: { token: link } })
  expect(body.text).toContain('Мы обещали: Позвонить про стаж.')
  expect(body.text).toContain('сегодня до 12:00')
  const state = async () => (await house.anyone(promises.state, { params: { token: link } })).body
  expect(await state()).toMatchObject({ state: 'open', who: 'Олег Гусев', mayAsk: false, moves: [] })
  expect(JSON.stringify(await state())).not.toMatch(/Нина|Сафронова/u)
  expect((await house.anyone(promises.ask, { params: { token: link } })).body.code).toBe('not-late')
  await travel(msk('2026-11-24 12:30'))
  expect((await state()).mayAsk).toBe(true)
  const asked = await Promise.all([1, 2, 3].map(() => house.anyone(promises.ask, { params: { token: link } })))
  for (const answer of asked) expect(answer.body).toMatchObject({ asked: true, mayAsk: false })
  const events = await house.db.selectFrom('event').select('data').where('kind', '=', 'promise.asked').execute()
  expect(events.filter(({ data }) => (data as { promise: string }).promise === id)).toHaveLength(1)
  expect((await me(promises.told, {})).body[0]).toMatchObject({ step: 'asked' })
  await me(promises.keep, {
    params: { id },
    body: { outcome: 'Позвонили', latenessReason: 'Много людей', lateBecause: 'workload' },
  })
  expect(await state()).toMatchObject({ state: 'kept', endedAt: msk('2026-11-24 12:30'), dueAt: msk('2026-11-24 12:00') })
  await travel(msk('2026-12-30 12:00'))
  expect((await house.anyone(promises.state, { params: { token: link } })).status).toBe(404)
})

test('a link is kept as a hash, opens one promise, and a guess opens none', async () => {
  const [one, two] = [await made('gusev', '2026-11-25 12:00'), await made('gusev', '2026-11-25 13:00')]
  const me = await house.as('gusev')
  const link = token()
  await me(promises.confirm, { params: { id: one.id }, body: { token: link } })
  expect((await me(promises.confirm, { params: { id: one.id }, body: { token: link } })).status).toBe(200)
  expect((await me(promises.confirm, { params: { id: two.id }, body: { token: link } })).status).toBe(404)
  const rows = await house.db.selectFrom('promiseLink').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(link)
  expect((await house.anyone(promises.state, { params: { token: token() } })).status).toBe(404)
  expect((await house.anyone(promises.state, { params: { token: 'коротко' } })).status).toBe(400)
  expect((await me(promises.confirm, { params: { id: one.id }, body: { token: 'short' } })).status).toBe(400)
})

test.each<[CastName | undefined, number, number, number]>([
  // name, own ledger, ledger of the department of jobs, confirmation of a promise of Gusev
  ['gusev', 200, 200, 200],
  ['krylova', 200, 200, 200],
  ['lebedev', 200, 200, 200],
  ['akhmetov', 200, 404, 404],
  ['melnik', 200, 404, 404],
  ['romanova', 403, 403, 403],
  ['belov', 403, 403, 403],
  ['kim', 403, 403, 403],
  [undefined, 401, 401, 401],
])('%s: own %i, department %i, confirmation %i', async (name, own, department, confirmation) => {
  const { id } = await made('gusev', '2026-11-25 12:00')
  const call = name ? await house.as(name) : house.anyone
  const statuses = [
    await call(promises.ledger, { query: { view: 'mine' } }),
    await call(promises.ledger, { query: { view: 'department', departmentId: jobs } }),
    await call(promises.confirm, { params: { id }, body: { token: token() } }),
    await call(promises.told, {}),
    await call(promises.batch, { body: { act: 'cancel', ids: [id], reason: 'Не нужно' } }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([own, department, confirmation, own, own])
})

test.each<[CastName | undefined, number, number]>([
  // name, an absence of Gusev, their own
  ['vorontsova', 403, 200],
  ['krylova', 200, 200],
  ['melnik', 403, 200],
  ['lebedev', 200, 200],
  ['romanova', 200, 200],
  ['kim', 200, 200],
  [undefined, 401, 401],
])('%s: an absence of Gusev %i, their own %i', async (name, his, own) => {
  await house.db.deleteFrom('absence').execute()
  const call = name ? await house.as(name) : house.anyone
  const body = (staffId: string) => ({ id: uuid7(), staffId, fromOn: '2026-12-07', toOn: '2026-12-11', why: 'holiday' as const })
  expect((await call(staff.setAbsence, { body: body(cast.gusev.id) })).status).toBe(his)
  expect((await call(staff.setAbsence, { body: body(cast[name ?? 'gusev'].id) })).status).toBe(own)
})

test('an absence is written once: same id, overlapping days, two at the same moment, days gone by', async () => {
  await house.db.deleteFrom('absence').execute()
  const me = await house.as('akhmetov')
  const absence = (fromOn: string, toOn: string) => ({
    id: uuid7(),
    staffId: cast.akhmetov.id,
    fromOn,
    toOn,
    why: 'trip' as const,
    deputyId: cast.melnik.id,
  })
  const body = absence('2026-12-07', '2026-12-11')
  expect((await me(staff.setAbsence, { body })).status).toBe(200)
  expect((await me(staff.setAbsence, { body })).status).toBe(200)
  const answers = await Promise.all([1, 2, 3].map(() => me(staff.setAbsence, { body: absence('2026-12-10', '2026-12-14') })))
  expect(new Set(answers.map(({ body: said }) => said.code))).toEqual(new Set(['already-away']))
  const both = await Promise.all([1, 2].map(() => me(staff.setAbsence, { body: absence('2026-12-21', '2026-12-22') })))
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await me(staff.setAbsence, { body: absence('2026-11-01', '2026-11-02') })).status).toBe(400)
  expect((await me(staff.setAbsence, { body: absence('2026-12-30', '2026-12-29') })).status).toBe(400)
  expect(
    (await me(staff.setAbsence, { body: { ...absence('2026-12-28', '2026-12-29'), deputyId: cast.akhmetov.id } })).status,
  ).toBe(400)
  expect((await (await house.as('gusev'))(staff.endAbsence, { params: { id: body.id } })).status).toBe(403)
  expect((await (await house.as('melnik'))(staff.endAbsence, { params: { id: body.id } })).status).toBe(200)
  expect((await me(staff.absences, {})).body.map(({ fromOn }) => fromOn)).toEqual(['2026-12-21'])
  expect(benefits).toBe(cast.akhmetov.departmentId)
})
