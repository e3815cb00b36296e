// The server: config → database → tables → rooms → listen.
import { pages } from '#platform/pages.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { sweeping } from '#platform/sweeps.ts'
import { buildApp } from './app.ts'
import { sweeps } from './sweeps.ts'

export type Running = { address: string; close: () => Promise<void> }

/** Starts listening; `close` ends requests, screens and the database in that order. */
export async function serve(config: Config): Promise<Running> {
  const database = await openDatabase(config)
  try {
    await migrate(database.pool)
    const app = await buildApp(database, { logLevel: config.logLevel })
    await pages(app.web)
    const stopSweeping = sweeping(database.db, sweeps, app.live.poke)
    const address = await app.web.listen({ port: config.port, host: config.host })
    const close = async () => {
      await stopSweeping()
      await app.close()
      await database.close()
    }
    return { address, close }
  } catch (error) {
    await database.close()
    throw error
  }
}
