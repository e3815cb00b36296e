// The index in the memory of this process: follows the tables before each question, so that another process's answer is found too.
import type { Db } from '#platform/db.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Words } from './model.ts'
import { newIndex, type Index } from './rules/ranking.ts'
import { termsOf } from './rules/terms.ts'
import { touchedRows } from './store/articles.ts'

type Kept = { index: Index; since: string | null; stamps: Map<string, string>; following: Promise<void> | undefined }

const kept = new WeakMap<Db, Kept>()
/** So many are read at a time: between them others get their turn. */
const page = 250

export type Asking = { dictionary: Dictionary; index: Index }

/** Give the database of the house, not a transaction: what is not committed is nobody's answer. */
export async function readyIndex(db: Db): Promise<Asking> {
  const dictionary = await readyDictionary()
  let own = kept.get(db)
  if (!own) kept.set(db, (own = { index: newIndex(), since: null, stamps: new Map(), following: undefined }))
  const one = own
  await (one.following ??= follow(db, dictionary, one).finally(() => (one.following = undefined)))
  return { dictionary, index: one.index }
}

async function follow(db: Db, dictionary: Dictionary, own: Kept): Promise<void> {
  const { since } = own
  let latest = since
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await touchedRows(db, since, after, page)
    for (const { id, state, verifiedVersion, touchedAt, content } of rows) {
      const stamp = `${state} ${verifiedVersion}`
      if (latest === null || touchedAt > latest) latest = touchedAt
      if (own.stamps.get(id) === stamp) continue
      own.stamps.set(id, stamp)
      if (content && (state === 'verified' || state === 'stale'))
        own.index.put(indexedOf(dictionary, id, state === 'stale', content as Words))
      else own.index.drop(id)
    }
    if (rows.length < page) break
    after = rows.at(-1)!.id
    await new Promise(setImmediate)
  }
  own.since = latest
}

export const indexedOf = (
  dictionary: Dictionary,
  id: string,
  stale: boolean,
  { asked, official, short, full, act, article }: Words,
) => ({
  id,
  stale,
  questions: [...asked, ...official].map(words => termsOf(dictionary, words)),
  rest: termsOf(dictionary, [short, full, act, article].join('. ')),
})
