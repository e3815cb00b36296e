// `bench promises`: a ledger of a million promises; how soon a due list answers, how long a sweep takes when many fall due at once.
import { sql } from 'kysely'
import { isoOf } from '#calendar/zone.ts'
import { onPostgres, type Database } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { temporaryPostgres } from '#test/postgres.ts'
import { freshDatabase } from '#test/db.ts'
import { ledgerFor } from '../ledger.ts'
import type { LedgerFilter, LedgerView } from '../model.ts'
import { remindOfPromises } from '../reminding.ts'
import { promisesOf } from '../store.ts'

export type PromisesAsked = { promises: number; requests: number; burst: number; embedded: boolean }

export type PromisesFigures = {
  engine: string
  promises: number
  open: number
  staff: number
  loadSeconds: number
  /** Milliseconds of an answer, by what was asked for. */
  lists: Record<string, { p50: number; p95: number; p99: number }>
  /** Seconds: nothing due; `burst` promises due at the same minute; the first round after the load, for each promise it looked at. */
  sweep: { idle: number; burst: number; burstPromises: number; burstReminders: number }
}

/** Tuesday 24 November 2026, noon in Moscow. */
const now = new Date('2026-11-24T09:00:00.000Z')
const people = 200
const places = 10
/** Open ones are due in the weeks around now, the rest was ended in the years before. */
const openShare = 0.05

export async function benchPromises(asked: PromisesAsked): Promise<PromisesFigures> {
  if (asked.embedded) {
    const database = await freshDatabase()
    try {
      return await measure(database, asked)
    } finally {
      await database.close()
    }
  }
  const server = await temporaryPostgres(['shared_buffers=256MB', 'synchronous_commit=on', 'max_wal_size=4GB'])
  const database = onPostgres(server.url)
  try {
    await migrate(database.pool)
    return await measure(database, asked)
  } finally {
    await database.close()
    server.stop()
  }
}

