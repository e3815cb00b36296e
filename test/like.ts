// Migrated databases to copy, made once for all files and processes of a run: test/shelf.ts names the folder that they stand in.
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { onLite, openDatabase } from '#platform/db.ts'
import { extensions } from '#platform/embedded.ts'
import { migrate } from '#platform/migrate.ts'

const shelf = process.env.TEST_LIKE!

/** What a database in memory is loaded from. */
export async function migratedMemory(): Promise<Blob> {
  const file = await made('memory.tar', async path => {
    const lite = await PGlite.create({ extensions })
    const { pool } = onLite(lite)
    await migrate(pool)
    await pool.end()
    const dump = await lite.dumpDataDir('none')
    await lite.close()
    writeFileSync(path, Buffer.from(await dump.arrayBuffer()))
  })
  return new Blob([readFileSync(file)])
}

/** A data folder of its own, as `DATA_DIR` names one. */
export async function migratedFolder(): Promise<string> {
  const like = await made('folder', async path => {
    const { pool, close } = await openDatabase({ dataDir: path })
    await migrate(pool)
    await close()
  })
  const dir = mkdtempSync(join(tmpdir(), 'zabota-folder-'))
  cpSync(like, dir, { recursive: true })
  return dir
}

/** Two processes that begin at once each make it; whoever is later takes what is there. */
async function made(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(shelf, name)
  if (existsSync(path)) return path
  const own = mkdtempSync(join(shelf, 'unfinished-'))
  await make(join(own, name))
  if (!existsSync(path))
    try {
      renameSync(join(own, name), path)
    } catch (error) {
      if (!existsSync(path)) throw error
    }
  rmSync(own, { recursive: true, force: true })
  return path
}
