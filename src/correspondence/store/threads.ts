// SQL of conversations: whose they are, what waits in them, who may see them.
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/tables.ts'
import type { Who } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import type { Origin } from '../rules/origin.ts'

export type ThreadRow = {
  id: string
  subject: string
  subjectKey: string
  address: string
  origin: Origin
  clientId: string | null
  departmentId: string | null
  ownerId: string | null
  lastAt: string
  waitingSince: string | null
  dueAt: string | null
}

const rows = (db: Db) =>
  db
    .selectFrom('mailThread')
    .select([
      'id',
      'subject',
      'subjectKey',
      'address',
      'origin',
      'clientId',
      'departmentId',
      'ownerId',
      'lastAt',
      'waitingSince',
      'dueAt',
    ])

/** Letters of one address take their places one after another: two parts of one talk never found two conversations. */
export const takeTurn = (db: Db, address: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${address}, 23))`.execute(db)

export const insertThread = (db: Db, row: ThreadRow) => db.insertInto('mailThread').values(row).execute()

export const changeThread = (db: Db, id: string, change: Partial<Omit<ThreadRow, 'id'>>) =>
  db.updateTable('mailThread').set(change).where('id', '=', id).execute()

export const getThreadRow = (db: Db, id: string): Promise<ThreadRow> => rows(db).where('id', '=', id).executeTakeFirstOrThrow()

export const lockThread = (db: Db, id: string): Promise<ThreadRow | undefined> =>
  rows(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** The conversation that one of these letters stands in, ours or theirs. */
export async function threadOfLetters(db: Db, messageIds: readonly string[]): Promise<string | undefined> {
  if (messageIds.length === 0) return undefined
  const ours = await db.selectFrom('mailOutbox').select('threadId').where('messageId', 'in', messageIds).executeTakeFirst()
  if (ours) return ours.threadId
  const theirs = await db
    .selectFrom('mail')
    .select('threadId')
    .where('messageId', 'in', messageIds)
    .where('threadId', 'is not', null)
    .executeTakeFirst()
  return theirs?.threadId ?? undefined
}

export const threadAbout = (db: Db, { address, subjectKey, since }: { address: string; subjectKey: string; since: string }) =>
  rows(db)
    .where('address', '=', address)
    .where('subjectKey', '=', subjectKey)
    .where('lastAt', '>=', since)
    .orderBy('lastAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Files that name this address; more than one where a family shares a box. */
export const clientsAt = (db: Db, address: string) =>
  db
    .selectFrom('client')
    .select(['id', 'kind', 'surname', 'name', 'patronymic', 'title', 'gender'])
    .where(e => e(e.fn<string>('lower', ['email']), '=', address))
    .where('mergedInto', 'is', null)
    .orderBy('knownSince')
    .limit(20)
    .execute()

/** Full names, for lists: whom one writes to must not be taken for another. */
export async function clientFullNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('client')
    .select(['id', 'surname', 'name', 'patronymic', 'title'])
    .where('id', 'in', ids)
    .execute()
  return new Map(found.map(({ id, title, ...person }) => [id, fullName(person) || title]))
}

export const fullName = ({ surname, name, patronymic }: { surname: string; name: string; patronymic: string }): string =>
  [surname, name, patronymic].filter(Boolean).join(' ')

/** Nobody's are everybody's to take; the department's and one's own; the director sees all. */
export const threadsSeenBy =
  (who: Who) =>
  (e: ExpressionBuilder<DB, 'mailThread'>): Expression<SqlBool> => {
    const mine = departmentsOf(who)
    return mine === undefined
      ? e.lit(true)
      : e.or([
          e('mailThread.departmentId', 'is', null),
          e('mailThread.departmentId', 'in', mine),
          e('mailThread.ownerId', '=', who.staffId),
        ])
  }

export const findSeen = (db: Db, who: Who, id: string): Promise<ThreadRow | undefined> =>
  rows(db).where('id', '=', id).where(threadsSeenBy(who)).executeTakeFirst()

/** Holds the row until the transaction ends. */
export const lockSeen = (db: Db, who: Who, id: string): Promise<ThreadRow | undefined> =>
  rows(db).where('id', '=', id).where(threadsSeenBy(who)).forUpdate().executeTakeFirst()

export type Shelf = 'waiting' | 'mine' | 'all' | 'machines'

/** Unanswered first, the soonest due above; then by the last letter. One more than `limit` tells that there are more. */
export const threadsSeen = (db: Db, who: Who, shelf: Shelf, limit: number): Promise<ThreadRow[]> =>
  rows(db)
    .where(threadsSeenBy(who))
    .where('origin', shelf === 'machines' ? 'in' : 'not in', ['list', 'auto-reply', 'bounce'])
    // What somebody only begins to write is theirs.
    .where(e => e.or([e('ownerId', '=', who.staffId), e.not(isUnsent(e))]))
    .$if(shelf === 'waiting', query => query.where('waitingSince', 'is not', null))
    .$if(shelf === 'mine', query => query.where('ownerId', '=', who.staffId))
    .orderBy(sql`waiting_since is null`)
    .orderBy('dueAt')
    .orderBy('lastAt', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()

/** The last words of each conversation, for the list: ours or theirs. */
export async function lastWords(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { body: string; fromName: string }>()
  const found = await db
    .selectFrom('mail')
    .distinctOn('threadId')
    .select(['threadId', 'fromName'])
    .select(e => e.fn<string>('left', ['body', e.lit(400)]).as('body'))
    .where('threadId', 'in', ids)
    .orderBy('threadId')
    .orderBy('receivedAt', 'desc')
    .execute()
  return new Map(found.map(({ threadId, ...words }) => [threadId!, words]))
}

/** False when this colleague has opened it today already. */
export async function insertView(db: Db, row: { threadId: string; staffId: string; day: string }): Promise<boolean> {
  const written = await db
    .insertInto('mailView')
    .values(row)
    .onConflict(c => c.doNothing())
    .returning('day')
    .executeTakeFirst()
  return written !== undefined
}

export const putDraft = (db: Db, row: { threadId: string; staffId: string; body: string; touchedAt: string }) =>
  db
    .insertInto('mailDraft')
    .values(row)
    .onConflict(c => c.columns(['threadId', 'staffId']).doUpdateSet({ body: row.body, touchedAt: row.touchedAt }))
    .execute()

export const deleteDraft = (db: Db, threadId: string, staffId: string) =>
  db.deleteFrom('mailDraft').where('threadId', '=', threadId).where('staffId', '=', staffId).execute()

/** Of which nothing has come and nothing has left: its drafts and looks go along. */
export async function deleteEmptyThread(db: Db, id: string): Promise<void> {
  await db.deleteFrom('mailDraft').where('threadId', '=', id).execute()
  await db.deleteFrom('mailView').where('threadId', '=', id).execute()
  await db.deleteFrom('mailThread').where('id', '=', id).execute()
}

/** Begun by us and not sent: a letter that was taken back counts as not sent. */
export const isUnsent = (e: ExpressionBuilder<DB, 'mailThread'>): Expression<SqlBool> =>
  e.and([
    e('mailThread.origin', '=', 'own'),
    e.not(
      e.exists(
        e
          .selectFrom('mailOutbox')
          .whereRef('mailOutbox.threadId', '=', 'mailThread.id')
          .where('mailOutbox.state', '!=', 'withdrawn')
          .select('mailOutbox.id'),
      ),
    ),
    e.not(e.exists(e.selectFrom('mail').whereRef('mail.threadId', '=', 'mailThread.id').select('mail.id'))),
  ])

export async function unsentAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await db.selectFrom('mailThread').select('id').where('id', 'in', ids).where(isUnsent).execute()
  return new Set(found.map(({ id }) => id))
}

export const draftsIn = (db: Db, threadId: string) =>
  db.selectFrom('mailDraft').select(['staffId', 'body', 'touchedAt']).where('threadId', '=', threadId).execute()
