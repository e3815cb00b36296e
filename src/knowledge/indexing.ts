// The index in the memory of this process: follows the tables before each question, so that another process's answer is found too.
import type { Db } from '#platform/db.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Words } from './model.ts'
import { newIndex, type Index } from './rules/ranking.ts'
import { termsOf } from './rules/terms.ts'
import { shownWords, touchedRows } from './store/articles.ts'

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
  const touched = await touchedRows(db, own.since)
  const rows = touched.filter(row => own.stamps.get(row.id) !== stampOf(row))
  for (let from = 0; from < rows.length; from += page) {
    const part = rows.slice(from, from + page)
    const words = new Map(
      (
        await shownWords(
          db,
          part.map(({ id }) => id),
        )
      ).map(row => [row.id, row.words]),
    )
    for (const row of part) {
      const shown = row.state === 'verified' || row.state === 'stale' ? words.get(row.id) : undefined
      if (shown) own.index.put(indexedOf(dictionary, row.id, row.state === 'stale', shown))
      else own.index.drop(row.id)
      own.stamps.set(row.id, stampOf(row))
    }
    await new Promise(setImmediate)
  }
  // Many written at once are looked at again for a minute and then no more.
  own.since = touched[0]?.readAt ?? own.since
}

const stampOf = ({ state, verifiedVersion }: { state: string; verifiedVersion: number | null }) => `${state} ${verifiedVersion}`

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
