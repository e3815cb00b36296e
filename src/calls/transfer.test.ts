// Warm transfer over HTTP: read first, connected after; otherwise the client stays with the sender. And the exchange's signature.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp, type App } from '../app.ts'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { sendEvent, telephoneSecret } from '#test/exchange.ts'
import { benefits, cast, jobs, type CastName } from '#test/people.ts'
import { calls } from './api.ts'
import { returnUnanswered } from './transferring.ts'

const house = testHouse()
let connected: App

beforeAll(async () => {
  connected = await buildApp(house.database, { now: house.now, telephoneSecret })
  await connected.web.ready()
  await house.db
    .insertInto('phoneLine')
    .values([
      { number: '101', staffId: cast.vorontsova.id, departmentId: jobs },
      { number: '103', staffId: cast.akhmetov.id, departmentId: benefits },
    ])
    .execute()
})
afterAll(() => connected.close())

let second = 0
const moment = () => new Date(Date.parse(tuesdayMorning) + ++second * 1000).toISOString()
const at = async (name: CastName): Promise<Somebody> => {
  const somebody = await house.as(name)
  return (e, args, options) => (house.setClock(moment()), somebody(e, args, options))
}
const nobody = { body: {} }

/** A call of Vorontsova's, offered to Akhmetov. */
async function offered() {
  const [elena, timur] = [await at('vorontsova'), await at('akhmetov')]
  const [callId, id] = [uuid7(), uuid7()]
  await elena(calls.begin, { body: { id: callId, direction: 'in', number: '+79035551100' } })
  const briefing = {
    id,
    toStaffId: cast.akhmetov.id,
    essence: 'Не пришло пособие за октябрь',
    clientName: 'Сафронова Нина Петровна',
  }
  const { body } = await elena(calls.offer, { params: { id: callId }, body: briefing })
  const own = async () => (await elena(calls.desk, {})).body.calls.find(call => call.id === callId)
  return { elena, timur, callId, id, params: { id }, own, made: body.calls.find(call => call.id === callId)! }
}
async function end(somebody: Somebody, id: string) {
  await somebody(calls.hangUp, { params: { id }, body: { by: 'client' } })
  await somebody(calls.finish, { params: { id }, body: { withoutCheck: 'Проверка' } })
}

test('only with a briefing: essence and full name, read, then connected; the receiver marks how it was', async () => {
  const { elena, timur, callId, id, params, made, own } = await offered()
  expect(made).toMatchObject({ state: 'transferring', transfer: { state: 'offered', toName: 'Тимур Ахметов' } })
  const bare = { params: { id: callId }, body: { id: uuid7(), toStaffId: cast.akhmetov.id, essence: ' ', clientName: '' } }
  expect((await elena(calls.offer, bare)).status).toBe(400)
  expect((await elena(calls.connect, { params, ...nobody })).body.code).toBe('read-first')
  expect((await elena(calls.read, { params, ...nobody })).status).toBe(404)
  const [seen] = (await timur(calls.desk, {})).body.offered
  expect(seen).toMatchObject({ id, fromName: 'Елена Воронцова', clientName: 'Сафронова Нина Петровна' })
  await timur(calls.read, { params, ...nobody })
  expect((await own())!.transfer!.state).toBe('read')
  expect((await elena(calls.connect, { params, ...nobody })).body.calls).toEqual([])
  const { body } = await timur(calls.desk, {})
  expect(body.calls).toMatchObject([{ id: callId, state: 'talking', staffId: cast.akhmetov.id, departmentId: benefits }])
  const contact = await timur(contacts.contact, { params: { id: body.calls[0]!.contactId! } })
  expect(contact.body).toMatchObject({ essence: 'Не пришло пособие за октябрь', handover: { fromName: 'Елена Воронцова' } })
  expect((await timur(calls.mark, { params, body: { mark: 3 } })).body.offered).toEqual([])
  await end(timur, callId)
})

