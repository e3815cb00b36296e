// What the platform offers to the command line: migrate, tables, journal verify.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './command.ts'
import { readConfig } from './config.ts'
import { openDatabase, type Database } from './db.ts'
import { verifyJournal } from './journal.ts'
import { migrate } from './migrate.ts'
import { tablesOf } from './tables-of.ts'

export const commands: Record<string, Command> = {
  migrate: {
    usage: 'migrate                      привести таблицы к этой версии',
    run: () => withDatabase(async ({ pool }) => (console.log((await migrate(pool)).join('\n') || 'Таблицы уже на месте.'), 0)),
  },
  tables: {
    usage: 'tables                       записать типы таблиц в src/platform/tables.ts (для разработки)',
    run: () =>
      withDatabase(async ({ pool }) => {
        await migrate(pool)
        writeFileSync(join(import.meta.dirname, 'tables.ts'), await tablesOf(pool))
        return 0
      }),
  },
  'journal verify': {
    usage: 'journal verify [--json]      пересчитать цепочку журнала',
    run: args =>
      withDatabase(async ({ db }) => {
        const verdict = await verifyJournal(db)
        if (args.includes('--json')) console.log(JSON.stringify(verdict))
        else
          console.log(
            verdict.ok
              ? `Журнал цел: записей ${verdict.events}, печатей ${verdict.seals}, ещё без печати ${verdict.unsealed}.\nПоследняя печать: ${verdict.lastHash}`
              : verdict.message,
          )
        return verdict.ok ? 0 : 1
      }),
  },
}

/** Opens what the environment names, runs, closes; a refusal is printed as a sentence, not a stack. */
export async function withDatabase(work: (database: Database) => Promise<number>): Promise<number> {
  let database: Database | undefined
  try {
    database = await openDatabase(readConfig(process.env))
    return await work(database)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return 2
  } finally {
    await database?.close()
  }
}
