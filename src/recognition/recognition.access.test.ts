// Who reaches what of the room: role × endpoint. 409/404/400: let in, and nothing there to act on.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import type { CastName } from '#test/people.ts'
import { nominations, rules, spread, thanks, ties } from './api.ts'
import { ideas } from './idea-api.ts'

const house = testHouse()

async function reach(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const status = async (answer: Promise<{ status: number }>) => (await answer).status
  const params = { id: uuid7() }
  return [
    await status(call(thanks.wall, { query: {} })),
    await status(call(thanks.say, { body: {} as never })),
    await status(call(ties.own, {})),
    await status(call(rules.both, {})),
    await status(call(rules.write, { body: {} as never })),
    await status(call(nominations.all, {})),
    await status(call(nominations.one, { params })),
    await status(call(nominations.vote, { params, body: { choice: 'for', reason: 'Так.' } })),
    await status(call(nominations.publish, { params })),
    await status(call(nominations.appeals, {})),
    await status(call(nominations.awardsList, { query: { format: 'xls' as never } })),
    await status(call(ideas.all, { query: {} })),
    await status(call(ideas.say, { body: {} as never })),
    await status(call(ideas.answer, { params, body: { answer: 'no', words: 'Так.' } })),
    await status(call(ideas.conclude, { params, body: { outcome: 'worked', seen: 'Так.' } })),
    await status(call(spread.groups, {})),
    await status(call(spread.hint, {})),
  ]
}

test.each<[CastName | undefined, number[]]>([
  [undefined, Array.from({ length: 17 }, () => 401)],
  ['gusev', [200, 400, 200, 200, 403, 200, 404, 404, 403, 403, 403, 200, 400, 403, 403, 403, 403]],
  ['kim', [200, 400, 200, 200, 403, 200, 404, 404, 403, 403, 403, 200, 400, 403, 403, 403, 403]],
  ['belov', [200, 400, 200, 200, 403, 200, 404, 404, 403, 403, 403, 200, 400, 403, 403, 403, 403]],
  ['krylova', [200, 400, 200, 200, 403, 200, 404, 404, 403, 403, 403, 200, 400, 404, 404, 200, 200]],
  ['romanova', [200, 400, 200, 200, 400, 200, 404, 404, 404, 200, 400, 200, 400, 403, 403, 200, 403]],
  ['lebedev', [200, 400, 200, 200, 400, 200, 404, 404, 404, 200, 400, 200, 400, 404, 404, 200, 403]],
])('%s', async (name, expected) => expect(await reach(name)).toEqual(expected))
