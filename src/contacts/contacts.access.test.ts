// Who reaches a contact: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { openContact } from './actions.ts'
import { contacts } from './api.ts'

const house = testHouse()
const id = uuid7()
const client = uuid7()

beforeAll(async () => {
  await house.db.insertInto('client').values({ id: client, kind: 'person', name: 'Нина', knownSince: tuesdayMorning }).execute()
  const who = {
    staffId: cast.vorontsova.id,
    departmentId: jobs,
    roles: ['specialist'],
    counterId: null,
    sessionId: '',
    locked: false,
  }
  const none = { ticketId: null, reasonId: null, clientId: null, principalId: null, counterId: null, handoverId: null }
  await house.db.transaction().execute(db => openContact(db, { who, now: house.now() }, { id, channel: 'visit', ...none }))
})

const calls = async (name: CastName | undefined) => {
  const call = name ? await house.as(name) : house.anyone
  const params = { id }
  const read = (await call(contacts.contact, { params })).status
  const writes = [
    await call(contacts.write, { params, body: { essence: 'Суть', result: '', version: 0 } }),
    await call(contacts.identify, { params, body: { clientId: client } }),
    await call(contacts.doStep, { params: { id, step: 'greet' }, body: {} }),
    await call(contacts.undoStep, { params: { id, step: 'greet' } }),
    await call(contacts.showService, { params: { id, serviceId: uuid7() }, body: { shown: false } }),
    await call(contacts.interrupt, { params, body: { id: uuid7(), apologised: true } }),
    await call(contacts.resume, { params }),
  ].map(({ status }) => status)
  const protocol = (await call(contacts.protocol, { params: { channel: 'visit' } })).status
  return { read, writes: [...new Set(writes)], protocol }
}

test.each<[CastName | undefined, number, number, number]>([
  // name, reads the contact, writes to it, reads the protocol
  ['vorontsova', 200, 200, 200],
  ['gusev', 200, 403, 200],
  ['krylova', 200, 403, 200],
  ['sidorova', 200, 403, 200],
  ['lebedev', 200, 403, 200],
  ['akhmetov', 404, 404, 200],
  ['melnik', 404, 404, 200],
  ['romanova', 403, 403, 200],
  ['belov', 403, 403, 200],
  ['kim', 403, 403, 200],
  [undefined, 401, 401, 401],
])('%s: reading %i, writing %i, the protocol %i', async (name, read, write, protocol) => {
  expect(await calls(name)).toEqual({ read, writes: [write], protocol })
})

test('a colleague is told who leads the talk', async () => {
  const answer = await (await house.as('gusev'))(contacts.resume, { params: { id } })
  expect(answer.body.message).toContain('Елена Воронцова')
})
