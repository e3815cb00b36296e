// Role × endpoint of the room.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import type { CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { letters } from './api.ts'

const house = testHouse()
const check = { kind: 'letter', addressee: { type: 'organisation', title: 'ООО «Ромашка»' }, text: 'Приходите.' } as const

test.each<[CastName, { writes: number; improves: number }]>([
  ['gusev', { writes: 200, improves: 403 }],
  ['sidorova', { writes: 200, improves: 403 }],
  ['romanova', { writes: 200, improves: 403 }],
  ['krylova', { writes: 200, improves: 200 }],
  ['lebedev', { writes: 200, improves: 200 }],
  ['belov', { writes: 200, improves: 200 }],
  ['kim', { writes: 403, improves: 403 }],
])(
  '%s',
  async (name, { writes, improves }) => {
    const call = await house.as(name)
    const id = uuid7()
    const statuses = [
      await call(letters.check, { body: check }),
      await call(letters.rules, {}),
      await call(letters.setAside, { body: { id, rule: 'jargon', reason: 'Знают все', fragment: 'КДН' } }),
      await call(letters.takeUp, { params: { id } }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([writes, writes, writes, writes])
    expect((await call(letters.setAsides, { query: {} })).status).toBe(improves)
  },
  180_000,
)

test('nobody without an account', async () => {
  expect((await house.anyone(letters.check, { body: check })).status).toBe(401)
  expect((await house.anyone(letters.rules, {})).status).toBe(401)
  expect((await house.anyone(letters.setAsides, { query: {} })).status).toBe(401)
})
