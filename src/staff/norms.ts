// Norms for other rooms: the value in force on a day, or the default that the code was written with.
import type { Db } from '#platform/db.ts'
import { normOn } from './rules.ts'
import { norms } from './store.ts'

/** What counts until the centre sets its own row; sources: domain norms of public service and office practice. */
const defaults = {
  'wait.live': 15,
  'wait.booked': 5,
  'rating.low': 3,
  'session.lock-after': 15,
  'sample.least': 10,
} as const

export type NormCode = keyof typeof defaults

/** Units are those of the norm itself: minutes, marks, observations. */
export const norm = async (db: Db, code: NormCode, day: string): Promise<number> => (await datedNorms(db))(code, day)

/** Read once for questions about many days. */
export async function datedNorms(db: Db): Promise<(code: NormCode, day: string) => number> {
  const all = await norms(db)
  return (code, day) => normOn(all, code, day)?.value ?? defaults[code]
}
