// One way to the database on both engines: Kysely over node-postgres, whether PostgreSQL or the embedded one answers.
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Config } from './config.ts'
import { openEmbedded } from './embedded.ts'
import { rememberStatements } from './prepared.ts'
import type { DB } from './tables.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

export type Database = {
  db: Db
  pool: pg.Pool
  engine: 'embedded' | 'postgres'
  close: () => Promise<void>
}

// Wire = model: instants travel as ISO strings, dates as YYYY-MM-DD, counts as numbers; decided here, once.
const { builtins } = pg.types
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.NUMERIC, Number)
pg.types.setTypeParser(builtins.DATE, String)
pg.types.setTypeParser(builtins.TIMESTAMPTZ, iso)

function iso(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/u, '$1:00')).toISOString()
}

export async function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Database> {
  if (config.databaseUrl) return onPostgres(config.databaseUrl)
  const { lite, release } = await openEmbedded(config.dataDir)
  return onLite(lite, release)
}

/** `release` gives the data directory back after the database has closed. */
export function onLite(lite: PGlite, release: () => void = () => {}): Database {
  // One connection is all that PGlite has. Asking for a second one inside a transaction would wait for ever: fail instead.
  const pool = new pg.Pool({
    connection: createPgConfig(lite).connection,
    max: 1,
    connectionTimeoutMillis: 15_000,
  } as pg.PoolConfig)
  const { db } = over(pool)
  let closing: Promise<void> | undefined
  const close = async () => {
    await db.destroy()
    await lite.close()
    release()
  }
  return { db, pool, engine: 'embedded', close: () => (closing ??= close()) }
}

export function onPostgres(url: string, max = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  // A connection that breaks while idle (a restart of the server) must not take the process with it.
  pool.on('error', () => {})
  pool.on('connect', client => {
    // Nor one that breaks between two statements of a transaction: the next statement fails, and with it that request alone.
    client.on('error', () => {})
    rememberStatements(client)
  })
  const { db } = over(pool)
  return { db, pool, engine: 'postgres', close: () => db.destroy() }
}

const over = (pool: pg.Pool) => ({
  pool,
  db: new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  }),
})
