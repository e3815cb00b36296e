// SQL of the head's view of the lines. `departments` undefined: all.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { PhoneCall } from '../model.ts'

type Departments = readonly string[] | undefined

/** Calls that are not over. */
export async function busyCalls(db: Db, departments: Departments) {
  let query = db
    .selectFrom('phoneCall')
    .innerJoin('department', 'department.id', 'phoneCall.departmentId')
    .select([
      ...(['phoneCall.id', 'direction', 'state', 'staffId', 'number', 'cameAt', 'answeredAt', 'heldSince'] as const),
      'department.shortTitle as departmentTitle',
    ])
    .where('endedAt', 'is', null)
    .orderBy('cameAt')
    .limit(200)
  if (departments) query = query.where('departmentId', 'in', departments)
  return (await query.execute()) as (Pick<
    PhoneCall,
    'id' | 'direction' | 'state' | 'staffId' | 'number' | 'cameAt' | 'answeredAt' | 'heldSince'
  > & { departmentTitle: string })[]
}

export async function owedCalls(db: Db, departments: Departments) {
  let query = db
    .selectFrom('callBack')
    .innerJoin('promise', 'promise.id', 'callBack.promiseId')
    .select(['callBack.id', 'callBack.why', 'promise.what', 'promise.ownerId', 'promise.dueAt'])
    .select(e =>
      e
        .selectFrom('phoneCall')
        .whereRef('phoneCall.callBackId', '=', 'callBack.id')
        .where('phoneCall.state', '=', 'missed')
        .select(c => c.fn.countAll<number>().as('n'))
        .as('attempts'),
    )
    .where('promise.state', '=', 'open')
    .orderBy('promise.dueAt')
    .limit(200)
  if (departments) query = query.where('promise.departmentId', 'in', departments)
  return query.execute()
}

/** Of a day: calls that a telephone has sent on by itself, without the screen and so without a word of why. */
export async function unbriefedOn(db: Db, departments: Departments, { day, zone }: { day: string; zone: string }) {
  let query = db
    .selectFrom('phoneEvent')
    .innerJoin('phoneCall', 'phoneCall.id', 'phoneEvent.callId')
    .select([
      ...(['phoneEvent.id', 'phoneEvent.at', 'phoneCall.number'] as const),
      sql<'blind' | 'attended'>`body->>'done'`.as('done'),
      sql<string | null>`body->>'from'`.as('fromId'),
      sql<string>`body->>'to'`.as('toId'),
    ])
    .where('kind', '=', 'transfer')
    .where(sql<boolean>`body->>'done' is not null`)
    .where(sql<boolean>`came_at >= ${day}::date::timestamp at time zone ${zone}`)
    .where(sql<boolean>`not exists (select from warm_transfer t
      where t.call_id = phone_call.id and t.state = 'connected' and t.to_staff_id::text = body->>'to')`)
    .orderBy('phoneEvent.at', 'desc')
    .limit(50)
  if (departments) query = query.where('departmentId', 'in', departments)
  return query.execute()
}

/** Of a day (`YYYY-MM-DD` in that zone): incoming calls that were answered or are over; in time within so many seconds. */
export async function answeredOn(
  db: Db,
  departments: Departments,
  { day, zone, seconds }: { day: string; zone: string; seconds: number },
) {
  const count = (filter: ReturnType<typeof sql<boolean>>) => sql<number>`count(*) filter (where ${filter})`
  let query = db
    .selectFrom('phoneCall')
    .select([
      sql<number>`count(*)`.as('of'),
      count(sql<boolean>`answered_at is not null`).as('answered'),
      count(sql<boolean>`answered_at - came_at <= make_interval(secs => ${seconds})`).as('inTime'),
      count(sql<boolean>`state = 'missed'`).as('missed'),
      count(sql<boolean>`exists (select from call_back where call_back.call_id = phone_call.id and why = 'abandoned')`).as(
        'abandoned',
      ),
    ])
    .where('direction', '=', 'in')
    .where(e => e.or([e('answeredAt', 'is not', null), e('endedAt', 'is not', null)]))
    .where(sql<boolean>`came_at >= ${day}::date::timestamp at time zone ${zone}`)
    .where(sql<boolean>`came_at < (${day}::date + 1)::timestamp at time zone ${zone}`)
  if (departments) query = query.where('departmentId', 'in', departments)
  return query.executeTakeFirstOrThrow()
}
