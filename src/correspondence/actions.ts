// What comes by mail is kept first and read after: a death in between loses nothing, a second copy changes nothing.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { fingerprint } from './fingerprint.ts'
import { readMail, Unreadable } from './read-mail.ts'
import { keepRaw, quarantine, stateOf, unread, writeRead } from './store.ts'

export type TakenIn = { status: 'stored' | 'quarantined' | 'duplicate'; subject: string; from: string; attachments: number }

/** Not to be called inside a transaction: the raw message must be kept before anything else is tried. */
export async function takeIn(db: Db, now: Date, raw: Buffer): Promise<TakenIn> {
  const print = fingerprint(raw)
  const id = uuid7()
  if (await keepRaw(db, id, raw, print, now.toISOString())) return read(db, now, id, raw)
  const kept = await stateOf(db, print)
  if (kept.state === 'received') return read(db, now, kept.id, raw)
  const seen = await readMail(raw).catch(() => undefined)
  return { status: 'duplicate', subject: kept.subject, from: kept.fromAddress, attachments: seen?.attachments.length ?? 0 }
}

/** Reads what an earlier process kept and did not get to; returns how many. */
export async function readWaiting(db: Db, now: Date, limit = 50): Promise<number> {
  const waiting = await unread(db, limit)
  for (const { id, raw } of waiting) await read(db, now, id, Buffer.from(raw))
  return waiting.length
}

async function read(db: Db, now: Date, id: string, raw: Buffer): Promise<TakenIn> {
  try {
    const mail = await readMail(raw)
    await db.transaction().execute(async tx => {
      await writeRead(tx, id, mail)
      await record(tx, now, {
        kind: 'mail.stored',
        data: { mailId: id, origin: mail.origin, attachments: mail.attachments.length },
      })
    })
    return { status: 'stored', subject: mail.subject, from: mail.fromAddress, attachments: mail.attachments.length }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    await db.transaction().execute(async tx => {
      await quarantine(tx, id, error.message)
      await record(tx, now, { kind: 'mail.quarantined', data: { mailId: id } })
    })
    return { status: 'quarantined', subject: '', from: '', attachments: 0 }
  }
}
