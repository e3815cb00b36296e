// A centre moved to another database is the same centre, row for row; and nothing is half moved.
import { expect, test } from 'vitest'
import { freshDatabase } from '#test/db.ts'
import { settle } from '#test/people.ts'
import { record } from './events.ts'
import { sealEvents, verifyJournal } from './journal.ts'
import { exportRows, importRows } from './moving.ts'

async function* from(lines: string[]) {
  yield* lines
}

async function written(pool: Parameters<typeof exportRows>[0]): Promise<string[]> {
  const lines: string[] = []
  await exportRows(pool, async line => void lines.push(line))
  return lines
}

test('a centre comes over row for row, its journal still fits, and new rows get new numbers', async () => {
  const old = await freshDatabase()
  const fresh = await freshDatabase()
  await settle(old.db)
  const now = new Date('2026-11-24T07:30:00Z')
  for (const kind of ['staff.signed-in', 'staff.locked'] as const)
    await record(old.db, now, { kind, data: { word: "О'Коннор — ёлка 🌲" } })
  await sealEvents(old.db, now)
  const lines = await written(old.pool)
  expect(await importRows(fresh.pool, from(lines))).toBe(lines.length - 1)
  expect(await written(fresh.pool)).toEqual(lines)
  expect(await verifyJournal(fresh.db)).toMatchObject({ ok: true, events: 2, unsealed: 0 })
  await record(fresh.db, now, { kind: 'staff.unlocked' })
  const ids = await fresh.db.selectFrom('event').select('id').orderBy('id').execute()
  expect(ids.map(({ id }) => id)).toEqual([1, 2, 3])
  await Promise.all([old.close(), fresh.close()])
})

test('a database that is not empty is not touched', async () => {
  const here = await freshDatabase()
  await settle(here.db)
  const before = await written(here.pool)
  await expect(importRows(here.pool, from(before))).rejects.toThrow('не пустая')
  expect(await written(here.pool)).toEqual(before)
  await here.close()
})

test('a file of another version is refused as a whole', async () => {
  const here = await freshDatabase()
  await expect(importRows(here.pool, from([JSON.stringify({ zabota: 1, migrations: [] })]))).rejects.toThrow('другой версией')
  await here.close()
})
