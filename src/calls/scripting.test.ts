// Call scripts over HTTP: written by editions, rehearsed before they go live, followed step by step in a call.
import { beforeAll, expect, test } from 'vitest'
import { exportRows, importRows } from '#platform/moving.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { freshDatabase } from '#test/db.ts'
import { benefits, jobs, type CastName } from '#test/people.ts'
import { calls } from './api.ts'
import { scripts } from './script-api.ts'
import type { Script, ScriptStep } from './script-model.ts'

const house = testHouse()
const [work, money] = [uuid7(), uuid7()]
const today = '2026-11-24'
const steps: ScriptStep[] = [
  { title: 'Узнайте стаж', say: 'Сколько Вы проработали?' },
  { title: 'Назовите срок', say: 'Решение будет за 11 дней.' },
]

beforeAll(async () => {
  const reason = { hint: '', icon: 'case', usualMinutes: 15, validFrom: '2026-01-01' }
  await house.db
    .insertInto('reason')
    .values([
      { id: work, code: 'work', letter: 'Р', title: 'Ищу работу', departmentId: jobs, sort: 1, ...reason },
      { id: money, code: 'money', letter: 'П', title: 'Пособие', departmentId: benefits, sort: 2, ...reason },
    ])
    .execute()
})

const write = async (id: string, body: { reasonId: string; steps: ScriptStep[] }, name: CastName = 'krylova') =>
  (await house.as(name))(scripts.write, { params: { id }, body })
const said = async (id: string, rehearsalId: string, said: number, name: CastName = 'krylova') =>
  (await house.as(name))(scripts.rehearse, { params: { id, rehearsalId }, body: { said } })
const goLive = async (id: string, validFrom: string, name: CastName = 'krylova') =>
  (await house.as(name))(scripts.goLive, { params: { id }, body: { validFrom } })
const editions = async (name: CastName = 'krylova'): Promise<Script[]> =>
  (await (await house.as(name))(scripts.book, {})).body.reasons.flatMap(reason => reason.scripts)

test('a draft goes live only after a rehearsal to its end; reworded, it is rehearsed anew', async () => {
  const [id, rehearsal] = [uuid7(), uuid7()]
  expect((await write(id, { reasonId: work, steps: [] })).status).toBe(400)
  expect((await write(id, { reasonId: work, steps })).status).toBe(200)
  expect((await write(id, { reasonId: work, steps })).status).toBe(200)
  expect((await write(uuid7(), { reasonId: work, steps })).body.code).toBe('another-draft')
  expect((await goLive(id, today)).body.code).toBe('not-rehearsed')
  await said(id, rehearsal, 0)
  expect((await said(id, rehearsal, 2)).body.code).toBe('out-of-order')
  await said(id, rehearsal, 1)
  expect((await goLive(id, today)).body.code).toBe('not-rehearsed')
  await said(id, rehearsal, 2)
  await write(id, { reasonId: work, steps })
  expect((await editions())[0]!.rehearsals).toMatchObject([{ said: 2, staffName: 'Ирина Крылова' }])
  const other = [{ ...steps[0]!, say: 'Давно работаете?' }]
  await write(id, { reasonId: work, steps: other })
  expect((await editions())[0]).toMatchObject({ edition: 1, steps: other, rehearsals: [] })
  expect((await goLive(id, today)).body.code).toBe('not-rehearsed')
  await write(id, { reasonId: work, steps })
  for (const n of [1, 2]) await said(id, rehearsal, n)
  expect((await goLive(id, '2026-11-23')).body.code).toBe('past')
  expect((await goLive(id, today)).status).toBe(200)
  expect((await goLive(id, today)).status).toBe(200)
  expect((await write(id, { reasonId: work, steps: other })).body.code).toBe('in-force')
  expect((await editions())[0]).toMatchObject({ validFrom: today, approvedBy: 'Ирина Крылова' })
})

test('the database itself holds no script in force without a rehearsal', async () => {
  const row = { id: uuid7(), reasonId: money, edition: 9, steps: JSON.stringify(steps), writtenAt: '2026-11-24T08:00:00Z' }
  const { id: writtenBy } = (await house.db.selectFrom('staff').select('id').executeTakeFirst())!
  const insert = house.db.insertInto('callScript').values({ ...row, writtenBy, approvedBy: writtenBy, validFrom: today })
  await expect(insert.execute()).rejects.toThrow()
})