async function measure(database: Database, { promises, requests, burst }: PromisesAsked): Promise<PromisesFigures> {
  const { db, engine } = database
  const beganAt = performance.now()
  await furnish(db, promises)
  const loadSeconds = (performance.now() - beganAt) / 1000
  // The ladders of what is open are laid as they would have been in the course of the days before.
  await sql`update promise set look_at = greatest(due_at - interval '1 hour', ${now}::timestamptz + interval '2 minutes')
    where state = 'open'`.execute(db)
  await sql`vacuum analyze promise`.execute(db)
  const { open } = await db
    .selectFrom('promise')
    .select(e => e.fn.countAll<number>().as('open'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  const lists = await measureLists(db, requests)
  const idle = await seconds(() => remindOfPromises(db, now))
  await sql`update promise set look_at = ${isoOf(now.getTime())}, due_at = ${isoOf(now.getTime())}
    where id in (select id from promise where state = 'open' and due_at > ${now} order by due_at limit ${burst})`.execute(db)
  let burstReminders = 0
  const took = await seconds(async () => (burstReminders = await remindOfPromises(db, now)))
  return {
    engine,
    promises,
    open,
    staff: people,
    loadSeconds,
    lists,
    sweep: { idle, burst: took, burstPromises: burst, burstReminders },
  }
}

/** Made by the database itself: a million rows do not travel. */
async function furnish(db: Database['db'], count: number): Promise<void> {
  await sql`insert into centre (title, short_title, address, phone) values ('Центр', 'Центр', 'Липовая, 8', '+78350000100')`.execute(
    db,
  )
  const hours = JSON.stringify([...Array.from({ length: 5 }, () => [['09:00', '18:00']]), [], []])
  await sql`insert into department (id, title, short_title, hours, sort)
    select gen_random_uuid(), 'Отдел ' || n, 'Отдел ' || n, ${hours}::jsonb, n from generate_series(1, ${places}::int) n`.execute(
    db,
  )
  await sql`insert into staff (id, surname, name, position, department_id, roles, login, password_hash, joined_on)
    select gen_random_uuid(), 'Фамилия' || n, 'Имя', 'инспектор', d.id,
      case when n <= ${places} then array['head', 'specialist'] when n = ${places + 1} then array['director'] else array['specialist'] end,
      'login' || n, '', date '2020-01-01'
    from generate_series(1, ${people}::int) n
    join department d on d.sort = 1 + n % ${places}`.execute(db)
  const clients = Math.max(1, Math.floor(count / 20))
  await sql`insert into client (id, kind, name, surname, known_since)
    select gen_random_uuid(), 'person', 'Имя' || n, 'Фамилия' || n, timestamptz '2020-01-01 00:00:00+03'
    from generate_series(1, ${clients}::int) n`.execute(db)
  await sql`insert into promise (id, what, client_id, channel, owner_id, department_id, made_at, due_at, first_due_at, state, ended_at)
    select gen_random_uuid(), 'Позвонить про стаж', c.id, 'visit', s.id, s.department_id,
      at.due - interval '3 days', at.due, at.due,
      case when at.open then 'open' else 'kept' end, case when at.open then null else at.due - interval '1 hour' end
    from generate_series(1, ${count}::int) n
    cross join lateral (
      select n % ${Math.round(1 / openShare)} = 0 as open,
        case when n % ${Math.round(1 / openShare)} = 0
          then ${now}::timestamptz - interval '2 days' + (n % 20160) * interval '1 minute'
          else ${now}::timestamptz - interval '3 days' - (n % 1000000) * interval '1 minute' end as due
    ) at
    join (select id, department_id, row_number() over (order by id) - 1 as i from staff) s on s.i = n / 7 % ${people}
    join (select id, row_number() over (order by id) - 1 as i from client) c on c.i = n % ${clients}`.execute(db)
}

async function measureLists(db: Database['db'], requests: number): Promise<PromisesFigures['lists']> {
  const staff = await db.selectFrom('staff').select(['id', 'departmentId', 'roles']).execute()
  const clients = (await db.selectFrom('client').select('id').limit(requests).execute()).map(({ id }) => id)
  const whoAt = (i: number) => {
    const { id, departmentId, roles } = staff[(i * 7) % staff.length]!
    return { staffId: id, departmentId, roles, counterId: null, sessionId: '', locked: false }
  }
  const ledger = (view: LedgerView, filter: LedgerFilter) => (i: number) => {
    const clientId = clients[i % clients.length]!
    return ledgerFor(db, { who: whoAt(i), now }, { view, filter, ...(view === 'client' && { clientId }) })
  }
  const asked: Record<string, (i: number) => Promise<unknown>> = {
    'mine at the desk': i => promisesOf(db, whoAt(i).staffId),
    mine: ledger('mine', 'open'),
    'mine late': ledger('mine', 'late'),
    'mine ended': ledger('mine', 'ended'),
    department: ledger('department', 'open'),
    'department late': ledger('department', 'late'),
    client: ledger('client', 'open'),
  }
  const lists: PromisesFigures['lists'] = {}
  for (const [name, ask] of Object.entries(asked)) {
    const times: number[] = []
    for (let i = 0; i < requests + 5; i++) {
      const took = (await seconds(() => ask(i))) * 1000
      // The first few plan and compile.
      if (i >= 5) times.push(took)
    }
    lists[name] = { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) }
  }
  return lists
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const beganAt = performance.now()
  await run()
  return (performance.now() - beganAt) / 1000
}

const quantile = (values: number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * q) - 1)]!

/** For people; the goals stand beside the figures. */
export function promisesInWords({ engine, promises, open, staff, loadSeconds, lists, sweep }: PromisesFigures): string {
  const ms = (value: number) => value.toFixed(1).replace('.', ',')
  const s = (value: number) => value.toFixed(3).replace('.', ',')
  return [
    `${engine}: обещаний ${promises}, открытых ${open}, сотрудников ${staff}; заполнили за ${loadSeconds.toFixed(0)} с`,
    'Список по сроку, мс (цель: p95 до 50):',
    ...Object.entries(lists).map(([name, at]) => `  ${name.padEnd(18)} p50 ${ms(at.p50)}  p95 ${ms(at.p95)}  p99 ${ms(at.p99)}`),
    `Обход, когда нечего напоминать: ${s(sweep.idle)} с`,
    `Обход, когда срок сразу у ${sweep.burstPromises}: ${s(sweep.burst)} с, напоминаний ${sweep.burstReminders} (цель: до 1 с)`,
  ].join('\n')
}
