// All SQL of the room.
import type { Db } from '#platform/db.ts'
import type { MailState, ReadMail } from './model.ts'

/** Keeps the message as it came. False: it is kept already. */
export async function keepRaw(db: Db, id: string, raw: Buffer, fingerprint: string, receivedAt: string): Promise<boolean> {
  const kept = await db
    .insertInto('mail')
    .values({ id, raw, fingerprint, receivedAt, state: 'received' })
    .onConflict(conflict => conflict.column('fingerprint').doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export const stateOf = (db: Db, fingerprint: string) =>
  db
    .selectFrom('mail')
    .select(['id', 'state', 'subject', 'fromAddress'])
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirstOrThrow()

/** Messages that were kept and not read: the process died in between. */
export const unread = (db: Db, limit: number) =>
  db.selectFrom('mail').select(['id', 'raw']).where('state', '=', 'received').orderBy('receivedAt').limit(limit).execute()

export async function writeRead(db: Db, id: string, { attachments, ...mail }: ReadMail): Promise<void> {
  await db
    .updateTable('mail')
    .set({ ...mail, state: 'stored' satisfies MailState, trouble: '' })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('mailAttachment').where('mailId', '=', id).execute()
  if (attachments.length > 0)
    await db
      .insertInto('mailAttachment')
      .values(attachments.map((one, place) => ({ mailId: id, place, ...one })))
      .execute()
}

export const quarantine = (db: Db, id: string, trouble: string) =>
  db
    .updateTable('mail')
    .set({ state: 'quarantined' satisfies MailState, trouble })
    .where('id', '=', id)
    .execute()
