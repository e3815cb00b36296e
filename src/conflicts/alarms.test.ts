// Alarms over HTTP: quiet, at once, ended by another name with a reason; outside by a signed webhook that is retried.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { buildApp } from '../app.ts'
import { cast, password } from '#test/people.ts'
import { alarms } from './alarm-api.ts'
import { alarmSignature, alarmWebhook } from './alarm-webhook.ts'
import { deliverNotices } from './delivering.ts'

const house = testHouse()
const secret = 'секрет-подписи-тревог-для-проверки-центра'
let receiver: Server
let url = ''
let answer = 200
const heard: { headers: IncomingMessage['headers']; body: string }[] = []

beforeAll(async () => {
  receiver = createServer((req, res) => {
    let body = ''
    req
      .on('data', chunk => (body += chunk))
      .on('end', () => {
        if (answer > 0) {
          heard.push({ headers: req.headers, body })
          res.writeHead(answer, { location: '/elsewhere' }).end()
        } else req.socket.destroy()
      })
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/alarms`
})
afterAll(() => void receiver.close())

/** The same house with a way out: only these tests need one. */
async function withWay(): Promise<{ elena: Somebody; close: () => Promise<void> }> {
  const app = await buildApp(house.database, { now: house.now, alarmWays: ['webhook'] })
  const res = await app.web.inject({ method: 'POST', url: '/api/session', payload: { login: cast.vorontsova.login, password } })
  const cookie = String(res.headers['set-cookie']).split(';')[0]!
  const elena: Somebody = async (e, args) => {
    const { params = {}, body } = args as { params?: Record<string, string>; body?: object }
    const said = await app.web.inject({
      method: e.method,
      url: e.path.replace(/:([a-z]+)/giu, (_, name: string) => params[name]!),
      headers: { cookie },
      ...(body && { payload: body }),
    })
    return { status: said.statusCode, body: said.json() }
  }
  return { elena, close: () => app.close() }
}
const later = (seconds: number) => {
  house.setClock(new Date(house.now().getTime() + seconds * 1000).toISOString())
  return house.now()
}
const noticesOf = (alarmId: string) =>
  house.db.selectFrom('alarmNotice').select(['kind', 'state', 'attempts']).where('alarmId', '=', alarmId).orderBy('id').execute()

test('raised twice it is one; those on watch see place and name, the one who goes is timed', async () => {
  const elena = await house.as('vorontsova')
  const id = uuid7()
  const raised = await Promise.all([id, uuid7()].map(one => elena(alarms.raise, { body: { id: one } })))
  expect(new Set(raised.map(({ body }) => body.id)).size).toBe(1)
  const head = await house.as('krylova')
  const [seen] = (await head(alarms.list, {})).body.alarms
  expect(seen).toMatchObject({ place: 'Поиск работы', staffName: 'Елена Андреевна Воронцова', rehearsal: false, endedAt: null })
  later(25)
  await head(alarms.go, { params: { id: seen!.id }, body: {} })
  const [answered] = await house.db.selectFrom('event').select('data').where('kind', '=', 'alarm.answered').execute()
  expect(answered!.data).toMatchObject({ seconds: 25 })
  // Whoever raised it may be made to take it back: another name must.
  const own = await elena(alarms.end, { params: { id: seen!.id }, body: { reason: 'Всё в порядке' } })
  expect(own.status).toBe(403)
  expect((await head(alarms.end, { params: { id: seen!.id }, body: { reason: ' ' } })).status).toBe(400)
  const { body } = await head(alarms.end, { params: { id: seen!.id }, body: { reason: 'Человек ушёл, никто не пострадал' } })
  expect(body).toMatchObject({ endedByName: 'Ирина Сергеевна Крылова', endReason: 'Человек ушёл, никто не пострадал' })
  expect((await elena(alarms.raise, { body: { id: uuid7() } })).body.endedAt).toBeNull()
})

test('outside: signed, tried again until it gets through, once more when it is over', async () => {
  const { elena, close } = await withWay()
  const head = await house.as('krylova')
  for (const { id, endedAt } of (await head(alarms.list, {})).body.alarms)
    if (!endedAt) await head(alarms.end, { params: { id }, body: { reason: 'Проверили' } })
  const { body } = await elena(alarms.raise, { body: { id: uuid7() } })
  const way = alarmWebhook(url, secret)
  for (const bad of [0, 500, 302]) {
    answer = bad
    expect(await deliverNotices(house.db, later(61), [way])).toBe(1)
    expect(await deliverNotices(house.db, house.now(), [way])).toBe(0)
  }
  answer = 200
  heard.length = 0
  expect(await noticesOf(body.id)).toEqual([{ kind: 'raised', state: 'waiting', attempts: 3 }])
  await deliverNotices(house.db, later(61), [way])
  expect(await noticesOf(body.id)).toEqual([{ kind: 'raised', state: 'sent', attempts: 4 }])
  const [{ headers, body: sent } = { headers: {}, body: '' }] = heard
  expect(headers['x-zabota-signature']).toBe(alarmSignature(secret, String(headers['x-zabota-timestamp']), sent))
  expect(JSON.parse(sent)).toMatchObject({ kind: 'raised', alarm: { id: body.id, place: 'Поиск работы' } })
  expect(await deliverNotices(house.db, later(3600), [way])).toBe(0)
  await close()
})

test('two processes send a notice once; one that died while sending leaves it to the next', async () => {
  const { elena, close } = await withWay()
  const head = await house.as('krylova')
  for (const { id, endedAt } of (await head(alarms.list, {})).body.alarms)
    if (!endedAt) await head(alarms.end, { params: { id }, body: { reason: 'Проверили' } })
  const { body } = await elena(alarms.raise, { body: { id: uuid7() } })
  answer = 200
  heard.length = 0
  const way = alarmWebhook(url, secret)
  // The first takes its turn and is killed before it can write what came of it.
  const dead = { name: 'webhook' as const, send: () => new Promise<void>(() => {}) }
  void deliverNotices(house.db, later(1), [dead])
  while ((await noticesOf(body.id))[0]!.attempts === 0) await new Promise(resolve => setImmediate(resolve))
  expect(await deliverNotices(house.db, later(14), [way])).toBe(0)
  const now = later(2)
  const tried = await Promise.all([1, 2].map(() => deliverNotices(house.db, now, [way])))
  expect(tried.reduce((a, b) => a + b)).toBe(1)
  expect(heard).toHaveLength(1)
  expect(await noticesOf(body.id)).toEqual([{ kind: 'raised', state: 'sent', attempts: 2 }])
  await close()
})

test('a rehearsal is marked, does not leave the building, and whoever began it may end it', async () => {
  const { elena, close } = await withWay()
  const { body } = await elena(alarms.raise, { body: { id: uuid7(), rehearsal: true } })
  expect(body).toMatchObject({ rehearsal: true, notices: [] })
  const ended = await elena(alarms.end, { params: { id: body.id }, body: { reason: 'Учения окончены' } })
  expect(ended.body.endedAt).not.toBeNull()
  expect(await noticesOf(body.id)).toEqual([])
  await close()
})
