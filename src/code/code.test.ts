// Editions over HTTP: taken in, read, acknowledged once, compared; a clause asked about and answered once.
import { Buffer } from 'node:buffer'
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { code } from './api.ts'
import { remindToRead } from './reminding.ts'
import { readDocument, UnreadableDocument } from './reading.ts'
import { parseCode } from './rules/tree.ts'

const house = testHouse()
const first = 'Правила отдела\n\n1. Разговор\n\n1.1. Здороваемся первыми.\n\n1.2. Не торопим.\n'
const second = 'Правила отдела\n\n1. Разговор\n\n1.1. Здороваемся первыми и называем себя.\n\n1.3. Прощаемся.\n'
const document = (source: string, inForceFrom: string) => ({
  body: { name: 'kodeks.txt', bytes: Buffer.from(source).toString('base64'), inForceFrom, approvedBy: 'Приказ № 1' },
})

test('before an edition the book is empty; then it holds from its day', async () => {
  const director = await house.as('lebedev')
  const gusev = await house.as('gusev')
  expect((await gusev(code.book, {})).body).toMatchObject({ edition: null, clauses: [] })
  expect((await (await house.as('krylova'))(code.readers, {})).body).toEqual([])
  const taken = await director(code.importEdition, document(first, '2026-11-01'))
  expect(taken.body).toMatchObject({ title: 'Правила отдела', clauses: 4, inForceFrom: '2026-11-01' })
  expect((await director(code.importEdition, document(first, '2026-11-20'))).body.id).toBe(taken.body.id)
  const sameDay = await director(code.importEdition, document(second, '2026-11-01'))
  expect(sameDay).toMatchObject({ status: 409, body: { code: 'same-day' } })
  const next = await director(code.importEdition, document(second, '2026-12-01'))
  const { body: book } = await gusev(code.book, {})
  expect(book.edition?.id).toBe(taken.body.id)
  expect(book.editions.map(({ id }) => id)).toEqual([next.body.id, taken.body.id])
  expect(book.clauses.map(({ id }) => id)).toEqual(['0.1', '1', '1.1', '1.2'])
  const differences = await gusev(code.differences, { query: { older: taken.body.id, newer: next.body.id } })
  expect(differences.body.map(({ id }) => id)).toEqual(['1.1', '1.2', '1.3'])
})

test('an acknowledgement is given once and its first moment stays; the head sees who has not', async () => {
  const gusev = await house.as('gusev')
  const id = (await gusev(code.book, {})).body.edition!.id
  const at = (await gusev(code.acknowledge, { params: { id } })).body.acknowledgedAt
  expect(at).not.toBeNull()
  house.setClock('2026-11-24T09:00:00.000Z')
  const again = await Promise.all([1, 2, 3].map(() => gusev(code.acknowledge, { params: { id } })))
  expect(again.map(({ body }) => body.acknowledgedAt)).toEqual([at, at, at])
  const { body: readers } = await (await house.as('krylova'))(code.readers, {})
  expect(readers.filter(one => one.at !== null).map(({ name }) => name)).toEqual(['Гусев Олег'])
  expect(readers.some(({ department }) => department === 'Выплаты')).toBe(false)
  const { body: everybody } = await (await house.as('romanova'))(code.readers, {})
  expect(everybody.length).toBeGreaterThan(readers.length)
  const told = await house.db.selectFrom('event').select('kind').where('kind', '=', 'code.acknowledged').execute()
  expect(told).toHaveLength(1)
})

test('whoever has not read is reminded in working time, once in three days however many look; the head hears how many', async () => {
  const round = (iso: string) => Promise.all([1, 2].map(() => remindToRead(house.db, new Date(iso))))
  const sum = async (iso: string) => (await round(iso)).reduce((all, one) => all + one, 0)
  const krylova = await house.as('krylova')
  expect((await krylova(code.reminder, {})).body).toEqual({ edition: null, department: 0, answered: [] })
  expect(await sum('2026-11-24T20:00:00.000Z')).toBe(0)
  // All but Gusev, and the two heads about their departments.
  expect(await sum('2026-11-24T09:00:00.000Z')).toBe(11)
  expect(await sum('2026-11-25T09:00:00.000Z')).toBe(0)
  expect(await sum('2026-11-27T09:00:00.000Z')).toBe(11)
  const { body } = await krylova(code.reminder, {})
  expect(body).toMatchObject({ edition: { title: 'Правила отдела', clauses: 4 }, department: 4 })
  expect((await (await house.as('gusev'))(code.reminder, {})).body).toEqual({ edition: null, department: 0, answered: [] })
  await krylova(code.acknowledge, { params: { id: body.edition!.id } })
  expect((await krylova(code.reminder, {})).body).toEqual({ edition: null, department: 3, answered: [] })
})

test('an edition taken in before its clauses were counted is counted by the clock', async () => {
  await house.db.updateTable('codeEdition').set({ clauses: null }).execute()
  await remindToRead(house.db, house.now())
  const counts = await house.db.selectFrom('codeEdition').select('clauses').execute()
  expect(counts.map(({ clauses }) => clauses)).toEqual([4, 4])
})

