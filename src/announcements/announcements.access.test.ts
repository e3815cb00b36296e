// Who reaches what of the room: role × endpoint. 404: let in, and nothing there of theirs.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import type { CastName } from '#test/people.ts'
import { announcements } from './api.ts'

const house = testHouse()

async function reach(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const params = { id: uuid7() }
  return [
    (await call(announcements.board, {})).status,
    (await call(announcements.unread, {})).status,
    (await call(announcements.say, { body: {} as never })).status,
    (await call(announcements.read, { params })).status,
    (await call(announcements.withdraw, { params })).status,
  ]
}

test.each<[CastName | undefined, number[]]>([
  [undefined, [401, 401, 401, 401, 401]],
  ['gusev', [200, 200, 403, 404, 403]],
  ['sidorova', [200, 200, 403, 404, 403]],
  ['belov', [200, 200, 403, 404, 403]],
  ['krylova', [200, 200, 400, 404, 404]],
  ['romanova', [200, 200, 400, 404, 404]],
  ['lebedev', [200, 200, 400, 404, 404]],
  ['kim', [200, 200, 400, 404, 404]],
])('%s', async (name, expected) => expect(await reach(name)).toEqual(expected))
