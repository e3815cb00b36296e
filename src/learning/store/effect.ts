// SQL of the effect of a course: what the records of work say of a group of people before and after their day.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Count } from '../rules/effect.ts'

/** Whose work, and the instant that parts before from after. */
export type Pivot = { staffId: string; at: string }
export type Pair = { before: Count; after: Count }

const days = 60

/** Those who finished within the span and have enough time behind them; of each course. */
export const takersBetween = (db: Db, from: string, to: string) =>
  db
    .selectFrom('learningStudy as s')
    .innerJoin('staff', 'staff.id', 's.staffId')
    .select(['s.courseId', 's.staffId', 's.finishedAt', 'staff.departmentId'])
    .where('s.finishedAt', '>=', from)
    .where('s.finishedAt', '<', to)
    .orderBy('s.finishedAt')
    .execute()

/** Everybody who serves clients, with their department. */
export const servers = (db: Db) =>
  db
    .selectFrom('staff')
    .select(['id as staffId', 'departmentId'])
    .where(sql<boolean>`roles && array['specialist', 'head']`)
    .execute()

const who = (pivots: readonly Pivot[]) => sql`(select * from unnest(${pivots.map(({ staffId }) => staffId)}::uuid[],
  ${pivots.map(({ at }) => at)}::timestamptz[]) as u (staff_id, pivot)) w`

const inWindow = (column: string) => sql`${sql.ref(column)} >= w.pivot - make_interval(days => ${days})
  and ${sql.ref(column)} < w.pivot + make_interval(days => ${days})`

type Row = { after: boolean; count: number; of: number }
const pairOf = (rows: readonly Row[]): Pair => {
  const side = (after: boolean) => {
    const row = rows.find(one => one.after === after)
    return { count: row?.count ?? 0, of: row?.of ?? 0 }
  }
  return { before: side(false), after: side(true) }
}

/** Visits that ended: the steps of this clause, and of them those that were observed. */
export async function stepsOf(db: Db, pivots: readonly Pivot[], clause: string): Promise<Pair> {
  const { rows } = await sql<Row>`
    with step as (select p.edition, s.value ->> 'code' as code from protocol p, jsonb_array_elements(p.steps) s
      where p.channel = 'visit' and (s.value ->> 'clause' = ${clause} or s.value ->> 'clause' like ${`${clause}.%`}))
    select c.ended_at >= w.pivot as after, count(*)::int as of,
      count(*) filter (where d.step is not null and d.skipped is null)::int as count
    from ${who(pivots)} join contact c on c.staff_id = w.staff_id and c.channel = 'visit' and c.state = 'closed' and ${inWindow('c.ended_at')}
    join step on step.edition = c.protocol_edition
    left join contact_step d on d.contact_id = c.id and d.step = step.code
    group by 1`.execute(db)
  return pairOf(rows)
}

/** Marks of clients; good are four and five. */
export async function ratingsOf(db: Db, pivots: readonly Pivot[]): Promise<Pair> {
  const { rows } = await sql<Row>`
    select r.at >= w.pivot as after, count(*)::int as of, count(*) filter (where r.satisfaction >= 4)::int as count
    from ${who(pivots)} join contact c on c.staff_id = w.staff_id join rating r on r.contact_id = c.id and ${inWindow('r.at')}
    group by 1`.execute(db)
  return pairOf(rows)
}

/** Promises that fell due and were the centre's to keep; kept in time. */
export async function promisesOf(db: Db, pivots: readonly Pivot[], now: string): Promise<Pair> {
  const { rows } = await sql<Row>`
    select p.due_at >= w.pivot as after, count(*)::int as of,
      count(*) filter (where p.state = 'kept' and p.ended_at <= p.due_at)::int as count
    from ${who(pivots)} join promise p on p.owner_id = w.staff_id and not p.by_client and p.state <> 'cancelled'
      and p.due_at < ${now} and ${inWindow('p.due_at')}
    group by 1`.execute(db)
  return pairOf(rows)
}
