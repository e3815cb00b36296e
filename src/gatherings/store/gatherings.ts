// SQL of events: proposals, decisions, who is invited.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import type { GatheringText, Lesson, Turnout } from '../model.ts'
import { nameOf } from './names.ts'

/** Places taken, family included. */
const taken = sql<number>`coalesce((select sum(1 + s.guests) from gathering_seat s
  where s.gathering_id = g.id and s.state = 'in'), 0)::int`

const gatheringQuery = (db: Db, who: Who) =>
  db
    .selectFrom('gathering as g')
    .innerJoin('staff as o', 'o.id', 'g.organiserId')
    .leftJoin('gatheringSeat as mine', on => on.onRef('mine.gatheringId', '=', 'g.id').on('mine.staffId', '=', who.staffId))
    .selectAll('g')
    .select([nameOf('o').as('organiser'), taken.as('taken'), 'mine.state as mine'])
    .select(
      sql<boolean>`exists (select from gathering_invited i where i.gathering_id = g.id and i.staff_id = ${who.staffId})`.as(
        'onList',
      ),
    )

/** The same as the rule `maySee`, for lists. */
const seenBy = ({ staffId, departmentId, roles }: Who) => sql<boolean>`(
  g.organiser_id = ${staffId} or ${roles.includes('director') || roles.includes('hr')}
  or (g.state = 'proposed' and ${roles.includes('head')} and g.department_id = ${departmentId})
  or (g.state in ('agreed', 'cancelled') and (g.invited = 'all' or g.department_id = ${departmentId}
    or (g.invited = 'list' and exists (select from gathering_invited i where i.gathering_id = g.id and i.staff_id = ${staffId})))))`

export type GatheringRow = NonNullable<Awaited<ReturnType<typeof findGathering>>>

/** Those to come first, or the past with the latest first; what was declined stays with its author for a list of the past. */
export const gatheringRows = (db: Db, who: Who, when: 'coming' | 'past', now: Date) =>
  gatheringQuery(db, who)
    .where(seenBy(who))
    .where('g.endsAt', when === 'coming' ? '>=' : '<', now.toISOString())
    .orderBy('g.startsAt', when === 'coming' ? 'asc' : 'desc')
    .limit(200)
    .execute()

export const findGathering = (db: Db, who: Who, id: string) => gatheringQuery(db, who).where('g.id', '=', id).executeTakeFirst()

/** Held until the transaction ends: whoever changes places stands in line here. */
export const lockGathering = (db: Db, id: string) =>
  db.selectFrom('gathering').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type NewRow = Omit<GatheringText, 'staffIds'> & {
  id: string
  organiserId: string
  madeAt: string
  changedAt: string
  secret: string
}

export const insertGathering = (db: Db, row: NewRow) =>
  db
    .insertInto('gathering')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

export const updateGathering = (
  db: Db,
  id: string,
  set: Partial<Omit<GatheringText, 'staffIds'>> & {
    state?: 'agreed' | 'declined' | 'cancelled'
    decidedBy?: string
    decidedAt?: string
    reason?: string
    sequence?: number
    changedAt?: string
    again?: string
    otherwise?: string
  },
) => db.updateTable('gathering').set(set).where('id', '=', id).execute()

export async function putInvited(db: Db, gatheringId: string, staffIds: readonly string[]): Promise<void> {
  await db.deleteFrom('gatheringInvited').where('gatheringId', '=', gatheringId).execute()
  if (staffIds.length === 0) return
  await db
    .insertInto('gatheringInvited')
    .values(staffIds.map(staffId => ({ gatheringId, staffId })))
    .execute()
}

export const invitedIds = async (db: Db, id: string): Promise<string[]> =>
  (await db.selectFrom('gatheringInvited').select('staffId').where('gatheringId', '=', id).execute()).map(one => one.staffId)

export const lessonRows = (db: Db, who: Who): Promise<Lesson[]> =>
  gatheringQuery(db, who)
    .where(seenBy(who))
    .where('g.state', '=', 'agreed')
    .where(e => e.or([e('g.again', '!=', ''), e('g.otherwise', '!=', '')]))
    .orderBy('g.startsAt', 'desc')
    .limit(40)
    .execute()

/** The last thirty that are over, oldest first; a mean of liking only from `enough` answers on. */
export const turnoutRows = async (db: Db, who: Who, now: Date, enough: number): Promise<Turnout[]> =>
  (
    await db
      .selectFrom('gathering as g')
      .select(['g.id', 'g.title', 'g.startsAt'])
      .select([
        sql<number>`(select count(*) from gathering_seat s where s.gathering_id = g.id and s.state = 'in')::int`.as('signed'),
        sql<number>`(select count(*) from gathering_seat s where s.gathering_id = g.id and s.came_at is not null)::int`.as(
          'came',
        ),
        sql<number>`(select count(*) from gathering_impression m where m.gathering_id = g.id)::int`.as('answers'),
        sql<number | null>`(select case when count(*) >= ${enough} then avg(m.liked)::float8 end from gathering_impression m
          where m.gathering_id = g.id)`.as('liked'),
      ])
      .where(seenBy(who))
      .where('g.state', '=', 'agreed')
      .where('g.endsAt', '<', now.toISOString())
      .orderBy('g.startsAt', 'desc')
      .limit(30)
      .execute()
  ).toReversed()

/** Title and beginning of all that are not called off. */
export const knownPrints = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('gathering').select(['title', 'startsAt']).where('state', 'in', ['proposed', 'agreed']).execute()).map(
    ({ title, startsAt }) => `${title.toLowerCase()} ${startsAt}`,
  )

/** By hundreds: a statement has only so many values. */
export async function insertGatherings(db: Db, rows: readonly NewRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('gathering')
      .values(rows.slice(from, from + 500))
      .execute()
}
