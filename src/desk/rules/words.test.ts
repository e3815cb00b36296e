// Words of the desk.
import { expect, test } from 'vitest'
import { clockWords, leftWords, nextWords, queueWords, sinceWords } from './words.ts'

test('the queue is told in words', () => {
  expect(queueWords(0, 0)).toBe('Сейчас никто не ждёт')
  expect(queueWords(1, 21)).toBe('В очереди один человек, ждёт 21 минуту')
  expect(queueWords(6, 11)).toBe('В очереди 6 человек, дольше всех ждут 11 минут')
  expect(nextWords('Р 028', 3, 11)).toBe('Р 028, ждут 3 человека, дольше всех 11 минут')
  expect(nextWords('Р 028', 21, 61)).toBe('Р 028, ждёт 21 человек, дольше всех 1 час 01 минуту')
})

test('steps left are told in words', () => {
  expect([leftWords(0), leftWords(1), leftWords(2), leftWords(5)]).toEqual([
    'всё пройдено',
    'остался один шаг',
    'осталось два шага',
    'осталось пять шагов',
  ])
})

test('acquaintance', () => {
  expect(sinceWords('2024-03-05', '2026-11-24')).toBe('У нас с марта 2024 года')
  expect(sinceWords('2026-11-24', '2026-11-24')).toBe('У нас впервые')
})

test('the time of a visit goes past an hour', () => {
  expect([clockWords(372), clockWords(3940)]).toEqual(['06:12', '1:05:40'])
})
