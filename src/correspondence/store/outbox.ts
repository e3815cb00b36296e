// SQL of what leaves.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type OutboxState = 'waiting' | 'sending' | 'handed-over' | 'refused' | 'uncertain' | 'withdrawn'

const columns = [
  'id',
  'threadId',
  'messageId',
  'inReplyTo',
  'references',
  'toAddress',
  'subject',
  'body',
  'state',
  'notBefore',
  'held',
  'leaseUntil',
  'attempts',
  'trouble',
  'writtenBy',
  'departmentId',
  'writtenAt',
  'endedAt',
  'automatic',
  'answeredSince',
  'answeredDue',
  'bouncedBy',
  'appealId',
  'letterId',
] as const

export type OutboxRow = Awaited<ReturnType<typeof getOutbox>>

const rows = (db: Db) => db.selectFrom('mailOutbox').select(columns)

export const getOutbox = (db: Db, id: string) => rows(db).where('id', '=', id).executeTakeFirstOrThrow()
export const findOutbox = (db: Db, id: string) => rows(db).where('id', '=', id).executeTakeFirst()
export const lockOutbox = (db: Db, id: string) => rows(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** The latest attempt at sending an answer to an appeal. */
export const lastOfLetter = (db: Db, letterId: string) =>
  rows(db).where('letterId', '=', letterId).orderBy('writtenAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()

export const outboxIn = (db: Db, threadId: string) =>
  rows(db).where('threadId', '=', threadId).orderBy('writtenAt').orderBy('id').execute()

export type NewOutbox = Omit<OutboxRow, 'leaseUntil' | 'attempts' | 'trouble' | 'endedAt' | 'bouncedBy' | 'state'> & {
  setAside: string
}

export const insertOutbox = (db: Db, row: NewOutbox) =>
  db
    .insertInto('mailOutbox')
    .values({ ...row, state: 'waiting' })
    .execute()

type File = { outboxId: string; place: number; name: string; mediaType: string; size: number; content: Buffer }

export const insertFiles = async (db: Db, files: File[]): Promise<void> => {
  if (files.length > 0) await db.insertInto('mailOutboxFile').values(files).execute()
}

export const filesOf = (db: Db, outboxId: string) =>
  db
    .selectFrom('mailOutboxFile')
    .select(['name', 'mediaType', 'content'])
    .where('outboxId', '=', outboxId)
    .orderBy('place')
    .execute()

export const fileNamesIn = (db: Db, threadId: string) =>
  db
    .selectFrom('mailOutboxFile')
    .innerJoin('mailOutbox', 'mailOutbox.id', 'mailOutboxFile.outboxId')
    .select(['outboxId', 'name', 'mailOutboxFile.size'])
    .where('threadId', '=', threadId)
    .orderBy('place')
    .execute()

/** The next that may go; other processes pass over it until this transaction ends. */
export const lockNextToSend = (db: Db, now: string) =>
  rows(db)
    .where('state', '=', 'waiting')
    .where('notBefore', '<=', now)
    .orderBy('notBefore')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Letters to one address are counted one after another. */
export const takeTurnTo = (db: Db, address: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${address}, 24))`.execute(db)

/** Moments at which letters to an address left or may have left, since a moment. */
export async function leftSince(db: Db, address: string, since: string): Promise<number[]> {
  const found = await db
    .selectFrom('mailOutbox')
    .select(e => e.fn.coalesce('endedAt', 'leaseUntil', 'notBefore').as('at'))
    .where('toAddress', '=', address)
    .where('state', 'in', ['sending', 'handed-over', 'uncertain'])
    .where(e => e.or([e('endedAt', '>=', since), e('endedAt', 'is', null)]))
    .execute()
  return found.map(({ at }) => Date.parse(at))
}

export type OutboxChange = Partial<
  Pick<OutboxRow, 'notBefore' | 'held' | 'leaseUntil' | 'attempts' | 'trouble' | 'endedAt' | 'bouncedBy'>
> & {
  state?: OutboxState
}

/** Only from a state it is still in; false when somebody was quicker. */
export async function changeOutbox(db: Db, id: string, from: OutboxState[], change: OutboxChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mailOutbox')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The lease is part of the condition: whoever comes back late does not write over a later decision. */
export async function endAttempt(db: Db, id: string, leaseUntil: string, change: OutboxChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mailOutbox')
    .set({ ...change, leaseUntil: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('leaseUntil', '=', leaseUntil)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const abandoned = (db: Db, now: string) => rows(db).where('state', '=', 'sending').where('leaseUntil', '<', now).execute()

export const uncertain = (db: Db) => rows(db).where('state', '=', 'uncertain').orderBy('writtenAt').limit(50).execute()

export const outboxByMessage = (db: Db, messageIds: readonly string[]) =>
  messageIds.length === 0 ? Promise.resolve([]) : rows(db).where('messageId', 'in', messageIds).execute()
