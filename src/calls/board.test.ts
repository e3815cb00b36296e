// The head's view of the lines over HTTP; and a call-back that comes late says why.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, type CastName } from '#test/people.ts'
import { calls } from './api.ts'
import { hearExchange } from './exchange.ts'
import type { ExchangeEvent } from './model.ts'

const house = testHouse()
const second = (n: number) => new Date(Date.parse(tuesdayMorning) + n * 1000).toISOString()

beforeAll(async () => {
  await house.db
    .insertInto('phoneLine')
    .values([
      { number: '101', staffId: cast.vorontsova.id, departmentId: jobs },
      { number: '103', staffId: cast.akhmetov.id, departmentId: benefits },
    ])
    .execute()
  const heard = (call: string, kind: ExchangeEvent['kind'], at: number, more: Partial<ExchangeEvent> = {}) => {
    const event: ExchangeEvent = { id: uuid7(), call, kind, at: second(at), direction: 'in', ...more }
    return house.db.transaction().execute(db => hearExchange(db, new Date(event.at), event))
  }
  const rang = { line: '101', number: '+79035551500' }
  // Yesterday: not counted.
  await heard('old', 'newCall', -86_400, rang)
  await heard('old', 'hangup', -86_390)
  await heard('soon', 'newCall', 0, rang)
  await heard('soon', 'answer', 10)
  await heard('soon', 'hangup', 40, { by: 'client' })
  await heard('slow', 'newCall', 50, rang)
  await heard('slow', 'answer', 80)
  await heard('slow', 'hold', 90)
  await heard('lost', 'newCall', 100, rang)
  await heard('lost', 'hangup', 105)
  await heard('rings', 'newCall', 110, rang)
  await heard('other', 'newCall', 111, { line: '103', number: '+79035551501' })
  house.setClock(second(200))
})

const board = async (name: CastName) => (await house.as(name))(calls.board, {})

test('who waits, who talks, how the day has gone; of one’s own department', async () => {
  const { body } = await board('krylova')
  expect(body.busy).toMatchObject([
    { state: 'held', staffName: 'Елена Воронцова', numberMasked: '+7 ••• ••• 15-00', since: second(90) },
    { state: 'ringing', staffName: 'Елена Воронцова', since: second(110) },
  ])
  expect(body.today).toEqual({ of: 3, answered: 2, inTime: 1, missed: 1, abandoned: 0 })
  expect(body.owed.map(({ why, ownerName }) => [why, ownerName])).toEqual([
    ['missed', 'Елена Воронцова'],
    ['missed', 'Елена Воронцова'],
  ])
  expect(JSON.stringify(body)).not.toContain('+79035551500')
  expect((await board('melnik')).body.busy.map(({ staffName }) => staffName)).toEqual(['Тимур Ахметов'])
  expect((await board('lebedev')).body.busy).toHaveLength(3)
})

test.each<[CastName, number]>([
  ['vorontsova', 403],
  ['sidorova', 403],
  ['kim', 403],
  ['romanova', 403],
  ['belov', 403],
])('%s does not see it', async (name, status) => expect((await board(name)).status).toBe(status))

test('a call-back kept later than agreed needs a reason, and keeps it', async () => {
  const elena = await house.as('vorontsova')
  const [back] = (await elena(calls.desk, {})).body.callBacks
  expect(back!.dueAt).toBe('2026-11-23T15:00:00.000Z')
  const id = uuid7()
  await elena(calls.begin, { body: { id, direction: 'out', callBackId: back!.id } })
  await elena(calls.take, { params: { id }, body: {} })
  const own = (await elena(calls.desk, {})).body.calls.find(call => call.id === id)
  expect(own).toMatchObject({ promisedAt: back!.dueAt })
  await elena(calls.hangUp, { params: { id }, body: { by: 'client' } })
  const bare = await elena(calls.finish, { params: { id }, body: { withoutCheck: 'Проверка' } })
  expect(bare.body.code).toBe('late-reason')
  const said = { withoutCheck: 'Проверка', latenessReason: 'Не было связи' }
  expect((await elena(calls.finish, { params: { id }, body: said })).status).toBe(200)
  const query = house.db.selectFrom('promise').select(['state', 'latenessReason']).where('id', '=', back!.promiseId)
  expect(await query.executeTakeFirst()).toMatchObject({ latenessReason: 'Не было связи' })
})
