// Files that clients sent are brought in by the clock: claimed for a while, fetched outside any transaction, kept once.
import type { FastifyReply } from 'fastify'
import { saved } from '#correspondence/files.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Who } from '#platform/who.ts'
import { TooLarge, type Channel } from './channels/channel.ts'
import { fetchPauseS, largestFile } from './rules/files.ts'
import { findSeen, getConversation } from './store/conversations.ts'
import { changeFile, findFile, lockNextToFetch, type FileChange } from './store/files.ts'

/** Longer than any attempt: a dead one's file is tried again then. */
const leaseMs = 60_000
const inOneRound = 10

/** One round of one messenger; harmless in two processes at once. Returns how many files were tried. */
export async function fetchFiles(db: Db, now: Date, channel: Channel): Promise<number> {
  let tried = 0
  for (; tried < inOneRound; tried++) {
    const file = await claim(db, now, channel)
    if (!file) break
    await bringIn(db, now, channel, file)
  }
  return tried
}

type Claimed = { id: string; remote: string; attempts: number; conversationId: string; externalId: string | null; place: number }

function claim(db: Db, now: Date, channel: Channel): Promise<Claimed | undefined> {
  return db.transaction().execute(async tx => {
    const file = await lockNextToFetch(tx, channel.name, now.toISOString())
    if (!file) return undefined
    const attempts = file.attempts + 1
    await changeFile(tx, file.id, { attempts, notBefore: new Date(now.getTime() + leaseMs).toISOString() })
    return { ...file, attempts }
  })
}

async function bringIn(db: Db, now: Date, channel: Channel, file: Claimed): Promise<void> {
  const change = await attempt(now, channel, file)
  await db.transaction().execute(async tx => {
    if (!(await changeFile(tx, file.id, change)) || !change.state) return
    const { id, clientId, departmentId, ownerId } = await getConversation(tx, file.conversationId)
    const data = { conversation: id, file: file.id, state: change.state, owner: ownerId }
    await record(tx, now, { kind: 'messenger.file-fetched', clientId, departmentId, data })
  })
}

async function attempt(now: Date, channel: Channel, file: Claimed): Promise<FileChange> {
  const { attempts } = file
  try {
    // The first time by the name that came with the message; afterwards that may have grown old.
    const remote = (attempts > 1 && (await renewed(channel, file))) || file.remote
    const content = await channel.fetch(remote, largestFile)
    return { state: 'kept', content, size: content.length }
  } catch (error) {
    if (error instanceof TooLarge) return { state: 'too-large' }
    const pause = fetchPauseS(attempts)
    if (pause === undefined) return { state: 'lost' }
    return { notBefore: new Date(now.getTime() + pause * 1000).toISOString() }
  }
}

const renewed = async (channel: Channel, { externalId, place }: Claimed) =>
  externalId === null ? undefined : channel.renew?.(externalId, place).catch(() => undefined)

/** Only of a conversation that this person may see; to be saved, never opened here. */
export async function sendFile(db: Db, who: Who, res: FastifyReply, id: string): Promise<Buffer> {
  const file = await findFile(db, id)
  if (!file?.content || !(await findSeen(db, who, file.conversationId))) throw notFound('Такого файла нет.')
  return saved(res, file.name, Buffer.from(file.content))
}
