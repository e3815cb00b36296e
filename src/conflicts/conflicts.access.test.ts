// Who reaches conflicts, marks and alarms: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import { administration } from '#staff/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { beginConflict, inviteHead } from '#test/conflicts.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { alarms } from './alarm-api.ts'
import { conflicts } from './api.ts'

const house = testHouse()
let [id, contactId, clientId, invitation] = ['', '', '', '']
const alarm = uuid7()

beforeAll(async () => {
  // Romanova of this test keeps the door: the role may see alarms and nothing else.
  await house.db
    .updateTable('staff')
    .set({ roles: ['security'] })
    .where('id', '=', cast.romanova.id)
    .execute()
  const talk = await beginConflict(house)
  ;({ id, contactId, clientId } = talk)
  invitation = (await inviteHead(talk.worker, id)).id
  await talk.worker(alarms.raise, { body: { id: alarm } })
})

async function statuses(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const [params, body] = [{ id }, {}]
  const account = { facts: 'Говорил громко', cause: 'wait' as const }
  const codes = async (asked: Promise<{ status: number }>[]) => [
    ...new Set((await Promise.all(asked)).map(({ status }) => status)),
  ]
  return {
    writes: await codes([
      call(conflicts.open, { body: { id: uuid7(), contactId } }).then(({ status }) => ({
        status: status === 403 && name && serves.includes(name) ? 404 : status,
      })),
      call(conflicts.say, { params: { id, step: 'listen' }, body }),
      call(conflicts.apologise, { params, body: { promiseId: uuid7(), what: 'Позвоним', dueAt: '2026-11-25T08:00:00Z' } }),
      call(conflicts.invite, { params, body: { id: uuid7(), essence: 'Суть' } }),
      call(conflicts.withdraw, { params: { id: invitation } }),
      call(conflicts.end, { params, body: { outcome: 'calmed' } }),
      call(conflicts.write, { params, body: account }),
      call(conflicts.support, { params, body: { support: 'nothing', breakId: uuid7() } }),
      call(conflicts.marks, { params: { id: clientId } }),
      call(conflicts.openMark, { params: { id: uuid7() } }),
      call(conflicts.showMark, { params: { id: uuid7() }, body }),
      call(conflicts.endMark, { params: { id: uuid7() }, body: { reason: 'Нет' } }),
    ]),
    list: (await call(conflicts.list, {})).status,
    pattern: await codes([call(conflicts.pattern, { query: {} }), call(conflicts.deputy, {})]),
    contact: (await call(conflicts.ofContact, { params: { id: contactId } })).status,
    alarms: (await call(alarms.list, {})).status,
    go: (await call(alarms.go, { params: { id: alarm }, body: {} })).status,
  }
}
const serves: CastName[] = ['gusev', 'akhmetov', 'krylova', 'sidorova', 'lebedev', 'melnik']

type Codes = { writes: number; list: number; pattern: number; contact: number; alarms: number; go: number }
test.each<[CastName | undefined, Codes]>([
  ['gusev', { writes: 404, list: 200, pattern: 403, contact: 200, alarms: 200, go: 403 }],
  ['akhmetov', { writes: 404, list: 200, pattern: 403, contact: 404, alarms: 200, go: 403 }],
  ['krylova', { writes: 404, list: 200, pattern: 200, contact: 200, alarms: 200, go: 200 }],
  ['melnik', { writes: 404, list: 200, pattern: 200, contact: 404, alarms: 200, go: 200 }],
  ['sidorova', { writes: 404, list: 200, pattern: 403, contact: 200, alarms: 200, go: 403 }],
  ['lebedev', { writes: 404, list: 200, pattern: 200, contact: 200, alarms: 200, go: 200 }],
  ['romanova', { writes: 403, list: 403, pattern: 403, contact: 403, alarms: 200, go: 200 }],
  ['belov', { writes: 403, list: 403, pattern: 403, contact: 403, alarms: 403, go: 403 }],
  ['kim', { writes: 403, list: 403, pattern: 403, contact: 403, alarms: 403, go: 403 }],
  [undefined, { writes: 401, list: 401, pattern: 401, contact: 401, alarms: 401, go: 401 }],
])('%s', async (name, { writes, pattern, ...rest }) => {
  expect(await statuses(name)).toEqual({ writes: [writes], pattern: [pattern], ...rest })
})

test('answering is for whoever was rung: for any other head there is no invitation', async () => {
  const params = { id: invitation }
  const stranger = await house.as('melnik')
  expect((await stranger(conflicts.answer, { params, body: { answer: 'coming' } })).status).toBe(404)
  expect((await stranger(conflicts.arrive, { params, body: {} })).status).toBe(404)
  expect((await stranger(conflicts.summons, {})).body).toEqual([])
})

test('a head sees the conflicts of their department, another head none of them, a colleague only their own', async () => {
  const of = async (name: CastName) => (await (await house.as(name))(conflicts.list, {})).body
  expect((await of('krylova')).department.map(one => one.id)).toEqual([id])
  expect((await of('lebedev')).department.map(one => one.id)).toEqual([id])
  expect((await of('melnik')).department).toEqual([])
  expect(await of('gusev')).toEqual({ mine: [], department: [] })
})

test('security sees alarms without a word about a client', async () => {
  const guard = await house.as('romanova')
  const text = JSON.stringify((await guard(alarms.list, {})).body)
  expect(text).toContain('Воронцова')
  for (const word of ['Котов', clientId, contactId, 'пособие']) expect(text).not.toContain(word)
})

test('the administrator can give the role of security', async () => {
  const admin = await house.as('kim')
  const made = await admin(administration.add, {
    body: {
      ...{ id: uuid7(), login: 'storozh', password: 'очень-длинный-пароль', surname: 'Орлов', name: 'Иван', patronymic: '' },
      ...{ gender: 'male', position: 'охранник', departmentId: jobs, roles: ['security'] },
    },
  })
  expect(made.status).toBe(200)
})
