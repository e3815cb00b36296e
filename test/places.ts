// Where a server that will be killed keeps its data: a folder of its own, or a database of its own on a real PostgreSQL. Both are migrated.
import { rmSync } from 'node:fs'
import { onPostgres, openDatabase, type Database } from '#platform/db.ts'
import { migratedFolder } from './like.ts'
import { temporaryPostgres } from './postgres.ts'
import { databaseLike } from './server-databases.ts'

export type Place = {
  /** Tells a process where its data is. */
  env: Record<string, string>
  open: () => Promise<Database>
  remove: () => Promise<void>
}

export const places = [
  { engine: 'встроенная база', prepare: inFolder },
  { engine: 'PostgreSQL', prepare: onServer },
]

export async function inFolder(): Promise<Place> {
  const dataDir = await migratedFolder()
  return {
    env: { DATA_DIR: dataDir },
    open: () => openDatabase({ dataDir }),
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

/** On the server of the run where it names one (TEST_POSTGRES), else on one for this place alone. */
export async function onServer(): Promise<Place> {
  const shared = process.env.TEST_POSTGRES
  const own = shared ? undefined : await temporaryPostgres()
  const { url, drop } = await databaseLike(shared ?? own!.url)
  return {
    env: { DATABASE_URL: url },
    open: async () => onPostgres(url),
    remove: own ? async () => own.stop() : drop,
  }
}
