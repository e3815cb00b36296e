// Remembered statements: the same answers, a plan made once, and a table that changes under them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { freshDatabase } from '#test/db.ts'
import type { Database } from './db.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('a statement that comes again gives what the rows say now', async () => {
  const { db } = database
  await sql`create table pot (n int)`.execute(db)
  const count = async () => (await sql<{ n: number }>`select count(*) as n from pot where n > ${0}`.execute(db)).rows[0]?.n
  expect(await count()).toBe(0)
  await sql`insert into pot values (${1})`.execute(db)
  await sql`insert into pot values (${2})`.execute(db)
  expect(await count()).toBe(2)
})

test('after a table has changed its shape the statement works again, at the second try at the latest', async () => {
  const { db } = database
  const all = () => db.connection().execute(one => sql<object>`select * from pot where n > ${0} order by n`.execute(one))
  await all()
  await sql`alter table pot add column lid text default 'on'`.execute(db)
  const { rows } = await all().catch(all)
  expect(rows).toEqual([
    { n: 1, lid: 'on' },
    { n: 2, lid: 'on' },
  ])
})
