// Kill -9 in the middle of fetching and of sending, on both engines: no letter lost, none taken in twice, none sent twice.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Box } from '#correspondence/post/box.ts'
import { withFolder } from '#correspondence/post/imap.ts'
import { composed, handOver } from '#correspondence/post/smtp.ts'
import { queueLetter } from '#correspondence/queueing.ts'
import { putBox } from '#correspondence/store/box.ts'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { temporaryMailServer, type MailServer } from './mail-server.ts'
import { cast, settle } from './people.ts'
import { places, type Place } from './places.ts'
import { bareEnv } from './process.ts'

const moment = '2026-11-24T07:30:00.000Z'
const patient = 120_000
const letters = 20
let server: MailServer
beforeAll(async () => void (server = await temporaryMailServer()), patient)
afterAll(() => server?.stop())

const worker = join(import.meta.dirname, 'mail-worker.ts')

/** Runs the worker; after so many lines it is killed as by a power cut. True when it came to its end. */
async function run(env: Record<string, string>, args: string[], killAfter = Infinity): Promise<boolean> {
  const child = spawn(process.execPath, [worker, ...args], { env: { ...bareEnv, ...env } })
  let said = ''
  let trouble = ''
  child.stderr.on('data', chunk => (trouble += chunk))
  child.stdout.on('data', chunk => {
    said += chunk
    if (said.split('\n').length > killAfter) child.kill('SIGKILL')
  })
  await once(child, 'close')
  if (child.signalCode === null && child.exitCode !== 0) throw new Error(trouble)
  return said.endsWith('done\n')
}

describe.each(places)('$engine', ({ engine, prepare }) => {
  let place: Place
  let env: Record<string, string>
  let office: Box
  let nina: Box
  const inDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await place.open()
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }
  beforeAll(async () => {
    place = await prepare()
    const name = engine === 'PostgreSQL' ? 'pg' : 'lite'
    office = server.boxOf(`czn-${name}@czn.test`)
    nina = server.boxOf(`nina-${name}@mail.test`)
    env = { ...place.env, ...server.env(office.address) }
    await inDatabase(async ({ db }) => {
      await settle(db)
      await putBox(db, office.address, moment)
      await db.insertInto('mailFolder').values({ folder: 'INBOX', confirmedAt: moment, confirmedBy: cast.kim.id }).execute()
    })
  }, patient)
  afterAll(() => place?.remove())

  const count = (box: Box) => withFolder(box, 'INBOX', async folder => (await folder.above(0)).length)
  async function until(box: Box, most: number): Promise<void> {
    while ((await count(box)) < most) await new Promise(done => setTimeout(done, 200))
  }

  test('fetching', { timeout: patient }, async () => {
    for (let i = 0; i < letters; i++) {
      const letter = {
        messageId: `<${uuid7()}@mail.test>`,
        inReplyTo: '',
        references: [],
        to: office.address,
        subject: `Письмо ${i}`,
      }
      await handOver(
        nina,
        office.address,
        await composed(nina, { ...letter, text: 'Вопрос', date: new Date(moment), automatic: false, files: [] }),
      )
    }
    await until(office, letters)
    // Several lines are said for each letter: it dies at different places of different letters; each lease of a dead one runs out.
    let at = new Date(moment).getTime()
    const next = () => new Date((at += 6 * 60_000)).toISOString()
    for (const after of [8, 13, 19]) expect(await run(env, ['fetch', next()], after)).toBe(false)
    expect(await run(env, ['fetch', next()])).toBe(true)
    const kept = await inDatabase(({ db }) => db.selectFrom('mail').select(['subject', 'state', 'threadId']).execute())
    const subjects = kept.map(({ subject }) => subject).toSorted((a, b) => a.localeCompare(b))
    expect(new Set(subjects).size).toBe(letters)
    expect(subjects).toHaveLength(letters)
    expect(kept.every(({ state, threadId }) => state === 'stored' && threadId !== null)).toBe(true)
  })

  test('sending', { timeout: patient }, async () => {
    const { id: staffId, departmentId, roles } = cast.vorontsova
    const by = {
      who: { staffId, departmentId, roles, counterId: null, sessionId: uuid7(), locked: false },
      now: new Date(moment),
    }
    await inDatabase(({ db }) =>
      db.transaction().execute(async tx => {
        for (let i = 0; i < 8; i++)
          await queueLetter(tx, { to: nina.address, subject: `Ответ ${i}`, text: 'Здравствуйте!\n\nПриходите.', by })
      }),
    )
    // Dies right before, and right after, the server has taken a letter.
    let at = new Date(moment).getTime() + 120_000
    for (const after of [4, 3]) {
      expect(await run(env, ['send', new Date(at).toISOString()], after)).toBe(false)
      at += 11 * 60_000
    }
    expect(await run(env, ['send', new Date(at).toISOString()])).toBe(true)
    const outbox = await inDatabase(({ db }) => db.selectFrom('mailOutbox').select(['messageId', 'state']).execute())
    const arrived = await withFolder(nina, 'INBOX', async folder => {
      const raws = new Map<number, string>()
      const there = (messageId: string) => [...raws.values()].some(raw => raw.includes(`Message-ID: ${messageId}`))
      // The other side puts them into the box in its own time, and not in their order.
      for (;;) {
        for (const uid of await folder.above(0)) if (!raws.has(uid)) raws.set(uid, (await folder.letter(uid))!.raw.toString())
        if (outbox.every(({ state, messageId }) => state !== 'handed-over' || there(messageId))) return [...raws.values()]
        await new Promise(done => setTimeout(done, 200))
      }
    })
    for (const { messageId, state } of outbox) {
      const times = arrived.filter(raw => raw.includes(`Message-ID: ${messageId}`)).length
      if (state === 'handed-over') expect(times).toBe(1)
      else expect([state, times <= 1]).toEqual(['uncertain', true])
    }
    expect(outbox).toHaveLength(8)
    expect(outbox.filter(({ state }) => state === 'uncertain').length).toBeLessThanOrEqual(2)
  })
})
