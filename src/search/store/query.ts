// SQL of the words asked for: the query that PostgreSQL makes of them, and how much of a table is looked through.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Each word stemmed; empty where only words stand that mean nothing («и», «на»). */
export async function tsqueryOf(db: Db, query: string): Promise<string> {
  if (query === '') return ''
  const { rows } = await sql<{ query: string }>`select to_tsquery('pg_catalog.russian', ${query})::text as query`.execute(db)
  return rows[0]!.query
}

/** Stems of a query: 'пособ':* & 'отказ' → пособ, отказ. */
export const stemsOf = (tsquery: string): string[] =>
  [...tsquery.matchAll(/'((?:[^']|'')+)'/gu)].map(([, stem]) => stem!.replaceAll("''", "'"))

export const asQuery = (tsquery: string) => sql`${tsquery}::tsquery`

/** For `like`. */
export const part = (typed: string): string => `%${typed.replaceAll(/[\\%_]/gu, sign => `\\${sign}`)}%`

/** «Варонцова» still finds «Воронцова»; below it everything is alike. */
const slipThreshold = '0.5'

/** Runs what compares by `<%`. */
export async function withSlips<Result>(db: Db, run: (tx: Db) => Promise<Result>): Promise<Result> {
  const within = async (tx: Db) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${slipThreshold}, true)`.execute(tx)
    return run(tx)
  }
  return db.isTransaction ? within(db) : db.transaction().execute(within)
}
