// The embedded database: one forced write to disk per commit, one process at a time, nothing acknowledged is lost.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from './db.ts'
import { syncs } from './embedded.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'zabota-embedded-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('each commit is forced to disk once', async () => {
  const { pool, close } = await openDatabase({ dataDir })
  await pool.query('create table if not exists line (n int)')
  const before = syncs.count
  for (let n = 0; n < 20; n++) await pool.query('insert into line values ($1)', [n])
  expect(syncs.count - before).toBe(20)
  await pool.query('drop table line')
  await close()
})

test('a second process is refused with a word that says what to do', async () => {
  const first = await openDatabase({ dataDir })
  await expect(openDatabase({ dataDir })).rejects.toThrow(/уже открыла другая «Забота»/u)
  await first.close()
  const again = await openDatabase({ dataDir })
  await again.close()
})

test('after kill -9 in the middle of writing every acknowledged row is there', async () => {
  const code = `
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'db.ts'))}
    const { pool } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} })
    await pool.query('create table kept (n int)')
    for (let n = 1; ; n++) { await pool.query('insert into kept values ($1)', [n]); process.stdout.write(n + '\\n') }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', chunk => (said += chunk))
  while (said.split('\n').length < 200) await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  const acknowledged = Number(said.split('\n').slice(0, -1).at(-1))
  const { pool, close } = await openDatabase({ dataDir })
  const { rows } = await pool.query('select count(*) as count, max(n) as last from kept')
  expect(rows[0].count).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0].count).toBe(rows[0].last)
  await close()
})
