// Texts compared: nothing is lost, words are whole, a remarked place is found again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared, placeNow } from './comparison.ts'

const words = fc.array(fc.constantFrom('Пособие', 'придёт', '10', 'декабря', ' ', '\n', ',', '🙂', '\u00A0'), { maxLength: 30 })
const text = words.map(list => list.join(''))

describe('compared', () => {
  test('the two texts are made up of the pieces', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const of = (...kinds: string[]) =>
          compared(older, newer)
            .filter(({ kind }) => kinds.includes(kind))
            .map(piece => piece.words)
            .join('')
        expect(of('same', 'gone')).toBe(older)
        expect(of('same', 'come')).toBe(newer)
      }),
    )
  })

  test('Russian words are whole', () => {
    expect(compared('Деньги придут скоро.', 'Деньги придут 27 ноября.')).toEqual([
      { kind: 'same', words: 'Деньги придут ' },
      { kind: 'gone', words: 'скоро' },
      { kind: 'come', words: '27 ноября' },
      { kind: 'same', words: '.' },
    ])
  })
})

describe('a remarked place', () => {
  const older = 'Первый абзац.\n\nДеньги придут скоро.\n\nТретий абзац.'
  const remark = { start: older.indexOf('скоро'), quote: 'скоро' }

  test.each([
    ['mended', 'Первый абзац.\n\nДеньги придут 27 ноября.\n\nТретий абзац.', { now: 'Деньги придут 27 ноября.', changed: true }],
    ['left', 'Совсем другой абзац.\n\nДеньги придут скоро.\n\nТретий.', { now: 'Деньги придут скоро.', changed: false }],
    ['taken out', 'Первый абзац.\n\nТретий абзац.', { now: null, changed: true }],
  ])('%s', (_, newer, told) => expect(placeNow(older, newer, remark)).toEqual(told))
})
