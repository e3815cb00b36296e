// What the centre has set (its address and zone, the published order) is asked for by several rooms in one act: read once.
import type { Db } from './db.ts'

const kept = new WeakMap<Db, Map<string, Promise<unknown>>>()

/** Within a transaction the first answer counts to its end; outside each question is asked. `key` names the question. */
export function onceIn<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  if (!db.isTransaction) return read()
  const answers = kept.get(db) ?? new Map<string, Promise<unknown>>()
  kept.set(db, answers)
  const known = answers.get(key) as Promise<T> | undefined
  if (known) return known
  const answer = read()
  answers.set(key, answer)
  return answer
}
