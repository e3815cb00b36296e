// A fresh, migrated database for a test file: embedded in memory, or on a real PostgreSQL where TEST_DATABASE_URL names one.
import { randomBytes } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { onLite, onPostgres, type Database } from '#platform/db.ts'
import { extensions } from '#platform/embedded.ts'
import { migrate } from '#platform/migrate.ts'

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

/** Each test file gets a database of its own, dropped when it closes. */
async function onServer(server: string): Promise<Database> {
  const name = `zabota_test_${randomBytes(6).toString('hex')}`
  await ask(server, `create database ${name}`)
  const own = new URL(server)
  own.pathname = `/${name}`
  const database = onPostgres(own.href)
  await migrate(database.pool)
  const close = async () => {
    await database.close()
    await ask(server, `drop database if exists ${name} with (force)`)
  }
  return { ...database, close }
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
