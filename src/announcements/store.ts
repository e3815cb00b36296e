// SQL of announcements.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Announcement, NewAnnouncement } from './model.ts'

const everybody = 'Весь центр'

/** False where this id is there already. Who works there on the day is told; the author is not. */
export async function insertAnnouncement(
  db: Db,
  row: NewAnnouncement & { authorId: string; at: string },
  day: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('announcement')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  if (!added) return false
  await sql`insert into announcement_reader (announcement_id, staff_id)
    select ${row.id}::uuid, id from staff
    where id <> ${row.authorId}::uuid and (left_on is null or left_on > ${day}::date)
      and (${row.departmentId}::uuid is null or department_id = ${row.departmentId}::uuid)`.execute(db)
  return true
}

/** Unread first, then the newest. */
export const receivedBy = (db: Db, staffId: string, onlyUnread: boolean): Promise<Announcement[]> =>
  db
    .selectFrom('announcementReader as r')
    .innerJoin('announcement as a', 'a.id', 'r.announcementId')
    .innerJoin('staff as s', 's.id', 'a.authorId')
    .leftJoin('department as d', 'd.id', 'a.departmentId')
    .select(['a.id', 'a.departmentId', 'a.title', 'a.text', 'a.at', 'r.readAt'])
    .select([sql<string>`s.name || ' ' || s.surname`.as('author'), sql<string>`coalesce(d.title, ${everybody})`.as('department')])
    .where('r.staffId', '=', staffId)
    .where('a.withdrawnAt', 'is', null)
    .$if(onlyUnread, query => query.where('r.readAt', 'is', null))
    .orderBy(sql`r.read_at is not null`)
    .orderBy('a.at', 'desc')
    .limit(60)
    .execute()

export const sentBy = (db: Db, authorId: string) =>
  db
    .selectFrom('announcement as a')
    .leftJoin('department as d', 'd.id', 'a.departmentId')
    .select(['a.id', 'a.departmentId', 'a.title', 'a.text', 'a.at'])
    .select([sql<string>`coalesce(d.title, ${everybody})`.as('department')])
    .where('a.authorId', '=', authorId)
    .where('a.withdrawnAt', 'is', null)
    .orderBy('a.at', 'desc')
    .limit(30)
    .execute()

/** Whoever still works here on the day, by surname. */
export const readersOf = (db: Db, ids: readonly string[], day: string) =>
  db
    .selectFrom('announcementReader as r')
    .innerJoin('staff as s', 's.id', 'r.staffId')
    .select(['r.announcementId', 'r.readAt', sql<string>`s.surname || ' ' || s.name`.as('name')])
    .where(sql<boolean>`r.announcement_id = any(${ids}::uuid[])`)
    .where(e => e.or([e('s.leftOn', 'is', null), e('s.leftOn', '>', day)]))
    .orderBy(sql`s.surname collate ru`)
    .execute()

/** Undefined where this person was not told; `fresh` where nobody had said it before. */
export async function putRead(db: Db, id: string, staffId: string, at: string): Promise<{ fresh: boolean } | undefined> {
  const mine = db.updateTable('announcementReader').where('announcementId', '=', id).where('staffId', '=', staffId)
  const { numUpdatedRows } = await mine.set({ readAt: at }).where('readAt', 'is', null).executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return { fresh: true }
  const known = await db
    .selectFrom('announcementReader')
    .select('readAt')
    .where('announcementId', '=', id)
    .where('staffId', '=', staffId)
    .executeTakeFirst()
  return known && { fresh: false }
}

export const findAnnouncement = (db: Db, id: string) =>
  db.selectFrom('announcement').select(['id', 'authorId', 'departmentId', 'withdrawnAt']).where('id', '=', id).executeTakeFirst()

export const setWithdrawn = (db: Db, id: string, at: string) =>
  db.updateTable('announcement').set({ withdrawnAt: at }).where('id', '=', id).where('withdrawnAt', 'is', null).execute()
