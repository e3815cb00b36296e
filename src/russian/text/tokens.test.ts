// Tokens: exact offsets on any string, and the signs of an office text kept whole.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAPS, CODE, COLUMN, EMAIL, INITIAL, LATIN, MIXED, NUMBER, PHONE, URL, WORD, slice, tokenize, wordAt } from './tokens.ts'
import { findBlocks } from './letter.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'

const cut = (source: string): string[] => {
  const tokens = tokenize(source)
  return Array.from({ length: tokens.count }, (_, i) => slice(tokens, i))
}
const kindOf = (source: string): number[] => [...tokenize(source).kind]

const piece = fc.constantFrom(
  ...[
    'И. И.',
    'ст. 12',
    '\ud800',
    '\udfff',
    '😀',
    '\0',
    '\r\n',
    '\n\n',
    '\u00ad',
    '«',
    '»',
    '„',
    '“',
    '"',
    ' ',
    '\u00a0',
    'a@b.ru',
    'http://',
    '8 (8352) 00-11-22',
    '1 000',
  ],
  ...[
    'Уважаемый ',
    'С уважением,',
    'Исп.: ',
    '- ',
    '1) ',
    'во\u0301да',
    '\u202e',
    '...',
    '?!',
    'т.д.',
    'и/или',
    '№',
    'Cтрока',
    '\ufeff',
    '.',
    ',',
    '>',
    'Приложение:',
  ],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
  fc.array(fc.nat(0xffff)).map(codes => String.fromCharCode(...codes)),
)

test('any string is rebuilt from its tokens and the gaps between them, and gaps hold nothing visible', () => {
  fc.assert(
    fc.property(anyText, source => {
      const tokens = tokenize(source)
      let at = 0
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(at)
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!)
        expect(source.slice(at, tokens.start[i])).toMatch(/^[\s\p{M}\p{Cf}\u0085]*$/u)
        at = tokens.end[i]!
      }
      expect(source.slice(at)).toMatch(/^[\s\p{M}\p{Cf}\u0085]*$/u)
    }),
    { numRuns: 600 },
  )
})

test('blocks and sentences hold every token of any string exactly once', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('letter' as const, 'email' as const, 'message' as const), (source, kind) => {
      const tokens = tokenize(source)
      const blocks = findBlocks(tokens, kind)
      const sentences = findSentences(tokens, blocks)
      for (const parts of [blocks, sentences]) {
        expect(parts.map(part => part.first)).toEqual([
          ...(tokens.count > 0 ? [0] : []),
          ...parts.slice(0, -1).map(part => part.last),
        ])
        expect(parts.at(-1)?.last ?? 0).toBe(tokens.count)
      }
      for (const { open, close } of findQuotations(tokens).spans) expect(close).toBeGreaterThan(open)
    }),
    { numRuns: 600 },
  )
})

test('telephones, addresses, numbers and codes stay whole', () => {
  expect(cut('тел. 8 (8352) 00-11-22, (8352) 00-11-22 или +7 8352 001122')).toEqual([
    'тел',
    '.',
    '8 (8352) 00-11-22',
    ',',
    '(8352) 00-11-22',
    'или',
    '+7 8352 001122',
  ])
  expect(kindOf('0-21-44 ivan.p@mail.ru trudvsem.ru/vacancy?x=1 работа.рф')).toEqual([PHONE, EMAIL, URL, URL])
  expect(cut('38 000 рублей, 3,5 %, в 10:30 12.05.2025 г.')).toEqual([
    '38 000',
    'рублей',
    ',',
    '3,5',
    '%',
    ',',
    'в',
    '10:30',
    '12.05.2025',
    'г',
    '.',
  ])
  expect(kindOf('565-ФЗ И-345 А4 2-НДФЛ 5-й')).toEqual([CODE, CODE, CODE, CODE, NUMBER])
  expect(cut('Пишите на a@b.ru. Сайт trudvsem.ru.')).toEqual(['Пишите', 'на', 'a@b.ru', '.', 'Сайт', 'trudvsem.ru', '.'])
  expect(cut('в 2025 году 150 человек, № 118 от 3 марта')).toEqual([
    'в',
    '2025',
    'году',
    '150',
    'человек',
    ',',
    '№',
    '118',
    'от',
    '3',
    'марта',
  ])
})

test('initials keep their full stop, glued or apart', () => {
  expect(cut('И.И.Иванову, Иванову И. И.')).toEqual(['И.', 'И.', 'Иванову', ',', 'Иванову', 'И.', 'И.'])
  expect([...tokenize('А. В. Лаптева').kind]).toEqual([INITIAL, INITIAL, WORD])
})

test('hyphenated words are one token, «и/или» and «т.д.» several', () => {
  expect(cut('слесарь-ремонтник из-за и/или т.д. SMS-сообщение')).toEqual([
    'слесарь-ремонтник',
    'из-за',
    'и',
    '/',
    'или',
    'т',
    '.',
    'д',
    '.',
    'SMS-сообщение',
  ])
})

test('a Latin letter inside a Cyrillic word is seen, a Latin part before a hyphen is not a slip', () => {
  const flags = (word: string): number => tokenize(word).flags[0]!
  expect(flags('Cтатья') & MIXED).toBe(MIXED)
  expect(flags('SMS-сообщение') & (MIXED | LATIN)).toBe(LATIN)
  expect(flags('СНИЛС') & CAPS).toBe(CAPS)
  expect(flags('Статья') & (MIXED | LATIN | CAPS)).toBe(0)
})

test('soft hyphens and stress marks do not break a word and can be taken off', () => {
  const tokens = tokenize('обра\u00adщение во\u0301ды')
  expect(tokens.count).toBe(2)
  expect([wordAt(tokens, 0), wordAt(tokens, 1)]).toEqual(['обращение', 'воды'])
  expect(wordAt(tokenize('и\u0306од\u00ad'), 0)).toBe('йод')
})

test('the columns of a signature are seen as a wide gap', () => {
  expect([...tokenize('Начальник отдела          А. В. Лаптева').gap]).toEqual([0, 1, COLUMN, 1, 1])
})

test('reading does not slow down per character when a text grows', () => {
  const seed = '8 (835 1 000 a.a.b@c «» " И. т.д. http://x ) ( - > Уважаемый С уважением, Исп. '
  const cost = (times: number): number => {
    const source = seed.repeat(times)
    const began = performance.now()
    const tokens = tokenize(source)
    findSentences(tokens, findBlocks(tokens, 'email'))
    findQuotations(tokens)
    return performance.now() - began
  }
  cost(200)
  const best = (times: number): number => Math.min(...Array.from({ length: 8 }, () => cost(times)))
  const small = best(100)
  const large = best(1600)
  expect(large / small).toBeLessThan(16 * 6)
})
