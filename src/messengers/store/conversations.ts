// SQL of conversations: whose they are, what waits in them, who may see them; how far each messenger has been read.
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/tables.ts'
import type { Who } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import type { ChannelName, Shelf } from '../model.ts'

const columns = [
  ...(['id', 'channel', 'chat', 'called', 'phone', 'clientId', 'linkedBy', 'departmentId', 'ownerId'] as const),
  ...(['lastAt', 'waitingSince', 'dueAt', 'askedAt', 'agreedAt', 'refusedAt', 'blockedAt'] as const),
] as const

export type ConversationRow = {
  id: string
  channel: ChannelName
  chat: string
  called: string
  phone: string | null
  clientId: string | null
  linkedBy: '' | 'phone' | 'person'
  departmentId: string | null
  ownerId: string | null
  lastAt: string
  waitingSince: string | null
  dueAt: string | null
  askedAt: string | null
  agreedAt: string | null
  refusedAt: string | null
  blockedAt: string | null
}

const rows = (db: Db) => db.selectFrom('messengerConversation').select(columns).$castTo<ConversationRow>()

export const insertConversation = (db: Db, row: Pick<ConversationRow, 'id' | 'channel' | 'chat' | 'called' | 'lastAt'>) =>
  db
    .insertInto('messengerConversation')
    .values(row)
    .onConflict(c => c.columns(['channel', 'chat']).doNothing())
    .execute()

export const lockChat = (db: Db, channel: ChannelName, chat: string): Promise<ConversationRow | undefined> =>
  rows(db).where('channel', '=', channel).where('chat', '=', chat).forUpdate().executeTakeFirst()

export const getConversation = (db: Db, id: string): Promise<ConversationRow> =>
  rows(db).where('id', '=', id).executeTakeFirstOrThrow()

export const lockConversation = (db: Db, id: string): Promise<ConversationRow> =>
  rows(db).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export const changeConversation = (db: Db, id: string, change: Partial<Omit<ConversationRow, 'id' | 'channel' | 'chat'>>) =>
  db.updateTable('messengerConversation').set(change).where('id', '=', id).execute()

/** Nobody's are everybody's to take; the department's and one's own; the director sees all. */
const seenBy =
  (who: Who) =>
  (e: ExpressionBuilder<DB, 'messengerConversation'>): Expression<SqlBool> => {
    const mine = departmentsOf(who)
    return mine === undefined
      ? e.lit(true)
      : e.or([e('departmentId', 'is', null), e('departmentId', 'in', mine), e('ownerId', '=', who.staffId)])
  }

export const findSeen = (db: Db, who: Who, id: string): Promise<ConversationRow | undefined> =>
  rows(db).where('id', '=', id).where(seenBy(who)).executeTakeFirst()

/** Holds the row until the transaction ends. */
export const lockSeen = (db: Db, who: Who, id: string): Promise<ConversationRow | undefined> =>
  rows(db).where('id', '=', id).where(seenBy(who)).forUpdate().executeTakeFirst()

/** Unanswered first, the soonest due above; then by the last message. One more than `limit` tells that there are more. */
export const conversationsSeen = (db: Db, who: Who, shelf: Shelf, limit: number): Promise<ConversationRow[]> =>
  rows(db)
    .where(seenBy(who))
    .$if(shelf === 'waiting', query => query.where('waitingSince', 'is not', null))
    .$if(shelf === 'mine', query => query.where('ownerId', '=', who.staffId))
    .orderBy(sql`waiting_since is null`)
    .orderBy('dueAt')
    .orderBy('lastAt', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()

/** Files that name this telephone. */
export const clientsWithPhone = (db: Db, phone: string) =>
  db
    .selectFrom('client')
    .select(['id', 'kind', 'surname', 'name', 'patronymic', 'title'])
    .where('phone', '=', phone)
    .where('mergedInto', 'is', null)
    .orderBy('knownSince')
    .limit(20)
    .execute()

/** False when this colleague has opened it today already. */
export async function insertView(db: Db, row: { conversationId: string; staffId: string; day: string }): Promise<boolean> {
  const written = await db
    .insertInto('messengerView')
    .values(row)
    .onConflict(c => c.doNothing())
    .returning('day')
    .executeTakeFirst()
  return written !== undefined
}

/** What the environment names now; what it no longer names is kept, but not connected. */
export async function putChannels(db: Db, names: readonly ChannelName[]): Promise<void> {
  await db.updateTable('messengerChannel').set({ connected: false }).where('connected', '=', true).execute()
  for (const channel of names)
    await db
      .insertInto('messengerChannel')
      .values({ channel, connected: true })
      .onConflict(c => c.column('channel').doUpdateSet({ connected: true }))
      .execute()
}

export const channels = (db: Db) =>
  db
    .selectFrom('messengerChannel')
    .select(['channel', 'connected', 'heardAt', 'trouble'])
    .orderBy('channel')
    .$castTo<{ channel: ChannelName; connected: boolean; heardAt: string | null; trouble: string }>()
    .execute()

export const positionOf = async (db: Db, channel: ChannelName): Promise<number | null> => {
  const row = await db.selectFrom('messengerChannel').select('position').where('channel', '=', channel).executeTakeFirst()
  return row?.position ?? null
}

export const putPosition = (
  db: Db,
  channel: ChannelName,
  change: { position?: number | null; heardAt?: string; trouble: string },
) => db.updateTable('messengerChannel').set(change).where('channel', '=', channel).execute()

/** False when the messenger has told it before. */
export async function insertHeard(db: Db, row: { channel: ChannelName; externalId: string; at: string }): Promise<boolean> {
  const written = await db
    .insertInto('messengerHeard')
    .values(row)
    .onConflict(c => c.doNothing())
    .returning('at')
    .executeTakeFirst()
  return written !== undefined
}
