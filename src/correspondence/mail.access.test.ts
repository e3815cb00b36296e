// Who may: roles against the endpoints of mail, and other departments' conversations.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { mailRoom } from '#test/mail.ts'
import { cast, type CastName } from '#test/people.ts'
import { mail } from './api.ts'

const house = testHouse()
const { come } = mailRoom(house)
let thread = ''
beforeAll(async () => {
  thread = await come()
  await (
    await house.as('vorontsova')
  )(mail.take, { params: { id: thread }, body: {} })
})

const none = { list: 403, card: 403, answer: 403, take: 403, conflict: 403, quarantine: 403, box: 403, confirm: 403, sender: 403 }
const serves = { ...none, list: 200, card: 200, answer: 400, take: 200, conflict: 200 }
const table: [CastName, typeof none][] = [
  ['romanova', none],
  ['belov', none],
  ['kim', { ...none, box: 200, confirm: 404, sender: 200 }],
  ['akhmetov', { ...serves, card: 404, answer: 400, take: 404, conflict: 404 }],
  ['melnik', { ...serves, card: 404, take: 404, conflict: 404, quarantine: 200 }],
  ['sidorova', serves],
  ['krylova', { ...serves, quarantine: 200 }],
  ['lebedev', { ...serves, quarantine: 200 }],
  ['gusev', serves],
  ['vorontsova', serves],
]

test.each(table)('%s', async (name, may) => {
  const me = await house.as(name)
  const at = { params: { id: thread } }
  const done = {
    list: (await me(mail.threads, { query: {} })).status,
    card: (await me(mail.thread, at)).status,
    answer: (await me(mail.answer, { ...at, body: { id: uuid7(), text: '', seen: [] } })).status,
    take: (await me(mail.take, { ...at, body: {} })).status,
    conflict: (await me(mail.conflict, { ...at, body: { id: uuid7() } })).status,
    quarantine: (await me(mail.quarantine, {})).status,
    box: (await me(mail.box, {})).status,
    confirm: (await me(mail.confirm, { body: { take: 'new' } })).status,
    sender: (await me(mail.sender, { params: { id: cast.gusev.id }, body: { phone: '', privateBoxes: [] } })).status,
  }
  expect(done).toEqual(may)
})

test('nobody without an account reads a letter', async () => {
  for (const status of [
    (await house.anyone(mail.threads, { query: {} })).status,
    (await house.anyone(mail.thread, { params: { id: thread } })).status,
    (await house.anyone(mail.attachment, { params: { id: thread, place: '0' } })).status,
    (await house.anyone(mail.box, {})).status,
  ])
    expect(status).toBe(401)
})
