// Lists in and out: what a person saved comes back the same; what can't be read is told by row, nothing is guessed.
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { cellsOf, readList, writeCsv, writeXlsx } from './list-files.ts'
import { ListDay, ListNumber, ListYes, longestList, oneOf, orNothing, readRows, type BadRow } from './lists.ts'

const columns = {
  name: { title: 'Фамилия', hint: 'Иванова', shape: z.string().min(1, 'Напишите фамилию') },
  from: { title: 'Принята', hint: '24.11.2026', shape: ListDay },
  hours: { title: 'Часы', hint: '72', shape: orNothing(ListNumber) },
  own: { title: 'Свой курс', hint: 'да или нет', shape: ListYes },
  kind: { title: 'Вид', hint: 'очно или заочно', shape: oneOf({ day: 'очно', evening: 'заочно' }) },
}
const titles = Object.values(columns).map(column => column.title)
const send = (bytes: Buffer, name = 'list.csv', accept = true) => ({ name, bytes: bytes.toString('base64'), accept })
const nothing = (): BadRow[] => []

test('rows of any words come back from CSV and from XLSX as they were', async () => {
  const words = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map(text => text.replace(/[\p{C}\s\ufffd]+/gu, ' ').trim())
    // The writer of XLSX keeps its strings in a plain object: «valueOf» is no word of an office.
    .map(text => (text === '' || text in {} ? 'а' : text))
  const line = fc.record({
    name: words,
    day: fc.date({ min: new Date('1950-01-02'), max: new Date('2060-01-01'), noInvalidDate: true }),
    hours: fc.integer({ min: 0, max: 5000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async lines => {
      const rows = lines.map(({ name, day, hours }) => [name, day.toISOString().slice(0, 10), hours, 'да', 'заочно'])
      const expected = lines.map(({ name, day, hours }) => ({
        name,
        from: day.toISOString().slice(0, 10),
        hours,
        own: true,
        kind: 'evening',
      }))
      const table = { title: 'Курсы', titles, rows }
      for (const [bytes, name] of [
        [writeCsv(table), 'list.csv'],
        [await writeXlsx(table), 'list.xlsx'],
      ] as const) {
        const read = await readList(send(bytes, name), columns, nothing)
        expect(read.report).toMatchObject({ bad: [], taken: true })
        expect(read.rows).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
})

test('a file of Excel in windows-1251 with semicolons and swapped columns is read', async () => {
  const text = 'Вид;Фамилия;Принята;Часы;Свой курс;Заметка\r\nочно;Иванова, А.;1.09.2026;1 234,5;;раз\r\n\r\n'
  const bytes = Buffer.from(Array.from(text, letter => cp1251(letter)))
  const { rows, report } = await readList(send(bytes), columns, nothing)
  expect(rows).toEqual([{ kind: 'day', name: 'Иванова, А.', from: '2026-09-01', hours: 1234.5, own: false }])
  expect(report).toMatchObject({ rows: 1, bad: [], unread: ['Заметка'] })
})

const cp1251 = (letter: string) => {
  const code = letter.codePointAt(0)!
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
}

test('one bad row of many: nothing is taken, and each fault is told with its row and what stood there', async () => {
  const rows = Array.from({ length: longestList }, (_, at) => [`Ф${at}`, '2026-02-28', 1, 'нет', 'очно'])
  rows[4000] = ['', '30.02.2026', 'много', 'наверное', 'иногда']
  const { report } = await readList(send(writeCsv({ title: 'л', titles, rows })), columns, nothing)
  expect(report.taken).toBe(false)
  expect(report.rows).toBe(longestList)
  expect(report.bad.map(one => [one.row, one.column, one.said])).toEqual([
    [4002, 'Фамилия', ''],
    [4002, 'Принята', '30.02.2026'],
    [4002, 'Часы', 'много'],
    [4002, 'Свой курс', 'наверное'],
    [4002, 'Вид', 'иногда'],
  ])
})

test('what only the room knows is told in the same report, and looking through takes nothing', async () => {
  const bytes = writeCsv({ title: 'л', titles, rows: [['Иванова', '2026-02-28', null, 'да', 'очно']] })
  const twice = await readList(send(bytes), columns, rows =>
    rows.map(one => ({ row: one.row, column: 'Фамилия', said: one.value.name, problem: 'Уже есть' })),
  )
  expect(twice.report).toMatchObject({ taken: false, bad: [{ row: 2, problem: 'Уже есть' }] })
  expect((await readList(send(bytes, 'list.csv', false), columns, nothing)).report).toMatchObject({ taken: false, bad: [] })
})

test('a missing column, an empty file and too long a file are told as such', () => {
  expect(readRows([['Фамилия']], columns).bad.map(one => one.column)).toEqual(['Принята', 'Часы', 'Свой курс', 'Вид'])
  const long = [titles, ...Array.from({ length: longestList + 1 }, () => ['а', '2026-02-28', '', '', 'очно'])]
  expect(readRows(long, columns).bad).toMatchObject([{ row: 1 }])
})

test('a formula that somebody typed as a name stays text in the CSV', () => {
  const bytes = writeCsv({ title: 'л', titles: ['Фамилия'], rows: [['=1+1'], ['-2'], ['@a']] })
  expect(bytes.toString()).toContain("'=1+1")
})

test('what is no list is refused in plain words: an old format, a broken archive, a bomb', async () => {
  for (const [name, bytes] of [
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['broken.xlsx', Buffer.from('PK rubbish')],
    ['bomb.xlsx', Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(61_000_000) }, { level: 1 }))],
  ] as const)
    await expect(cellsOf(name, bytes)).rejects.toMatchObject({ code: 'list-unread' })
})
