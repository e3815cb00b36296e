// `bench queue`: visits over HTTP against the same SQL run by pgbench, in turns, on one PostgreSQL.
import { Agent } from 'node:http'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { uuid7 } from '#platform/uuid7.ts'
import { openHouse, runLoad, type BenchHouse } from './house.ts'
import { percentile } from '../simulate/measures.ts'
import { preparePlaces, runPgbench, scriptOf, type Measured, type Traced } from './pgbench.ts'
import { send, visit, type QueueLoad, type QueueLoaded, type Step } from './queue-load.ts'
import { logging, statementsIn } from './trace.ts'

export type QueueFigures = {
  clients: number
  processes: number
  statements: number
  rounds: { http: number; pgbench: number; ratio: number }[]
  /** Medians of the rounds: visits a second and their ratio; requests a second over HTTP. */
  visits: number
  pgbenchVisits: number
  ratio: number
  requests: number
  /** Milliseconds of a whole visit (four requests) over all rounds, and of the same SQL by pgbench. */
  visitMs: { p50: number; p99: number }
  pgbenchVisitMs: { p50: number; p99: number }
  /** Milliseconds of an answer over all rounds, while every client asks again at once: then it is clients divided by speed. */
  latency: { p50: number; p99: number; bySteps: Record<Step, { p50: number; p99: number }> }
  /** The same while each client asks once a second, as a specialist with a very quick hand would. */
  paced: { requests: number; p50: number; p99: number }
  refused: Record<string, number>
}

export type QueueAsked = { clients: number; seconds: number; rounds: number }

export async function benchQueue({ clients, seconds, rounds }: QueueAsked): Promise<QueueFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zabota-bench-'))
  chmodSync(folder, 0o777)
  const processes = availableParallelism()
  const house = await openHouse({ processes, places: clients, waiting: 10, settings: logging(folder) })
  try {
    await preparePlaces(house.database, house.places)
    const traced = await trace(house, join(folder, 'statements.json'))
    const script = scriptOf(traced, 'А')
    const done: { http: QueueLoaded; pgbench: Measured }[] = []
    for (let i = 0; i < rounds; i++) {
      const { addresses, places } = house
      const http = await runLoad<QueueLoaded>('queue-load.ts', { addresses, places, seconds } satisfies QueueLoad)
      await anotherDay(house)
      const pgbench = await runPgbench(house.server, folder, script, { clients, seconds })
      await anotherDay(house)
      done.push({ http, pgbench })
    }
    const { addresses, places } = house
    const paced = await runLoad<QueueLoaded>('queue-load.ts', { addresses, places, seconds, everyMs: 1000 } satisfies QueueLoad)
    return figures({ clients, processes, statements: traced.statements.length, paced: pacedFigures(paced) }, done)
  } finally {
    await house.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Issued = { code: string; label: string }

/** One visit with every statement logged; the visit before it takes what happens only once. */
async function trace({ database, places, addresses }: BenchHouse, log: string): Promise<Traced> {
  const agent = new Agent({ keepAlive: true })
  const asking = { address: addresses[0]!, place: places[0]!, agent }
  const logged = async (which: 'all' | 'none') => {
    await sql`alter system set log_statement = ${sql.lit(which)}`.execute(database.db)
    await sql`select pg_reload_conf()`.execute(database.db)
    await pause(500)
  }
  let fromByte = 0
  let traced: Omit<Traced, 'statements'> | undefined
  for (const which of ['none', 'all'] as const) {
    await logged(which)
    fromByte = statSync(log).size
    const steps = visit(asking.place)
    const keys = steps.map(() => uuid7())
    const replies: Record<string, unknown>[] = []
    for (const [i, [step, path, body]] of steps.entries()) {
      const answer = await send(asking, { path, body, key: keys[i]! })
      if (answer.status !== 200) throw new Error(`${step}: ${JSON.stringify(answer.body)}`)
      replies.push(answer.body)
    }
    const [issued, called, , finished] = replies as [Issued, { ticket: { id: string } }, object, { code: string }]
    const [issue, call, start] = steps.map(([, , body]) => body as { id?: string; callId?: string; contactId?: string })
    const number = String(Number(/\d+/u.exec(issued.label)![0]))
    const codes = [issued.code, finished.code]
    traced = {
      place: asking.place,
      ids: { ticket: issue!.id!, called: called.ticket.id, call: call!.callId!, contact: start!.contactId!, number, keys, codes },
    }
  }
  const statements = statementsIn(readFileSync(log).subarray(fromByte).toString('utf8'))
  await logged('none')
  agent.destroy()
  return { ...traced!, statements }
}

/** What was cut off is ended, and visits so far become yesterday's: a hall that serves thousands in one day would be measured for what never happens. */
async function anotherDay({ database }: BenchHouse): Promise<void> {
  await sql`update contact set state = 'closed', ended_at = now() where state = 'open'`.execute(database.db)
  await sql`update ticket set state = 'done', ended_at = now() where state in ('called', 'serving')`.execute(database.db)
  await sql`update ticket set day = day - 1 where state = 'done'`.execute(database.db)
  await sql`vacuum analyze`.execute(database.db)
}

function figures(
  of: Pick<QueueFigures, 'clients' | 'processes' | 'statements' | 'paced'>,
  done: { http: QueueLoaded; pgbench: Measured }[],
): QueueFigures {
  const rounds = done.map(({ http, pgbench }) => {
    const visits = http.visitMs.length / http.seconds
    return { http: visits, pgbench: pgbench.visitsPerSecond, ratio: visits / pgbench.visitsPerSecond }
  })
  const all = (step: Step) => done.flatMap(({ http }) => http.times[step])
  const refused: Record<string, number> = {}
  for (const { http } of done) for (const [code, n] of Object.entries(http.refused)) refused[code] = (refused[code] ?? 0) + n
  return {
    ...of,
    rounds,
    visits: middle(rounds.map(round => round.http)),
    pgbenchVisits: middle(rounds.map(round => round.pgbench)),
    ratio: middle(rounds.map(round => round.ratio)),
    visitMs: latency(done.flatMap(({ http }) => http.visitMs)),
    pgbenchVisitMs: latency(done.flatMap(({ pgbench }) => pgbench.visitMs)),
    requests: middle(done.map(({ http }) => steps.reduce((sum, step) => sum + http.times[step].length, 0) / http.seconds)),
    latency: {
      ...latency(steps.flatMap(all)),
      bySteps: Object.fromEntries(steps.map(step => [step, latency(all(step))])) as QueueFigures['latency']['bySteps'],
    },
    refused,
  }
}

const steps: Step[] = ['issue', 'call', 'start', 'finish']
const middle = (values: number[]) => percentile(values, 0.5)
const latency = (times: number[]) => ({ p50: percentile(times, 0.5), p99: percentile(times, 0.99) })

function pacedFigures({ times, seconds }: QueueLoaded): QueueFigures['paced'] {
  const all = steps.flatMap(step => times[step])
  return { requests: all.length / seconds, ...latency(all) }
}
