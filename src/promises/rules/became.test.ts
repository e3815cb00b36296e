// What a client reads of a promise: each state by its own word, lateness never hidden.
import { expect, test } from 'vitest'
import { becameOf, becameWords } from './became.ts'
import { confirmationText } from './confirmation.ts'

const dueAt = '2026-11-24T09:00:00.000Z'
const telling = { now: '2026-11-24T10:00:00.000Z', zone: 'Europe/Moscow' }
const words = (change: object, byClient = false) =>
  becameWords({ state: 'open', dueAt, endedAt: null, byClient, ...change }, telling)

test('to the minute: the due moment itself is in time, a millisecond later is late', () => {
  expect(becameOf({ state: 'kept', dueAt, endedAt: dueAt }, new Date(telling.now))).toBe('kept')
  expect(becameOf({ state: 'kept', dueAt, endedAt: '2026-11-24T09:00:00.001Z' }, new Date(telling.now))).toBe('kept-late')
  expect(becameOf({ state: 'open', dueAt, endedAt: null }, new Date(dueAt))).toBe('ahead')
  expect(becameOf({ state: 'open', dueAt, endedAt: null }, new Date(telling.now))).toBe('late')
})

test('words for the client', () => {
  expect(words({})).toContain('Опаздываем')
  expect(words({}, true)).toBe('Срок прошёл, ждём от Вас')
  expect(words({ state: 'kept', endedAt: '2026-11-24T09:30:00.000Z' })).toBe('Сделано позже срока, сегодня в 12:30')
  expect(words({ state: 'kept', endedAt: '2026-11-24T08:30:00.000Z' })).toBe('Сделано в срок, сегодня в 11:30')
  expect(words({ state: 'cancelled', endedAt: '2026-11-24T08:30:00.000Z' })).toBe('Отменили сегодня в 11:30')
})

test('a confirmation ends where the link will stand, with one mark after what was promised', () => {
  const text = confirmationText({
    what: 'Позвоним!',
    byClient: false,
    ownerName: 'Олег Гусев',
    due: 'завтра, среда 25.11, до 12:00',
    department: 'Отдел выплат',
    centre: 'Центр занятости',
    phone: '+7 835 000-01-00',
  })
  expect(text.split('\n')[0]).toBe('Мы обещали: Позвоним!')
  expect(text.endsWith('по ссылке:')).toBe(true)
})
