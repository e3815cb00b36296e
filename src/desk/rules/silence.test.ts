// What waits while a visit runs, and what is no news.
import { expect, test } from 'vitest'
import { expectOwn, hear, silence, waitingWords } from './silence.ts'

test('what others promise in my name waits and is counted', () => {
  expect(hear(hear(silence, ['promise.made']), ['promise.passed', 'contact.step-done']).waiting).toBe(2)
})

test('the echo of my own act is no news, the next of the same kind is', () => {
  const own = hear(expectOwn(silence, 'promise.made'), ['promise.made'])
  expect(own.waiting).toBe(0)
  expect(hear(own, ['promise.made']).waiting).toBe(1)
})

test('a reconnection counts nothing', () => {
  expect(hear(silence).waiting).toBe(0)
})

test.each([
  [0, ''],
  [1, 'Одно сообщение подождёт'],
  [3, 'Три сообщения подождут'],
  [5, 'Пять сообщений подождут'],
  [12, '12 сообщений подождут'],
  [21, '21 сообщение подождёт'],
])('%i is «%s»', (count, words) => {
  expect(waitingWords(count)).toBe(words)
})
