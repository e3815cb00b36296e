// What comes by mail is kept first and read after: a death in between loses nothing, a second copy changes nothing.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { fingerprint } from './fingerprint.ts'
import { place } from './placing.ts'
import { readMail, Unreadable } from './read-mail.ts'
import { keepRaw, lockUnread, nextUnread, quarantine, stateOf, unplaced, writeRead } from './store.ts'

export type TakenIn = { status: 'stored' | 'quarantined' | 'duplicate'; subject: string; from: string; attachments: number }

/**
 * Not to be called inside a transaction: the raw message must be kept before anything else is tried.
 * `arrivedAt`: when the box got it, ISO; absent for an old mailbox from a file.
 */
export async function takeIn(db: Db, now: Date, raw: Buffer, arrivedAt: string | null = null): Promise<TakenIn> {
  const print = fingerprint(raw)
  const id = uuid7()
  if (await keepRaw(db, { id, raw, fingerprint: print, receivedAt: now.toISOString(), arrivedAt })) return read(db, now, id, raw)
  const kept = await stateOf(db, print)
  if (kept.state === 'received') return read(db, now, kept.id, raw)
  return { status: 'duplicate', subject: kept.subject, from: kept.fromAddress, attachments: kept.attachments ?? 0 }
}

/** Reads what an earlier process kept and did not get to, and places what has no conversation yet; returns how many. */
export async function readWaiting(db: Db, now: Date, limit = 50): Promise<number> {
  let done = 0
  for (let after = nil; done < limit; done++) {
    const waiting = await nextUnread(db, after)
    if (!waiting) break
    await read(db, now, waiting.id, Buffer.from(waiting.raw))
    after = waiting.id
  }
  for (const mail of await unplaced(db, Math.max(0, limit - done))) {
    await db.transaction().execute(tx => place(tx, now, mail))
    done++
  }
  return done
}

const nil = '00000000-0000-0000-0000-000000000000'

/** What can be read is read and placed in one transaction; what cannot waits for a person with its reason, whatever the reason. */
export async function read(db: Db, now: Date, id: string, raw: Buffer): Promise<TakenIn> {
  try {
    return await readNow(db, now, id, raw)
  } catch (error) {
    const trouble =
      error instanceof Unreadable ? error.message : 'Письмо цело, но разложить его не получилось. Попробуйте ещё раз.'
    await db.transaction().execute(async tx => {
      if (await quarantine(tx, id, trouble)) await record(tx, now, { kind: 'mail.quarantined', data: { mailId: id } })
    })
    return { status: 'quarantined', subject: '', from: '', attachments: 0 }
  }
}

async function readNow(db: Db, now: Date, id: string, raw: Buffer): Promise<TakenIn> {
  const mail = await readMail(raw)
  await db.transaction().execute(async tx => {
    const kept = await lockUnread(tx, id)
    if (!kept) return
    await writeRead(tx, id, mail)
    await place(tx, now, { ...mail, ...kept })
    await record(tx, now, {
      kind: 'mail.stored',
      data: { mailId: id, origin: mail.origin, attachments: mail.attachments.length },
    })
  })
  return { status: 'stored', subject: mail.subject, from: mail.fromAddress, attachments: mail.attachments.length }
}
