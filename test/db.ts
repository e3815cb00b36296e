// A fresh, migrated database for a test file: embedded in memory, or on a real PostgreSQL where TEST_DATABASE_URL names one.
import { createHash, randomBytes } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { onLite, onPostgres, type Database } from '#platform/db.ts'
import { extensions } from '#platform/embedded.ts'
import { migrate, migrations } from '#platform/migrate.ts'

const url = process.env.TEST_DATABASE_URL

export const engine = url ? 'postgres' : 'embedded'

export const freshDatabase = (): Promise<Database> => (url ? onServer(url) : inMemory())

let template: Promise<Blob> | undefined

async function inMemory(): Promise<Database> {
  template ??= migratedTemplate()
  return onLite(await PGlite.create({ loadDataDir: await template, extensions }))
}

async function migratedTemplate(): Promise<Blob> {
  const lite = await PGlite.create({ extensions })
  const { pool } = onLite(lite)
  await migrate(pool)
  await pool.end()
  const dump = await lite.dumpDataDir('none')
  await lite.close()
  return dump
}

let migrated: Promise<string> | undefined

/** Each test file gets a database of its own, a copy of a migrated one, dropped when it closes. */
async function onServer(server: string): Promise<Database> {
  const name = `zabota_test_${randomBytes(6).toString('hex')}`
  const like = await (migrated ??= migratedOn(server))
  await ask(server, `create database ${name} template ${like} strategy file_copy`)
  const database = onPostgres(databaseOn(server, name))
  const close = async () => {
    await database.close()
    await ask(server, `drop database if exists ${name} with (force)`)
  }
  return { ...database, close }
}

/** One for all processes that test these migrations: the first makes it, under a lock, and gives it its name when it is whole. */
async function migratedOn(server: string): Promise<string> {
  const texts = migrations().map(({ hash }) => hash)
  const like = `zabota_like_${createHash('sha256').update(texts.join()).digest('hex').slice(0, 12)}`
  await withClient(server, async client => {
    await client.query('select pg_advisory_lock(7240002)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [like])
    if (rowCount) return
    await client.query(`drop database if exists ${like}_unfinished with (force)`)
    await client.query(`create database ${like}_unfinished`)
    const { pool } = onPostgres(databaseOn(server, `${like}_unfinished`))
    await migrate(pool)
    await pool.end()
    // The server ends what has just been closed a moment later, and renames or copies nothing that is in use.
    await client.query(`alter database ${like}_unfinished allow_connections false`)
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [`${like}_unfinished`])
    await client.query(`alter database ${like}_unfinished rename to ${like}`)
  })
  return like
}

function databaseOn(server: string, name: string): string {
  const own = new URL(server)
  own.pathname = `/${name}`
  return own.href
}

const ask = (server: string, statement: string) => withClient(server, client => client.query(statement))

async function withClient(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
