// Looks a table through for words block by block, the newest first, until enough is met: a word of every letter costs no more than a rare one.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { stepsOver } from '../rules/blocks.ts'
import { asQuery } from './query.ts'

/** A list has ten places; a conversation may hold several of the letters. With these the search stops between two steps. */
const enough = 100
/** Ranked are so many of the newest. */
const most = 200

export type Newest<Hit> = {
  hits: Hit[]
  /** Older ones were not looked at. */
  newestOnly: boolean
}

/** The condition of a step on the table: all words, in one of its blocks, not among what was looked through. */
export type Within = { search: ReturnType<typeof asQuery>; below: number; limit: number }

/** Not by the index on `nth`: the blocks of the words have done it but for the last few rows. */
export const olderThan = (below: number) => sql<boolean>`nth + 0 < ${below}`

type Table = 'mail' | 'mailOutbox' | 'appeal'

/** `hitsIn` gives the newest of a step first, at most `limit`. */
export async function newestOf<Hit>(
  db: Db,
  table: Table,
  tsquery: string,
  hitsIn: (within: Within) => Promise<Hit[]>,
): Promise<Newest<Hit>> {
  const newest = await db.selectFrom(table).select('nth').orderBy('nth', 'desc').limit(1).executeTakeFirst()
  const hits: Hit[] = []
  if (tsquery === '' || !newest) return { hits, newestOnly: false }
  const steps = stepsOver(newest.nth)
  for (const [i, { words, below }] of steps.entries()) {
    const blocks = words.map(word => `'${word}'`).join(' | ')
    const search = sql`(${tsquery}::tsquery && ${blocks}::tsquery)`
    hits.push(...(await hitsIn({ search, below, limit: most + 1 - hits.length })))
    if (hits.length > most) return { hits: hits.slice(0, most), newestOnly: true }
    if (hits.length >= enough && i < steps.length - 1) return { hits, newestOnly: true }
  }
  return { hits, newestOnly: false }
}
