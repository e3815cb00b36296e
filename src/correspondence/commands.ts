// The room on the command line: an old mailbox is taken in by the same way as live mail.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'
import { withDatabase } from '#platform/commands.ts'
import type { Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { readWaiting, takeIn } from './actions.ts'
import { messagesIn, TooLong } from './rules/mailbox.ts'

const usage = 'mail import [--json] FILE.eml|FILE.mbox…'
const benchUsage =
  'bench mail [--messages 2000] [--embedded] [--json]   приём писем рядом с простым разбором (без --embedded нужен PostgreSQL)'

export const commands: Record<string, Command> = {
  'mail import': {
    usage,
    run: args => {
      const files = args.filter(arg => arg !== '--json')
      if (files.length === 0 || files.some(file => file.startsWith('--')))
        return refuse(`Укажите файлы почты:\n  bin/zabota ${usage}`)
      return withDatabase(async ({ db, pool }) => {
        await migrate(pool)
        await readWaiting(db, new Date(), 1_000_000)
        let code = 0
        for (const file of files) code = Math.max(code, await importFile(db, file, args.includes('--json')))
        return code
      })
    },
  },
  'bench mail': {
    usage: benchUsage,
    run: async args => {
      const options = { messages: { type: 'string' }, embedded: { type: 'boolean' }, json: { type: 'boolean' } } as const
      const { values } = parseArgs({ args, options, strict: true })
      const messages = Number(values.messages ?? 2000)
      if (!(Number.isInteger(messages) && messages > 0)) return refuse('--messages: нужно целое число больше нуля.')
      const { benchMail, mailInWords } = await import('./bench/mail.ts')
      const figures = await benchMail({ messages, embedded: values.embedded ?? false })
      console.log(values.json ? JSON.stringify(figures) : mailInWords(figures))
      return 0
    },
  },
}

/** A line per message; a file that does not open is named and the others go on, exit code 2. */
async function importFile(db: Db, file: string, json: boolean): Promise<number> {
  try {
    const found = statSync(file)
    if (found.isDirectory()) return refuse(`${file}: это папка, укажите файлы в ней`)
    // A mailbox into which nothing has come holds no message; an empty file of a message is one that cannot be read.
    if (found.size === 0 && !/\.eml$/iu.test(file)) return 0
    for (const raw of messagesIn(partsOf(file))) {
      const taken = await takeIn(db, new Date(), raw)
      process.stdout.write(json ? `${JSON.stringify({ file, ...taken })}\n` : `${file}: ${said[taken.status]} ${taken.subject}\n`)
    }
    return 0
  } catch (error) {
    if (error instanceof TooLong)
      return refuse(`${file}: одно письмо в файле больше 512 МБ, это не почта. Что было до него, принято.`)
    // A database that is away is not to be told as the fault of the file.
    if ((error as { path?: string }).path !== file) throw error
    return refuse(`${file}: не открывается`)
  }
}

/** A file of any size, eight megabytes at a time. */
function* partsOf(file: string): Generator<Buffer> {
  const open = openSync(file, 'r')
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(8 << 20)
      const read = readSync(open, part)
      if (read === 0) return
      yield part.subarray(0, read)
    }
  } finally {
    closeSync(open)
  }
}

const said = { stored: 'принято', quarantined: 'не разобрано, отложено для человека', duplicate: 'уже есть' }

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 2
}
