// The statements of one visit as PostgreSQL itself logged them: what «the same SQL» means in `bench queue`.

/** `text` with $1…; `values` as PostgreSQL prints them, null for NULL. */
export type Statement = { text: string; values: (string | null)[] }

/** For postgresql.conf: where statements are logged, with their values, as lines of JSON (`statements.json` in the folder). */
export const logging = (folder: string) => [
  'logging_collector=on',
  'log_destination=jsonlog',
  `log_directory=${folder}`,
  'log_filename=statements',
  'log_rotation_size=0',
]

type Line = { session_id?: string; message?: string; detail?: string }

/** What the processes do by themselves: reading events for live screens, telling other processes, sealing the journal. */
const ofItself = /from "event"|notify zabota_event|"seal"|pg_try_advisory_xact_lock/iu

/** Statements of a log in the order of their transactions, without those transactions that the processes make by themselves. */
export function statementsIn(log: string): Statement[] {
  const open = new Map<string, Statement[]>()
  const done: Statement[] = []
  for (const line of log.split('\n').filter(Boolean)) {
    const { session_id: session = '', message = '', detail = '' } = JSON.parse(line) as Line
    const text = /^(?:statement|execute [^:]+): ([\s\S]*)$/u.exec(message)?.[1]?.trim()
    if (text === undefined) continue
    const unit = open.get(session) ?? []
    unit.push({ text, values: valuesOf(detail) })
    const ends = unit[0]!.text !== 'begin' || text === 'commit' || text === 'rollback'
    if (!ends) open.set(session, unit)
    else {
      open.delete(session)
      if (!unit.some(one => ofItself.test(one.text))) done.push(...unit)
    }
  }
  return done
}

/** `parameters: $1 = 'it''s', $2 = NULL`. */
const valuesOf = (detail: string): (string | null)[] =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/gu)].map(([, quoted]) => quoted?.replaceAll("''", "'") ?? null)

/** What differs from visit to visit: a logged value and the variable of pgbench that stands for it. */
export type Variables = ReadonlyMap<string, string>

/** A statement for pgbench. It takes `:name` for a variable even inside quotes, so every colon of a value is written as \x3a. */
export const forPgbench = ({ text, values }: Statement, variables: Variables): string =>
  text.replace(/\$(\d+)/gu, (_, n: string) => {
    const value = values[Number(n) - 1]
    if (value === null || value === undefined) return 'NULL'
    const variable = variables.get(value)
    return variable ? `:${variable}` : `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`
  })
