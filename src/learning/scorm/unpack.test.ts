// Packages that unfold to more than is taken are stopped on the way, whatever they say of themselves.
import { expect, test } from 'vitest'
import { scormPackage, zipped } from '#test/learning.ts'
import { unpack } from './unpack.ts'

const small = { file: 4000, all: 12_000, files: 8 }

test('a package is read: edition, parts, files with their kinds', () => {
  const { standard, title, parts, files } = unpack(scormPackage('2004'))
  expect({ standard, title, parts }).toEqual({
    standard: '2004',
    title: 'Спокойный разговор',
    parts: [{ title: 'Три страницы, 2004', href: 'page/index.html', mastery: null, asset: false }],
  })
  expect(files.map(({ path, mediaType }) => [path, mediaType.split(';')[0]])).toContainEqual(['page/run.js', 'text/javascript'])
})

test.each([
  ['one file', { 'a.txt': '0'.repeat(5000) }],
  ['all together', Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`${i}.txt`, '0'.repeat(3500)]))],
  ['too many', Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.txt`, ''])) as Record<string, string>],
])('%s beyond the limit', (_, more) => {
  expect(() => unpack(scormPackage('1.2', more), small)).toThrow(expect.objectContaining({ code: 'large-package' }))
})

test('a size that lies does not help: what unfolds is counted', () => {
  const zip = zipped({ 'a.txt': '0'.repeat(50_000) })
  // The sizes of the entry, in its own head, said to be ten bytes.
  zip.writeUInt32LE(10, 22)
  expect(() => unpack(zip, small)).toThrow(expect.objectContaining({ code: 'large-package' }))
})
