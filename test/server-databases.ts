// Databases for tests on a PostgreSQL server: each a copy of one that has been migrated.
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { onPostgres } from '#platform/db.ts'
import { migrate, migrations } from '#platform/migrate.ts'

const migrated = new Map<string, Promise<string>>()

/** A new migrated database on `server`, until it is dropped. */
export async function databaseLike(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `zabota_test_${randomBytes(6).toString('hex')}`
  if (!migrated.has(server)) migrated.set(server, migratedOn(server))
  const like = await migrated.get(server)
  await withClient(server, client => client.query(`create database ${name} template ${like} strategy file_copy`))
  return {
    url: databaseOn(server, name),
    drop: () => withClient(server, client => client.query(`drop database if exists ${name} with (force)`)),
  }
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

async function withClient(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
