// A change told while a screen reads for the first time is shown, whatever the order of the two.
import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { Readings } from './readings.ts'

/** A server whose answers are given by hand: each reading takes what was true when it began. */
function slowServer() {
  let truth = 0
  const waiting: (() => void)[] = []
  return {
    change: () => ++truth,
    read: () => {
      const then = truth
      return new Promise<number>(resolve => waiting.push(() => resolve(then)))
    },
    answer: () => waiting.shift()?.(),
    asked: () => waiting.length,
  }
}

test('a change during the first reading is read once more', async () => {
  const server = slowServer()
  const readings = new Readings()
  const seen: (number | undefined)[] = []
  const screen = new QueryObserver(readings, { queryKey: ['calls'], queryFn: server.read })
  const leave = screen.subscribe(({ data }) => void seen.push(data))
  server.change()
  void readings.invalidateQueries({ queryKey: ['calls'] })
  void readings.invalidateQueries({ queryKey: ['calls'] })
  server.answer()
  await vi.waitFor(() => expect(server.asked()).toBeGreaterThan(0))
  while (server.asked() > 0) server.answer()
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
  leave()
})

test('what an act answered with is not taken back by an older reading', async () => {
  const server = slowServer()
  const readings = new Readings()
  readings.setQueryData(['calls'], 0)
  const screen = new QueryObserver(readings, { queryKey: ['calls'], queryFn: server.read })
  const leave = screen.subscribe(() => {})
  expect(server.asked()).toBe(1)
  readings.setQueryData(['calls'], server.change())
  while (server.asked() > 0) server.answer()
  await vi.waitFor(() => expect(readings.isFetching()).toBe(0))
  expect(readings.getQueryData(['calls'])).toBe(1)
  leave()
})

test('a first reading that failed is not asked for behind the back of its screen', async () => {
  const readings = new Readings({ defaultOptions: { queries: { retry: false } } })
  let asked = 0
  const screen = new QueryObserver(readings, {
    queryKey: ['calls'],
    queryFn: () => (asked++, Promise.reject(new Error('no network'))),
  })
  const leave = screen.subscribe(() => {})
  void readings.invalidateQueries({ queryKey: ['calls'] }).catch(() => {})
  await vi.waitFor(() => expect(readings.getQueryState(['calls'])?.status).toBe('error'))
  expect(asked).toBe(1)
  leave()
})