test('two heads at once: one draft', async () => {
  const both = await Promise.all([uuid7(), uuid7()].map(id => write(id, { reasonId: money, steps }, 'melnik')))
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await editions('melnik')).toHaveLength(1)
})

test('in a call: the reason brings the script in force, it is followed step by step; a later edition does not change it', async () => {
  const elena = await house.as('vorontsova')
  const id = uuid7()
  await elena(calls.begin, { body: { id, direction: 'in' } })
  const mine = async () => (await elena(calls.desk, {})).body.calls.find(call => call.id === id)!
  expect((await elena(scripts.say, { params: { id }, body: { said: 1 } })).body.code).toBe('no-script')
  expect((await elena(scripts.choose, { params: { id }, body: { reasonId: uuid7() } })).status).toBe(400)
  await elena(scripts.choose, { params: { id }, body: { reasonId: work } })
  expect(await mine()).toMatchObject({ reasonId: work, script: { edition: 1, steps }, scriptSaid: 0 })
  await elena(scripts.say, { params: { id }, body: { said: 1 } })
  expect((await elena(scripts.say, { params: { id }, body: { said: 5 } })).status).toBe(400)
  const [next, rehearsal] = [uuid7(), uuid7()]
  await write(next, { reasonId: work, steps: [steps[1]!] })
  await said(next, rehearsal, 1)
  expect((await goLive(next, today)).body.code).toBe('same-day')
  expect((await goLive(next, '2026-11-25')).status).toBe(200)
  expect(await mine()).toMatchObject({ script: { edition: 1 }, scriptSaid: 1 })
  await elena(scripts.choose, { params: { id }, body: { reasonId: money } })
  expect(await mine()).toMatchObject({ reasonId: money, script: null, scriptSaid: 0 })
  expect((await (await house.as('gusev'))(scripts.choose, { params: { id }, body: { reasonId: work } })).status).toBe(404)
})

test('who may: heads write for their own department, the director for all, nobody else', async () => {
  const tries = async (name: CastName | undefined) => {
    const call = name ? await house.as(name) : house.anyone
    const params = { id: uuid7() }
    const asked = [
      call(scripts.book, {}),
      call(scripts.write, { params, body: { reasonId: uuid7(), steps } }),
      call(scripts.rehearse, { params: { ...params, rehearsalId: uuid7() }, body: { said: 0 } }),
      call(scripts.goLive, { params, body: { validFrom: today } }),
      call(scripts.choose, { params, body: { reasonId: work } }),
      call(scripts.say, { params, body: { said: 1 } }),
    ]
    return (await Promise.all(asked)).map(({ status }) => status)
  }
  const headly = [200, 404, 404, 404, 404, 404]
  expect(await tries('krylova')).toEqual(headly)
  expect(await tries('lebedev')).toEqual(headly)
  for (const name of ['vorontsova', 'sidorova'] as const) expect(await tries(name)).toEqual([403, 403, 403, 403, 404, 404])
  for (const name of ['kim', 'romanova', 'belov'] as const)
    expect(await tries(name)).toEqual(Array.from({ length: 6 }, () => 403))
  expect(await tries(undefined)).toEqual(Array.from({ length: 6 }, () => 401))
  expect((await write(uuid7(), { reasonId: work, steps }, 'melnik')).status).toBe(404)
  const titles = async (name: CastName) => (await (await house.as(name))(scripts.book, {})).body.reasons.map(({ title }) => title)
  expect(await titles('krylova')).toEqual(['Ищу работу'])
  expect(await titles('lebedev')).toEqual(['Ищу работу', 'Пособие'])
})

test('a centre with scripts, their rehearsals and calls moves row for row', async () => {
  const lines: string[] = []
  await exportRows(house.database.pool, async line => void lines.push(line))
  const fresh = await freshDatabase()
  async function* from() {
    yield* lines
  }
  expect(await importRows(fresh.pool, from())).toBe(lines.length - 1)
  const query = fresh.db.selectFrom('callScript').select('edition').where('rehearsalId', 'is not', null)
  expect(await query.execute()).toHaveLength(2)
  await fresh.close()
})
