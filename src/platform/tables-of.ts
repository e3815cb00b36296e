// Writes src/platform/tables.ts: the types of all tables as the migrations make them, read from the database itself.
import type pg from 'pg'

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: string
  has_default: boolean
  generated: boolean
}

const scalars: Record<string, string> = {
  text: 'string',
  tsvector: 'string',
  uuid: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  date: 'string',
  timestamptz: 'string',
  bytea: 'Buffer',
  _text: 'string[]',
  _int4: 'number[]',
  _int8: 'number[]',
  _uuid: 'string[]',
}

/** The whole text of tables.ts; throws on a column type that has no known TypeScript type. */
export async function tablesOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select table_name, column_name, udt_name, is_nullable,
           column_default is not null or is_identity = 'YES' as has_default,
           is_generated = 'ALWAYS' or identity_generation = 'ALWAYS' as generated
    from information_schema.columns
    where table_schema = 'public' and table_name in (select tablename from pg_tables where schemaname = 'public') and table_name <> 'migration'
    order by table_name, ordinal_position`)
  const words = await wordsOf(pool)
  const tables = Map.groupBy(rows, row => row.table_name)
  const types = [...tables].map(
    ([name, columns]) =>
      `export type ${pascal(name)}Table = {\n${columns.map(c => `  ${line(c, words.get(`${name}.${c.column_name}`))}\n`).join('')}}\n`,
  )
  const all = [...tables.keys()].map(name => `  ${camel(name)}: ${pascal(name)}Table\n`).join('')
  return `// Written by \`bin/zabota tables\` from the migrations; not edited by hand.\nimport type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'\n\n${types.join('\n')}\nexport type DB = {\n${all}}\n`
}

function line(column: Column, words?: string): string {
  const base = words ?? (column.udt_name === 'jsonb' ? 'JSONColumnType<object>' : scalars[column.udt_name])
  if (!base) throw new Error(`${column.table_name}.${column.column_name}: no TypeScript type for ${column.udt_name}`)
  const type = column.is_nullable === 'YES' ? `${base} | null` : base
  const wrapped = column.generated
    ? `GeneratedAlways<${type}>`
    : column.has_default && column.udt_name !== 'jsonb'
      ? `Generated<${type}>`
      : type
  const json = column.udt_name === 'jsonb' && column.has_default ? 'JSONColumnType<object, string | undefined, string>' : wrapped
  return `${camel(column.column_name)}: ${json}`
}

/** `check (state in ('open', 'kept'))` becomes the union of those words. */
async function wordsOf(pool: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ table: string; check: string }>(`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as check from pg_constraint where contype = 'c'`)
  const found = new Map<string, string>()
  for (const { table, check } of rows) {
    const [, column, list] = /^CHECK \(\((\w+) = ANY \(ARRAY\[([^\]]+)\]\)\)\)$/u.exec(check) ?? []
    if (column && list)
      found.set(`${table}.${column}`, [...list.matchAll(/'([^']*)'::text/gu)].map(([, word]) => `'${word}'`).join(' | '))
  }
  return found
}

const camel = (name: string) => name.replace(/_(.)/gu, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)
