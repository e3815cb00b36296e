// The words of figures.
import { expect, test } from 'vitest'
import type { QueueNow, Ratings, WaitPoint } from '../model.ts'
import {
  answeredWords,
  fewWords,
  markSpan,
  percentSpan,
  percentWords,
  queueLine,
  scaleFrom,
  stepWords,
  upToWords,
  waitsSentence,
} from './words.ts'

test.each([
  [0.864, '86\u00a0%'],
  [0.998, '99\u00a0%'],
  [1, '100\u00a0%'],
  [0.002, '1\u00a0%'],
  [0, '0\u00a0%'],
])('%f is «%s»', (share, words) => expect(percentWords(share)).toBe(words))

test('a step is said in one line', () => {
  expect(stepWords('Договоритесь: итог, кто, что и когда сделает')).toBe('Договоритесь')
  expect(stepWords('Узнайте имя')).toBe('Узнайте имя')
})

test('spans, marks and minutes', () => {
  expect(percentSpan({ from: 0.741, to: 0.928 })).toBe('от 74 до 93\u00a0%')
  expect(markSpan({ from: 4.31, to: 4.84 })).toBe('4,3–4,8')
  expect(upToWords(15.2)).toBe('до 16 мин')
  expect(fewWords(4, 'визит', 'визита', 'визитов')).toBe('мало данных: 4 визита')
  expect(fewWords(0, 'визит', 'визита', 'визитов')).toBe('нет данных')
})

const quiet: QueueNow = { waiting: 0, away: 0, called: 0, serving: 0, parked: 0, windows: 0, longestMinutes: null, beyond: 0 }

test('the hall in a line, without empty words', () => {
  expect(queueLine(quiet)).toEqual(['никто не ждёт', 'на приёме 0', 'окна закрыты'])
  expect(queueLine({ ...quiet, waiting: 4, longestMinutes: 12, serving: 3, parked: 1, windows: 3 })).toEqual([
    'ждут 4, дольше всех 12 мин',
    'на приёме 3',
    'отложено 1',
    '3 окна открыты',
  ])
})

test('what the plot says', () => {
  const share = { count: 10, of: 12, share: 10 / 12, interval: null }
  const waits = { called: 11, median: 5, ninth: 9, within: share }
  const point: WaitPoint = { minute: 600, minutes: 4, booked: false, end: 'waiting', beyond: false }
  expect(waitsSentence([], waits, 15)).toBe('В этот день никто не приходил')
  expect(waitsSentence([point, { ...point, end: 'left' }], waits, 15)).toBe(
    'Ожидание за день: 10 из 12 не ждали дольше нормы, 15 минут, ещё ждут 1, ушли не дождавшись 1',
  )
})

test('answers and low marks', () => {
  const words = (answered: [number, number], low: [number, number]) =>
    answeredWords({
      answered: { count: answered[0], of: answered[1] },
      low: { count: low[0], waiting: low[1] },
    } as Ratings)
  expect(words([38, 71], [1, 1])).toBe('Ответили 38 из 71. Одна низкая оценка, звонок впереди.')
  expect(words([38, 71], [3, 1])).toBe('Ответили 38 из 71. Низких оценок 3, звонок впереди у 1.')
  expect(words([5, 9], [2, 0])).toBe('Ответили 5 из 9. Низких оценок 2, на каждую ответили.')
  expect(words([7, 9], [0, 0])).toBe('Ответили 7 из 9. Низких оценок нет.')
  expect(words([0, 9], [0, 0])).toBe('Ответили 0 из 9.')
  expect(words([0, 0], [0, 0])).toContain('ещё не было')
})

test('a scale begins at a half only where everything fits above it', () => {
  const at = (from: number) => ({ count: 1, of: 1, share: 1, interval: { from, to: 1 } })
  expect(scaleFrom([at(0.6), { count: 1, of: 2, share: null, interval: null }])).toBe(0.5)
  expect(scaleFrom([at(0.6), at(0.4)])).toBe(0)
})
