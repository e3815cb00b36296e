// The bank as it is at this moment, and any edition that somebody was shown.
import type { Db } from '#platform/db.ts'
import { shipped } from './bank/shipped.ts'
import type { Situation } from './model.ts'
import { bankOf } from './rules/bank.ts'
import { writtenEdition, writtenSituations } from './store/bank.ts'

const byKey = new Map(shipped.map(one => [one.key, one]))

export const isShipped = (key: string): boolean => byKey.has(key)

/** Retired ones included. */
export const bankNow = async (db: Db): Promise<Situation[]> => bankOf(shipped, await writtenSituations(db))

export const editionOf = async (db: Db, key: string, edition: number): Promise<Situation | undefined> =>
  edition === 0 ? byKey.get(key) : writtenEdition(db, key, edition)
