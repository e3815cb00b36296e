// Kill -9 between «taken» and our mark, on both engines and in both protocols: nothing is said twice, and nobody pretends to know.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Channel } from '#messengers/channels/channel.ts'
import { channelsOf } from '#messengers/clockwork.ts'
import { hearChannel } from '#messengers/hearing.ts'
import { sendMessages } from '#messengers/sending.ts'
import { putChannels } from '#messengers/store/conversations.ts'
import { answer } from '#messengers/writing.ts'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { maxServer, telegramServer, token, type MessengerServer } from './messenger-servers.ts'
import { goodText } from './messengers.ts'
import { cast, jobs, settle } from './people.ts'
import { places } from './places.ts'
import { bareEnv } from './process.ts'

const moment = '2026-11-24T07:30:00.000Z'
const at = (minutes: number) => new Date(Date.parse(moment) + minutes * 60_000)
const later = at(10)
const worker = join(import.meta.dirname, 'messenger-worker.ts')

describe.each(places)('$engine', ({ prepare }) => {
  test.each([
    ['max', 'words'],
    ['telegram', 'words'],
    // Of a file both protocols are asked alike; MAX takes it in two steps.
    ['max', 'file'],
  ] as const)('%s, %s', { timeout: 120_000 }, async (name, what) => {
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
        server.write(1, 'Здравствуйте', { at: at(-5) })
        await hearChannel(db, at(-5), channel!)
        if (what === 'file') await answerWithFile(db, server, channel!)
      })
      const before = server.taken.length
      const env = {
        ...{ ...bareEnv, ...place.env },
        ...(name === 'max'
          ? { MAX_TOKEN: token, MAX_API_URL: server.url }
          : { TELEGRAM_TOKEN: token, TELEGRAM_API_URL: server.url }),
      }
      const child = spawn(process.execPath, [worker, moment, what], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(child, 'close')
      const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown]
      expect(String(said)).toBe('taken\n')
      child.kill('SIGKILL')
      await ended
      const left = what === 'file' ? 2 : 1
      expect(server.taken).toHaveLength(before + left)
      const states = await inDatabase(async ({ db }) => {
        await sendMessages(db, later, channel!)
        await sendMessages(db, later, channel!)
        const ours = await db.selectFrom('messengerMessage').select('state').where('side', '=', 'ours').orderBy('at').execute()
        return ours.slice(-left).map(({ state }) => state)
      })
      expect(server.taken).toHaveLength(before + left)
      expect(server.taken.at(-1)!.file).toEqual(
        what === 'file' ? { name: 'памятка.txt', content: 'Что взять с собой' } : undefined,
      )
      expect(states).toEqual(what === 'file' ? ['sent', 'uncertain'] : ['uncertain'])
    } finally {
      await server.stop()
      await place.remove()
    }
  })
})

/** The client has agreed; an answer with a file has had its minute. */
async function answerWithFile(db: Database['db'], server: MessengerServer, channel: Channel): Promise<void> {
  await sendMessages(db, at(-4), channel)
  server.press(1, 'agree', at(-3))
  await hearChannel(db, at(-3), channel)
  await sendMessages(db, at(-3), channel)
  const { id } = await db.selectFrom('messengerConversation').select('id').executeTakeFirstOrThrow()
  const seen = await db.selectFrom('messengerMessage').select('id').execute()
  const { id: staffId } = cast.vorontsova
  const who = { staffId, departmentId: jobs, roles: ['specialist'], counterId: null, sessionId: '', locked: false }
  const file = { name: 'памятка.txt', mediaType: 'text/plain', content: Buffer.from('Что взять с собой').toString('base64') }
  await db.transaction().execute(tx =>
    answer(tx, { who, now: at(-2) }, id, {
      ...{ id: uuid7(), text: goodText, seen: seen.map(one => one.id), anyway: false, setAside: [], files: [file] },
    }),
  )
}
