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
/** So many are asked of the database at a time. */
const page = 250
/** Milliseconds of reading after which others get their turn: a screen does not feel it. */
const turn = 12

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

/** Reads what there is before anybody asks: the first question after a start costs as much as any other. Nothing is changed. */
export async function warmIndex(db: Db): Promise<number> {
  await readyIndex(db)
  return 0
}

async function follow(db: Db, dictionary: Dictionary, own: Kept): Promise<void> {
  const touched = await touchedRows(db, own.since)
  const rows = touched.filter(row => own.stamps.get(row.id) !== stampOf(row))
  let began = performance.now()
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
      if (performance.now() - began > turn) {
        await new Promise(setImmediate)
        began = performance.now()
      }
      const shown = row.state === 'verified' || row.state === 'stale' ? words.get(row.id) : undefined
      if (shown) own.index.put(indexedOf(dictionary, row.id, row.state === 'stale', shown))
      else own.index.drop(row.id)
      own.stamps.set(row.id, stampOf(row))
    }
  }
  // Many written at once are looked at again for a minute and then no more.
  own.since = touched[0]?.readAt ?? own.since
}

const stampOf = ({ state, verifiedVersion }: { state: string; verifiedVersion: number | null }) => `${state} ${verifiedVersion}`

export const indexedOf = (
  dictionary: Dictionary,
  id: string,
  stale: boolean,
  { asked, official, short, full, act, article, audience, channels, reasonIds }: Words,
) => ({
  id,
  stale,
  fits: { audience, channels, reasonIds },
  questions: [...asked, ...official].map(words => termsOf(dictionary, words)),
  rest: termsOf(dictionary, [short, full, act, article].join('. ')),
})
