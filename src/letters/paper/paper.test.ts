// The letter on paper: where its parts go, what a line may not tear apart, how many sheets it takes and in which fonts.
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { docxOf } from './docx.ts'
import { Blank, paperOf } from './paper.ts'
import { layOut } from './typesetter.ts'
import { unbroken } from './unbroken.ts'

const letter = `Котову И. П.
ул. Полевая, д. 4, кв. 12
г. Светлореченск

На № К-17 от 3 ноября 2026 года

Уважаемый Илья Петрович!

Мы рассмотрели Ваше обращение. Пособие придёт 10 декабря 2026 года.

Возьмите с собой:
– паспорт;
– справку.

Приложение: на 2 л. в 1 экз.

С уважением,
Начальник отдела                                   О. Я. Мельник

Исп.: Громова Т. И., тел. 8 (8350) 00-11-22`

const dictionary = loadDictionary()
const onPaper = (source: string) => paperOf({ source, blocks: readText(dictionary, source, { kind: 'letter' }).blocks })
const bare = Blank.parse({})
const full = Blank.parse({
  title: 'Центр занятости',
  details: ['Липовая, 8'],
  date: '26.11.2026',
  number: 'К-17',
  qr: 'https://example.org/1',
})

describe('the letter on paper', () => {
  test('each part of a letter has its place', () => {
    expect(onPaper(letter)).toMatchObject({
      addressee: ['Котову И. П.', 'ул. Полевая, д. 4, кв. 12', 'г. Светлореченск'],
      reference: ['На № К-17 от 3 ноября 2026 года'],
      salutation: 'Уважаемый Илья Петрович!',
      body: [
        { kind: 'paragraph', text: 'Мы рассмотрели Ваше обращение. Пособие придёт 10 декабря 2026 года.' },
        { kind: 'paragraph', text: 'Возьмите с собой:' },
        { kind: 'item', text: '– паспорт;' },
        { kind: 'item', text: '– справку.' },
      ],
      attachments: ['Приложение: на 2 л. в 1 экз.'],
      closing: 'С уважением,',
      signature: { position: ['Начальник отдела'], name: 'О. Я. Мельник' },
      executor: ['Исп.: Громова Т. И., тел. 8 (8350) 00-11-22'],
    })
  })

  test.each([
    ['приём ведёт И. И. Иванов', 'И.~И.~Иванов'],
    ['обратитесь к Громовой Т. И. сегодня', 'Громовой~Т.~И.'],
    ['приказ № 12', '№~12'],
    ['живёт в г. Чебоксары', 'г.~Чебоксары'],
    ['по ст. 44 закона', 'ст.~44'],
    ['до 15 апреля', '15~апреля'],
    ['через 5 дней', '5~дней'],
    ['выплатим 38 000 рублей', '38~000~рублей'],
    ['пособие – это деньги', 'пособие~–'],
  ])('«%s» holds together', (text, held) => {
    expect(unbroken(text).replaceAll('\u00A0', '~')).toContain(held)
  })

  test('only the kind of space changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('Иванов И.П№12 –гст. в')) }), text => {
        expect(unbroken(text).replaceAll('\u00A0', ' ')).toBe(text)
      }),
    )
  })

  test('a short letter takes one sheet, a long one two, and it is told how much of them is filled', () => {
    const short = layOut(onPaper(letter), full)
    expect(short.pages).toBe(1)
    expect(short.filled).toBeGreaterThan(0.3)
    expect(short.filled).toBeLessThan(0.7)
    const paragraph = 'Мы проверили журнал приёма, спросили инспектора и посмотрели запись с камеры в зале. '
    const long = layOut(onPaper(letter.replace('Возьмите', `${paragraph.repeat(40)}\n\nВозьмите`)), full)
    expect(long.pages).toBe(2)
    expect(long.filled).toBeGreaterThan(1)
  })

  test('the sheet is A4, tagged for a screen reader, in its own fonts and no other', () => {
    const objects = insideOf(layOut(onPaper(letter), full).pdf())
    expect(objects).toMatch(/\/MediaBox\s*\[\s*0 0 595\.27\d* 841\.88\d*\s*\]/u)
    expect(objects).toMatch(/\/MarkInfo|\/StructTreeRoot/u)
    const fonts = new Set([...objects.matchAll(/\/BaseFont\s*\/\w+\+(\w+)/gu)].map(found => found[1]))
    expect([...fonts]).toEqual(['Tinos'])
  })

  test('whatever is written is text and never markup', () => {
    const body = 'Цена "#let x = 1" $ * _ \\ ] } // @ <end> ~ `код` 100% \u0000 🙂'
    expect(layOut({ ...onPaper(letter), body: [{ kind: 'paragraph', text: body }] }, bare).pages).toBe(1)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(layOut({ ...onPaper(''), salutation: text, body: [{ kind: 'paragraph', text }] }, bare).pages).toBe(1)
      }),
      { numRuns: 30 },
    )
  })

  test('the same letter is a document of a word processor', async () => {
    const file = await docxOf(onPaper(letter), full)
    expect(file.subarray(0, 2).toString()).toBe('PK')
    expect(file.includes('word/document.xml')).toBe(true)
  })
})

/** Everything that stands in a PDF, compressed streams opened. */
function insideOf(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')]
  for (const { index, 0: found } of parts[0]!.matchAll(/stream\r?\n/gu)) {
    if (parts[0]!.slice(index - 3, index) === 'end') continue
    const from = index + found.length
    try {
      parts.push(inflateSync(pdf.subarray(from, parts[0]!.indexOf('endstream', from)), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // A stream that is not deflated: fonts and images are of no interest here.
    }
  }
  return parts.join('\n')
}
