// SQL of what colleagues are told: each thing once for a person and a moment, whichever process is first.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Notice } from '../model.ts'

type About = Notice['about']
export type Telling = { gatheringId?: string; meetingId?: string; about: About; moment: string }

/** Returns to whom it was new. */
export async function insertNotices(db: Db, now: Date, staffIds: readonly string[], telling: Telling): Promise<string[]> {
  if (staffIds.length === 0) return []
  const { gatheringId = null, meetingId = null, about, moment } = telling
  const added = await db
    .insertInto('gatheringNotice')
    .values(
      [...new Set(staffIds)].map(staffId => ({
        id: uuid7(now.getTime()),
        staffId,
        gatheringId,
        meetingId,
        about,
        moment,
        at: now.toISOString(),
      })),
    )
    .onConflict(on => on.doNothing())
    .returning('staffId')
    .execute()
  return added.map(({ staffId }) => staffId)
}

/** Unread and still of use: nothing of what is long over. */
export const unreadNotices = (db: Db, staffId: string, now: Date): Promise<Notice[]> =>
  db
    .selectFrom('gatheringNotice as n')
    .leftJoin('gathering as g', 'g.id', 'n.gatheringId')
    .leftJoin('meeting as m', 'm.id', 'n.meetingId')
    .select(['n.id', 'n.about', 'n.gatheringId', 'n.meetingId'])
    .select([sql<string>`coalesce(g.title, m.title)`.as('title'), sql<string>`coalesce(g.starts_at, m.starts_at)`.as('startsAt')])
    .where('n.staffId', '=', staffId)
    .where('n.readAt', 'is', null)
    .where(e =>
      e.or([e('n.about', 'in', ['photo', 'declined']), sql<boolean>`coalesce(g.ends_at, m.ends_at) >= ${now.toISOString()}`]),
    )
    .orderBy('n.at', 'desc')
    .limit(20)
    .execute()

export const readAll = (db: Db, staffId: string, now: Date) =>
  db
    .updateTable('gatheringNotice')
    .set({ readAt: now.toISOString() })
    .where('staffId', '=', staffId)
    .where('readAt', 'is', null)
    .execute()

/** Who takes part in what begins until `until` and has not been reminded of this beginning. */
export const toRemind = async (db: Db, now: Date, until: string) => {
  const from = now.toISOString()
  const rows = await sql<{
    staffId: string
    departmentId: string
    gatheringId: string | null
    meetingId: string | null
    moment: string
  }>`
    select p.staff_id, staff.department_id, p.gathering_id, p.meeting_id, p.moment from (
      select s.staff_id, g.id as gathering_id, null::uuid as meeting_id, g.starts_at as moment
        from gathering g join gathering_seat s on s.gathering_id = g.id and s.state = 'in'
        where g.state = 'agreed' and g.starts_at > ${from} and g.starts_at <= ${until}
      union all
      select p.staff_id, null, m.id, m.starts_at
        from meeting m join meeting_person p on p.meeting_id = m.id
        where m.state = 'planned' and m.starts_at > ${from} and m.starts_at <= ${until}
    ) p join staff on staff.id = p.staff_id
    where staff.left_on is null and not exists (select from gathering_notice n where n.staff_id = p.staff_id
      and n.gathering_id is not distinct from p.gathering_id and n.meeting_id is not distinct from p.meeting_id
      and n.about = 'soon' and n.moment = p.moment)
    limit 1000`.execute(db)
  return rows.rows
}
