// SQL of what speaks for a person: it reads other rooms' tables and writes none.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Given } from '../rules/counting.ts'
import { nameOf } from './thanks.ts'

/** Instants; `to` excluded. */
export type Span = { from: string; to: string }

/** As many as a committee reads with attention. */
const longest = 40

/** Words of clients beside the best mark; one a client and a day. */
export const clientsWords = (db: Db, staffId: string, { from, to }: Span) =>
  db
    .selectFrom('rating as r')
    .innerJoin('contact as c', 'c.id', 'r.contactId')
    .select(['r.id', 'r.at', 'r.comment', 'r.departmentId', 'c.channel', 'c.clientId'])
    .where('c.staffId', '=', staffId)
    .where('r.satisfaction', '=', 5)
    .where('r.comment', '<>', '')
    .where('r.at', '>=', from)
    .where('r.at', '<', to)
    .orderBy('r.at')
    .limit(longest)
    .execute()

/** Promises of the centre that this person owned and that came due: how many, how many of them in time. */
export async function ownPromises(
  db: Db,
  staffId: string,
  { from, to }: Span,
): Promise<{ of: number; kept: number; ids: string[] }> {
  const rows = await db
    .selectFrom('promise')
    .select(['id', sql<boolean>`state = 'kept' and ended_at <= due_at`.as('inTime')])
    .where('ownerId', '=', staffId)
    .where('byClient', '=', false)
    .where('state', '<>', 'cancelled')
    .where('dueAt', '>=', from)
    .where('dueAt', '<', to)
    .orderBy('dueAt')
    .execute()
  return { of: rows.length, kept: rows.filter(one => one.inTime).length, ids: rows.slice(0, longest).map(({ id }) => id) }
}

/** Clients of another department whom this person received with the hand-over and who gave the best mark. */
export const receivedAcross = (db: Db, staffId: string, { from, to }: Span) =>
  db
    .selectFrom('handover as h')
    .innerJoin('contact as c', 'c.id', 'h.receivedIn')
    .innerJoin('contact as first', 'first.id', 'h.contactId')
    .innerJoin('rating as r', 'r.contactId', 'c.id')
    .innerJoin('department as d', 'd.id', 'first.departmentId')
    .select(['h.id', 'h.madeAt', 'd.title as department', 'c.clientId'])
    .where('c.staffId', '=', staffId)
    .whereRef('first.departmentId', '<>', 'c.departmentId')
    .where('r.satisfaction', '=', 5)
    .where('h.madeAt', '>=', from)
    .where('h.madeAt', '<', to)
    .orderBy('h.madeAt')
    .limit(longest)
    .execute()

/** Promises to a colleague of another department, kept in time, of everybody: from whom it helped to who did it. */
export const keptToColleagues = (db: Db, { from, to }: Span, zone: string): Promise<(Given & { department: string })[]> =>
  db
    .selectFrom('promise as p')
    .innerJoin('staff as colleague', 'colleague.id', 'p.colleagueId')
    .innerJoin('department as d', 'd.id', 'colleague.departmentId')
    .select(['p.id', 'p.colleagueId as fromId', 'p.ownerId as toId', 'd.title as department'])
    .select(sql<string>`to_char(p.ended_at at time zone ${zone}, 'YYYY-MM-DD')`.as('day'))
    .where('p.clientId', 'is', null)
    .where('p.state', '=', 'kept')
    .whereRef('p.endedAt', '<=', 'p.dueAt')
    .whereRef('colleague.departmentId', '<>', 'p.departmentId')
    .where('p.endedAt', '>=', from)
    .where('p.endedAt', '<', to)
    .execute() as Promise<(Given & { department: string })[]>

/** Pairs that agreed and met within the days, one for a learner. */
export const led = (db: Db, mentorId: string, sinceOn: string, untilOn: string) =>
  db
    .selectFrom('growthPair as p')
    .innerJoin('staff as s', 's.id', 'p.learnerId')
    .select(['p.id', 'p.beginsOn', nameOf('s').as('learner')])
    .distinctOn('p.learnerId')
    .where('p.mentorId', '=', mentorId)
    .where('p.learnerAgreedAt', 'is not', null)
    .where(e =>
      e.exists(
        e
          .selectFrom('growthMeeting as m')
          .select('m.id')
          .whereRef('m.pairId', '=', 'p.id')
          .where('m.heldOn', '>=', sinceOn)
          .where('m.heldOn', '<=', untilOn),
      ),
    )
    .orderBy('p.learnerId')
    .orderBy('p.beginsOn')
    .limit(longest)
    .execute()

/** Write-ups for colleagues that somebody else found useful. */
export const shared = (db: Db, staffId: string, { from, to }: Span) =>
  db
    .selectFrom('growthShare as g')
    .select(['g.id', 'g.title', 'g.sharedAt'])
    .where('g.staffId', '=', staffId)
    .where('g.withdrawnAt', 'is', null)
    .where('g.sharedAt', '>=', from)
    .where('g.sharedAt', '<', to)
    .where(e =>
      e.exists(
        e
          .selectFrom('growthThanks as t')
          .select('t.at')
          .whereRef('t.shareId', '=', 'g.id')
          .whereRef('t.staffId', '<>', 'g.staffId'),
      ),
    )
    .orderBy('g.sharedAt')
    .limit(longest)
    .execute()
