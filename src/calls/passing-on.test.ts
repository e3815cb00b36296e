// A call that one does not take goes on to the department: by a key, by the clock; never twice, never lost.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { calls } from './api.ts'
import { hearExchange } from './exchange.ts'
import type { ExchangeEvent } from './model.ts'
import { passOnUntaken } from './passing-on.ts'

const house = testHouse()
const nobody = { body: {} }

beforeAll(async () => {
  await house.db
    .insertInto('phoneLine')
    .values([
      { number: '101', staffId: cast.vorontsova.id, departmentId: jobs },
      { number: '102', staffId: cast.gusev.id, departmentId: jobs },
    ])
    .execute()
})

let second = 0
const at = (seconds: number) => new Date(Date.parse(tuesdayMorning) + seconds * 1000)
const exchange = async (event: Partial<ExchangeEvent> & Pick<ExchangeEvent, 'call' | 'kind'>) => {
  const now = at(++second)
  house.setClock(now.toISOString())
  const whole: ExchangeEvent = { id: uuid7(), direction: 'in', at: now.toISOString(), ...event }
  await house.db.transaction().execute(db => hearExchange(db, now, whole))
}
const rings = async () => {
  const call = uuid7()
  await exchange({ call, kind: 'newCall', number: '+79035551300', line: '101' })
  return { call, id: (await rowOf(call)).id }
}
const rowOf = (call: string) =>
  house.db.selectFrom('phoneCall').selectAll().where('exchangeCall', '=', call).executeTakeFirstOrThrow()
const act = async (name: CastName, what: 'passOn' | 'take', id: string) =>
  (await house.as(name))(calls[what], { params: { id }, ...nobody })
const end = (call: string) => exchange({ call, kind: 'hangup', by: 'client' })

test('«не могу»: it rings at all colleagues of the department, and the first has it', async () => {
  const { call, id } = await rings()
  expect((await act('gusev', 'take', id)).status).toBe(404)
  expect((await act('gusev', 'passOn', id)).status).toBe(404)
  expect((await act('vorontsova', 'passOn', id)).body.calls).toMatchObject([{ id, state: 'ringing', staffId: null }])
  expect((await act('vorontsova', 'passOn', id)).status).toBe(200)
  const taken = await Promise.all([act('gusev', 'take', id), act('krylova', 'take', id)])
  expect(taken.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
  expect((await act('akhmetov', 'take', id)).status).toBe(404)
  await end(call)
  expect(await rowOf(call)).toMatchObject({ state: 'ended' })
})

test('by the clock after the norm, once; a call that was taken stays', async () => {
  const [late, taken] = [await rings(), await rings()]
  await act('vorontsova', 'take', taken.id)
  expect(await passOnUntaken(house.db, at(second))).toBe(0)
  expect(await passOnUntaken(house.db, at(second + 60))).toBe(1)
  expect(await passOnUntaken(house.db, at(second + 65))).toBe(0)
  expect(await rowOf(late.call)).toMatchObject({ staffId: null, state: 'ringing' })
  expect(await rowOf(taken.call)).toMatchObject({ staffId: cast.vorontsova.id, state: 'talking' })
  const told = house.db.selectFrom('event').select('data').where('kind', '=', 'call.passed-on')
  expect((await told.execute()).filter(({ data }) => (data as { call: string }).call === late.id)).toHaveLength(1)
  await end(taken.call)
  await end(late.call)
})

test('nobody took it after all: the call-back is whose line it was', async () => {
  const { call, id } = await rings()
  await act('vorontsova', 'passOn', id)
  await end(call)
  const owners = house.db.selectFrom('callBack').innerJoin('promise', 'promise.id', 'promiseId').select('ownerId')
  expect(await owners.where('callId', '=', id).execute()).toEqual([{ ownerId: cast.vorontsova.id }])
})

test('an answer that names no line is given by whose line it is, even after it was passed on', async () => {
  const { call, id } = await rings()
  await act('vorontsova', 'passOn', id)
  await exchange({ call, kind: 'answer' })
  expect(await rowOf(call)).toMatchObject({ state: 'talking', staffId: cast.vorontsova.id })
  expect((await act('vorontsova', 'passOn', id)).body.code).toBe('not-ringing')
  await end(call)
})

test('an answer at a department’s line that names nobody leaves it ringing', async () => {
  await house.db.insertInto('phoneLine').values({ number: '100', staffId: null, departmentId: jobs }).execute()
  const call = uuid7()
  await exchange({ call, kind: 'newCall', number: '+79035551301', line: '100' })
  await exchange({ call, kind: 'answer' })
  expect(await rowOf(call)).toMatchObject({ state: 'ringing' })
  await end(call)
})
