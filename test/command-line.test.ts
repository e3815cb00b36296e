// Every command of bin/zabota: what does not fit is answered in Russian with the usage line, and nothing runs.
import { execFile } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { allowedBy, misfit, runCommandLine, type Rooms } from '#platform/command-line.ts'
import { rooms } from '../src/zabota.ts'

async function run(from: Rooms, words: string[]) {
  const said = { out: '', err: '' }
  const code = await runCommandLine(from, words, { stdout: text => (said.out += text), stderr: text => (said.err += text) })
  return { code, ...said }
}

const loaded = await Promise.all(Object.values(rooms).map(load => load()))
const commands = Object.entries(Object.assign({}, ...loaded.map(room => room.commands)) as (typeof loaded)[0]['commands'])

describe.each(commands)('%s', (name, { usage }) => {
  test('an unknown option is named with the usage line', async () => {
    const { code, out, err } = await run(rooms, [...name.split(' '), '--nonsense'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`Не знаем слова --nonsense. Так вызывают:\n  bin/zabota ${usage}\n`)
  })

  test('--help prints the usage line', async () => {
    const { code, out, err } = await run(rooms, [...name.split(' '), '--help'])
    expect([code, out, err]).toEqual([0, `Так вызывают:\n  bin/zabota ${usage}\n`, ''])
  })

  test('begins its usage line with its own words, and each option there is understood', () => {
    expect(usage.startsWith(name)).toBe(true)
    const line = usage.split(/\s{2,}/u)[0]!
    const { options } = allowedBy(usage, name)
    expect([...options.keys()].toSorted()).toEqual([...line.matchAll(/--([a-z-]+)/gu)].map(([, option]) => option!).toSorted())
  })
})

test('a missing word is named', async () => {
  expect((await run(rooms, ['export'])).err).toContain('Не хватает имени файла.')
  expect((await run(rooms, ['user', 'add', '--login', 'x'])).err).toContain('Не хватает: --surname, --name, --position')
  expect((await run(rooms, ['bench', 'queue', '--clients'])).err).toContain('После --clients нужно значение.')
  expect((await run(rooms, ['bench', 'queue', '--clients', '--json'])).err).toContain('После --clients нужно значение.')
  expect((await run(rooms, ['serve', 'now'])).err).toContain('Лишнее слово')
  expect((await run(rooms, ['simulate', '--json=yes'])).err).toContain('без значения')
  expect((await run(rooms, ['simulate', '-x'])).err).toContain('Не знаем слова -x')
})

test('bench alone lists the benches', async () => {
  const { code, out } = await run(rooms, ['bench'])
  expect(code).toBe(0)
  expect(out).toContain('bin/zabota bench queue')
  expect(out).toContain('bin/zabota bench letters')
  expect(out).not.toContain('bin/zabota serve')
})

test('an unknown command shows the list, that of its family where there is one', async () => {
  const bench = await run(rooms, ['bench', 'nothing'])
  expect([bench.code, bench.err.split('\n')[0]]).toEqual([2, 'Нет такой команды: bench nothing'])
  expect(bench.err).not.toContain('bin/zabota serve')
  const other = await run(rooms, ['dance'])
  expect([other.code, other.err.split('\n')[0]]).toEqual([2, 'Нет такой команды: dance'])
  expect(other.err).toContain('bin/zabota serve')
})

test('what is allowed is read from the usage line', () => {
  const { options, required, least, most } = allowedBy(
    'x do --a «Б в» --b c,d|e [--k 5] [--json] FILE.txt|FILE.md [OUT]   речь --z',
    'x do',
  )
  expect([...options]).toEqual([
    ['a', true],
    ['b', true],
    ['k', true],
    ['json', false],
  ])
  expect([required, least, most]).toEqual([['a', 'b'], 1, 2])
  expect(misfit({ options, required, least, most }, ['--a', '1', '--b=2', 'f'])).toBeUndefined()
  expect(allowedBy('letters check [--json] FILE…', 'letters check').most).toBe(Infinity)
})

test('a command that throws is a sentence, not a stack', async () => {
  const broken: Rooms = {
    fall: async () => ({ commands: { fall: { usage: 'fall', run: () => Promise.reject(new Error('Диск полон.')) } } }),
  }
  expect(await run(broken, ['fall'])).toEqual({ code: 1, out: '', err: 'Команда не выполнена: Диск полон.\n' })
})

test('the program itself ends with the code', async () => {
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>(done =>
    execFile(process.execPath, ['src/zabota.ts', 'bench', 'queue', '--nonsense'], (error, _, stderr) =>
      done({ code: error?.code, stderr }),
    ),
  )
  expect(code).toBe(2)
  expect(stderr).not.toContain('    at ')
})
