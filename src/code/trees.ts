// The tree of an edition: made of its text once per process, since an edition never changes.
import type { Db } from '#platform/db.ts'
import type { Clause } from './model.ts'
import { parseCode } from './rules/tree.ts'
import { sourceOf, type EditionRow } from './store.ts'

export const clausesIn = (source: string): Clause[] =>
  parseCode(source).clauses.map(({ id, kind, text, parent }) => ({ id, kind, text, parent }))

/** The edition in force, the one before and the one to come. */
const most = 3
const kept = new Map<string, Clause[]>()

/** Told apart by the words themselves, so that two databases of one process never mix. */
export async function clausesOf(db: Db, { id, fingerprint }: Pick<EditionRow, 'id' | 'fingerprint'>): Promise<Clause[]> {
  const clauses = kept.get(fingerprint) ?? clausesIn((await sourceOf(db, id)) ?? '')
  kept.delete(fingerprint)
  kept.set(fingerprint, clauses)
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
  return clauses
}
