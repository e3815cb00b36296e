// Moving a centre from one database to another, row for row: a text file of JSON lines, the same from both engines.
import type pg from 'pg'
import { migrations } from './migrate.ts'

type Table = { name: string; columns: string[]; key: string[] }

const page = 500

/** Writes every row of every table; parents stand before children, rows in the order of their keys. Returns the count. */
export async function exportRows(pool: pg.Pool, write: (line: string) => Promise<void>): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await write(JSON.stringify({ zabota: 1, migrations: migrations().map(({ name, hash }) => ({ name, hash })) }))
    let count = 0
    for (const table of await tables(client)) count += await exportTable(client, table, write)
    return count
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function exportTable(
  client: pg.PoolClient,
  { name, columns, key }: Table,
  write: (line: string) => Promise<void>,
): Promise<number> {
  const order = key.length > 0 ? ` order by ${key.map(quoted).join(', ')}` : ''
  await client.query(
    `declare rows cursor for select to_jsonb(r) as row from (select ${columns.map(quoted).join(', ')} from ${quoted(name)}${order}) r`,
  )
  let count = 0
  for (;;) {
    const { rows } = await client.query<{ row: unknown }>(`fetch ${page} from rows`)
    for (const { row } of rows) await write(JSON.stringify([name, row]))
    count += rows.length
    if (rows.length < page) break
  }
  await client.query('close rows')
  return count
}

/** Reads what `exportRows` wrote into an empty, migrated database, in one transaction. Returns the count. */
export async function importRows(pool: pg.Pool, lines: AsyncIterable<string>): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set constraints all deferred')
    const known = new Map((await tables(client)).map(table => [table.name, table]))
    await refuseUnlessEmpty(client, known)
    const count = await insertAll(client, known, lines)
    await resetSequences(client)
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function insertAll(client: pg.PoolClient, known: Map<string, Table>, lines: AsyncIterable<string>): Promise<number> {
  let count = 0
  let batch: unknown[] = []
  let current: Table | undefined
  const flush = async () => {
    if (current && batch.length > 0) await insert(client, current, batch)
    count += batch.length
    batch = []
  }
  for await (const line of lines) {
    if (line === '') continue
    const read = JSON.parse(line) as [string, unknown] | { migrations: { name: string; hash: string }[] }
    if (!Array.isArray(read)) {
      sameTables(read.migrations)
      continue
    }
    const table = known.get(read[0])
    if (!table) throw new Error(`В файле есть таблица ${read[0]}, которой здесь нет. Файл записан другой версией.`)
    if (table !== current || batch.length >= page) await flush()
    current = table
    batch.push(read[1])
  }
  await flush()
  return count
}

const insert = (client: pg.PoolClient, { name, columns }: Table, rows: unknown[]) =>
  client.query(
    `insert into ${quoted(name)} (${columns.map(quoted).join(', ')}) overriding system value
     select ${columns.map(quoted).join(', ')} from jsonb_populate_recordset(null::${quoted(name)}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )

function sameTables(written: { name: string; hash: string }[]): void {
  const here = migrations()
  const same =
    written.length === here.length && written.every(({ name, hash }, i) => here[i]!.name === name && here[i]!.hash === hash)
  if (!same) throw new Error('Файл записан другой версией «Заботы»: таблицы не совпадают. Запишите его заново той же версией.')
}

async function refuseUnlessEmpty(client: pg.PoolClient, known: Map<string, Table>): Promise<void> {
  for (const { name } of known.values()) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`)
    if (rowCount) throw new Error('База уже не пустая: переносим только в новую. Ничего не изменили.')
  }
}

/** Own tables with their stored columns, parents first; a reference that may wait for the end of a transaction makes no parent. */
async function tables(client: pg.PoolClient): Promise<Table[]> {
  const { rows } = await client.query<Table & { parents: string[] }>(`
    select c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by k.n) from pg_index i, unnest(i.indkey) with ordinality k(num, n), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.num), '[]') as key,
      coalesce((select json_agg(distinct p.relname) from pg_constraint f join pg_class p on p.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid and not f.condeferrable), '[]') as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration' order by c.relname`)
  const sorted: Table[] = []
  const left = new Map(rows.map(row => [row.name, row]))
  while (left.size > 0) {
    const ready = [...left.values()].filter(row => row.parents.every(parent => !left.has(parent)))
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left.keys()].join(', ')}`)
    for (const row of ready) left.delete(row.name)
    sorted.push(...ready)
  }
  return sorted
}

async function resetSequences(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`,
  )
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(1, (select coalesce(max(${quoted(column)}), 0) from ${quoted(table)})), (select count(*) > 0 from ${quoted(table)}))`,
      [quoted(table), column],
    )
  }
}

const quoted = (name: string) => `"${name}"`