test('a question is answered once; places come from the house itself', async () => {
  const gusev = await house.as('gusev')
  const asked = { id: uuid7(), kind: 'question' as const, text: 'А если человек молчит?' }
  expect((await gusev(code.note, { params: { clause: '9.9' }, body: asked })).status).toBe(404)
  const page = await gusev(code.note, { params: { clause: '1.1' }, body: asked })
  const waiting = { clause: '1.1', examples: 0, questions: 1, open: 1 }
  expect((await gusev(code.book, {})).body.said).toEqual([waiting])
  expect(page.body.notes).toMatchObject([{ text: asked.text, author: 'Гусев Олег', answer: '' }])
  const krylova = await house.as('krylova')
  const answers = await Promise.all(
    ['Подождите.', 'Спросите иначе.'].map(answer => krylova(code.answer, { params: { id: asked.id }, body: { answer } })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const told = async (name: 'gusev' | 'krylova') => (await (await house.as(name))(code.reminder, {})).body.answered
  expect(await told('gusev')).toEqual([{ note: asked.id, clause: '1.1' }])
  expect(await told('krylova')).toEqual([])
  const visit = await gusev(code.clause, { params: { clause: '4.2.1' } })
  expect(visit.body.places.some(({ way }) => way === 'guided')).toBe(true)
  const letters = await gusev(code.clause, { params: { clause: '4.4' } })
  expect(letters.body.places.some(({ way }) => way === 'checked')).toBe(true)
})

test('who may not: an edition, an answer, the list of readers', async () => {
  const gusev = await house.as('gusev')
  expect((await gusev(code.importEdition, document('1. Иное\n', '2027-01-01'))).status).toBe(403)
  expect((await gusev(code.readers, {})).status).toBe(403)
  const list = code.readersList
  expect((await gusev(list, { query: { format: 'csv' } })).status).toBe(403)
  expect((await gusev(code.answer, { params: { id: uuid7() }, body: { answer: 'Нет' } })).status).toBe(403)
  expect((await house.anyone(code.book, {})).status).toBe(401)
})

test('bad files are named plainly', async () => {
  const director = await house.as('lebedev')
  const send = (bytes: Buffer) =>
    director(code.importEdition, {
      body: { name: 'x.docx', bytes: bytes.toString('base64'), inForceFrom: '2027-02-01', approvedBy: '' },
    })
  for (const bytes of [Buffer.from([0xff, 0xfe, 0x41]), Buffer.from('PK\u0003\u0004oops')]) {
    const refusal = await send(bytes)
    expect(refusal).toMatchObject({ status: 409, body: { code: 'bad-file' } })
    expect(refusal.body.message).toMatch(/Не получилось прочитать «x\.docx»/u)
  }
  expect(await send(Buffer.from('\n\n'))).toMatchObject({ status: 409, body: { code: 'empty' } })
})

test('a DOCX gives the same clauses as its text', async () => {
  const children = [
    new Paragraph({ text: 'Правила отдела' }),
    new Paragraph({ text: '1. Разговор', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: '1.1. Здороваемся первыми.' }),
    new Paragraph({ text: '1.2. На приёме:' }),
    new Paragraph({ text: 'называем себя & отдел;', bullet: { level: 0 } }),
    new Paragraph({ text: 'не торопим.', bullet: { level: 0 } }),
  ]
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const { clauses } = parseCode(await readDocument('k.docx', bytes))
  expect(clauses.map(({ id, text }) => `${id} ${text}`)).toEqual([
    '0.1 Правила отдела',
    '1 Разговор',
    '1.1 Здороваемся первыми.',
    '1.2 На приёме:',
    '1.2.1 называем себя & отдел;',
    '1.2.2 не торопим.',
  ])
  await expect(readDocument('k.docx', bytes.subarray(0, 200))).rejects.toThrow(UnreadableDocument)
})

test('numbers and letters that Word makes by itself become ids', async () => {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
  })
  const levels = [
    level(0, LevelFormat.DECIMAL, '%1.'),
    level(1, LevelFormat.DECIMAL, '%1.%2.'),
    level(2, LevelFormat.RUSSIAN_LOWER, '%3)'),
  ]
  const line = (text: string, at: number) => new Paragraph({ text, numbering: { reference: 'code', level: at } })
  const children = [
    line('Разговор', 0),
    line('Здороваемся первыми.', 1),
    line('На приёме:', 1),
    line('называем себя;', 2),
    line('не торопим.', 2),
    new Paragraph({ text: 'Иное', heading: HeadingLevel.HEADING_1, numbering: { reference: 'code', level: 0 } }),
    line('Прощаемся:', 1),
    new Paragraph({ text: 'без спешки.', bullet: { level: 0 } }),
  ]
  const numbering = { config: [{ reference: 'code', levels }] }
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }))
  const { clauses } = parseCode(await readDocument('k.docx', bytes))
  expect(clauses.map(({ id, text }) => `${id} ${text}`)).toEqual([
    '1 Разговор',
    '1.1 Здороваемся первыми.',
    '1.2 На приёме:',
    '1.2.а называем себя;',
    '1.2.б не торопим.',
    '2 Иное',
    '2.1 Прощаемся:',
    '2.1.1 без спешки.',
  ])
})
