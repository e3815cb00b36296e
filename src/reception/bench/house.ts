// What every bench of the room runs on: a PostgreSQL of its own, the invented hall, and server processes as in production.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { temporaryPostgres, type Server } from '#test/postgres.ts'
import { onPostgres, type Database } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { fillCentre, type Place } from './centre.ts'

export type BenchHouse = {
  server: Server
  database: Database
  places: Place[]
  /** Addresses of the server processes. */
  addresses: string[]
  stop: () => Promise<void>
}

type Wanted = { processes: number; places: number; waiting: number; settings?: string[] }

export async function openHouse({ processes, places, waiting, settings = [] }: Wanted): Promise<BenchHouse> {
  const server = await temporaryPostgres(settings)
  const database = onPostgres(server.url)
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.map(ended))
    await database.close()
    server.stop()
  }
  try {
    await migrate(database.pool)
    const made = await fillCentre(database.db, { places, waiting })
    const addresses: string[] = []
    for (let i = 0; i < processes; i++) {
      const child = startServer(server.url)
      children.push(child)
      addresses.push(await addressOf(child))
    }
    return { server, database, places: made, addresses, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const zabota = join(import.meta.dirname, '../../zabota.ts')

const startServer = (url: string): ChildProcess =>
  spawn(process.execPath, [zabota, 'serve'], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** The server says where it listens in its first line. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /http:\/\/\S+/u.exec(line)?.[0]
    if (address) {
      child.stdout!.resume()
      return address
    }
  }
  throw new Error('Сервер замера не запустился.')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Runs a load client in a process of its own; gives what it prints. */
export async function runLoad<Result>(file: string, wanted: unknown): Promise<Result> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file)], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(wanted))
  let out = ''
  for await (const piece of child.stdout) out += String(piece)
  if (out === '') throw new Error('Клиент замера ничего не измерил.')
  return JSON.parse(out) as Result
}
