// Norms for other rooms: the value in force on a day, or the default that the code was written with.
import type { Db } from '#platform/db.ts'
import { shippedNorms, type NormCode } from './norms.data.ts'
import { normOn } from './rules.ts'
import { norms } from './store.ts'

export type { NormCode }

/** Units are those of the norm itself: minutes, marks, observations. */
export const norm = async (db: Db, code: NormCode, day: string): Promise<number> => (await datedNorms(db))(code, day)

/** Read once for questions about many days. */
export async function datedNorms(db: Db): Promise<(code: NormCode, day: string) => number> {
  const all = await norms(db)
  return (code, day) => normOn(all, code, day)?.value ?? shippedNorms[code].value
}
