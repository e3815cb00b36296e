// Words for dates, moments and lengths, as they stand on the screens.
import { expect, test } from 'vitest'
import { dayWords, longDay, shortDay } from './day-words.ts'
import { agoWords, durationWords, untilWords } from './duration-words.ts'
import { greeting } from './greeting.ts'
import { dueWords, momentWords, timeWords, todayAt } from './moment-words.ts'
import { counted, plural } from './plural.ts'

const telling = { now: '2026-11-24T08:00:00Z', zone: 'Europe/Moscow' }

test('a due moment is said by the nearness of its day', () => {
  expect(dueWords('2026-11-24T14:00:00Z', telling)).toBe('сегодня до 17:00')
  expect(dueWords('2026-11-25T09:00:00Z', telling)).toBe('завтра, среда 25.11, до 12:00')
  expect(dueWords('2026-11-26T09:00:00Z', telling)).toBe('четверг 26.11 до 12:00')
  expect(dueWords('2026-11-23T14:00:00Z', telling)).toBe('вчера, понедельник 23.11, до 17:00')
  expect(dueWords('2027-01-11T14:00:00Z', telling)).toBe('понедельник 11.01.2027 до 17:00')
})

test('the same moment is today in Moscow and tomorrow in Yekaterinburg', () => {
  const late = '2026-11-24T20:30:00Z'
  expect(momentWords(late, telling)).toBe('сегодня в 23:30')
  expect(momentWords(late, { ...telling, zone: 'Asia/Yekaterinburg' })).toBe('завтра, среда 25.11, в 01:30')
  expect(timeWords('2026-11-24T06:05:00Z', 'Europe/Moscow')).toBe('09:05')
  expect(todayAt({ now: late, zone: 'Asia/Yekaterinburg' })).toBe('2026-11-25')
})

test('a date is said short, long and relative', () => {
  expect(shortDay('2026-11-25', 2026)).toBe('среда 25.11')
  expect(longDay('2026-11-24', 2026)).toBe('вторник, 24 ноября')
  expect(longDay('2027-05-03', 2026)).toBe('понедельник, 3 мая 2027 года')
  expect(dayWords('2026-11-24', '2026-11-24')).toBe('сегодня')
  expect(dayWords('2026-11-25', '2026-11-24')).toBe('завтра, среда 25.11')
  expect(dayWords('2027-01-01', '2026-12-31')).toBe('завтра, пятница 01.01.2027')
  expect(dayWords('2026-11-30', '2026-11-24')).toBe('понедельник 30.11')
})

test.each([
  [0, 'меньше минуты'],
  [0.9, 'меньше минуты'],
  [1, '1 минута'],
  [12, '12 минут'],
  [33.5, '33 минуты'],
  [60, '1 час'],
  [65, '1 час 05 минут'],
  [121, '2 часа 01 минута'],
  [660, '11 часов'],
  [-12, '12 минут'],
])('a wait of %d minutes is said «%s»', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words)
})

test('what is ahead and what is past take the accusative', () => {
  expect(untilWords(21)).toBe('через 21 минуту')
  expect(untilWords(120)).toBe('через 2 часа')
  expect(untilWords(0.4)).toBe('сейчас')
  expect(agoWords(1)).toBe('1 минуту назад')
  expect(agoWords(61)).toBe('1 час 01 минуту назад')
  expect(agoWords(0)).toBe('только что')
})

test.each([
  [0, 'минут'],
  [1, 'минута'],
  [2, 'минуты'],
  [4, 'минуты'],
  [5, 'минут'],
  [11, 'минут'],
  [14, 'минут'],
  [21, 'минута'],
  [22, 'минуты'],
  [111, 'минут'],
  [1001, 'минута'],
  [-1, 'минута'],
  [1.5, 'минуты'],
])('%d agrees with «%s»', (n, word) => {
  expect(plural(n, 'минута', 'минуты', 'минут')).toBe(word)
  expect(counted(n, 'минута', 'минуты', 'минут')).toBe(`${n} ${word}`)
})

test.each([
  ['01:59', 'Здравствуйте'],
  ['02:00', 'Доброе утро'],
  ['07:59', 'Доброе утро'],
  ['08:00', 'Добрый день'],
  ['13:59', 'Добрый день'],
  ['14:00', 'Добрый вечер'],
  ['19:59', 'Добрый вечер'],
  ['20:00', 'Здравствуйте'],
])('at %s Greenwich time a client in Moscow hears «%s»', (clock, words) => {
  expect(greeting(`2026-11-24T${clock}:00Z`, 'Europe/Moscow')).toBe(words)
})
