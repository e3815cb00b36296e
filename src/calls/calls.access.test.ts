// Who reaches calls: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { calls } from './api.ts'

const house = testHouse()
const [hers, transfer] = [uuid7(), uuid7()]

beforeAll(async () => {
  const elena = await house.as('vorontsova')
  await elena(calls.begin, { body: { id: hers, direction: 'in', number: '+79035550100' } })
  const briefing = { id: transfer, toStaffId: cast.gusev.id, essence: 'Пособие', clientName: 'Нина Петровна' }
  await elena(calls.offer, { params: { id: hers }, body: briefing })
})

/** Whoever may is told that the call is not theirs; whoever may not is not told anything. */
async function statuses(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const params = { id: hers }
  const body = {}
  const briefing = { id: uuid7(), toStaffId: cast.gusev.id, essence: 'Пособие', clientName: 'Нина' }
  const back = { id: uuid7(), what: 'Перезвонить', dueAt: '2026-11-25T08:00:00Z' }
  const strangers = [
    call(calls.take, { params, body }),
    call(calls.passOn, { params, body }),
    call(calls.hold, { params, body }),
    call(calls.hangUp, { params, body: { by: 'client' } }),
    call(calls.finish, { params, body }),
    call(calls.convenient, { params, body: { convenient: true } }),
    call(calls.refuse, { params, body: { ground: 'Не наше', where: 'Садовая, 3' } }),
    call(calls.callBack, { params, body: back }),
    call(calls.offer, { params, body: briefing }),
    call(calls.giveUp, { params: { id: uuid7() }, body }),
    call(calls.read, { params: { id: uuid7() }, body }),
    call(calls.decline, { params: { id: uuid7() }, body: { reason: 'Занят' } }),
    call(calls.takeBack, { params: { id: transfer }, body }),
    call(calls.connect, { params: { id: transfer }, body }),
    call(calls.mark, { params: { id: uuid7() }, body: { mark: 3 } }),
  ]
  const own = [
    call(calls.desk, {}),
    call(calls.begin, { body: { id: uuid7(), direction: 'out', number: '+79035550101' } }),
    call(calls.practise, { body: { id: uuid7(), call: uuid7(), kind: 'newCall' } }),
  ]
  const lines = [
    call(calls.lines, {}),
    call(calls.putLine, { params: { number: '555' }, body: { staffId: null, departmentId: jobs } }),
    call(calls.removeLine, { params: { number: '555' } }),
  ]
  const codes = async (asked: Promise<{ status: number }>[]) => [
    ...new Set((await Promise.all(asked)).map(({ status }) => status)),
  ]
  return { own: await codes(own), strangers: await codes(strangers), lines: await codes(lines) }
}

test.each<[CastName | undefined, { own: number; strangers: number; lines: number }]>([
  ['gusev', { own: 200, strangers: 404, lines: 403 }],
  ['akhmetov', { own: 200, strangers: 404, lines: 403 }],
  ['krylova', { own: 200, strangers: 404, lines: 403 }],
  ['sidorova', { own: 200, strangers: 404, lines: 403 }],
  ['lebedev', { own: 200, strangers: 404, lines: 403 }],
  ['romanova', { own: 403, strangers: 403, lines: 403 }],
  ['belov', { own: 403, strangers: 403, lines: 403 }],
  ['kim', { own: 403, strangers: 403, lines: 200 }],
  [undefined, { own: 401, strangers: 401, lines: 401 }],
])('%s', async (name, { own, strangers, lines }) => {
  expect(await statuses(name)).toEqual({ own: [own], strangers: [strangers], lines: [lines] })
})
