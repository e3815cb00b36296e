// Work of every channel is drawn: an answer that was sent, a call, a letter by mail; each scored by its own steps, read from its record.
import { expect, test } from 'vitest'
import { hearExchange } from '#calls/exchange.ts'
import { calls } from '#calls/api.ts'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { desk, goodText } from '#test/letters.ts'
import { cast, jobs } from '#test/people.ts'
import { quality } from './quality-api.ts'
import type { ItemView } from './quality-model.ts'

const house = testHouse()
const { begun } = desk(house)
const month = '2026-11-01'
const essence = 'Спрашивает, когда придёт пособие.'

/** An incoming call, answered, identified by nobody, hung up, closed. */
async function playCall(): Promise<string> {
  await house.db.insertInto('phoneLine').values({ number: '101', staffId: cast.vorontsova.id, departmentId: jobs }).execute()
  const call = uuid7()
  for (const [second, kind] of (['newCall', 'answer'] as const).entries()) {
    const at = `2026-11-24T07:40:0${second}.000Z`
    house.setClock(at)
    const event = { id: uuid7(), call, direction: 'in' as const, kind, at, number: '+79035550000', line: '101' }
    await house.db.transaction().execute(tx => hearExchange(tx, new Date(at), event))
  }
  const row = await house.db.selectFrom('phoneCall').selectAll().where('exchangeCall', '=', call).executeTakeFirstOrThrow()
  house.setClock('2026-11-24T07:45:00.000Z')
  const elena = await house.as('vorontsova')
  const params = { id: row.contactId! }
  const { version } = (await elena(contacts.contact, { params })).body
  await elena(contacts.write, { params, body: { essence, result: '', version } })
  await elena(calls.hangUp, { params: { id: row.id }, body: { by: 'client' } })
  expect((await elena(calls.finish, { params: { id: row.id }, body: { withoutCheck: 'Проверка' } })).status).toBe(200)
  return row.contactId!
}

async function sendAnswer(): Promise<void> {
  const { executor, head, decide, say, act, post } = await begun()
  await decide()
  await say(goodText)
  await act('submit', executor)
  expect((await act('sign', head)).body.state).toBe('signed')
  expect((await post()).status).toBe(200)
}

async function scored(view: ItemView): Promise<ItemView> {
  const head = await house.as('krylova')
  const params = { id: view.own!.id }
  const marks = Object.fromEntries(view.steps.map(({ code }) => [code, 3]))
  await head(quality.save, { params, body: { marks, comment: 'Понятно.', version: 0 } })
  return (await head(quality.send, { params, body: { version: 1 } })).body
}

test('a sent answer and a call are drawn, opened under the journal, scored by their own steps and read by whoever did them', async () => {
  await sendAnswer()
  const contactId = await playCall()
  const head = await house.as('krylova')
  const drawn = await head(quality.draw, { body: { id: uuid7(), departmentId: jobs, month } })
  expect(drawn.status).toBe(200)
  const [sample] = drawn.body.samples
  expect(sample!.drawnOf).toBe(2)
  expect(sample!.items.map(({ channel, staffId }) => [channel, staffId]).toSorted(([a], [b]) => a!.localeCompare(b!))).toEqual([
    ['call', cast.vorontsova.id],
    ['letter', cast.vorontsova.id],
  ])
  const elena = await house.as('vorontsova')
  for (const channel of ['letter', 'call'] as const) {
    const params = { id: sample!.items.find(item => item.channel === channel)!.id }
    expect((await head(quality.item, { params })).body.work).toBeNull()
    const { body } = await head(quality.begin, { params, body: { id: uuid7() } })
    expect(body.work!.essence).toBe(channel === 'letter' ? goodText : essence)
    expect(body.steps.length).toBeGreaterThan(2)
    const opened = await house.db.selectFrom('event').selectAll().where('kind', '=', 'quality.opened').orderBy('id').execute()
    expect(opened.at(-1)).toMatchObject({ staffId: cast.krylova.id, data: { item: params.id } })
    expect(opened.at(-1)!.contactId).toBe(channel === 'call' ? contactId : null)
    expect((await scored(body)).own).toMatchObject({ score: 1 })
    expect((await elena(quality.item, { params })).body).toMatchObject({ work: body.work, item: { mine: true } })
  }
  const steps = await house.db.selectFrom('qualityItem').select(['channel', 'steps']).execute()
  expect(new Set(steps.map(one => JSON.stringify(one.steps))).size).toBe(2)
})

test('a talk in writing, whose protocol has no steps, is asked about its text', async () => {
  const protocol = { channel: 'mail' as const, edition: 1, validFrom: '2020-01-01', steps: '[]', approvedBy: '' }
  await house.db
    .insertInto('protocol')
    .values(protocol)
    .onConflict(on => on.doNothing())
    .execute()
  const ended = '2026-10-12T08:00:00.000Z'
  const who = { staffId: cast.vorontsova.id, departmentId: jobs }
  await house.db
    .insertInto('contact')
    .values({
      ...{ id: uuid7(), channel: 'mail', protocolEdition: 1, ...who },
      ...{ state: 'closed', startedAt: ended, endedAt: ended, code: 'М-1', essence },
    })
    .execute()
  const head = await house.as('krylova')
  const drawn = await head(quality.draw, { body: { id: uuid7(), departmentId: jobs, month: '2026-10-01' } })
  const params = { id: drawn.body.samples.find(one => one.month === '2026-10-01')!.items[0]!.id }
  const { body } = await head(quality.item, { params })
  expect(body.steps.map(({ code }) => code)).toEqual(['short', 'whole', 'next', 'signed'])
})
