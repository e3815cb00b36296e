// A fresh, migrated database for a test file: embedded in memory, or on a real PostgreSQL where TEST_DATABASE_URL names one.
import { onLite, onPostgres, type Database } from '#platform/db.ts'
import { migratedMemory } from './like.ts'
import { databaseLike } from './server-databases.ts'

const url = process.env.TEST_DATABASE_URL

export const engine = url ? 'postgres' : 'embedded'

export const freshDatabase = async (): Promise<Database> => (url ? onServer(url) : onLite(await migratedMemory()))

/** Each test file gets a database of its own, dropped when it closes. */
async function onServer(server: string): Promise<Database> {
  const { url: own, drop } = await databaseLike(server)
  const database = onPostgres(own)
  const close = async () => {
    await database.close()
    await drop()
  }
  return { ...database, close }
}
