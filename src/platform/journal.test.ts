// The journal cannot be rewritten unnoticed, on either engine.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { record } from './events.ts'
import { sealEvents, verifyJournal } from './journal.ts'

const house = testHouse()
const now = new Date('2026-11-24T07:30:00Z')

test('a row of the journal is never changed or deleted by a statement', async () => {
  await record(house.db, now, { kind: 'staff.signed-in' })
  await expect(house.db.updateTable('event').set({ kind: 'staff.locked' }).execute()).rejects.toThrow()
  await expect(house.db.deleteFrom('event').execute()).rejects.toThrow()
})

test('whoever gets around that is found out: a changed row, a lost row', async () => {
  for (let i = 0; i < 5; i++) await record(house.db, now, { kind: 'client.viewed', data: { i } })
  await sealEvents(house.db, now)
  expect(await verifyJournal(house.db)).toMatchObject({ ok: true, unsealed: 0 })
  await tamper(sql`update event set data = '{"i": 99}' where id = 3`)
  expect(await verifyJournal(house.db)).toMatchObject({ ok: false, seal: 1 })
  await tamper(sql`update event set data = '{"i": 1}' where id = 3`)
  expect(await verifyJournal(house.db)).toMatchObject({ ok: true })
  await tamper(sql`delete from event where id = 4`)
  expect(await verifyJournal(house.db)).toMatchObject({ ok: false, message: expect.stringContaining('пропало записей — 1') })
})

async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await house.db.transaction().execute(async tx => {
    await sql`alter table event disable trigger event_is_kept`.execute(tx)
    await statement.execute(tx)
    await sql`alter table event enable trigger event_is_kept`.execute(tx)
  })
}