test('refused: back to the sender with the reason, the client still held', async () => {
  const { elena, timur, callId, params, own } = await offered()
  await timur(calls.decline, { params, body: { reason: 'Веду приём' } })
  expect(await own()).toMatchObject({ state: 'held', transfer: { state: 'refused', refusal: 'Веду приём' } })
  expect((await timur(calls.desk, {})).body.offered).toEqual([])
  expect((await elena(calls.take, { params: { id: callId }, ...nobody })).status).toBe(200)
  expect((await own())!.state).toBe('talking')
  await end(elena, callId)
})

test('unanswered for a minute: back to the sender by itself', async () => {
  const { elena, timur, callId, own, params } = await offered()
  const later = (seconds: number) => new Date(house.now().getTime() + seconds * 1000)
  expect(await returnUnanswered(house.db, later(50))).toBe(0)
  expect(await returnUnanswered(house.db, later(61))).toBe(1)
  expect(await own()).toMatchObject({ state: 'held', transfer: { state: 'unanswered' } })
  expect((await timur(calls.read, { params, ...nobody })).body.code).toBe('transfer-over')
  await end(elena, callId)
})

test('taken back; and lost when the client hangs up: then somebody calls back', async () => {
  const first = await offered()
  await first.elena(calls.takeBack, { params: first.params, ...nobody })
  expect((await first.own())!.state).toBe('talking')
  await end(first.elena, first.callId)
  const call = uuid7()
  const tell = (kind: 'newCall' | 'answer' | 'hangup') => {
    const when = moment()
    house.setClock(when)
    return sendEvent(connected.web, { call, kind, at: when, line: '101', number: '+79035551101' })
  }
  await tell('newCall')
  await tell('answer')
  const { elena } = first
  const callId = (await elena(calls.desk, {})).body.calls.at(-1)!.id
  const briefing = { id: uuid7(), toStaffId: cast.akhmetov.id, essence: 'Пособие', clientName: 'Нина' }
  await elena(calls.offer, { params: { id: callId }, body: briefing })
  await tell('hangup')
  const [lost] = (await elena(calls.desk, {})).body.calls
  expect(lost).toMatchObject({ id: callId, state: 'ended', transfer: { state: 'lost' } })
  const backs = (await elena(calls.desk, {})).body.callBacks.filter(({ number }) => number === '+79035551101')
  expect(backs).toMatchObject([{ why: 'abandoned' }])
  await end(elena, callId)
})

test('the exchange connects: a transfer only where the briefing was read', async () => {
  const elena = await at('vorontsova')
  const call = uuid7()
  const tell = async (kind: 'newCall' | 'answer' | 'transfer', line: string) => {
    const when = moment()
    house.setClock(when)
    return (await sendEvent(connected.web, { call, kind, at: when, line, number: '+79035551102' })).status
  }
  expect([await tell('newCall', '101'), await tell('answer', '101'), await tell('transfer', '103')]).toEqual([200, 200, 200])
  const [mine] = (await elena(calls.desk, {})).body.calls
  expect(mine).toMatchObject({ state: 'talking', staffId: cast.vorontsova.id })
  const id = uuid7()
  const briefing = { id, toStaffId: cast.akhmetov.id, essence: 'Пособие', clientName: 'Нина Петровна' }
  await elena(calls.offer, { params: { id: mine!.id }, body: briefing })
  const timur = await at('akhmetov')
  await timur(calls.read, { params: { id }, ...nobody })
  await tell('transfer', '103')
  expect((await timur(calls.desk, {})).body.calls).toMatchObject([{ id: mine!.id, state: 'talking' }])
  await end(timur, mine!.id)
})

