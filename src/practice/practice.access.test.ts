// Who reaches what of the room: role × endpoint; and that of the practice there is nothing to reach.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import type { CastName } from '#test/people.ts'
import { certification, practice, situations } from './api.ts'

const house = testHouse()

async function reach(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const status = async (answer: Promise<{ status: number }>) => (await answer).status
  const params = { key: 'none' }
  return [
    await status(call(practice.session, { query: {} })),
    await status(call(practice.progress, {})),
    await status(call(certification.own, {})),
    await status(call(situations.bank, {})),
    await status(call(situations.retire, { params, body: { edition: 0, retired: true } })),
    await status(call(situations.decide, { params: { id: uuid7() }, body: { outcome: 'kept', answer: '' } })),
    await status(call(certification.orders, {})),
    await status(call(certification.order, { body: {} as never })),
    await status(call(certification.results, {})),
    await status(call(situations.takeList, { body: { name: 'x.xls', bytes: '', accept: false } })),
  ]
}

test.each<[CastName | undefined, number[]]>([
  [undefined, [401, 401, 401, 401, 401, 401, 401, 401, 401, 401]],
  ['gusev', [200, 200, 200, 403, 403, 403, 403, 403, 403, 403]],
  ['sidorova', [200, 200, 200, 403, 403, 403, 403, 403, 403, 403]],
  ['kim', [200, 200, 200, 403, 403, 403, 403, 403, 403, 403]],
  ['krylova', [200, 200, 200, 200, 404, 404, 200, 403, 200, 409]],
  ['belov', [200, 200, 200, 200, 404, 404, 403, 403, 403, 409]],
  ['romanova', [200, 200, 200, 200, 404, 404, 200, 400, 200, 409]],
  ['lebedev', [200, 200, 200, 403, 403, 403, 200, 400, 200, 403]],
])('%s', async (name, expected) => expect(await reach(name)).toEqual(expected))

test('another’s attempt is not there, and no endpoint of the practice takes a person', async () => {
  const id = uuid7()
  expect((await (await house.as('lebedev'))(certification.attempt, { params: { id } })).status).toBe(404)
  for (const one of Object.values(practice)) expect(one.path).not.toContain(':')
})
