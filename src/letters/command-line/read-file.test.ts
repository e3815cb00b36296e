// A file is read as it was saved: by Windows, by an old editor, with a mark at the start or without.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCheckable } from './read-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'letters-'))
const russian = 'Ввиду ремонта'
const windows = Uint8Array.from(russian, letter => (letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x350))
const utf16 = Buffer.from(`\uFEFF${russian}`, 'utf16le')

test.each([
  ['utf-8', Buffer.from(russian)],
  ['utf-8 with a mark', Buffer.from(`\uFEFF${russian}`)],
  ['windows-1251', windows],
  ['utf-16', utf16],
  ['utf-16, high byte first', Buffer.from(utf16).swap16()],
])('%s', (name, bytes) => {
  const file = join(folder, `${name}.txt`)
  writeFileSync(file, bytes)
  expect(readCheckable(file).letterCase.text).toBe(russian)
})

test('what is no letter is named', () => {
  const file = join(folder, 'no.json')
  writeFileSync(file, '[]')
  expect(() => readCheckable(file)).toThrow('не похоже на письмо')
  expect(() => readCheckable(join(folder, 'nowhere.txt'))).toThrow('не открывается')
})
