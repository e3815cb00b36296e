// The checker as a whole: any text at all, exact offsets, nothing needless in a good letter.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from './check.ts'
import type { LetterCase } from './model.ts'

const check = checker(loadDictionary())
const reader = { type: 'person', surname: 'Кузнецов', name: 'Пётр', patronymic: 'Андреевич', gender: 'male' } as const
const letter = (text: string, rest: Partial<LetterCase> = {}): LetterCase => ({
  kind: 'letter',
  addressee: reader,
  complaint: null,
  questions: [],
  text,
  ...rest,
})

const good = `Кузнецову П. А.

На № 118 от 3 марта 2025 года

Уважаемый Пётр Андреевич!

Пособие Вам назначили с 20 февраля 2025 года. Основание – статья 44 Закона № 565-ФЗ.

Деньги за февраль банк зачислил 11 марта 2025 года на карту, которую Вы указали в заявлении.

Начальник отдела
по городу Чебоксары                                    А. В. Лаптева

Исп.: Громова Т. И., тел. 8 (8352) 00-11-22`

test('a good letter has no findings', () => {
  const questions = ['С какого дня назначено пособие?', 'Когда придут деньги за февраль?']
  expect(check(letter(good, { questions }))).toEqual([])
  expect(check(letter(good.replaceAll('\n', '\r\n')))).toEqual([])
  expect(check(letter(good.replaceAll('февраля', 'фев\u00ADра\u00ADля')))).toEqual([])
})

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Уважаемый Пётр Андреевич!',
    '\n\n',
    '«',
    '»',
    '\u0000',
    '\uD800',
    '\u202E',
    '\u00AD',
    '…',
    'Кузнецову П. А.',
    'ты ',
    'вы ',
  ),
  fc.constantFrom(
    'осуществить выплату пособия',
    ' в ближайшее время',
    'СНИЛС 000-111-222 33',
    '– 1;',
    ' и т. д. ',
    'ИПСЗ ',
    'cпpaвкa ',
  ),
)
const texts = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''))
const kinds = fc.constantFrom('letter' as const, 'email' as const, 'message' as const)

test('any text is checked without failing, and every finding lies inside it', () => {
  fc.assert(
    fc.property(texts, kinds, fc.array(fc.string({ maxLength: 30 }), { maxLength: 3 }), (text, kind, questions) => {
      for (const { start, end, message, question } of check(letter(text, { kind, questions, complaint: 'justified' }))) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(message).not.toBe('')
        if (question !== undefined) expect(questions[question]).toBeDefined()
      }
    }),
    { numRuns: 150 },
  )
})

test('findings come in the order of the text, and the same letter gives the same ones', () => {
  const text = 'Ты просил ответ в ближайшее время. Мы осуществим выплату пособия, ваше письмо получили.'
  const findings = check(letter(text, { kind: 'message' }))
  expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).toSorted((a, b) => a - b))
  expect(findings.length).toBeGreaterThanOrEqual(4)
  expect(check(letter(text, { kind: 'message' }))).toEqual(findings)
})

test('of a bare text nothing is asked that needs to know the reader', () => {
  expect(check(letter('Пособие придёт 10 апреля.'), { textOnly: true })).toEqual([])
  expect(check(letter('Мы ответим в ближайшее время.'), { textOnly: true }).map(({ rule }) => rule)).toEqual(['vague-term'])
})
