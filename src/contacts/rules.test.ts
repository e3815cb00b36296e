// Steps and states of a talk, and what is said in it.
import { expect, test } from 'vitest'
import { addressOf, phrasesOf, type Said } from './phrases.ts'
import { shippedProtocol } from './protocol/shipped.ts'
import { after, currentStep, mayClose, mayObserve, stepsLeft } from './rules.ts'

const { steps } = shippedProtocol('visit')!
const done = (...codes: string[]) => codes.map(step => ({ step }))
const all = steps.map(step => step.code)
const step = (code: string) => steps.find(known => known.code === code)!

const said: Said = {
  now: '2026-11-24T07:30:00.000Z',
  zone: 'Europe/Moscow',
  client: { name: 'Нина', patronymic: 'Петровна' },
  me: { name: 'Елена', patronymic: 'Андреевна', surname: 'Воронцова' },
  position: 'ведущий инспектор',
  department: 'Отдел помощи в поиске работы',
  essence: '',
}
const say = (phrase: string, change: Partial<Said> = {}) => phrasesOf([phrase], { ...said, ...change })[0]

test('a visit follows the order of clause 4.2 and ends with the check', () => {
  expect(all).toEqual(['greet', 'name', 'listen', 'services', 'agree', 'check'])
  expect(new Set(steps.flatMap(({ clause, also }) => [clause, ...also]))).toEqual(
    new Set(['4.2.1', '4.2.2', '4.2.3', '4.2.4', '4.2.5', '4.2.6', '4.2.7', '4.2.9', '2.2']),
  )
  expect(steps.every(({ phrases }) => phrases.length >= 2 && phrases.length <= 4)).toBe(true)
})

test('telling about services may be left out, the rest may not', () => {
  expect(stepsLeft(steps, done('greet', 'name', 'listen')).map(({ code }) => code)).toEqual(['agree', 'check'])
  expect(mayClose(steps, done('greet', 'name', 'listen', 'agree', 'check'), null)).toBe(true)
  expect(mayClose(steps, done('greet', 'name', 'listen', 'agree'), null)).toBe(false)
  expect(mayClose(steps, done('greet'), '  ')).toBe(false)
  expect(mayClose(steps, done('greet'), 'Клиент ушёл на автобус')).toBe(true)
})

test('the talk goes on from the first step that is not settled', () => {
  expect(currentStep(steps, [])?.code).toBe('greet')
  expect(currentStep(steps, done('greet', 'listen'))?.code).toBe('name')
  expect(currentStep(steps, done(...all))).toBeUndefined()
})

test('the name is learnt when a file is at hand, or it is written why not', () => {
  expect(mayObserve(step('name'), { clientId: null }, null)).toBe(false)
  expect(mayObserve(step('name'), { clientId: null }, 'Не захотел назваться')).toBe(true)
  expect(mayObserve(step('greet'), { clientId: null }, null)).toBe(true)
})

test.each([
  ['open', 'park', 'parked'],
  ['open', 'close', 'closed'],
  ['open', 'hand-over', 'handed-over'],
  ['open', 'return', undefined],
  ['parked', 'return', 'open'],
  ['parked', 'close', 'closed'],
  ['parked', 'hand-over', undefined],
  ['closed', 'return', undefined],
  ['handed-over', 'close', undefined],
] as const)('from %s, «%s» leads to %s', (state, turn, next) => {
  expect(after(state, turn)).toBe(next)
})

test.each([
  ['2026-11-24T05:30:00.000Z', 'Доброе утро, Нина Петровна!'],
  ['2026-11-24T09:00:00.000Z', 'Добрый день, Нина Петровна!'],
  ['2026-11-24T15:00:00.000Z', 'Добрый вечер, Нина Петровна!'],
])('at %s (UTC) one greets by the hour at the centre: %s', (now, words) => {
  expect(say('{greeting}, {client}!', { now })).toBe(words)
})

test.each([
  ['{greeting}, {client}! Расскажите, с чем Вы пришли', 'Доброе утро! Расскажите, с чем Вы пришли'],
  ['{client}, вот чем мы поможем', 'Вот чем мы поможем'],
  ['Спасибо, что пришли. До свидания, {client}!', 'Спасибо, что пришли. До свидания!'],
  ['Подскажите, {client}, что важнее', 'Подскажите, что важнее'],
  ['Хорошо. {client}, вот памятка', 'Хорошо. Вот памятка'],
])('without a name «%s» leaves no comma hanging', (phrase, words) => {
  expect(say(phrase, { client: null })).toBe(words)
})

test('a surname alone is not an address: the gender would be a guess', () => {
  expect(addressOf({ name: '', patronymic: '' })).toBeUndefined()
  expect(addressOf({ name: 'Гузель', patronymic: '' })).toBe('Гузель')
  expect(addressOf({ name: 'О’Генри', patronymic: 'Жан-Жакович' })).toBe('О’Генри Жан-Жакович')
  expect(addressOf(null)).toBeUndefined()
})

test('a phrase that needs what is not there is left out', () => {
  expect(say('Верно ли: {essence}?')).toBeUndefined()
  expect(say('Верно ли: {essence}?', { essence: 'нужна справка' })).toBe('Верно ли: нужна справка?')
  expect(say('{weather}, {client}')).toBeUndefined()
})

test('a name with a sign of replacement is said as it is', () => {
  expect(say('{client}, слушаю', { client: { name: "Д'$&Артаньян", patronymic: '{me}' } })).toBe("Д'$&Артаньян {me}, слушаю")
})

test('each step has something to say to a stranger, with all signs in place', () => {
  for (const { phrases } of steps) {
    const words = phrasesOf(phrases, { ...said, client: null })
    expect(words.length).toBe(phrases.length)
    for (const phrase of words) {
      expect(phrase).not.toMatch(/[{}]|,\s*[,!.?]|^[,\s]|\s[,!.?]|\s{2}|,$/u)
      expect(phrase[0]).toBe(phrase[0]!.toUpperCase())
    }
  }
})
