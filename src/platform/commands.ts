// What the platform offers to the command line: migrate, tables, journal verify.
import { once } from 'node:events'
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Command } from './command.ts'
import { readConfig } from './config.ts'
import { openDatabase, type Database } from './db.ts'
import { verifyJournal } from './journal.ts'
import { migrate } from './migrate.ts'
import { exportRows, importRows } from './moving.ts'
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
  export: {
    usage: 'export FILE[.gz]             записать весь центр в файл',
    run: ([file]) => named(file, path => withDatabase(database => exportTo(database, path))),
  },
  import: {
    usage: 'import FILE[.gz]             перенести центр из файла в пустую базу',
    run: ([file]) => named(file, path => withDatabase(database => importFrom(database, path))),
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

/** Gzip where the name ends in .gz; waits while the disk is behind. */
async function exportTo(database: Database, file: string): Promise<number> {
  const disk = createWriteStream(file)
  const out = file.endsWith('.gz') ? createGzip() : disk
  if (out !== disk) out.pipe(disk)
  const count = await exportRows(database.pool, async line => {
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  })
  out.end()
  await finished(disk)
  console.log(`Записано строк: ${count}, файл ${file}`)
  return 0
}

async function importFrom(database: Database, file: string): Promise<number> {
  const disk = createReadStream(file)
  const lines = createInterface({ input: file.endsWith('.gz') ? disk.pipe(createGunzip()) : disk })
  await migrate(database.pool)
  console.log(`Перенесено строк: ${await importRows(database.pool, lines)}`)
  return 0
}

const named = (file: string | undefined, work: (file: string) => Promise<number>): Promise<number> | number =>
  file ? work(file) : (process.stderr.write('Назовите файл.\n'), 2)

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