test('an event is heard only with a fresh signature over its very bytes', async () => {
  const when = moment()
  house.setClock(when)
  const event = { call: uuid7(), kind: 'newCall' as const, at: when, line: '101', number: '+79035551103' }
  const body = JSON.stringify({ id: uuid7(), ...event })
  const count = () => house.db.selectFrom('phoneEvent').select('id').where('exchangeCall', '=', event.call).execute()
  expect(await sendEvent(connected.web, event, { secret: 'другой', body })).toEqual({ status: 401, code: 'bad-signature' })
  const old = new Date(Date.parse(when) - 301_000).toISOString()
  expect(await sendEvent(connected.web, event, { signedAt: old, body })).toEqual({ status: 401, code: 'stale' })
  expect(await sendEvent(house.app.web, event, { body })).toEqual({ status: 404, code: 'no-exchange' })
  expect(await sendEvent(connected.web, { ...event, line: '999' })).toEqual({ status: 404, code: 'unknown-line' })
  expect(await sendEvent(connected.web, { ...event, line: '10a' })).toEqual({ status: 400, code: 'bad-input' })
  expect(await count()).toHaveLength(0)
  for (const _ of [1, 2]) expect((await sendEvent(connected.web, event, { body })).status).toBe(200)
  expect(await count()).toHaveLength(1)
})

test('a telephone has sent the client on by itself: the talk goes along with what was written, and the head sees it', async () => {
  const [elena, timur, director] = [await at('vorontsova'), await at('akhmetov'), await at('lebedev')]
  const [call, one] = [uuid7(), { id: uuid7(), kind: 'transfer' as const, line: '103', done: 'blind' as const }]
  await sendEvent(connected.web, { call, kind: 'newCall', at: moment(), line: '101', number: '+79035551105' })
  await sendEvent(connected.web, { call, kind: 'answer', at: moment() })
  const hers = async () => (await elena(calls.desk, {})).body.calls.find(({ number }) => number === '+79035551105')
  const contactId = (await hers())!.contactId!
  const draft = { essence: 'Спрашивает о выплате', result: '', version: 0 }
  await elena(contacts.write, { params: { id: contactId }, body: draft })
  const sent = { ...one, call, at: moment() }
  for (const _ of [1, 2]) expect((await sendEvent(connected.web, sent)).status).toBe(200)
  expect(await hers()).toBeUndefined()
  const [taken] = (await timur(calls.desk, {})).body.calls
  expect(taken).toMatchObject({ state: 'talking', staffId: cast.akhmetov.id, departmentId: benefits })
  const { body } = await timur(contacts.contact, { params: { id: taken!.contactId! } })
  expect(body).toMatchObject({ essence: 'Спрашивает о выплате', handover: { fromName: 'Елена Воронцова' } })
  const { unbriefed } = (await director(calls.board, {})).body
  expect(unbriefed).toMatchObject([{ done: 'blind', fromName: 'Елена Воронцова', toName: 'Тимур Ахметов' }])
  await end(timur, taken!.id)
})

test('the telephone on the screen plays the exchange, until one is connected', async () => {
  const oleg = await at('gusev')
  const call = uuid7()
  const play = (kind: 'newCall' | 'answer' | 'hangup') =>
    oleg(calls.practise, { body: { id: uuid7(), call, kind, number: '8 903 555-11-04' } })
  const { body } = await play('newCall')
  expect(body).toMatchObject({ practice: true, line: '102', calls: [{ state: 'ringing', number: '+79035551104' }] })
  expect((await play('answer')).body.calls[0]!.state).toBe('talking')
  expect((await play('hangup')).body.calls[0]!.state).toBe('ended')
  const played = { id: uuid7(), call: uuid7(), kind: 'newCall' as const }
  const cookie = (
    await house.app.web.inject({ method: 'POST', url: '/api/session', payload: { login: 'gusev', password: 'весна-2026' } })
  ).headers
  const res = await connected.web.inject({
    method: 'POST',
    url: calls.practise.path,
    headers: { cookie: String(cookie['set-cookie']).split(';')[0]! },
    payload: played,
  })
  expect(res.json()).toMatchObject({ code: 'exchange-connected' })
})
