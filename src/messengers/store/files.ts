// SQL of files that clients sent.
import type { Db } from '#platform/db.ts'
import type { ChannelName, FileState } from '../model.ts'

/** `remote`: how the messenger names a client's; a file of ours is `kept` from the start. */
export type NewFile = {
  id: string
  messageId: string
  place: number
  name: string
  mediaType: string
  size: number | null
  remote: string
  state: FileState
  notBefore: string
  content?: Buffer
}

export const insertFiles = async (db: Db, rows: NewFile[]): Promise<void> => {
  if (rows.length > 0) await db.insertInto('messengerFile').values(rows).execute()
}

/** Without their bytes, in the order in which they were sent. */
export const filesIn = (db: Db, conversationId: string) =>
  db
    .selectFrom('messengerFile')
    .innerJoin('messengerMessage', 'messengerMessage.id', 'messengerFile.messageId')
    .select(['messengerFile.id', 'messageId', 'name', 'size', 'messengerFile.state'])
    .where('conversationId', '=', conversationId)
    .orderBy('place')
    .$castTo<{ id: string; messageId: string; name: string; size: number | null; state: FileState }>()
    .execute()

export const findFile = (db: Db, id: string) =>
  db
    .selectFrom('messengerFile')
    .innerJoin('messengerMessage', 'messengerMessage.id', 'messengerFile.messageId')
    .select(['conversationId', 'name', 'content'])
    .where('messengerFile.id', '=', id)
    .executeTakeFirst()

/** The file that a message of ours consists of. */
export const fileOf = (db: Db, messageId: string) =>
  db.selectFrom('messengerFile').select(['name', 'mediaType', 'content']).where('messageId', '=', messageId).executeTakeFirst()

/** The next to fetch; other processes pass over it until this transaction ends. */
export const lockNextToFetch = (db: Db, channel: ChannelName, now: string) =>
  db
    .selectFrom('messengerFile')
    .innerJoin('messengerMessage', 'messengerMessage.id', 'messengerFile.messageId')
    .select(['messengerFile.id', 'remote', 'messengerFile.attempts', 'conversationId', 'externalId', 'place'])
    .where('messengerFile.state', '=', 'waiting')
    .where('messengerFile.notBefore', '<=', now)
    .where('channel', '=', channel)
    .orderBy('messengerFile.notBefore')
    .orderBy('messengerFile.id')
    .limit(1)
    .forUpdate('messengerFile')
    .skipLocked()
    .executeTakeFirst()

export type FileChange = { state?: FileState; attempts?: number; notBefore?: string; content?: Buffer; size?: number }

/** Only while it still waits; false when somebody was quicker. */
export async function changeFile(db: Db, id: string, change: FileChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messengerFile')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
