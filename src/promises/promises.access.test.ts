// Who reaches promises: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { cast, type CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { openPromise } from './actions.ts'
import { promises } from './api.ts'

const house = testHouse()
const client = uuid7()
const dueAt = '2026-11-25T09:00:00.000Z'

beforeAll(async () => {
  await house.db.insertInto('client').values({ id: client, kind: 'person', name: 'Нина', knownSince: tuesdayMorning }).execute()
})

const promise = (id = uuid7()) =>
  openPromise(
    house.db,
    { now: house.now(), madeBy: cast.vorontsova.id },
    {
      id,
      what: 'Позвонить',
      clientId: client,
      colleagueId: null,
      contactId: null,
      channel: 'visit',
      clause: '2.2',
      byClient: false,
      ownerId: cast.vorontsova.id,
      dueAt,
    },
  )

async function calls(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const params = async () => ({ id: (await promise()).id })
  const lists = [
    await call(promises.mine, {}),
    await call(promises.ofDepartment, { query: {} }),
    await call(promises.ofClient, { params: { id: client } }),
    await call(promises.slots, { query: { ownerId: cast.vorontsova.id } }),
  ]
  const making = await call(promises.make, {
    body: { id: uuid7(), what: 'Позвонить', clientId: client, ownerId: cast.vorontsova.id, dueAt },
  })
  const changes = [
    await call(promises.keep, { params: await params(), body: { outcome: '' } }),
    await call(promises.move, {
      params: await params(),
      body: { dueAt: '2026-11-26T09:00:00.000Z', clientAgreed: true, reason: 'Просили' },
    }),
    await call(promises.cancel, { params: await params(), body: { reason: 'Не нужно' } }),
    await call(promises.pass, { params: await params(), body: { ownerId: cast.sidorova.id } }),
  ]
  const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))]
  return { lists: statuses(lists), making: making.status, changes: statuses(changes) }
}

test.each<[CastName | undefined, number, number, number[]]>([
  // name, reads lists, promises for a colleague, changes a promise of Vorontsova
  ['vorontsova', 200, 200, [200]],
  ['gusev', 200, 200, [403]],
  ['krylova', 200, 200, [200]],
  ['sidorova', 200, 200, [403, 200]], // the hall administrator may take it over
  ['lebedev', 200, 200, [200]],
  ['akhmetov', 200, 200, [404]],
  ['melnik', 200, 200, [404]],
  ['romanova', 403, 403, [403]],
  ['belov', 403, 403, [403]],
  ['kim', 403, 403, [403]],
  [undefined, 401, 401, [401]],
])('%s: lists %i, making %i, changing %j', async (name, lists, making, changes) => {
  expect(await calls(name)).toEqual({ lists: [lists], making, changes })
})

test('the list of a contact of another department is not found; the summary asks for no account', async () => {
  const akhmetov = await house.as('akhmetov')
  expect((await akhmetov(promises.ofContact, { params: { id: uuid7() } })).status).toBe(404)
  expect((await house.anyone(promises.summary, { params: { code: 'a'.repeat(26) } })).status).toBe(404)
})

test('lists of a department show its own promises only', async () => {
  const { id } = await promise()
  const list = async (name: CastName) =>
    (await (await house.as(name))(promises.ofDepartment, { query: {} })).body.map(found => found.id)
  expect(await list('gusev')).toContain(id)
  expect(await list('akhmetov')).not.toContain(id)
  expect(await list('lebedev')).toContain(id)
})
