// Many rows at once: whole pages as JSON, so that two months go in within seconds.
import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { tablesInOrder, type Books } from './books.ts'

const page = 2000

/** Parents before children, events last and in the order of time. Returns how many rows. */
export async function putBooks(db: Tx, { rows, events }: Books): Promise<number> {
  // A call and the call-back that it answers name each other.
  await sql`set constraints all deferred`.execute(db)
  let count = 0
  for (const table of tablesInOrder) count += await put(db, table, rows[table])
  return count + (await put(db, 'event', events))
}

/** All rows of a table have the same columns; what is absent the database fills in. */
async function put(db: Tx, table: string, rows: readonly object[]): Promise<number> {
  if (rows.length === 0) return 0
  const columns = sql.join(Object.keys(rows[0]!).map(key => sql.id(columnOf(key))))
  for (let from = 0; from < rows.length; from += page) {
    const text = JSON.stringify(rows.slice(from, from + page).map(withColumns))
    await sql`
      insert into ${sql.table(columnOf(table))} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(columnOf(table))}, ${text}::jsonb)`.execute(db)
  }
  return rows.length
}

const withColumns = (row: object) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), bytes(value)]))

/** As PostgreSQL reads bytes out of a text. */
const bytes = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)

const columnOf = (key: string): string => key.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`)
