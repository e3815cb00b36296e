// Clause 2.2: what the centre promised and whether it was done in time. What a client undertook is not the centre's to keep.
import type { Db } from '#platform/db.ts'
import type { Span } from './span.ts'

export type DueRow = { dueAt: string; state: 'open' | 'kept'; endedAt: string | null }

/** Due within the span, by the last moment that the client agreed to; cancelled ones have no due moment any more. */
export const promisesDueIn = (db: Db, departmentId: string, { from, to }: Span): Promise<DueRow[]> =>
  ofCentre(db, departmentId).where('dueAt', '>=', from).where('dueAt', '<', to).orderBy('dueAt').execute() as Promise<DueRow[]>

/** Due before the span and still not done. */
export const promisesLeftFrom = (db: Db, departmentId: string, before: string): Promise<DueRow[]> =>
  ofCentre(db, departmentId).where('state', '=', 'open').where('dueAt', '<', before).orderBy('dueAt').execute() as Promise<
    DueRow[]
  >

const ofCentre = (db: Db, departmentId: string) =>
  db
    .selectFrom('promise')
    .select(['dueAt', 'state', 'endedAt'])
    .where('departmentId', '=', departmentId)
    .where('byClient', '=', false)
    .where('state', '!=', 'cancelled')
