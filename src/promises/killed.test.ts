// Two processes remind from one PostgreSQL while one after another is killed with -9: each reminder is given once, none is lost.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { cast, jobs, settle } from '#test/people.ts'
import { onServer, type Place } from '#test/places.ts'

const moment = '2026-11-24T09:00:00.000Z'
const count = 1500
const patient = 120_000

let place: Place
let database: Database
const children: ChildProcess[] = []

beforeAll(async () => {
  place = await onServer()
  database = await place.open()
  await settle(database.db)
  const client = uuid7()
  await database.db.insertInto('client').values({ id: client, kind: 'person', name: 'Нина', knownSince: moment }).execute()
  const row = () => ({
    id: uuid7(),
    what: 'Позвонить',
    clientId: client,
    channel: 'visit' as const,
    ownerId: cast.gusev.id,
    departmentId: jobs,
    madeAt: '2026-11-20T09:00:00.000Z',
    dueAt: moment,
    firstDueAt: moment,
  })
  await database.db
    .insertInto('promise')
    .values(Array.from({ length: count }, row))
    .execute()
}, patient)
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await database?.close()
  await place?.remove()
})

const program = `
  import { onPostgres } from '#platform/db.ts'
  import { remindOfPromises } from '#promises/reminding.ts'
  const { db } = onPostgres(process.env.DATABASE_URL)
  process.stdout.write('ready')
  while ((await remindOfPromises(db, new Date('${moment}'))) > 0);
  process.exit(0)
`

/** A process that reminds until nothing is left. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, ...place.env },
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

const given = async () =>
  (
    await database.db
      .selectFrom('promiseReminder')
      .select(e => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('killed in the middle, again and again, the sweep ends with each reminder once', { timeout: patient }, async () => {
  for (let killed = 0; killed < 4; killed++) {
    const before = await given()
    const [one, other] = await Promise.all([start(), start()])
    // As soon as something was committed, or at once where all is done.
    for (let i = 0; i < 200 && (await given()) === before && one.exitCode === null; i++) await pause(5)
    one.kill('SIGKILL')
    other.kill('SIGKILL')
  }
  const last = await start()
  if (last.exitCode === null) await once(last, 'exit')
  expect(await given()).toBe(count)
  const events = await database.db.selectFrom('event').select('data').where('kind', '=', 'promise.reminded').execute()
  expect(events).toHaveLength(count)
  expect(new Set(events.map(({ data }) => (data as { promise: string }).promise)).size).toBe(count)
})
