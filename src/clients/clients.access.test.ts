// Who reaches clients: role × endpoint. HR, integrity and the administrator see no client data (4.1.л).
import { beforeAll, expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import type { CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { clients } from './api.ts'

const house = testHouse()
const [nina, oleg] = [uuid7(), uuid7()]
const consentId = uuid7()

beforeAll(async () => {
  const hall = await house.as('sidorova')
  await hall(clients.create, { body: { id: nina, kind: 'person', name: 'Нина' } })
  await hall(clients.create, { body: { id: oleg, kind: 'person', name: 'Олег' } })
  await hall(clients.consent, { params: { id: nina }, body: { id: consentId, kind: 'data', words: 'да' } })
})

const fields = {
  surname: '',
  patronymic: '',
  gender: null,
  birthOn: null,
  phone: null,
  email: null,
  occupation: '',
  language: 'ru',
}

async function calls(name: CastName | undefined, ground: { reason?: string }) {
  const call = name ? await house.as(name) : house.anyone
  const params = { id: nina }
  const newcomer = { id: uuid7(), kind: 'person' as const, name: `Новый ${name}` }
  const reading = [
    await call(clients.find, { query: { q: 'нина' } }),
    await call(clients.similar, { body: newcomer }),
    await call(clients.create, { body: newcomer }),
  ]
  const opening = (await call(clients.file, { params, body: { ground } })).status
  const writing = [
    await call(clients.change, { params, body: { ...fields, name: 'Нина' } }),
    await call(clients.setHelp, { params, body: { help: [] } }),
    await call(clients.note, { params, body: { id: uuid7(), body: 'Заметка' } }),
    await call(clients.consent, { params, body: { id: uuid7(), kind: 'calls', words: 'да' } }),
    await call(clients.withdraw, { params: { id: nina, consentId } }),
    await call(clients.represent, { params: { id: nina, personId: oleg }, body: { capacity: 'сын' } }),
  ]
  const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))]
  return [statuses(reading), opening, statuses(writing)]
}

test.each<[CastName | undefined, number]>([
  ['vorontsova', 200],
  ['akhmetov', 200],
  ['krylova', 200],
  ['lebedev', 200],
  ['sidorova', 200],
  ['romanova', 403],
  ['belov', 403],
  ['kim', 403],
  [undefined, 401],
])('%s with a written reason: %i', async (name, status) => {
  expect(await calls(name, { reason: 'Просили перезвонить' })).toEqual([[status], status, [status]])
})

test('without a ground nobody opens a file or writes into it, the director included', async () => {
  for (const name of ['gusev', 'melnik'] as const) expect(await calls(name, {})).toEqual([[200], 409, [409]])
})
