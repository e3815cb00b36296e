// The room on the command line: `code parse` shows the tree that an import would take in.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'
import { parseCode } from './rules/tree.ts'

const usage = 'code parse FILE.txt|FILE.md [--json]'

export const commands: Record<string, Command> = { 'code parse': { usage, run: parse } }

/** Prints the clauses in the document's order, repaired words on stderr; a file that cannot be read is named, exit code 2. */
function parse(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  const [path, more] = positionals
  if (path === undefined || more !== undefined) return refuse(`Укажите один файл:\n  bin/zabota ${usage}`)
  const source = read(path)
  if (source === undefined) return refuse(`Не получилось прочитать «${path}». Нужен текст в кодировке UTF-8.`)
  const { clauses, repairs } = parseCode(source)
  if (clauses.length === 0) return refuse(`В файле «${path}» нет текста.`)
  for (const { word, repaired } of repairs) process.stderr.write(`Буквы другого алфавита: «${word}» → «${repaired}»\n`)
  const lines = clauses.map(({ id, kind, text, parent }) => ({ id, kind, text, parent }))
  process.stdout.write(
    values.json
      ? `${JSON.stringify(lines)}\n`
      : lines.map(({ id, kind, text }) => `${id}\t${kind}\t${text.replaceAll('\n', ' / ')}\n`).join(''),
  )
  return 0
}

function read(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return undefined
  }
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 2
}
