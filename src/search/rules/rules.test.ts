// Words asked for, the query made of them, the steps through a table, marks and cuts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryOf, wordsOf } from './asked.ts'
import { stepsOver } from './blocks.ts'
import { marked, snippet } from './snippet.ts'

test.each([
  ['Пособие за Ноябрь', ['пособие', 'за', 'ноябрь']],
  ["«ещё» & !отказ:* | ('x')", ['еще', 'отказ', 'x']],
  ['О-12/2026', ['о', '12', '2026']],
  ['nina@mail.test', ['nina', 'mail', 'test']],
  ['😀 \\ % _', []],
])('words of %s', (typed, words) => expect(wordsOf(typed)).toEqual(words))

test('the last word may be unfinished when it is long enough', () => {
  expect(queryOf(['где', 'пособ'])).toBe('где & пособ:*')
  expect(queryOf(['где', 'пос'])).toBe('где & пос')
  expect(queryOf([])).toBe('')
})

test('no sign that was typed is an operator of the query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), typed => {
      expect(queryOf(wordsOf(typed))).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?::\*)?(?: & (?!$))?)*$/u)
    }),
  )
})

test('forms of a found word are marked, longer words that only begin so are not', () => {
  expect(marked('Пособия ещё нет', ['пособ', 'еще'])).toEqual([
    { text: 'Пособия', marked: true },
    { text: ' ', marked: false },
    { text: 'ещё', marked: true },
    { text: ' нет', marked: false },
  ])
  expect(marked('поликлиника', ['пол'])).toEqual([{ text: 'поликлиника', marked: false }])
  expect(marked('поликлиника', ['пол'], 'пол')).toEqual([{ text: 'поликлиника', marked: true }])
})

test('the cut is where the words stand together', () => {
  const text = `Пособие. ${'Много других слов. '.repeat(40)}Отказ в выплате: пособие не пришло. ${'И ещё слова. '.repeat(40)}`
  const cut = snippet(text, ['отказ', 'пособ'])
  expect(cut.filter(piece => piece.marked).map(piece => piece.text)).toEqual(['Отказ', 'пособие'])
  expect(cut[0]!.text).toMatch(/^… /u)
  expect(cut.at(-1)!.text).toMatch(/ …$/u)
})

test('marking loses no character, a cut stays short and whole', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 600 })
  fc.assert(
    fc.property(texts, fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 4 }), (text, stems) => {
      expect(
        marked(text, stems)
          .map(piece => piece.text)
          .join(''),
      ).toBe(text)
      const cut = snippet(text, stems)
        .map(piece => piece.text)
        .join('')
      expect(cut.length).toBeLessThanOrEqual(166)
      expect(cut.isWellFormed()).toBe(true)
    }),
  )
})

/** As the database says it (search_block). */
const blocksOf = (nth: number) => [`~${Math.floor(nth / 4096)}`, `~~${Math.floor(nth / 65_536)}`]

test('every row stands in one step, the newest rows in the first, and the steps are few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (last, part) => {
      const steps = stepsOver(last)
      const nth = 1 + Math.floor(part * (last - 1))
      const met = steps.filter(({ words, below }) => nth < below && blocksOf(nth).some(block => words.includes(block)))
      // A step holds what those before it have not looked through.
      const at = steps.findIndex(({ words, below }) => nth < below && blocksOf(nth).some(block => words.includes(block)))
      expect(met).toHaveLength(1)
      expect(steps.slice(at + 1).every(({ below }) => below <= nth)).toBe(true)
      expect(steps[0]!.words).toContain(blocksOf(last)[0])
      expect(steps.length).toBeLessThanOrEqual(9)
    }),
  )
})
