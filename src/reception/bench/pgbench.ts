// pgbench does the same visit: the logged statements become its script, ids of each visit its variables.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Database } from '#platform/db.ts'
import type { Server } from '#test/postgres.ts'
import type { Place } from './centre.ts'
import { forPgbench, type Statement } from './trace.ts'

/** One visit as it was traced: who, with which ids, by which statements. */
export type Traced = {
  place: Place
  ids: { ticket: string; number: string; called: string; call: string; contact: string; keys: string[]; codes: string[] }
  statements: Statement[]
}

/** Clients of pgbench find their window here, by their number. */
export async function preparePlaces({ db }: Database, places: Place[]): Promise<void> {
  await sql`create table bench_place (n int primary key, token_hash text, staff uuid, counter uuid, department uuid, reason uuid, letter text)`.execute(
    db,
  )
  for (const [n, { tokenHash, staffId, counterId, departmentId, reasonId }] of places.entries())
    await sql`insert into bench_place select ${n}, ${tokenHash}, ${staffId}, ${counterId}, ${departmentId}, ${reasonId}, letter
      from reason where id = ${reasonId}`.execute(db)
}

/** The script: the ticket that is called is the one that came back, which need not be the one just issued. */
export function scriptOf({ place, ids, statements }: Traced, letter: string): string {
  const own: [string, string][] = [
    [place.tokenHash, 'token_hash'],
    [place.staffId, 'staff'],
    [place.counterId, 'counter'],
    [place.departmentId, 'department'],
    [place.reasonId, 'reason'],
    [letter, 'letter'],
    [ids.ticket, 'ticket'],
    [ids.called, 'called_id'],
    [ids.call, 'call'],
    [ids.contact, 'contact'],
    ...ids.keys.map((key, i): [string, string] => [key, `key${i}`]),
    ...ids.codes.map((code, i): [string, string] => [code, `code${i}`]),
  ]
  const fresh = [...ids.keys.keys()].map(i => `gen_random_uuid() as key${i}`)
  const codes = ids.codes.map((_, i) => `replace(gen_random_uuid()::text, '-', '') as code${i}`)
  const lines = [
    '\\if :known = 0',
    'select * from bench_place where n = :client_id \\gset',
    '\\set known 1',
    '\\endif',
    `select gen_random_uuid() as ticket, gen_random_uuid() as call, gen_random_uuid() as contact, ${[...fresh, ...codes].join(', ')} \\gset`,
  ]
  for (const statement of statements) {
    const variables = new Map(own)
    // The number that the counter has just given.
    if (statement.text.startsWith('insert into "ticket" ')) variables.set(ids.number, 'last')
    const text = forPgbench(statement, variables)
    if (text.startsWith('insert into "ticket_counter"')) lines.push(`${text} \\gset`)
    else if (text.startsWith("update ticket set state = 'called'")) lines.push(`${text} \\gset called_`)
    else lines.push(`${text};`)
  }
  return `${lines.join('\n')}\n`
}

export type Measured = { visitsPerSecond: number; visitMs: number[] }

/** A client of pgbench prepares its statements one by one while the others wait, so counting begins when each has made one visit. */
export async function runPgbench(
  server: Server,
  folder: string,
  script: string,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Measured> {
  const file = join(folder, 'visit.sql')
  writeFileSync(file, script)
  for (let warmSeconds = 4; warmSeconds < 300; warmSeconds *= 3) {
    const log = mkdtempSync(join(folder, 'pgbench-'))
    const how = [
      '-n',
      '-M',
      'prepared',
      '-c',
      `${clients}`,
      '-j',
      '2',
      '-T',
      `${warmSeconds + seconds}`,
      '-D',
      'known=0',
      '-f',
      file,
    ]
    const place = ['-h', '127.0.0.1', '-p', `${server.port}`, '-U', 'postgres', 'postgres']
    await promisify(execFile)(join(server.bin, 'pgbench'), [...how, '-l', `--log-prefix=${join(log, 'visits')}`, ...place])
    const visits = readdirSync(log).flatMap(name =>
      readFileSync(join(log, name), 'utf8').split('\n').filter(Boolean).map(visitOf),
    )
    const measured = afterFirstVisits(visits, clients)
    if (measured && measured.seconds >= seconds / 2)
      return { visitsPerSecond: measured.visitMs.length / measured.seconds, visitMs: measured.visitMs }
  }
  throw new Error('pgbench не успел разогреться: машина занята.')
}

type Visit = { client: number; ms: number; endedAt: number }

/** A line of pgbench's log: client, number, microseconds, script, seconds and microseconds since 1970. */
function visitOf(line: string): Visit {
  const [client, , micros, , second, micro] = line.split(' ').map(Number)
  return { client: client!, ms: micros! / 1000, endedAt: second! + micro! / 1e6 }
}

function afterFirstVisits(visits: Visit[], clients: number): { seconds: number; visitMs: number[] } | undefined {
  const first = new Map<number, number>()
  for (const { client, endedAt } of visits) first.set(client, Math.min(first.get(client) ?? Infinity, endedAt))
  if (first.size < clients) return undefined
  const from = Math.max(...first.values())
  const counted = visits.filter(({ endedAt }) => endedAt > from)
  return { seconds: Math.max(0, ...counted.map(({ endedAt }) => endedAt)) - from, visitMs: counted.map(({ ms }) => ms) }
}
