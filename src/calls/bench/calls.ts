// `bench calls`: clients call as often as asked, the exchange tells of each, and meanwhile people work at their desks.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onPostgres, openDatabase, type Database } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { cast, jobs, settle } from '#test/people.ts'
import { temporaryPostgres } from '#test/postgres.ts'
import { startProcess, type Process } from '#test/process.ts'
import { calls } from '../api.ts'
import type { ExchangeEvent } from '../model.ts'
import { signatureOf } from '../webhook.ts'

export type Times = { count: number; p50: number; p95: number; max: number }
export type CallsFigures = {
  engine: 'embedded' | 'postgres'
  seconds: number
  rounds: { perHour: number; calls: number; refused: number; events: Times; desk: Times }[]
}

const secret = 'секрет-станции-для-замера-нагрузки-звонками'
/** People who look at their desk and at their calls, each once a second. */
const people = ['vorontsova', 'gusev', 'krylova', 'akhmetov', 'melnik'] as const
const deskPaths = ['/api/desk', '/api/calls', '/api/promises/mine', '/api/bookings?day=2026-11-26']

/** For each rate: `seconds` of calls beside the work at the desks, on a fresh database of that engine. */
export async function benchCalls(rates: readonly number[], seconds: number, embedded: boolean): Promise<CallsFigures> {
  const place = embedded ? inFolder() : await onServer()
  try {
    await furnish(await place.open())
    const server = await startProcess({ ...place.env, TELEPHONE_SECRET: secret })
    try {
      const cookies = await Promise.all(people.map(name => server.signIn(cast[name].login)))
      // Not counted: the server compiles what it needs.
      await round(server, cookies, 3600, 3)
      const rounds: CallsFigures['rounds'] = []
      for (const perHour of rates) rounds.push({ perHour, ...(await round(server, cookies, perHour, seconds)) })
      return { engine: embedded ? 'embedded' : 'postgres', seconds, rounds }
    } finally {
      await server.kill()
    }
  } finally {
    place.remove()
  }
}

function inFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'zabota-bench-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  return { env: { DATA_DIR: dataDir }, open: () => openDatabase({ dataDir }), remove }
}

async function onServer() {
  const { url, stop } = await temporaryPostgres()
  return { env: { DATABASE_URL: url }, open: async () => onPostgres(url), remove: stop }
}

async function furnish({ db, pool, close }: Database): Promise<void> {
  await migrate(pool)
  await settle(db)
  await db
    .insertInto('phoneLine')
    .values([
      { number: '101', staffId: cast.vorontsova.id, departmentId: jobs },
      { number: '102', staffId: cast.gusev.id, departmentId: jobs },
      { number: '100', staffId: null, departmentId: jobs },
    ])
    .execute()
  await close()
}

async function round({ address, as }: Process, cookies: readonly string[], perHour: number, seconds: number) {
  const [events, desk]: [number[], number[]] = [[], []]
  let [made, refused] = [0, 0]
  const until = performance.now() + seconds * 1000
  const timed = async (times: number[], ask: () => Promise<Response>) => {
    const began = performance.now()
    const res = await ask()
    await res.arrayBuffer()
    times.push(performance.now() - began)
    if (!res.ok) refused++
  }
  const tell = (event: Partial<ExchangeEvent>) => timed(events, () => sendSigned(address, event))
  const oneCall = async (line: string) => {
    const call = uuid7()
    const number = `+7903${String(1_000_000 + (made % 9_000_000))}`
    await tell({ call, kind: 'newCall', line, number })
    await pause(200)
    await tell({ call, kind: 'answer', line: line === '100' ? '102' : line })
    await pause(200)
    await tell({ call, kind: 'hold' })
    await tell({ call, kind: 'back' })
    await pause(200)
    await tell({ call, kind: 'hangup', by: 'client' })
    // The worker puts the call away, as after each talk.
    const worker = as(cookies[line === '101' ? 0 : 1]!)
    const { body } = await worker(calls.desk, {})
    for (const { id, endedAt } of body.calls)
      if (endedAt) await worker(calls.finish, { params: { id }, body: { withoutCheck: 'Замер' } })
  }
  const work = cookies.map(async (cookie, i) => {
    await pause((i * 1000) / cookies.length)
    for (let n = i; performance.now() < until; n++) {
      const path = deskPaths[n % deskPaths.length]!
      await timed(desk, () => fetch(address + path, { headers: { cookie } }))
      await pause(250)
    }
  })
  const under: Promise<void>[] = []
  for (let n = 0; performance.now() < until; n++) {
    made++
    under.push(oneCall(['101', '102', '100'][n % 3]!))
    await pause(Math.min(3_600_000 / perHour, Math.max(0, until - performance.now())))
  }
  await Promise.all([...work, ...under])
  return { calls: made, refused, events: timesOf(events), desk: timesOf(desk) }
}

function sendSigned(address: string, event: Partial<ExchangeEvent>): Promise<Response> {
  const body = JSON.stringify({ id: uuid7(), at: new Date().toISOString(), ...event })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = signatureOf(secret, timestamp, body)
  const headers = { 'content-type': 'application/json', 'x-zabota-timestamp': timestamp, 'x-zabota-signature': signature }
  return fetch(`${address}/api/telephone/events`, { method: 'POST', headers, body })
}

function timesOf(all: number[]): Times {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? 0
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** The figures as a person reads them. */
export function callsInWords({ engine, seconds, rounds }: CallsFigures): string {
  const ms = (value: number) => value.toFixed(1).padStart(8)
  const lines = rounds.map(
    ({ perHour, calls: made, refused, events, desk }) =>
      `${String(perHour).padStart(10)} ${String(made).padStart(8)} ${ms(events.p50)} ${ms(events.p95)} ${String(desk.count).padStart(9)} ${ms(desk.p50)} ${ms(desk.p95)} ${ms(desk.max)} ${String(refused).padStart(7)}`,
  )
  return [
    `Звонки рядом с работой у окон: ${engine === 'embedded' ? 'встроенная база' : 'PostgreSQL'}, по ${seconds} с, людей за экранами: ${people.length}.`,
    'Миллисекунды; цель: 95 % ответов рабочему месту быстрее 100.',
    ' в час     звонков  событие       95 %  ответов    место     95 %    самый  отказов',
    ...lines,
  ].join('\n')
}
