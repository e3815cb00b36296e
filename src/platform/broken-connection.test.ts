// A connection that PostgreSQL ends in the midst of a transaction fails that one request: the process and the others go on.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine, freshDatabase } from '#test/db.ts'
import type { Database } from './db.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** The embedded database has no connections that could break. */
test.runIf(engine === 'postgres')('ended by the server between two statements', async () => {
  const { db } = database
  await sql`create table pot (n int)`.execute(db)
  const broken = db.transaction().execute(async tx => {
    await sql`insert into pot values (1)`.execute(tx)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(db)
    await pause(100)
    await sql`insert into pot values (2)`.execute(tx)
  })
  await expect(broken).rejects.toThrow()
  await db.transaction().execute(tx => sql`insert into pot values (3)`.execute(tx))
  expect((await sql<{ n: number }>`select n from pot`.execute(db)).rows).toEqual([{ n: 3 }])
})
