// SQL of letters that came: kept raw first, then what was read out of them.
import type { Db } from '#platform/db.ts'
import type { KeptMail, MailState, ReadMail } from './model.ts'
import type { Origin } from './rules/origin.ts'

type Coming = { id: string; raw: Buffer; fingerprint: string; receivedAt: string; arrivedAt: string | null }

/** Keeps the message as it came. False: it is kept already. */
export async function keepRaw(db: Db, coming: Coming): Promise<boolean> {
  const kept = await db
    .insertInto('mail')
    .values({ ...coming, state: 'received' })
    .onConflict(conflict => conflict.column('fingerprint').doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** `attachments`: how many. */
export const stateOf = (db: Db, fingerprint: string) =>
  db
    .selectFrom('mail')
    .select(['id', 'state', 'subject', 'fromAddress'])
    .select(e =>
      e
        .selectFrom('mailAttachment')
        .whereRef('mailId', '=', 'mail.id')
        .select(a => a.fn.countAll<number>().as('n'))
        .as('attachments'),
    )
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirstOrThrow()

/** Messages that were kept and not read: the process died in between. One at a time: a letter may be large. */
export const nextUnread = (db: Db, after: string) =>
  db
    .selectFrom('mail')
    .select(['id', 'raw'])
    .where('state', '=', 'received')
    .where('id', '>', after)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** Holds the letter until the transaction ends; undefined when somebody has read it meanwhile. */
export const lockUnread = (db: Db, id: string) =>
  db
    .selectFrom('mail')
    .select(['id', 'receivedAt', 'arrivedAt'])
    .where('id', '=', id)
    .where('state', 'in', ['received', 'quarantined'])
    .forUpdate()
    .executeTakeFirst()

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

/** False when it has been read meanwhile: what was read is never put aside. */
export async function quarantine(db: Db, id: string, trouble: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ state: 'quarantined' satisfies MailState, trouble })
    .where('id', '=', id)
    .where('state', '<>', 'stored')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const lettersOf = (db: Db) =>
  db
    .selectFrom('mail')
    .select([
      'id',
      'threadId',
      'messageId',
      'inReplyTo',
      'references',
      'origin',
      'subject',
      'fromAddress',
      'fromName',
      'to',
      'sentAt',
      'body',
      'html',
      'about',
      'receivedAt',
      'arrivedAt',
    ])

/** Read before there were conversations, or by a process that died: to be placed. */
export const unplaced = (db: Db, limit: number): Promise<KeptMail[]> =>
  lettersOf(db)
    .where('state', '=', 'stored')
    .where('threadId', 'is', null)
    .orderBy('receivedAt')
    .orderBy('id')
    .limit(limit)
    .execute()

export const lettersIn = (db: Db, threadId: string) =>
  lettersOf(db).where('threadId', '=', threadId).orderBy('receivedAt').orderBy('id').execute()

export const setPlace = (db: Db, id: string, threadId: string, origin: Origin) =>
  db.updateTable('mail').set({ threadId, origin }).where('id', '=', id).execute()

export const attachmentsIn = (db: Db, threadId: string) =>
  db
    .selectFrom('mailAttachment')
    .innerJoin('mail', 'mail.id', 'mailAttachment.mailId')
    .select(['mailId', 'place', 'safeName', 'mediaType', 'size'])
    .where('threadId', '=', threadId)
    .orderBy('mailId')
    .orderBy('place')
    .execute()

/** With the raw message that holds it. */
export const findAttachment = (db: Db, mailId: string, place: number) =>
  db
    .selectFrom('mailAttachment')
    .innerJoin('mail', 'mail.id', 'mailAttachment.mailId')
    .select(['raw', 'threadId', 'safeName', 'mediaType', 'mailAttachment.size'])
    .where('mailId', '=', mailId)
    .where('place', '=', place)
    .executeTakeFirst()

export const findHtml = (db: Db, mailId: string) =>
  db.selectFrom('mail').select(['html', 'threadId']).where('id', '=', mailId).executeTakeFirst()

/** What could not be read, newest first; the head of the raw message is for the eye of a person. */
export const quarantined = (db: Db) =>
  db
    .selectFrom('mail')
    .select(['id', 'trouble', 'receivedAt'])
    .select(e => e.fn<number>('octet_length', ['raw']).as('size'))
    .select(e => e.fn<Buffer>('substring', ['raw', e.lit(1), e.lit(600)]).as('head'))
    .where('state', '=', 'quarantined')
    .orderBy('receivedAt', 'desc')
    .limit(100)
    .execute()

export const findRaw = (db: Db, id: string) =>
  db.selectFrom('mail').select(['id', 'raw', 'state']).where('id', '=', id).executeTakeFirst()
