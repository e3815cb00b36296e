// Any text at all, of any length: checked in linear time, and as it is typed with the same answer as anew.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from './check.ts'
import { checkerForScreen } from './checked.ts'
import type { LetterCase } from './model.ts'

const dictionary = loadDictionary()
const check = checker(dictionary)
const letter = (text: string): LetterCase => ({
  kind: 'letter',
  addressee: { type: 'person', surname: 'Кузнецов', name: 'Пётр', patronymic: 'Андреевич', gender: 'male' },
  complaint: null,
  questions: ['С какого дня назначено пособие?', 'Когда придут деньги за февраль?'],
  text,
})

const written = `Кузнецову П. А.

Уважаемый Пётр Андреевич!

Пособие Вам назначили с 20 февраля 2025 года. Основание – статья 44 Закона № 565-ФЗ. Любой школьник знает, что копия не годится.

Кузнецов П. А. просил: «осуществите выплату». Мы ответим в ближайшее время, расмотрим ваше обращение и ИПСЗ.

Начальник отдела                    А. В. Лаптева

`

const pieces = [
  ...[' ', '\n', '\n\n', '. ', '! ', '«', '»', ', ', '\u00AD', '\uD800', '\0', '\r\n', '8', '@', 'ты', 'Вы', 'ИПСЗ', 'пасобие'],
  ...['Кузнецов ', 'Уважаемый Пётр Андреевич!', 'бестолочь', ' т. д. ', 'осуществить выплату', 'не ', 'cпpaвкa'],
]
const edits = fc.array(
  fc.record({
    at: fc.nat(written.length),
    drop: fc.nat(6),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })),
  }),
  { minLength: 1, maxLength: 15 },
)

test('a text that is typed is checked as one that was never seen, after any edits', () => {
  fc.assert(
    fc.property(edits, changes => {
      const asTyped = checkerForScreen(dictionary)
      let text = written
      for (const { at, drop, put } of changes) {
        const place = Math.min(at, text.length)
        text = text.slice(0, place) + put + text.slice(place + drop)
        const { findings } = asTyped(letter(text), { textOnly: false })
        expect(findings).toEqual(check(letter(text)))
      }
    }),
    { numRuns: 25 },
  )
})

const LEAST = 4000
const DOUBLED = 4

test.each([
  ['a letter', written],
  ['a line without spaces', 'обращение'],
  ['signs of addresses', 'a@'],
  ['full stops', 'а.'],
  ['opening quotation marks', '«'],
  ['initials', 'И. '],
  ['abbreviations', 'ИПСЗ '],
  ['mixed alphabets', 'cпpaвкa '],
  ['genitives', 'отдела центра '],
  ['digits', '4123 4567 8901 2345 '],
  ['halves of pairs', '\uD800'],
  ['directions', '\u202Eшалом '],
  ['lines', 'да\r\n'],
])('%s four times twice as long takes no more than in proportion', (_, piece) => {
  const times = [LEAST, LEAST << DOUBLED].map(length => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    return Math.min(...[1, 2, 3].map(() => spent(() => check(letter(text)))))
  })
  // Sixteen times is in proportion; in the square it would be 256 times.
  expect(times[1]! / Math.max(times[0]!, 1)).toBeLessThan(100)
})

/** Milliseconds of this thread's own work: what others do on the machine meanwhile is not counted. */
function spent(work: () => unknown): number {
  const from = process.threadCpuUsage()
  work()
  return process.threadCpuUsage(from).user / 1000
}

const megabyte = 1 << 20

test.each([
  ['one line without a space', 'рассмотрениеобращения'],
  ['all sorts', `${written}${pieces.join('')}\u202E\uDC00\u0301`],
])(
  'five megabytes of %s are checked, every finding inside',
  (_, piece) => {
    const text = piece.repeat(Math.ceil((5 * megabyte) / piece.length))
    const findings = check(letter(text))
    expect(findings.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true)
  },
  120_000,
)

test('an empty text and one of nothing visible are checked too', () => {
  for (const text of ['', ' ', '\0', '\u00AD', '\uD800', '\r\n\r\n', '\u202E']) expect(() => check(letter(text))).not.toThrow()
})
