// SQL of letters that are found, ours and theirs, each conversation once, within what the person may see.
import { sql } from 'kysely'
import { threadsSeenBy } from '#correspondence/store/threads.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { asQuery, part } from './query.ts'

/** More letters than this with a word in them: then it is looked for among the newest, and these are not all. */
const many = 200
/** How many of the newest letters are looked through for a frequent word. */
const newest = 20_000
/** A list has ten places; a conversation may hold several of the letters. */
const enough = 50

export type LetterHit = { id: string; threadId: string; at: string; ours: boolean; rank: number }

/** With all the words in subject, address, name or text. Best first. */
export async function lettersByWords(db: Db, who: Who, tsquery: string): Promise<LetterHit[]> {
  const theirs = await tableHits(
    tsquery,
    (since, limit) => theirLetters(db, who, { tsquery, since, limit }),
    () => pivotOfTheirs(db),
  )
  const ours = await tableHits(
    tsquery,
    (since, limit) => ourLetters(db, who, { tsquery, since, limit }),
    () => pivotOfOurs(db),
  )
  return [...theirs, ...ours].toSorted((a, b) => b.rank - a.rank || b.at.localeCompare(a.at))
}

/** A rare word: all its letters. A frequent one would be ranked over a large part of the table: the newest come first then. */
async function tableHits(
  tsquery: string,
  hits: (since: string | undefined, limit: number) => Promise<LetterHit[]>,
  pivot: () => Promise<string | undefined>,
): Promise<LetterHit[]> {
  if (tsquery === '') return []
  const found = await hits(undefined, many)
  if (found.length < many) return found
  const since = await pivot()
  const fresh = since === undefined ? [] : await hits(since, many)
  return fresh.length >= enough ? fresh : [...fresh, ...found]
}

type Wanted = { tsquery: string; since: string | undefined; limit: number }

const theirLetters = (db: Db, who: Who, { tsquery, since, limit }: Wanted): Promise<LetterHit[]> =>
  db
    .selectFrom('mail')
    .innerJoin('mailThread', 'mailThread.id', 'mail.threadId')
    .select(['mail.id', 'mail.threadId', 'mail.receivedAt as at'])
    .select(sql<number>`ts_rank(mail.search, ${asQuery(tsquery)}, 1)`.as('rank'))
    .select(sql<boolean>`mail.origin = 'own'`.as('ours'))
    .where(sql<boolean>`mail.search @@ ${asQuery(tsquery)}`)
    .where(threadsSeenBy(who))
    .$if(since !== undefined, query => query.where('mail.receivedAt', '>=', since!).orderBy('mail.receivedAt', 'desc'))
    .limit(limit)
    .$narrowType<{ threadId: string }>()
    .execute()

const ourLetters = (db: Db, who: Who, { tsquery, since, limit }: Wanted): Promise<LetterHit[]> =>
  db
    .selectFrom('mailOutbox')
    .innerJoin('mailThread', 'mailThread.id', 'mailOutbox.threadId')
    .select(['mailOutbox.id', 'mailOutbox.threadId', 'mailOutbox.writtenAt as at'])
    .select(sql<number>`ts_rank(mail_outbox.search, ${asQuery(tsquery)}, 1)`.as('rank'))
    .select(sql<boolean>`true`.as('ours'))
    .where('mailOutbox.state', '<>', 'withdrawn')
    .where(sql<boolean>`mail_outbox.search @@ ${asQuery(tsquery)}`)
    .where(threadsSeenBy(who))
    .$if(since !== undefined, query => query.where('mailOutbox.writtenAt', '>=', since!).orderBy('mailOutbox.writtenAt', 'desc'))
    .limit(limit)
    .execute()

const pivotOfTheirs = async (db: Db) =>
  (
    await db
      .selectFrom('mail')
      .select('receivedAt as at')
      .orderBy('receivedAt', 'desc')
      .offset(newest)
      .limit(1)
      .executeTakeFirst()
  )?.at

const pivotOfOurs = async (db: Db) =>
  (
    await db
      .selectFrom('mailOutbox')
      .select('writtenAt as at')
      .orderBy('writtenAt', 'desc')
      .offset(newest)
      .limit(1)
      .executeTakeFirst()
  )?.at

const threads = (db: Db, who: Who) =>
  db.selectFrom('mailThread').select(['mailThread.id', 'mailThread.lastAt']).where(threadsSeenBy(who))

/** Conversations whose address or subject has all these parts, as name_key has them; the newest first. */
export function threadsByParts(db: Db, who: Who, keys: readonly string[], limit: number) {
  let query = threads(db, who)
  for (const key of keys) query = query.where('searchKey', 'like', part(key))
  return query.orderBy('lastAt', 'desc').limit(limit).execute()
}

/** Nearly these words in address or subject; inside `withSlips`. */
export function threadsBySlips(db: Db, who: Who, keys: readonly string[], limit: number) {
  let query = threads(db, who)
  for (const key of keys) query = query.where(sql<boolean>`${key} <% search_key`)
  return query
    .orderBy(sql`word_similarity(${keys.join(' ')}, search_key) desc`)
    .orderBy('lastAt', 'desc')
    .limit(limit)
    .execute()
}

/** What a line of the list shows: of the letter that was found, or of the last one. */
const shown = 20_000

export const theirTexts = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('mail')
        .innerJoin('mailThread', 'mailThread.id', 'mail.threadId')
        .select(['mail.id', 'mail.subject', 'mail.fromName', 'mailThread.address'])
        .select(e => e.fn<string>('left', ['mail.body', e.lit(shown)]).as('body'))
        .where('mail.id', 'in', ids)
        .execute()

export const ourTexts = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('mailOutbox')
        .innerJoin('mailThread', 'mailThread.id', 'mailOutbox.threadId')
        .select(['mailOutbox.id', 'mailOutbox.subject', 'mailThread.address'])
        .select(e => e.fn<string>('left', ['mailOutbox.body', e.lit(shown)]).as('body'))
        .where('mailOutbox.id', 'in', ids)
        .execute()

/** The last letter of each conversation. */
export const lastLetters = (db: Db, threadIds: readonly string[]) =>
  threadIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('mail')
        .distinctOn('threadId')
        .select(['id', 'threadId', 'receivedAt as at'])
        .where('threadId', 'in', threadIds)
        .orderBy('threadId')
        .orderBy('receivedAt', 'desc')
        .$narrowType<{ threadId: string }>()
        .execute()
