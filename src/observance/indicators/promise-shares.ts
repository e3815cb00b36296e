// Clause 2.2: what was promised for a span of days and kept in time, by department, clause, channel and week; why it was late.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { GivenPromise } from '#promises/model.ts'
import type { Span } from './span.ts'

export type KeptRow = {
  departmentId: string
  clause: string
  channel: GivenPromise['channel']
  /** Whole weeks since the beginning of the span. */
  week: number
  /** Whose moment has come, or that were done before it; of these, in time. */
  settled: number
  kept: number
}

const ofCentre = (db: Db, departments: readonly string[], { from, to }: Span) =>
  db
    .selectFrom('promise')
    .where(sql<boolean>`department_id = any(${departments}::uuid[])`)
    .where('dueAt', '>=', from)
    .where('dueAt', '<', to)
    .where('byClient', '=', false)

/** By the last moment that the client agreed to; what is still ahead at `now` and what was cancelled is not counted. */
export const keptBetween = (db: Db, departments: readonly string[], span: Span, now: string): Promise<KeptRow[]> =>
  ofCentre(db, departments, span)
    .where('state', '!=', 'cancelled')
    .where(e => e.or([e('state', '=', 'kept'), e('dueAt', '<', now)]))
    .select(['departmentId', 'clause', 'channel'])
    .select(e => [
      sql<number>`floor(extract(epoch from due_at - ${span.from}::timestamptz) / 604800)::int`.as('week'),
      e.fn.countAll<number>().as('settled'),
      e.fn.countAll<number>().filterWhere('state', '=', 'kept').filterWhere('endedAt', '<=', e.ref('dueAt')).as('kept'),
    ])
    .groupBy(['departmentId', 'clause', 'channel', 'week'])
    .execute()

/** Kept late, by reason; written before reasons were asked for: other. */
export const lateReasons = (db: Db, departments: readonly string[], span: Span) =>
  ofCentre(db, departments, span)
    .where('state', '=', 'kept')
    .whereRef('endedAt', '>', 'dueAt')
    .select('lateBecause')
    .select(e => e.fn.countAll<number>().as('count'))
    .groupBy('lateBecause')
    .orderBy('count', 'desc')
    .execute()

export const besidesKept = (db: Db, departments: readonly string[], span: Span, now: string) =>
  ofCentre(db, departments, span)
    .select(e => [
      e.fn.countAll<number>().filterWhere('state', '=', 'open').filterWhere('dueAt', '<', now).as('stillLate'),
      e.fn.countAll<number>().filterWhere('state', '=', 'cancelled').as('cancelled'),
      e.fn.countAll<number>().filterWhere('firstDueAt', '!=', e.ref('dueAt')).filterWhere('state', '!=', 'cancelled').as('moved'),
    ])
    .executeTakeFirstOrThrow()
