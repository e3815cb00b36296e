// Words of the screen: numbers, clocks, and when one has to speak to who waits.
import { expect, test } from 'vitest'
import { callerWords, clockWords, mustSpeak, numberWords, stateWords, transferWords } from './words.ts'

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
  expect(stateWords({ state: 'ended', direction: 'in', endedBy: 'outside' })).toBe('Передан за пределы центра')
})

test('one speaks to who waits before the norm is over', () => {
  expect([44, 45, 60].map(seconds => mustSpeak(seconds, 60))).toEqual([false, true, true])
})

test('a refused transfer says why, a connected one is silent', () => {
  expect(transferWords('refused', 'Тимур Ахметов', 'Веду приём')).toContain('Веду приём')
  expect(transferWords('connected', 'Тимур Ахметов', '')).toBeNull()
})

test('a caller is named only where nobody else has this number', () => {
  const person = { id: '1', kind: 'person' as const, surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна', title: '' }
  const known = (...all: Partial<typeof person>[]) => all.map(one => ({ ...person, ...one })) as never
  expect(callerWords({ number: '+79031112233', known: known({}) })).toBe('Нина Петровна')
  expect(callerWords({ number: '+79031112233', known: known({ name: '', patronymic: '' }) })).toBe('Сафронова')
  expect(callerWords({ number: '+79031112233', known: known({}, { id: '2' }) })).toBe('+7 903 111-22-33')
  expect(callerWords({ number: null, known: known() })).toBe('Номер скрыт')
})
