// SQL of letters that are found, ours and theirs, each conversation once, within what the person may see.
import { sql } from 'kysely'
import { threadsSeenBy } from '#correspondence/store/threads.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { newestOf, olderThan, type Newest, type Within } from './newest.ts'
import { asQuery, part } from './query.ts'

export type LetterHit = { id: string; threadId: string; at: string; ours: boolean; rank: number }

/** With all the words in subject, address, name or text. Best first; of frequent words the newest only. */
export async function lettersByWords(db: Db, who: Who, tsquery: string): Promise<Newest<LetterHit>> {
  const theirs = await newestOf(db, 'mail', tsquery, within => theirLetters(db, who, within))
  const ours = await newestOf(db, 'mailOutbox', tsquery, within => ourLetters(db, who, within))
  const ranks = new Map([
    ...(await ranked(db, 'mail', theirs.hits, tsquery)),
    ...(await ranked(db, 'mailOutbox', ours.hits, tsquery)),
  ])
  const hits = [...theirs.hits, ...ours.hits].map(hit => ({ ...hit, rank: ranks.get(hit.id) ?? 0 }))
  return {
    hits: hits.toSorted((a, b) => b.rank - a.rank || b.at.localeCompare(a.at)),
    newestOnly: theirs.newestOnly || ours.newestOnly,
  }
}

type Hit = Omit<LetterHit, 'rank'>

/**
 * The words are met in the index alone: the list is made before anything else is asked, for the planner would otherwise walk by
 * time. Then, the newest first, each conversation is asked for (`offset 0` keeps the order of work) until there are enough.
 */
const theirLetters = (db: Db, who: Who, { search, below, limit }: Within): Promise<Hit[]> =>
  db
    .with(
      made => made('hit').materialized(),
      query =>
        query
          .selectFrom('mail')
          .select(['id', 'threadId', 'receivedAt as at', 'nth'])
          .select(sql<boolean>`origin = 'own'`.as('ours'))
          .where(sql<boolean>`mail.search @@ ${search}`)
          .where(olderThan(below)),
    )
    .selectFrom(from => from.selectFrom('hit').selectAll().orderBy('nth', 'desc').offset(0).as('hit'))
    .innerJoinLateral(seen(db, who), join => join.onTrue())
    .select(['hit.id', 'hit.threadId', 'hit.at', 'hit.ours'])
    .orderBy('hit.nth', 'desc')
    .limit(limit)
    .$narrowType<{ threadId: string }>()
    .execute()

const ourLetters = (db: Db, who: Who, { search, below, limit }: Within): Promise<Hit[]> =>
  db
    .with(
      made => made('hit').materialized(),
      query =>
        query
          .selectFrom('mailOutbox')
          .select(['id', 'threadId', 'writtenAt as at', 'nth'])
          .where(sql<boolean>`mail_outbox.search @@ ${search}`)
          .where('state', '<>', 'withdrawn')
          .where(olderThan(below)),
    )
    .selectFrom(from => from.selectFrom('hit').selectAll().orderBy('nth', 'desc').offset(0).as('hit'))
    .innerJoinLateral(seen(db, who), join => join.onTrue())
    .select(['hit.id', 'hit.threadId', 'hit.at'])
    .select(sql<boolean>`true`.as('ours'))
    .orderBy('hit.nth', 'desc')
    .limit(limit)
    .execute()

/** Of the letter beside it. */
const seen = (db: Db, who: Who) =>
  db
    .selectFrom('mailThread')
    .select('mailThread.id as seenId')
    .where(sql<boolean>`mail_thread.id = hit.thread_id`)
    .where(threadsSeenBy(who))
    .offset(0)
    .as('seen')

async function ranked(db: Db, table: 'mail' | 'mailOutbox', hits: readonly Hit[], tsquery: string): Promise<[string, number][]> {
  if (hits.length === 0) return []
  const rows = await db
    .selectFrom(table)
    .select(['id', sql<number>`ts_rank(search, ${asQuery(tsquery)}, 1)`.as('rank')])
    .where(
      'id',
      'in',
      hits.map(({ id }) => id),
    )
    .execute()
  return rows.map(({ id, rank }) => [id, rank])
}

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
