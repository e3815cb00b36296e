// SQL of groups, their sittings and who came.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { SittingLine } from '../model.ts'
import { nameOf } from './courses.ts'

const trainerOf = sql<string>`coalesce(${nameOf('trainer')}, g.trainer_name)`

/** All, or (given) those that this colleague leads. The newest first. */
export const groupRows = (db: Db, trainerId: string | undefined) =>
  db
    .selectFrom('learningGroup as g')
    .innerJoin('learningCourse as c', 'c.id', 'g.courseId')
    .leftJoin('staff as trainer', 'trainer.id', 'g.trainerId')
    .select(['g.id', 'g.title', 'g.courseId', 'c.title as course', 'g.trainerId', 'g.trainerName'])
    .select(trainerOf.as('trainer'))
    .$if(trainerId !== undefined, query => query.where('g.trainerId', '=', trainerId!))
    .orderBy('g.madeAt', 'desc')
    .limit(100)
    .execute()

export const findGroup = (db: Db, id: string) =>
  db.selectFrom('learningGroup').selectAll().where('id', '=', id).executeTakeFirst()

type GroupRow = {
  id: string
  courseId: string
  title: string
  trainerId: string | null
  trainerName: string
  madeAt: string
  madeBy: string
}

export const putGroup = (db: Db, row: GroupRow) =>
  db
    .insertInto('learningGroup')
    .values(row)
    .onConflict(on => on.column('id').doUpdateSet({ title: row.title, trainerId: row.trainerId, trainerName: row.trainerName }))
    .execute()

/** Whoever is not in the list any more leaves the group, unless a mark stands: what has been attended stays. */
export async function putMembers(db: Db, groupId: string, staffIds: readonly string[], at: string): Promise<void> {
  await sql`delete from learning_member m where m.group_id = ${groupId} and not m.staff_id = any(${staffIds}::uuid[])
    and not exists (select from learning_attendance a join learning_sitting s on s.id = a.sitting_id
      where s.group_id = m.group_id and a.staff_id = m.staff_id)`.execute(db)
  if (staffIds.length === 0) return
  await db
    .insertInto('learningMember')
    .values(staffIds.map(staffId => ({ groupId, staffId, addedAt: at })))
    .onConflict(on => on.doNothing())
    .execute()
}

export const memberRows = (db: Db, groupIds: readonly string[]) =>
  db
    .selectFrom('learningMember as m')
    .innerJoin('staff', 'staff.id', 'm.staffId')
    .select(['m.groupId', 'm.staffId'])
    .select(nameOf('staff').as('name'))
    .where(sql<boolean>`m.group_id = any(${groupIds}::uuid[])`)
    .orderBy(sql`staff.surname collate ru`)
    .execute()

const sittings = (db: Db) =>
  db
    .selectFrom('learningSitting as s')
    .innerJoin('learningGroup as g', 'g.id', 's.groupId')
    .innerJoin('learningCourse as c', 'c.id', 'g.courseId')
    .leftJoin('staff as trainer', 'trainer.id', 'g.trainerId')
    .select([
      's.id',
      's.groupId',
      'g.title as group',
      'g.courseId',
      'c.title as course',
      's.startsAt',
      's.endsAt',
      's.place',
      's.link',
    ])
    .select([trainerOf.as('trainer'), sql<boolean>`s.cancelled_at is not null`.as('cancelled')])

export const sittingsOfGroups = (db: Db, groupIds: readonly string[]): Promise<SittingLine[]> =>
  sittings(db)
    .where(sql<boolean>`s.group_id = any(${groupIds}::uuid[])`)
    .orderBy('s.startsAt')
    .execute()

/** Of the groups that the colleague is in, from an instant on; cancelled ones too, so that nobody comes in vain. */
export const sittingsOfMember = (db: Db, staffId: string, from: string): Promise<SittingLine[]> =>
  sittings(db)
    .innerJoin('learningMember as m', on => on.onRef('m.groupId', '=', 's.groupId').on('m.staffId', '=', staffId))
    .where('s.endsAt', '>=', from)
    .orderBy('s.startsAt')
    .limit(30)
    .execute()

/** Of the newest group of this course that the colleague is in, with whether they came. */
export const sittingsOfCourse = (
  db: Db,
  staffId: string,
  courseId: string,
): Promise<(SittingLine & { came: boolean | null })[]> =>
  sittings(db)
    .leftJoin('learningAttendance as a', on => on.onRef('a.sittingId', '=', 's.id').on('a.staffId', '=', staffId))
    .select('a.came')
    .where('s.groupId', '=', e =>
      e
        .selectFrom('learningMember as m')
        .innerJoin('learningGroup as g2', 'g2.id', 'm.groupId')
        .select('m.groupId')
        .where('m.staffId', '=', staffId)
        .where('g2.courseId', '=', courseId)
        .orderBy('m.addedAt', 'desc')
        .limit(1),
    )
    .orderBy('s.startsAt')
    .execute()

export const findSitting = (db: Db, id: string) =>
  db
    .selectFrom('learningSitting as s')
    .innerJoin('learningGroup as g', 'g.id', 's.groupId')
    .select(['s.id', 's.groupId', 's.startsAt', 's.cancelledAt', 'g.trainerId', 'g.courseId'])
    .where('s.id', '=', id)
    .executeTakeFirst()

type SittingRow = { id: string; groupId: string; startsAt: string; endsAt: string; place: string; link: string }

export const putSitting = (db: Db, { id, groupId, ...rest }: SittingRow) =>
  db
    .insertInto('learningSitting')
    .values({ id, groupId, ...rest })
    .onConflict(on => on.column('id').doUpdateSet(rest).where('learningSitting.groupId', '=', groupId))
    .execute()

export const cancelSitting = (db: Db, id: string, at: string) =>
  db.updateTable('learningSitting').set({ cancelledAt: at }).where('id', '=', id).execute()

export const attendanceOf = (db: Db, sittingIds: readonly string[]) =>
  db
    .selectFrom('learningAttendance')
    .select(['sittingId', 'staffId', 'came'])
    .where(sql<boolean>`sitting_id = any(${sittingIds}::uuid[])`)
    .execute()

type Mark = { sittingId: string; staffId: string; came: boolean; markedAt: string; markedBy: string }

export const putMark = (db: Db, { sittingId, staffId, ...rest }: Mark) =>
  db
    .insertInto('learningAttendance')
    .values({ sittingId, staffId, ...rest })
    .onConflict(on => on.columns(['sittingId', 'staffId']).doUpdateSet(rest))
    .execute()
