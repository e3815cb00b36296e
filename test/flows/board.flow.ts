// The board when the network goes away and comes back: it says that it is late, then shows what was called meanwhile.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { window4 } from '#test/people.ts'
import { cable } from './cable.ts'
import { furnishOffice, sit, takeTicket } from './office.ts'
import { listenTo } from './sound.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(furnishOffice)

test('a board that lost the network says since when it is late, and catches up by itself', async () => {
  const desk = await theatre.at('vorontsova', '/')
  await sit(theatre, desk, window4)
  const post = async (path: string, data: object = {}) =>
    expect((await desk.request.post(`${theatre.address}/api/desk/${path}`, { data })).status(), path).toBe(200)
  const first = await takeTicket(theatre, desk)
  await post('next', { callId: uuid7() })

  const wire = await cable(theatre.address)
  const board = await theatre.window('/board', { width: 1920, height: 1080 })
  const heard = await listenTo(board)
  await board.goto(`${wire.address}/board`)
  await board.getByRole('heading', { name: 'Приглашаем' }).waitFor()
  expect(await board.locator('.number').textContent()).toBe(first)

  wire.pull()
  await board.getByText(/Табло отстаёт с \d\d:\d\d/u).waitFor()
  await board.getByRole('heading', { name: /Пригласили в \d\d:\d\d/u }).waitFor()
  await inspect(board, 'board-stale')

  await post('no-show')
  const second = await takeTicket(theatre, desk)
  await post('next', { callId: uuid7() })
  expect(await board.locator('.number').textContent()).toBe(first)
  wire.plugIn()
  await board.getByRole('heading', { name: 'Приглашаем' }).waitFor()
  await board.getByText(/Табло отстаёт/u).waitFor({ state: 'detached' })
  expect(await board.locator('.number').textContent()).toBe(second)
  // What was called meanwhile is said aloud: tones that really sound.
  await expect.poll(async () => (await heard()).tones).toBeGreaterThanOrEqual(2)
  expect(await heard()).toMatchObject({ state: 'running' })
  expect(await board.locator('.last li').allTextContents()).toEqual([expect.stringContaining(first)])
  wire.remove()
})
