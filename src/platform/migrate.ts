// Brings the tables up to date: runs migrations/*.sql forward, each once, in one transaction each.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

const folder = join(import.meta.dirname, '../../migrations')

export type Migration = { name: string; text: string; hash: string }

export const migrations = (dir = folder): Migration[] =>
  readdirSync(dir)
    .filter(name => name.endsWith('.sql'))
    .toSorted()
    .map(name => {
      const text = readFileSync(join(dir, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** Returns the names of what was run. Two processes starting at once take turns (an advisory lock). */
export async function migrate(pool: pg.Pool, list = migrations()): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(7240001)')
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
    const ran = new Map(rows.map(row => [row.name, row.hash]))
    const fresh = list.filter(({ name, hash }) => isFresh(name, hash, ran.get(name)))
    for (const migration of fresh) await run(client, migration)
    return fresh.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock(7240001)')
    client.release()
  }
}

function isFresh(name: string, hash: string, ran: string | undefined): boolean {
  if (ran !== undefined && ran !== hash)
    throw new Error(`Миграцию ${name} изменили после того, как она прошла. Верните её и напишите новую.`)
  return ran === undefined
}

async function run(client: pg.PoolClient, { name, text, hash }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Миграция ${name} не прошла, база осталась прежней: ${(error as Error).message}`, { cause: error })
  }
}
