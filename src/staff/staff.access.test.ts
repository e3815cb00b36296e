// Who reaches what the administrator keeps: nobody else; and what anybody who works here may read.
import { expect, test } from 'vitest'
import type { Endpoint } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { cast, type CastName } from '#test/people.ts'
import { administration, staff } from './api.ts'

const house = testHouse()
const everybody = Object.keys(cast) as CastName[]

/** Permission is asked before the shape: an empty body tells both apart. */
const statusOf = async (call: Somebody, e: Endpoint) => (await call(e, { params: { id: uuid7() } })).status

test.each(Object.entries<Endpoint>(administration))('administration.%s is for the administrator only', async (_, e) => {
  expect(await statusOf(house.anyone, e)).toBe(401)
  for (const name of everybody.filter(one => one !== 'kim'))
    expect([name, await statusOf(await house.as(name), e)]).toEqual([name, 403])
  expect([200, 400, 404]).toContain(await statusOf(await house.as('kim'), e))
})

test.each(['colleagues', 'departments', 'counters', 'norms'] as const)('staff.%s is for whoever works here', async name => {
  expect(await statusOf(house.anyone, staff[name])).toBe(401)
  for (const one of everybody) expect(await statusOf(await house.as(one), staff[name])).toBe(200)
})

test('no list of colleagues gives a login, a password or a bar away', async () => {
  const vorontsova = await house.as('vorontsova')
  const { body } = await vorontsova(staff.colleagues, {})
  expect(JSON.stringify(body)).not.toMatch(/login|password|argon2id|barred/u)
  const kim = await house.as('kim')
  expect(JSON.stringify((await kim(administration.accounts, {})).body)).not.toMatch(/password|argon2id/u)
})
