// winmail.dat built byte by byte and opened again; a broken one is one file, and nothing hangs or falls.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMail } from '../read-mail.ts'
import { openTnef } from './tnef.ts'

const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8])
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
const filled = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
const attribute = (level: 1 | 2, id: number, value: Buffer) =>
  Buffer.concat([Buffer.from([level]), u32(id), u32(value.length), value, u16(value.reduce((a, b) => a + b, 0) & 0xffff)])
const envelope = (...attributes: Buffer[]) => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes])
/** One value of bytes or words, after a number, a list of numbers and a property named by words. */
const properties = (...own: [type: number, id: number, value: Buffer][]) =>
  Buffer.concat([
    ...[u32(own.length + 3), u16(3), u16(0x3705), u32(1), u16(0x1003), u16(0x6001), u32(2), u32(7), u32(8)],
    ...[
      u16(0x1f),
      u16(0x8001),
      Buffer.alloc(16),
      u32(1),
      u32(6),
      filled(Buffer.from('abc', 'utf16le')),
      u32(1),
      u32(4),
      Buffer.from('x\0', 'utf16le'),
    ],
    ...own.map(([type, id, value]) => Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), filled(value)])),
  ])
const begins = attribute(2, 0x69002, Buffer.alloc(14))
const title = (name: Buffer) => attribute(2, 0x18010, Buffer.concat([name, Buffer.of(0)]))
const data = (content: Buffer) => attribute(2, 0x6800f, content)
const wide = (name: string) => Buffer.from(`${name}\0`, 'utf16le')
const codepage = attribute(1, 0x69007, Buffer.concat([u32(1251), u32(0)]))
const cp1251 = Buffer.from([0xd1, 0xef, 0xf0, 0xe0, 0xe2, 0xea, 0xe0])

const two = envelope(
  codepage,
  ...[begins, title(Buffer.from('DOC~1.PDF')), data(Buffer.from('старое'))],
  attribute(2, 0x69005, properties([0x1f, 0x3707, wide('Договор.pdf')], [0x1e, 0x370e, Buffer.from('application/pdf\0')])),
  ...[begins, title(cp1251), data(Buffer.from([1, 2, 3]))],
)

test('long names, names in the table of the letter, bytes', () => {
  expect(openTnef(two)?.files).toEqual([
    { name: 'Договор.pdf', mediaType: 'application/pdf', content: Buffer.from('старое') },
    { name: 'Справка', mediaType: 'application/octet-stream', content: Buffer.from([1, 2, 3]) },
  ])
})

test('files of a letter inside are among them; its words are read', () => {
  const inside = attribute(2, 0x69005, properties([0xd, 0x3701, Buffer.concat([Buffer.alloc(16), two])]))
  expect(openTnef(envelope(begins, inside))?.files.map(({ name }) => name)).toEqual(['Договор.pdf', 'Справка'])
  expect(openTnef(envelope(codepage, attribute(1, 0x2800c, cp1251)))).toEqual({ files: [], text: 'Справка' })
  expect(openTnef(envelope(attribute(1, 0x69003, properties([0x1f, 0x1000, wide('Слова')]))))?.text).toBe('Слова')
})

test('cut anywhere or changed anywhere: it opens or it is one file, at once', () => {
  for (let length = 0; length < two.length; length++) openTnef(two.subarray(0, length))
  expect(openTnef(two.subarray(0, -4))).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(two.length - 1), fc.nat(255)), { maxLength: 6 }), changes => {
      const bytes = Buffer.from(two)
      for (const [at, value] of changes) bytes[at] = value
      openTnef(bytes)
    }),
  )
})

const carried = (content: Buffer) =>
  Buffer.from(
    `From: a@b.ru\nSubject: s\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nx\n--B\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${content.toString('base64')}\n--B--\n`,
  )

test('a letter shows what lies in its winmail.dat, a broken one as it is, one with nothing but looks not at all', async () => {
  const of = async (content: Buffer) =>
    (await readMail(carried(content))).attachments.map(({ safeName, size }) => [safeName, size])
  expect(await of(two)).toEqual([
    ['Договор.pdf', 12],
    ['Справка', 3],
  ])
  expect(await of(two.subarray(0, -4))).toEqual([['winmail.dat', two.length - 4]])
  expect(await of(envelope(codepage))).toEqual([])
})
