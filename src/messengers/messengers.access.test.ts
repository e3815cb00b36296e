// Who may: roles against the endpoints, and other departments' conversations.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { messengerRoom } from '#test/messengers.ts'
import type { CastName } from '#test/people.ts'
import { messengers } from './api.ts'

const house = testHouse()
const { begin } = messengerRoom(house, 'telegram')
let id = ''
beforeAll(async () => {
  id = await begin(1)
  const me = await house.as('vorontsova')
  await me(messengers.take, { params: { id }, body: {} })
})

const none = {
  list: 403,
  card: 403,
  check: 403,
  answer: 403,
  take: 403,
  link: 403,
  needless: 403,
  conflict: 403,
  endConsent: 403,
  withdraw: 403,
  decide: 403,
}
const serves = {
  list: 200,
  card: 200,
  check: 200,
  answer: 400,
  take: 200,
  link: 400,
  needless: 200,
  conflict: 200,
  endConsent: 200,
  withdraw: 404,
  decide: 404,
}
const stranger = { ...serves, card: 404, check: 404, take: 404, link: 404, needless: 404, conflict: 404, endConsent: 404 }
const table: [CastName, typeof none][] = [
  ['romanova', none],
  ['belov', none],
  ['kim', none],
  ['akhmetov', stranger],
  ['melnik', stranger],
  ['sidorova', serves],
  ['krylova', serves],
  ['lebedev', serves],
  ['gusev', serves],
  ['vorontsova', serves],
]

test.each(table)('%s', async (name, may) => {
  const me = await house.as(name)
  const at = { params: { id } }
  const nobody = { params: { id: uuid7() } }
  const done = {
    list: (await me(messengers.conversations, { query: {} })).status,
    card: (await me(messengers.conversation, at)).status,
    check: (await me(messengers.check, { ...at, body: { text: 'Здравствуйте!' } })).status,
    answer: (await me(messengers.answer, { ...at, body: { id: uuid7(), text: '', seen: [] } })).status,
    take: (await me(messengers.take, { ...at, body: {} })).status,
    link: (await me(messengers.link, { ...at, body: { clientId: uuid7() } })).status,
    needless: (await me(messengers.needless, { ...at, body: { reason: 'Спасибо' } })).status,
    conflict: (await me(messengers.conflict, { ...at, body: { id: uuid7() } })).status,
    endConsent: (await me(messengers.endConsent, { ...at, body: { how: 'Сказал по телефону' } })).status,
    withdraw: (await me(messengers.withdraw, { ...nobody, body: {} })).status,
    decide: (await me(messengers.decide, { ...nobody, body: { arrived: true } })).status,
  }
  expect(done).toEqual(may)
})

test('the list holds only what one may open; a passed conversation leaves one’s sight', async () => {
  const list = async (name: CastName) =>
    (await (await house.as(name))(messengers.conversations, { query: { shelf: 'all' } })).body.lines.map(line => line.id)
  expect(await list('gusev')).toEqual([id])
  expect(await list('akhmetov')).toEqual([])
})

test('nobody without an account reads or writes', async () => {
  for (const status of [
    (await house.anyone(messengers.conversations, { query: {} })).status,
    (await house.anyone(messengers.conversation, { params: { id } })).status,
    (await house.anyone(messengers.answer, { params: { id }, body: { id: uuid7(), text: 'Да', seen: [] } })).status,
  ])
    expect(status).toBe(401)
})
