// SQL of messages, theirs and ours, and of consent.
import { sql, type ExpressionBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/tables.ts'
import type { Buttons, ChannelName, MessageState } from '../model.ts'

const columns = [
  ...(['id', 'conversationId', 'channel', 'externalId', 'side', 'body', 'attached', 'state', 'buttons', 'at'] as const),
  ...(['notBefore', 'held', 'leaseUntil', 'attempts', 'trouble', 'endedAt', 'writtenBy', 'departmentId'] as const),
  ...(['consentId', 'answeredSince', 'answeredDue', 'withId'] as const),
] as const

export type MessageRow = {
  id: string
  conversationId: string
  channel: ChannelName
  externalId: string | null
  side: 'theirs' | 'ours'
  body: string
  attached: number
  state: 'received' | MessageState
  buttons: Buttons
  at: string
  notBefore: string
  held: '' | 'closed' | 'brake' | 'channel'
  leaseUntil: string | null
  attempts: number
  trouble: string
  endedAt: string | null
  writtenBy: string | null
  departmentId: string | null
  consentId: string | null
  answeredSince: string | null
  answeredDue: string | null
  /** A file: the words that it belongs to; it leaves after them and never without them. */
  withId: string | null
}

type Ground = 'id' | 'conversationId' | 'channel' | 'side' | 'body' | 'state' | 'at' | 'notBefore'
export type NewMessage = Pick<MessageRow, Ground> & Partial<Omit<MessageRow, Ground>> & { setAside?: string }

const rows = (db: Db) => db.selectFrom('messengerMessage').select(columns).$castTo<MessageRow>()

export const insertMessage = (db: Db, row: NewMessage) => db.insertInto('messengerMessage').values(row).execute()

export const findMessage = (db: Db, id: string): Promise<MessageRow | undefined> =>
  rows(db).where('id', '=', id).executeTakeFirst()

export const lockMessage = (db: Db, id: string): Promise<MessageRow | undefined> =>
  rows(db).where('id', '=', id).forUpdate().executeTakeFirst()

export const messagesIn = (db: Db, conversationId: string): Promise<MessageRow[]> =>
  rows(db).where('conversationId', '=', conversationId).orderBy('at').orderBy('id').execute()

/** The last words of each conversation, theirs or ours. */
export async function lastWords(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('messengerMessage')
    .distinctOn('conversationId')
    .select('conversationId')
    .select(e => e.fn<string>('left', ['body', e.lit(200)]).as('body'))
    .where('conversationId', 'in', ids)
    .where('side', '=', 'theirs')
    .orderBy('conversationId')
    .orderBy('at', 'desc')
    .execute()
  return new Map(found.map(({ conversationId, body }) => [conversationId, body]))
}

/** A file goes when its words are with the messenger. */
const afterItsWords = (e: ExpressionBuilder<DB, 'messengerMessage'>) =>
  e.or([
    e('withId', 'is', null),
    e.exists(
      e
        .selectFrom('messengerMessage as words')
        .select('words.id')
        .whereRef('words.id', '=', 'messengerMessage.withId')
        .where('words.state', '=', 'sent'),
    ),
  ])

/** The next that may go; other processes pass over it until this transaction ends. */
export const lockNextToSend = (db: Db, channel: ChannelName, now: string): Promise<MessageRow | undefined> =>
  rows(db)
    .where('state', '=', 'waiting')
    .where('channel', '=', channel)
    .where('notBefore', '<=', now)
    .where(afterItsWords)
    .orderBy('notBefore')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Messages of one conversation are counted one after another. */
export const takeTurnTo = (db: Db, conversationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${conversationId}, 33))`.execute(db)

/** Moments (epoch ms) at which colleagues' messages, each with its files, left or may have left, since a moment. */
export async function leftSince(db: Db, conversationId: string, since: string): Promise<number[]> {
  const found = await db
    .selectFrom('messengerMessage')
    .select(e => e.fn.coalesce('endedAt', 'leaseUntil', 'notBefore').as('at'))
    .where('conversationId', '=', conversationId)
    .where('writtenBy', 'is not', null)
    .where('withId', 'is', null)
    .where('state', 'in', ['sending', 'sent', 'uncertain'])
    .where(e => e.or([e('endedAt', '>=', since), e('endedAt', 'is', null)]))
    .execute()
  return found.map(({ at }) => Date.parse(at))
}

export type MessageChange = Partial<
  Pick<MessageRow, 'notBefore' | 'held' | 'leaseUntil' | 'attempts' | 'trouble' | 'endedAt' | 'externalId'>
> & { state?: MessageState }

/** Only from a state it is still in; false when somebody was quicker. */
export async function changeMessage(db: Db, id: string, from: MessageState[], change: MessageChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messengerMessage')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Files whose words were taken back or refused: they are not for anybody without them. */
export const endFilesOf = (db: Db, id: string, change: MessageChange) =>
  db.updateTable('messengerMessage').set(change).where('withId', '=', id).where('state', '=', 'waiting').execute()

/** The lease is part of the condition: whoever comes back late does not write over a later decision. */
export async function endAttempt(db: Db, id: string, leaseUntil: string, change: MessageChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messengerMessage')
    .set({ ...change, leaseUntil: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('leaseUntil', '=', leaseUntil)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const abandoned = (db: Db, channel: ChannelName, now: string): Promise<MessageRow[]> =>
  rows(db).where('state', '=', 'sending').where('channel', '=', channel).where('leaseUntil', '<', now).execute()

/** Colleagues' messages that have not left yet. */
export const waitingIn = (db: Db, conversationId: string): Promise<MessageRow[]> =>
  rows(db)
    .where('conversationId', '=', conversationId)
    .where('state', '=', 'waiting')
    .where('writtenBy', 'is not', null)
    .execute()

/** The question of consent as it was last put to the client. */
export async function lastQuestion(db: Db, conversationId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('messengerMessage')
    .select('body')
    .where('conversationId', '=', conversationId)
    .where('buttons', '=', 'consent')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.body
}

const consents = (db: Db) =>
  db
    .selectFrom('messengerConsent')
    .select(['id', 'words', 'givenAt', 'withdrawnAt', 'withdrawnBy', 'withdrawnStaffId', 'withdrawnHow'])

export const consentsIn = (db: Db, conversationId: string) =>
  consents(db).where('conversationId', '=', conversationId).orderBy('givenAt').orderBy('id').execute()

export const consentInForce = (db: Db, conversationId: string) =>
  consents(db).where('conversationId', '=', conversationId).where('withdrawnAt', 'is', null).executeTakeFirst()

export const insertConsent = (db: Db, row: { id: string; conversationId: string; words: string; givenAt: string }) =>
  db.insertInto('messengerConsent').values(row).execute()

/** Who took consent back: the client here, or a colleague who was told so. */
export type Withdrawal =
  | { withdrawnBy: 'button' | 'word' }
  | { withdrawnBy: 'colleague'; withdrawnStaffId: string; withdrawnHow: string }

export const endConsent = (db: Db, id: string, change: Withdrawal & { withdrawnAt: string }) =>
  db.updateTable('messengerConsent').set(change).where('id', '=', id).execute()
