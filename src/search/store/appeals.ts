// SQL of appeals that are found, within what the person may see.
import { sql } from 'kysely'
import { seenBy } from '#appeals/store/appeals.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { asQuery, part } from './query.ts'

/** Ranked among so many newest. */
const most = 200

type Seen = ReturnType<typeof seenBy>

const best = (query: Seen, rank: ReturnType<typeof sql<number>>, limit: number) =>
  query.select(rank.as('rank')).orderBy('rank', 'desc').orderBy('receivedOn', 'desc').orderBy('id').limit(limit).execute()

export type AppealHit = Awaited<ReturnType<typeof best>>[number]

/** With all the words in number, author or text. */
export function appealsByWords(db: Db, who: Who, tsquery: string, limit: number): Promise<AppealHit[]> {
  const among = seenBy(db, who)
    .where(sql<boolean>`appeal.search @@ ${asQuery(tsquery)}`)
    .clearSelect()
    .select('appeal.id')
    .orderBy('receivedOn', 'desc')
    .limit(most)
  return best(seenBy(db, who).where('appeal.id', 'in', among), sql<number>`ts_rank(appeal.search, ${asQuery(tsquery)}, 1)`, limit)
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
