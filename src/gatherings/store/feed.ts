// SQL of calendar addresses and of what stands in a personal calendar.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export const findFeed = (db: Db, staffId: string) =>
  db.selectFrom('gatheringFeed').select('madeAt').where('staffId', '=', staffId).executeTakeFirst()

export const putFeed = (db: Db, row: { staffId: string; tokenHash: string; madeAt: string }) =>
  db
    .insertInto('gatheringFeed')
    .values(row)
    .onConflict(on => on.column('staffId').doUpdateSet({ tokenHash: row.tokenHash, madeAt: row.madeAt }))
    .execute()

export const dropFeed = (db: Db, staffId: string) => db.deleteFrom('gatheringFeed').where('staffId', '=', staffId).execute()

/** Whose address it is: somebody who works here on the day. */
export const ownerOfFeed = (db: Db, tokenHash: string, day: string) =>
  db
    .selectFrom('gatheringFeed as f')
    .innerJoin('staff', 'staff.id', 'f.staffId')
    .select('f.staffId')
    .where('f.tokenHash', '=', tokenHash)
    .where(e => e.or([e('staff.leftOn', 'is', null), e('staff.leftOn', '>', day)]))
    .executeTakeFirst()

export type Entry = {
  id: string
  title: string
  startsAt: string
  endsAt: string
  place: string
  video: string | null
  cancelled: boolean
  sequence: number
  changedAt: string
}

/** Events with a place of one's own, and meetings: from a moment on. A place given back is told as cancelled. */
export const entriesOf = async (db: Db, staffId: string, from: string): Promise<(Entry & { videoCode: string | null })[]> => {
  const { rows } = await sql<Entry & { videoCode: string | null }>`
    select g.id, g.title, g.starts_at, g.ends_at, g.place, null as video, null as video_code,
      (g.state = 'cancelled' or s.state = 'left') as cancelled, g.sequence + (s.state = 'left')::int as sequence,
      greatest(g.changed_at, s.at) as changed_at
    from gathering g join gathering_seat s on s.gathering_id = g.id and s.staff_id = ${staffId} and s.state in ('in', 'left')
    where g.state in ('agreed', 'cancelled') and g.ends_at >= ${from}
    union all
    select m.id, m.title, m.starts_at, m.ends_at, m.place, null, m.video_code, m.state = 'cancelled', m.sequence, m.changed_at
    from meeting m join meeting_person p on p.meeting_id = m.id and p.staff_id = ${staffId}
    where m.ends_at >= ${from}
    order by 3
    limit 500`.execute(db)
  return rows
}
