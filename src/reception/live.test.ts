// The live board as a browser reads it: the whole state on opening, the new one after each act.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { staff } from '#staff/api.ts'
import { testHouse } from '#test/app.ts'
import { cast, jobs, window4 } from '#test/people.ts'
import { reception } from './api.ts'
import type { BoardState, TicketView } from './model.ts'

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

/** States of a topic as they come. */
async function* states<State>(topic: string, closing: AbortSignal): AsyncGenerator<State> {
  const answer = await fetch(`${address}/api/live?topics=${topic}`, { signal: closing })
  let text = ''
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    const frames = text.split('\n\n')
    text = frames.pop()!
    for (const frame of frames.filter(one => one.includes('event: state')))
      yield (JSON.parse(/^data: (.*)$/mu.exec(frame)![1]!) as { state: State }).state
  }
}

test('an open board shows the hall at once, and each call without asking', async () => {
  const closing = new AbortController()
  const board = states<BoardState>('board', closing.signal)
  expect((await board.next()).value).toMatchObject({ calls: [] })
  await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })
  await (
    await house.as('vorontsova')
  )(reception.callNext, { body: { callId: uuid7() } })
  let shown: BoardState | undefined
  while (!shown?.calls.length) shown = (await board.next()).value as BoardState
  expect(shown.calls[0]).toMatchObject({ label: 'Р 001', counter: 4 })
  closing.abort()
})

test('a telephone that follows a ticket sees how many are ahead, and that it is called', async () => {
  const [before, mine] = [await take(), await take()]
  const closing = new AbortController()
  const phone = states<TicketView>(`ticket:${mine.code}`, closing.signal)
  const next = async () => (await phone.next()).value as TicketView
  expect(await next()).toMatchObject({ state: 'waiting', ahead: 1 })
  await house.anyone(reception.leave, { params: { code: before.code } })
  while ((await next()).ahead > 0);
  const vorontsova = await house.as('vorontsova')
  await vorontsova(reception.noShow, {})
  await vorontsova(reception.callNext, { body: { callId: uuid7() } })
  let seen = await next()
  while (seen.state !== 'called') seen = await next()
  expect(seen.counter).toBe(4)
  closing.abort()
})

test('a topic that is not for this person is refused alone: the others on the same stream live on', async () => {
  const closing = new AbortController()
  const answer = await fetch(`${address}/api/live?topics=staff:${cast.gusev.id},nothing,board`, { signal: closing.signal })
  const pieces = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (what: RegExp) => {
    while (!what.test(text)) text += (await pieces.read()).value
  }
  await until(/event: state/u)
  expect([...text.matchAll(/event: refused\ndata: (.*)/gu)].map(([, data]) => JSON.parse(data!) as unknown)).toEqual([
    { topic: `staff:${cast.gusev.id}` },
    { topic: 'nothing' },
  ])
  text = ''
  await take()
  await until(/event: state/u)
  expect(text).not.toContain('staff:')
  closing.abort()
})

const take = async () => (await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })).body
