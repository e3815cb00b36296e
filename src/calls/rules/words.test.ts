// Words of the screen: numbers, clocks, and when one has to speak to who waits.
import { expect, test } from 'vitest'
import { clockWords, mustSpeak, numberWords, stateWords, transferWords } from './words.ts'

test.each([
  ['+79031112233', '+7 903 111-22-33'],
  ['+375291234567', '+375291234567'],
  [null, 'Номер скрыт'],
])('number %s', (number, words) => expect(numberWords(number)).toBe(words))

test.each([
  [-3, '0:00'],
  [7.9, '0:07'],
  [750, '12:30'],
])('%s seconds', (seconds, words) => expect(clockWords(seconds)).toBe(words))

test('our own call is not said to ring', () => {
  expect(stateWords({ state: 'ringing', direction: 'out' })).toBe('Набираем')
  expect(stateWords({ state: 'ringing', direction: 'in' })).toBe('Звонит')
})

test('one speaks to who waits before the norm is over', () => {
  expect([44, 45, 60].map(seconds => mustSpeak(seconds, 60))).toEqual([false, true, true])
})

test('a refused transfer says why, a connected one is silent', () => {
  expect(transferWords('refused', 'Тимур Ахметов', 'Веду приём')).toContain('Веду приём')
  expect(transferWords('connected', 'Тимур Ахметов', '')).toBeNull()
})
