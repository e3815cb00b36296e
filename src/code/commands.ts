// The room on the command line: `code parse` shows the tree that `code import` takes in as an edition.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isDay } from '#calendar/day.ts'
import type { Command } from '#platform/command.ts'
import { withDatabase } from '#platform/commands.ts'
import { Problem } from '#platform/errors.ts'
import { migrate } from '#platform/migrate.ts'
import { todayOf } from '#staff/today.ts'
import { takeIn } from './actions.ts'
import { readDocument, UnreadableDocument } from './reading.ts'
import { parseCode } from './rules/tree.ts'

export const commands: Record<string, Command> = {
  'code parse': { usage: 'code parse FILE [--json]   дерево пунктов документа: TXT, MD или DOCX', run: told(parse) },
  'code import': {
    usage: 'code import FILE [--from 2026-12-01] [--approved «Приказ № 5»]   принять редакцию Кодекса: TXT, MD или DOCX',
    run: told(importEdition),
  },
}

/** Prints the clauses in the document's order, repaired words on stderr; a file that cannot be read is named, exit code 2. */
async function parse(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  const path = positionals[0]!
  const { clauses, repairs } = parseCode(await readDocument(path, bytesOf(path)))
  if (clauses.length === 0) throw new UnreadableDocument(`В файле «${path}» нет текста.`)
  for (const { word, repaired } of repairs) process.stderr.write(`Буквы другого алфавита: «${word}» → «${repaired}»\n`)
  const lines = clauses.map(({ id, kind, text, parent }) => ({ id, kind, text, parent }))
  process.stdout.write(
    values.json
      ? `${JSON.stringify(lines)}\n`
      : lines.map(({ id, kind, text }) => `${id}\t${kind}\t${text.replaceAll('\n', ' / ')}\n`).join(''),
  )
  return 0
}

/** Says the number of clauses taken in and since when they hold; the same text again is the same edition. */
async function importEdition(args: string[]): Promise<number> {
  const options = { from: { type: 'string' }, approved: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const path = positionals[0]!
  const source = await readDocument(path, bytesOf(path))
  if (values.from !== undefined && !isDay(values.from))
    throw new UnreadableDocument(`«${values.from}» – не дата. Напишите год, месяц и день: 2026-12-01.`)
  return withDatabase(async ({ db, pool }) => {
    await migrate(pool)
    const now = new Date()
    const inForceFrom = values.from ?? (await todayOf(db, now))
    const edition = await db
      .transaction()
      .execute(tx => takeIn(tx, now, null, { source, inForceFrom, approvedBy: values.approved ?? '' }))
    process.stdout.write(`«${edition.title}»: пунктов ${edition.clauses}, действует с ${edition.inForceFrom}.\n`)
    return 0
  })
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new UnreadableDocument(`Не получилось открыть «${path}». Проверьте имя файла.`)
  }
}

function told(run: (args: string[]) => Promise<number>): Command['run'] {
  return async args => {
    try {
      return await run(args)
    } catch (error) {
      if (!(error instanceof UnreadableDocument || error instanceof Problem)) throw error
      process.stderr.write(`${error.message}\n`)
      return 2
    }
  }
}
