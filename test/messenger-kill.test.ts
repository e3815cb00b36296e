// Kill -9 between «taken» and our mark, on both engines and in both protocols: nothing is said twice, and nobody pretends to know.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { channelsOf } from '#messengers/clockwork.ts'
import { hearChannel } from '#messengers/hearing.ts'
import { sendMessages } from '#messengers/sending.ts'
import { putChannels } from '#messengers/store/conversations.ts'
import type { Database } from '#platform/db.ts'
import { maxServer, telegramServer, token } from './messenger-servers.ts'
import { settle } from './people.ts'
import { places } from './places.ts'

const moment = '2026-11-24T07:30:00.000Z'
const later = new Date('2026-11-24T07:40:00.000Z')
const worker = join(import.meta.dirname, 'messenger-worker.ts')

describe.each(places)('$engine', ({ prepare }) => {
  test.each(['max', 'telegram'] as const)('%s', { timeout: 120_000 }, async name => {
    const place = await prepare()
    const server = await (name === 'max' ? maxServer : telegramServer)()
    const inDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
      const database = await place.open()
      try {
        return await work(database)
      } finally {
        await database.close()
      }
    }
    const [channel] = channelsOf({ [name]: { token, apiUrl: server.url } })
    try {
      await inDatabase(async ({ db }) => {
        await settle(db)
        await putChannels(db, [name])
        server.write(1, 'Здравствуйте', { at: new Date(moment) })
        await hearChannel(db, new Date(moment), channel!)
      })
      const env = {
        ...{ PATH: process.env.PATH, ...place.env },
        ...(name === 'max'
          ? { MAX_TOKEN: token, MAX_API_URL: server.url }
          : { TELEGRAM_TOKEN: token, TELEGRAM_API_URL: server.url }),
      }
      const child = spawn(process.execPath, [worker, moment], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(child, 'close')
      const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown]
      expect(String(said)).toBe('taken\n')
      child.kill('SIGKILL')
      await ended
      expect(server.taken).toHaveLength(1)
      const states = await inDatabase(async ({ db }) => {
        await sendMessages(db, later, channel!)
        await sendMessages(db, later, channel!)
        return db.selectFrom('messengerMessage').select('state').where('side', '=', 'ours').execute()
      })
      expect(server.taken).toHaveLength(1)
      expect(states).toEqual([{ state: 'uncertain' }])
    } finally {
      await server.stop()
      await place.remove()
    }
  })
})
