// Calls over HTTP: what the exchange and the screens tell becomes one call; second line, call-backs, refusal.
import { beforeAll, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { promises } from '#promises/api.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { calls } from './api.ts'
import { hearExchange } from './exchange.ts'
import type { ExchangeEvent } from './model.ts'

const house = testHouse()
const nina = uuid7()
const ruslan = uuid7()
const shared = '+79031112233'

beforeAll(async () => {
  const person = { kind: 'person' as const, knownSince: tuesdayMorning }
  await house.db
    .insertInto('client')
    .values([
      { ...person, id: nina, surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна', phone: shared },
      { ...person, id: ruslan, surname: 'Сафронов', name: 'Руслан', phone: shared },
    ])
    .execute()
  await house.db
    .insertInto('phoneLine')
    .values([
      { number: '101', staffId: cast.vorontsova.id, departmentId: jobs },
      { number: '102', staffId: cast.gusev.id, departmentId: jobs },
      { number: '100', staffId: null, departmentId: jobs },
    ])
    .execute()
})

let second = 0
/** Each event a second after the one before, at the clock of the house. */
const moment = () => new Date(Date.parse(tuesdayMorning) + ++second * 1000).toISOString()
const at = async (name: CastName): Promise<Somebody> => {
  const somebody = await house.as(name)
  return (e, args, options) => (house.setClock(moment()), somebody(e, args, options))
}
const exchange = async (event: Partial<ExchangeEvent> & Pick<ExchangeEvent, 'call' | 'kind'>) => {
  const at = event.at ?? moment()
  house.setClock(at)
  const whole: ExchangeEvent = { id: uuid7(), direction: 'in', ...event, at }
  await house.db.transaction().execute(db => hearExchange(db, new Date(at), whole))
  return whole
}
const rings = async (number = shared, line = '101') => {
  const call = uuid7()
  await exchange({ call, kind: 'newCall', number, line })
  return call
}
const deskOf = async (name: CastName) => (await (await at(name))(calls.desk, {})).body
const rowOf = (exchangeCall: string) =>
  house.db.selectFrom('phoneCall').selectAll().where('exchangeCall', '=', exchangeCall).executeTakeFirst()
const kindsOf = async (id: string) =>
  (await house.db.selectFrom('event').select(['kind', 'data']).orderBy('id').execute())
    .filter(({ data }) => (data as { call?: string }).call === id)
    .map(({ kind }) => kind)
const backsFrom = (id: string) =>
  house.db
    .selectFrom('callBack')
    .innerJoin('promise', 'promise.id', 'callBack.promiseId')
    .select(['why', 'callBack.clientId', 'ownerId', 'dueAt', 'what', 'colleagueId'])
    .where('callId', '=', id)
    .execute()
/** Everything said and done, so that the talk may be closed. */
const settle = async (name: CastName, id: string) => {
  const call = await at(name)
  await call(calls.hangUp, { params: { id }, body: { by: 'client' } })
  return call(calls.finish, { params: { id }, body: { withoutCheck: 'Проверка' } })
}

test('rings at the desk with those who have this number; answer, pause and end close the loop', async () => {
  const elena = await at('vorontsova')
  const call = await rings()
  const [ringing] = (await deskOf('vorontsova')).calls
  expect(ringing).toMatchObject({ state: 'ringing', number: shared, contactId: null, settled: false })
  expect(ringing!.known.map(({ id }) => id).toSorted()).toEqual([nina, ruslan].toSorted())
  expect(ringing!.known[0]!.phoneMasked).toBe('+7 ••• ••• 22-33')
  await exchange({ call, kind: 'answer', line: '101' })
  const { id, contactId } = (await rowOf(call))!
  const contact = await elena(contacts.contact, { params: { id: contactId! } })
  expect(contact.body).toMatchObject({ channel: 'call', state: 'open', clientId: null, staffId: cast.vorontsova.id })
  expect(contact.body.protocol.steps.map(({ code }) => code)).toEqual(['greet', 'name', 'listen', 'answer', 'agree', 'thank'])
  const asked = { params: { id: contactId! }, body: { clientId: nina } }
  expect((await elena(contacts.identify, asked)).body.clientId).toBe(nina)
  await exchange({ call, kind: 'hold' })
  expect((await rowOf(call))!.state).toBe('held')
  await exchange({ call, kind: 'back' })
  await exchange({ call, kind: 'hangup', by: 'client' })
  expect(await rowOf(call)).toMatchObject({ state: 'ended', endedBy: 'client', heldSeconds: 1, settled: false })
  expect((await elena(calls.finish, { params: { id }, body: {} })).body).toMatchObject({ code: 'check-first' })
  const done = await elena(calls.finish, { params: { id }, body: { withoutCheck: 'Связь прервалась' } })
  expect([done.status, done.body.calls]).toEqual([200, []])
  expect(await kindsOf(id)).toEqual(['call.rang', 'call.answered', 'call.held', 'call.back', 'call.ended', 'call.settled'])
  expect(await backsFrom(id)).toEqual([])
})

test('events in any order, and twice, are one call', async () => {
  const call = uuid7()
  const [rang, answered, ended] = [moment(), moment(), moment()]
  await exchange({ call, kind: 'hangup', at: ended, by: 'client' })
  expect(await rowOf(call)).toBeUndefined()
  const answer = await exchange({ call, kind: 'answer', at: answered, line: '101' })
  await exchange({ call, kind: 'newCall', at: rang, number: shared, line: '101' })
  const row = (await rowOf(call))!
  expect(row).toMatchObject({ state: 'ended', answeredAt: answered, endedAt: ended })
  await exchange(answer)
  expect(await rowOf(call)).toEqual(row)
  await settle('vorontsova', row.id)
})

test('an answer after the hang-up leaves it missed, with one call-back for today', async () => {
  const call = await rings('+79035550000')
  await exchange({ call, kind: 'hangup' })
  await exchange({ call, kind: 'answer', line: '101' })
  const row = (await rowOf(call))!
  expect(row).toMatchObject({ state: 'missed', contactId: null, settled: true })
  expect(await backsFrom(row.id)).toEqual([
    {
      why: 'missed',
      clientId: null,
      ownerId: cast.vorontsova.id,
      colleagueId: cast.vorontsova.id,
      dueAt: '2026-11-24T15:00:00.000Z',
      what: 'Перезвонить: не ответили на звонок с +7 ••• ••• 00-00',
    },
  ])
  expect((await deskOf('vorontsova')).calls).toEqual([])
})

test('a department’s line rings at everybody there; the first to take it has it; missed, it is the head’s', async () => {
  const call = await rings('+79035550001', '100')
  const [mine] = (await deskOf('gusev')).calls
  expect(mine).toMatchObject({ state: 'ringing', staffId: null })
  const params = { id: mine!.id }
  expect((await (await at('akhmetov'))(calls.take, { params, body: {} })).status).toBe(404)
  await (
    await at('gusev')
  )(calls.take, { params, body: {} })
  expect((await (await at('vorontsova'))(calls.take, { params, body: {} })).status).toBe(404)
  expect((await rowOf(call))!.staffId).toBe(cast.gusev.id)
  await settle('gusev', mine!.id)
  const lost = await rings('+79035550002', '100')
  await exchange({ call: lost, kind: 'hangup' })
  expect(await backsFrom((await rowOf(lost))!.id)).toMatchObject([{ ownerId: cast.krylova.id, why: 'missed' }])
})

test('a hidden number cannot be called back; who hung up while waiting is', async () => {
  const hidden = await rings('')
  await exchange({ call: hidden, kind: 'hangup' })
  expect(await backsFrom((await rowOf(hidden))!.id)).toEqual([])
  const waits = await rings('+79035550003')
  await exchange({ call: waits, kind: 'answer', line: '101' })
  await exchange({ call: waits, kind: 'hold' })
  await exchange({ call: waits, kind: 'hangup', by: 'client' })
  const { id } = (await rowOf(waits))!
  expect(await backsFrom(id)).toMatchObject([{ why: 'abandoned', ownerId: cast.vorontsova.id }])
  await settle('vorontsova', id)
})

test('second line: one key each way, neither is lost', async () => {
  const elena = await at('vorontsova')
  const [first, second] = [await rings('+79035550004'), await rings('+79035550005')]
  const [a, b] = [(await rowOf(first))!.id, (await rowOf(second))!.id]
  const states = async () => (await deskOf('vorontsova')).calls.map(({ state }) => state)
  await elena(calls.take, { params: { id: a }, body: {} })
  expect(await states()).toEqual(['talking', 'ringing'])
  await elena(calls.take, { params: { id: b }, body: {} })
  expect(await states()).toEqual(['held', 'talking'])
  const both = (await deskOf('vorontsova')).calls.map(({ contactId }) => contactId)
  expect(new Set(both).size).toBe(2)
  await elena(calls.take, { params: { id: a }, body: {} })
  await elena(calls.take, { params: { id: a }, body: {} })
  expect(await states()).toEqual(['talking', 'held'])
  expect((await elena(calls.finish, { params: { id: a }, body: {} })).body.code).toBe('still-talking')
  await settle('vorontsova', a)
  await settle('vorontsova', b)
})

test('by hand, and the exchange tells of the same call a moment later: one call', async () => {
  const elena = await at('vorontsova')
  const id = uuid7()
  const asked = { id, direction: 'out' as const, number: '8 903 555-00-06', purpose: 'Сказать о вакансии' }
  expect((await elena(calls.begin, { body: { ...asked, number: 'не знаю' } })).status).toBe(400)
  const { body } = await elena(calls.begin, { body: asked })
  expect(body.calls).toMatchObject([{ id, direction: 'out', state: 'ringing', number: '+79035550006', line: '101' }])
  expect((await elena(calls.begin, { body: asked })).body.calls).toHaveLength(1)
  await exchange({ call: 'out-1', kind: 'newCall', direction: 'out', number: '+79035550006', line: '101' })
  await exchange({ call: 'out-1', kind: 'answer' })
  expect((await deskOf('vorontsova')).calls).toMatchObject([{ id, state: 'talking', purpose: 'Сказать о вакансии' }])
  expect((await elena(calls.convenient, { params: { id }, body: { convenient: false } })).body.calls[0]!.convenient).toBe(false)
  await settle('vorontsova', id)
})

test('a call-back is agreed inside working hours, tried as often as the norm says, kept by reaching the client', async () => {
  const elena = await at('vorontsova')
  const incoming = uuid7()
  await elena(calls.begin, { body: { id: incoming, direction: 'in', number: shared } })
  const contactId = (await deskOf('vorontsova')).calls[0]!.contactId!
  await elena(contacts.identify, { params: { id: contactId }, body: { clientId: nina } })
  const { version } = (await elena(contacts.contact, { params: { id: contactId } })).body
  const essence = 'Пособие пришло не всё'
  await elena(contacts.write, { params: { id: contactId }, body: { essence, result: '', version } })
  const back = { id: uuid7(), what: 'Перезвонить про пособие', dueAt: '2026-11-24T20:00:00Z' }
  const asked = { params: { id: incoming }, body: back }
  expect((await elena(calls.callBack, asked)).body.code).toBe('not-working-time')
  const agreed = await elena(calls.callBack, { ...asked, body: { ...back, dueAt: '2026-11-25T08:00:00Z' } })
  const mine = agreed.body.callBacks.find(({ id }) => id === back.id)
  expect(mine).toMatchObject({ why: 'agreed', number: shared, clientName: 'Нина Петровна', attempts: 0 })
  const told = await elena(promises.ofContact, { params: { id: contactId } })
  expect(told.body.map(({ what }) => what)).toEqual(['Перезвонить про пособие'])
  await settle('vorontsova', incoming)
  const params = { id: back.id }
  expect((await elena(calls.giveUp, { params, body: {} })).body).toMatchObject({
    code: 'try-again',
    message: 'Попыток: 0. По норме центра нужно ещё 3 попытки, в разное время.',
  })
  const tried = uuid7()
  const out = await elena(calls.begin, { body: { id: tried, direction: 'out', callBackId: back.id } })
  expect(out.body.calls.find(({ id }) => id === tried)!.before).toMatchObject({ essence, result: '' })
  await elena(calls.hangUp, { params: { id: tried }, body: { by: 'centre' } })
  const after = await deskOf('vorontsova')
  expect(after.calls).toEqual([])
  expect(after.callBacks.find(({ id }) => id === back.id)).toMatchObject({ attempts: 1 })
  expect((await (await at('gusev'))(calls.begin, { body: { id: uuid7(), direction: 'out', callBackId: back.id } })).status).toBe(
    404,
  )
  const reached = uuid7()
  await elena(calls.begin, { body: { id: reached, direction: 'out', callBackId: back.id } })
  await elena(calls.take, { params: { id: reached }, body: {} })
  await settle('vorontsova', reached)
  expect((await deskOf('vorontsova')).callBacks.map(({ id }) => id)).not.toContain(back.id)
  const kept = await house.db.selectFrom('promise').select('state').where('id', '=', mine!.promiseId).executeTakeFirst()
  expect(kept).toEqual({ state: 'kept' })
})

test('given up after the norm: the promise is cancelled with its reason', async () => {
  const elena = await at('vorontsova')
  const call = await rings('+79035550007')
  await exchange({ call, kind: 'hangup' })
  const back = (await deskOf('vorontsova')).callBacks.find(({ number }) => number === '+79035550007')!
  for (let i = 0; i < 3; i++) {
    const id = uuid7()
    await elena(calls.begin, { body: { id, direction: 'out', callBackId: back.id } })
    await elena(calls.hangUp, { params: { id }, body: { by: 'centre' } })
  }
  const gone = await elena(calls.giveUp, { params: { id: back.id }, body: {} })
  expect(gone.body.callBacks.map(({ id }) => id)).not.toContain(back.id)
  const query = house.db.selectFrom('promise').select(['state', 'outcome']).where('id', '=', back.promiseId)
  expect(await query.executeTakeFirst()).toEqual({ state: 'cancelled', outcome: 'Не дозвонились, попыток: 3' })
})

test('a polite refusal has its ground and says where to go', async () => {
  const elena = await at('vorontsova')
  const id = uuid7()
  await elena(calls.begin, { body: { id, direction: 'in' } })
  const body = { ground: 'Пенсии назначает Социальный фонд', where: 'Садовая, 3, 8 800 100-00-01' }
  expect((await elena(calls.refuse, { params: { id }, body: { ...body, where: ' ' } })).status).toBe(400)
  const { calls: mine } = (await elena(calls.refuse, { params: { id }, body })).body
  expect(mine).toMatchObject([{ refusalGround: body.ground, refusalWhere: body.where }])
  await settle('vorontsova', id)
})

test('unknown becomes known during the talk: the new file keeps the number of the call', async () => {
  const elena = await at('vorontsova')
  const call = await rings('+79035550008')
  await exchange({ call, kind: 'answer', line: '101' })
  const { id, contactId } = (await rowOf(call))!
  expect((await deskOf('vorontsova')).calls[0]!.known).toEqual([])
  const client = { id: uuid7(), kind: 'person' as const, name: 'Лидия', patronymic: 'Юрьевна', phone: '+79035550008' }
  await elena(clients.create, { body: client })
  await elena(contacts.identify, { params: { id: contactId! }, body: { clientId: client.id } })
  expect((await deskOf('vorontsova')).calls[0]!.known.map(known => known.id)).toEqual([client.id])
  await settle('vorontsova', id)
})
