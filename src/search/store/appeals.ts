// SQL of appeals that are found, within what the person may see.
import { sql } from 'kysely'
import { seenBy } from '#appeals/store/appeals.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { newestOf, olderThan, type Newest, type Within } from './newest.ts'
import { asQuery, part } from './query.ts'

type Seen = ReturnType<typeof seenBy>

const best = (query: Seen, rank: ReturnType<typeof sql<number>>, limit: number) =>
  query.select(rank.as('rank')).orderBy('rank', 'desc').orderBy('receivedOn', 'desc').orderBy('id').limit(limit).execute()

export type AppealHit = Awaited<ReturnType<typeof best>>[number]

/** With all the words in number, author or text; of frequent words the newest only. */
export async function appealsByWords(db: Db, who: Who, tsquery: string, limit: number): Promise<Newest<AppealHit>> {
  const { hits, newestOnly } = await newestOf(db, 'appeal', tsquery, within => hitsIn(db, who, within))
  if (hits.length === 0) return { hits: [], newestOnly }
  const among = seenBy(db, who).where('appeal.id', 'in', hits)
  return { hits: await best(among, sql<number>`ts_rank(appeal.search, ${asQuery(tsquery)}, 1)`, limit), newestOnly }
}

/** The list is made of the index alone: the planner would otherwise walk by time. */
async function hitsIn(db: Db, who: Who, { search, below, limit }: Within): Promise<string[]> {
  const found = await db
    .with(
      made => made('hit').materialized(),
      () =>
        seenBy(db, who)
          .clearSelect()
          .select(['appeal.id', 'appeal.nth'])
          .where(sql<boolean>`appeal.search @@ ${search}`)
          .where(olderThan(below)),
    )
    .selectFrom('hit')
    .select('id')
    .orderBy('nth', 'desc')
    .limit(limit)
    .execute()
  return found.map(({ id }) => id)
}

/** `keys`: parts of an author's name, `number`: of a number, as name_key has them. */
export function appealsByParts(db: Db, who: Who, keys: readonly string[], number: string, limit: number): Promise<AppealHit[]> {
  const query = seenBy(db, who).where(e =>
    e.or([e('numberKey', 'like', part(number)), e.and(keys.map(key => e('authorKey', 'like', part(key))))]),
  )
  return best(query, sql<number>`0`, limit)
}

/** Authors whose names are nearly so; inside `withSlips`. */
export function appealsBySlips(db: Db, who: Who, keys: readonly string[], limit: number): Promise<AppealHit[]> {
  let query = seenBy(db, who)
  for (const key of keys) query = query.where(sql<boolean>`${key} <% author_key`)
  return best(query, sql<number>`word_similarity(${keys.join(' ')}, author_key)`, limit)
}
