// The box over IMAP: what is in it, letter after letter, and copies of what we sent.
import { ImapFlow } from 'imapflow'
import type { Box } from './box.ts'

export type Folder = {
  uidValidity: number
  /** Everything in the folder without taking anything. */
  look: () => Promise<{ found: number; bytes: number; oldestAt: string | null; lastUid: number }>
  /** UIDs above one, lowest first. */
  above: (uid: number) => Promise<number[]>
  /** Undefined when the letter has gone meanwhile. */
  letter: (uid: number) => Promise<{ raw: Buffer; arrivedAt: string | null } | undefined>
}

/** Opens the folder for reading only: nothing in the box is changed, not even «seen». */
export const withFolder = <T>(box: Box, folder: string, work: (folder: Folder) => Promise<T>): Promise<T> =>
  connected(box, async client => {
    const lock = await client.getMailboxLock(folder, { readOnly: true })
    try {
      const mailbox = client.mailbox
      if (!mailbox) throw new Error('the folder did not open')
      return await work({
        uidValidity: Number(mailbox.uidValidity),
        look: () => look(client),
        above: async uid => {
          const found = (await client.search({ uid: `${uid + 1}:*` }, { uid: true })) || []
          // «*» is the last letter even where its number is lower.
          return found.filter(one => one > uid).toSorted((a, b) => a - b)
        },
        letter: async uid => {
          const got = await client.fetchOne(String(uid), { source: true, internalDate: true }, { uid: true })
          if (!got || !got.source) return undefined
          return { raw: got.source, arrivedAt: got.internalDate ? new Date(got.internalDate).toISOString() : null }
        },
      })
    } finally {
      lock.release()
    }
  })

async function look(client: ImapFlow) {
  let [found, bytes, lastUid] = [0, 0, 0]
  let oldest: number | undefined
  const all =
    client.mailbox && client.mailbox.exists > 0 ? client.fetch('1:*', { uid: true, size: true, internalDate: true }) : []
  for await (const { uid, size = 0, internalDate } of all) {
    found++
    bytes += size
    lastUid = Math.max(lastUid, uid)
    const moment = internalDate ? new Date(internalDate).getTime() : undefined
    if (moment !== undefined && (oldest === undefined || moment < oldest)) oldest = moment
  }
  return { found, bytes, lastUid, oldestAt: oldest === undefined ? null : new Date(oldest).toISOString() }
}

/** Beside what the server keeps by itself; a server without such a folder gets none. */
export const keepCopy = (box: Box, message: Buffer): Promise<void> =>
  connected(box, async client => {
    const sent = await sentFolder(client)
    if (sent) await client.append(sent, message, ['\\Seen'])
  })

/** Which of these Message-IDs lie among the sent. */
export const foundSent = (box: Box, messageIds: readonly string[]): Promise<string[]> =>
  connected(box, async client => {
    const sent = await sentFolder(client)
    if (!sent) return []
    const lock = await client.getMailboxLock(sent, { readOnly: true })
    try {
      const found: string[] = []
      for (const id of messageIds) {
        const uids = await client.search({ header: { 'message-id': id } }, { uid: true })
        if (uids && uids.length > 0) found.push(id)
      }
      return found
    } finally {
      lock.release()
    }
  })

async function sentFolder(client: ImapFlow): Promise<string | undefined> {
  const all = await client.list()
  return (
    all.find(({ specialUse }) => specialUse === '\\Sent')?.path ??
    all.find(({ name }) => /^(?:sent|отправленные)$/iu.test(name))?.path
  )
}

async function connected<T>(box: Box, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { host, port, secure, user, password, insecure } = box.imap
  const client = new ImapFlow({
    ...{ host, port, secure },
    auth: { user, pass: password },
    logger: false,
    ...(insecure && { doSTARTTLS: false }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
  })
  // A connection that breaks later is told to whoever waits for it; an event without a listener would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.logout().catch(() => client.close())
  }
}
