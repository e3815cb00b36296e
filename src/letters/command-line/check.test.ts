// letters check: a line of JSON for each file in order, and exit codes that other programs rely on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkFiles } from './check.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'letters-'))
const file = (name: string, contents: string) => {
  writeFileSync(path.join(folder, name), contents)
  return path.join(folder, name)
}
const letter = (id: string, text: string) =>
  file(
    `${id}.json`,
    JSON.stringify({ id, kind: 'message', addressee: { type: 'person', surname: 'Иванов', gender: 'male' }, text, expect: [] }),
  )

let [out, errors] = ['', '']
beforeEach(() => {
  ;[out, errors] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((errors += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true }))

const lines = () =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string; findings: { rule: string; start: number; end: number }[]; ms: number })

test('files without an error give 0, a finding has its place', () => {
  const text = 'Мы ответим в ближайшее время.'
  expect(checkFiles(['--json', letter('one', text), file('two.txt', 'Деньги придут 10 апреля.')])).toBe(0)
  expect(lines().map(({ id }) => id)).toEqual(['one', 'two'])
  const [{ rule, start, end }] = lines()[0]!.findings as [{ rule: string; start: number; end: number }]
  expect([rule, text.slice(start, end)]).toEqual(['vague-term', 'в ближайшее время'])
  expect(lines()[1]!.findings).toEqual([])
})

test('an error gives 1', () => {
  expect(checkFiles(['--json', letter('three', 'Ты опоздал, приходи завтра.')])).toBe(1)
})

test('a file that cannot be used is named and gives 2, the others are checked all the same', () => {
  const broken = file('broken.json', '{"text": 1}')
  expect(checkFiles(['--json', broken, path.join(folder, 'absent.json'), letter('four', 'Ждём Вас.')])).toBe(2)
  expect(errors).toContain('broken.json')
  expect(errors).toContain('absent.json')
  expect(lines().map(({ id }) => id)).toEqual(['four'])
})

test('for people: the line, a caret under the place, what to write instead', () => {
  expect(checkFiles([letter('five', 'Ждём.\nВвиду ремонта дверь закрыта.')])).toBe(0)
  expect(out).toContain('five.json:2:1')
  expect(out).toMatch(/\n {4}Ввиду ремонта дверь закрыта\.\n {4}\S*\^{5}/u)
  expect(out).toContain('Из-за')
})

test('without files it says how it is used', () => {
  expect(checkFiles(['--json'])).toBe(2)
  expect(errors).toContain('letters check')
})
