// What this room offers to the command line: declining names line by line, and measuring how well it is done.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Command } from '#platform/command.ts'
import { answerLine } from './names/batch.ts'
import { goldNames } from './names/gold.ts'
import { measure, type Mistake } from './names/measure.ts'

export const commands: Record<string, Command> = {
  'names decline': { usage: 'names decline --json', run: declineNames },
  'names measure': { usage: 'names measure [--mistakes]', run: measureNames },
}

const usage = `bin/zabota names decline --json
На вход: строки «фамилия имя отчество пол падеж» через табуляцию; пол m, f или пусто; падеж nom, gen, dat, acc, ins или prep.
`

/** Reads stdin line by line, so that a file of any length passes through little memory. */
async function declineNames(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--json') {
    process.stderr.write(usage)
    return 2
  }
  let failed = false
  let number = 0
  for await (const lines of linesOf(process.stdin)) {
    let out = ''
    for (const line of lines) {
      number++
      if (line.trim() === '' && !line.includes('\t')) continue
      const answer = answerLine(line, number)
      if ('error' in answer) failed = true
      out += `${JSON.stringify(answer)}\n`
    }
    if (out !== '') await write(out)
  }
  return failed ? 2 : 0
}

/** Batches of whole lines without their ends (LF or CRLF); the decoder drops a byte order mark. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    yield lines.map(withoutReturn)
  }
  rest += decoder.decode()
  if (rest !== '') yield [withoutReturn(rest)]
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)

const write = (text: string) =>
  new Promise<void>((done, fail) => process.stdout.write(text, error => (error ? fail(error) : done())))

/** Accuracy against the name paradigms of OpenCorpora, counted by distinct names. */
async function measureNames(args: string[]): Promise<number> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts')
  const binary = async (name: string) => new Uint8Array(await readFile(path.join(folder, name))).buffer
  const list = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as string[]
  const [words, paradigms] = [await binary('words.dawg'), await binary('paradigms.array')]
  const [suffixes, tags] = [await list('suffixes.json'), await list('gramtab-opencorpora-int.json')]
  const { rows, mistakes } = measure(goldNames({ words, paradigms, suffixes, tags }))
  const percent = (a: number, b: number) => (b === 0 ? '—' : ((100 * a) / b).toFixed(2))
  for (const row of rows) {
    const wrong = row.forms - row.right
    const flagged = `${row.wrongAndFlagged} of ${wrong}`
    await write(
      `${row.part} ${row.gender}: ${row.forms} forms, right ${percent(row.right, row.forms)} %, confident ${percent(row.confident, row.forms)} %, wrong and flagged ${flagged}\n`,
    )
  }
  if (args.includes('--mistakes')) await write(mistakes.map(mistakeLine).join(''))
  return 0
}

const mistakeLine = ({ part, gender, nominative, to, form, expected, confident }: Mistake) =>
  `${[part, gender, nominative, to, form.toLowerCase(), expected.join('/'), confident ? 'confident' : 'flagged'].join('\t')}\n`
