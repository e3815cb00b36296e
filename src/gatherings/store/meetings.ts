// SQL of meetings: agenda, who takes part, promises, engagements, hours.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { nameOf } from './names.ts'

const meetingQuery = (db: Db) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('staff as o', 'o.id', 'm.organiserId')
    .selectAll('m')
    .select(nameOf('o').as('organiser'))
    .select(sql<number>`(select count(*) from meeting_person p where p.meeting_id = m.id)::int`.as('people'))

export type MeetingRow = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

/** Of those who call them or are asked. */
export const meetingRows = (db: Db, staffId: string, when: 'coming' | 'past', now: Date) =>
  meetingQuery(db)
    .where(
      sql<boolean>`(m.organiser_id = ${staffId} or exists (select from meeting_person p where p.meeting_id = m.id and p.staff_id = ${staffId}))`,
    )
    .where('m.endsAt', when === 'coming' ? '>=' : '<', now.toISOString())
    .orderBy('m.startsAt', when === 'coming' ? 'asc' : 'desc')
    .limit(200)
    .execute()

export const findMeeting = (db: Db, id: string) => meetingQuery(db).where('m.id', '=', id).executeTakeFirst()

/** Held until the transaction ends. */
export const lockMeeting = (db: Db, id: string) =>
  db.selectFrom('meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type NewMeeting = {
  id: string
  title: string
  startsAt: string
  endsAt: string
  place: string
  videoCode: string | null
  organiserId: string
  madeAt: string
  changedAt: string
}

export const insertMeeting = (db: Db, row: NewMeeting) => db.insertInto('meeting').values(row).execute()

export const updateMeeting = (
  db: Db,
  id: string,
  set: Partial<Omit<NewMeeting, 'id' | 'organiserId' | 'madeAt'>> & {
    state?: 'held' | 'cancelled'
    sequence?: number
    minutes?: string
    heldMinutes?: number
  },
) => db.updateTable('meeting').set(set).where('id', '=', id).execute()

export async function putItems(
  db: Db,
  meetingId: string,
  items: readonly { title: string; minutes: number; decision: string }[],
): Promise<void> {
  await db.deleteFrom('meetingItem').where('meetingId', '=', meetingId).execute()
  await db
    .insertInto('meetingItem')
    .values(items.map((item, i) => ({ meetingId, nth: i + 1, ...item })))
    .execute()
}

export const itemRows = (db: Db, meetingId: string) =>
  db
    .selectFrom('meetingItem')
    .select(['nth', 'title', 'minutes', 'decision'])
    .where('meetingId', '=', meetingId)
    .orderBy('nth')
    .execute()

/** With the department of the day; whoever is not asked any more leaves. */
export async function putPersons(db: Db, meetingId: string, staffIds: readonly string[]): Promise<void> {
  await sql`delete from meeting_person where meeting_id = ${meetingId} and not staff_id = any(${staffIds}::uuid[])`.execute(db)
  await sql`insert into meeting_person (meeting_id, staff_id, department_id)
    select ${meetingId}::uuid, s.id, s.department_id from staff s where s.id = any(${staffIds}::uuid[]) and s.left_on is null
    on conflict do nothing`.execute(db)
}

export const personRows = (db: Db, meetingId: string) =>
  db
    .selectFrom('meetingPerson as p')
    .innerJoin('staff', 'staff.id', 'p.staffId')
    .select(['p.staffId', 'p.came'])
    .select(nameOf('staff').as('name'))
    .where('p.meetingId', '=', meetingId)
    .orderBy(sql`staff.surname collate ru`)
    .execute()

export const setCame = (db: Db, meetingId: string, cameIds: readonly string[]) =>
  sql`update meeting_person set came = staff_id = any(${cameIds}::uuid[]) where meeting_id = ${meetingId}`.execute(db)

export const linkPromise = (db: Db, meetingId: string, promiseId: string) =>
  db
    .insertInto('meetingPromise')
    .values({ meetingId, promiseId })
    .onConflict(on => on.doNothing())
    .execute()

export const promiseIds = async (db: Db, meetingId: string): Promise<string[]> =>
  (await db.selectFrom('meetingPromise').select('promiseId').where('meetingId', '=', meetingId).execute()).map(
    one => one.promiseId,
  )

/** Times taken by meetings and by events with a place of one's own, without what they are. */
export const engagements = async (db: Db, staffIds: readonly string[], from: string, to: string, without: string | undefined) => {
  const { rows } = await sql<{ staffId: string; from: string; to: string }>`
    select p.staff_id, m.starts_at as "from", m.ends_at as "to" from meeting m join meeting_person p on p.meeting_id = m.id
    where m.state = 'planned' and m.id is distinct from ${without ?? null}::uuid and m.starts_at < ${to} and m.ends_at > ${from}
      and p.staff_id = any(${staffIds}::uuid[])
    union all
    select s.staff_id, g.starts_at, g.ends_at from gathering g join gathering_seat s on s.gathering_id = g.id and s.state = 'in'
    where g.state = 'agreed' and g.starts_at < ${to} and g.ends_at > ${from} and s.staff_id = any(${staffIds}::uuid[])
    order by 2`.execute(db)
  return rows
}

/** A row for each person in each meeting that was held, or is over and was not called off, since a moment. */
export const attendedSince = async (db: Db, from: string, now: string) => {
  const { rows } = await sql<{ meetingId: string; departmentId: string; startsAt: string; minutes: number }>`
    select m.id as meeting_id, p.department_id, m.starts_at,
      coalesce(m.held_minutes, extract(epoch from m.ends_at - m.starts_at) / 60)::int as minutes
    from meeting m join meeting_person p on p.meeting_id = m.id
    where m.state <> 'cancelled' and m.starts_at >= ${from} and m.ends_at <= ${now} and p.came is distinct from false`.execute(db)
  return rows
}

/** Empty where the centre has not said. */
export const getSetting = async (db: Db): Promise<{ videoPattern: string }> =>
  (await db.selectFrom('meetingSetting').select('videoPattern').executeTakeFirst()) ?? { videoPattern: '' }

export const putSetting = (db: Db, set: { videoPattern: string; changedAt: string; changedBy: string }) =>
  db
    .insertInto('meetingSetting')
    .values({ id: 1, ...set })
    .onConflict(on => on.column('id').doUpdateSet(set))
    .execute()
