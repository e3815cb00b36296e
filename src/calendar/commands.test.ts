// The command `calendar due` as a person or a program types it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { commands } from './commands.ts'

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(text => ((printed.out += String(text)), true))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(text => ((printed.err += String(text)), true))
  try {
    return { code: await commands['calendar due']!.run(args), ...printed }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

test('a program gets exactly due, nominal and why', async () => {
  const { code, out } = await run('--from', '2026-10-23', '--term', '30d', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    due: '2026-11-20',
    nominal: '2026-11-22',
    why: '30-й день — воскресенье 22.11, срок — пятница 20.11',
  })
})

test('a person gets a line and may write the date as usual', async () => {
  const { code, out } = await run('--from', '23.10.2026', '--term', '30d', '--off-day', 'after')
  expect(code).toBe(0)
  expect(out).toBe('Срок: понедельник 23.11.2026. 30-й день — воскресенье 22.11, срок — понедельник 23.11.\n')
})

test('the region’s holiday counts when asked', async () => {
  expect((await run('--from', '2026-05-25', '--term', '30d', '--region', '21', '--json')).out).toContain('"due":"2026-06-23"')
})

test('a year from a file is used, a bad file is named with its line', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'zabota-calendar-'))
  try {
    const path = join(dir, 'calendar.xml')
    writeFileSync(path, '<calendar year="2028"><holidays/><days><day d="01.10" t="1"/></days></calendar>')
    expect(
      (await run('--from', '2027-12-11', '--term', '30d', '--off-day', 'after', '--calendar', path, '--json')).out,
    ).toContain('"due":"2028-01-11"')
    writeFileSync(path, '<calendar year="2028">')
    expect(await run('--from', '2027-12-11', '--term', '30d', '--calendar', path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('calendar.xml: Строка 1'),
    })
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test.each([
  [[], 'Укажите день'],
  [['--from', '2026-10-23'], 'Укажите срок'],
  [['--from', '2026-02-30', '--term', '30d'], '«2026-02-30» — не дата'],
  [['--from', '31.02.2026', '--term', '30d'], '«31.02.2026» — не дата'],
  [['--from', '2026-10-23', '--term', '30'], '«30» — не срок'],
  [['--from', '2026-10-23', '--term', '30d', '--off-day', 'never'], '«never»'],
  [['--from', '2026-10-23', '--term', '30d', '--region', '99'], 'региона «99»'],
  [['--from', '2026-10-23', '--term', '30d', '--calendar', '/нет/такого'], 'Не удаётся прочитать файл'],
  [['--from', '2027-12-23', '--term', '30d'], '2028 год'],
  [['--from', '2026-10-23', '--term', '30d', '--fast'], 'Не удаётся понять команду'],
  [['завтра'], 'Не удаётся понять команду'],
])('bad input %j is explained and nothing is printed', async (args, message) => {
  const { code, out, err } = await run(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})
