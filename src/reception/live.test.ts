// The live board as a browser reads it: the whole state on opening, the new one after each act.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { staff } from '#staff/api.ts'
import { testHouse } from '#test/app.ts'
import { jobs, window4 } from '#test/people.ts'
import { reception } from './api.ts'
import type { BoardState } from './model.ts'

const house = testHouse()
const reasonId = uuid7()
let address: string

beforeAll(async () => {
  const shown = { title: 'Ищу работу', hint: '', icon: 'case', usualMinutes: 15, sort: 1 }
  await house.db
    .insertInto('reason')
    .values({ id: reasonId, code: 'work', letter: 'Р', departmentId: jobs, validFrom: '2026-01-01', ...shown })
    .execute()
  await (
    await house.as('vorontsova')
  )(staff.sitAt, { body: { counterId: window4 } })
  address = await house.app.web.listen({ port: 0, host: '127.0.0.1' })
})

/** States of the board as they come. */
async function* board(closing: AbortSignal): AsyncGenerator<BoardState> {
  const answer = await fetch(`${address}/api/live?topics=board`, { signal: closing })
  let text = ''
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    const frames = text.split('\n\n')
    text = frames.pop()!
    for (const frame of frames.filter(one => one.includes('event: state')))
      yield (JSON.parse(/^data: (.*)$/mu.exec(frame)![1]!) as { state: BoardState }).state
  }
}

test('an open board shows the hall at once, and each call without asking', async () => {
  const closing = new AbortController()
  const states = board(closing.signal)
  expect((await states.next()).value).toMatchObject({ calls: [] })
  await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })
  await (
    await house.as('vorontsova')
  )(reception.callNext, { body: { callId: uuid7() } })
  let shown: BoardState | undefined
  while (!shown?.calls.length) shown = (await states.next()).value as BoardState
  expect(shown.calls[0]).toMatchObject({ label: 'Р 001', counter: 4 })
  closing.abort()
})
