// SQL of assignments: who must take which course by when.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { nameOf } from './courses.ts'

/** Open ones, of these people; with how many lessons there are and are passed. */
export const openAssignments = (db: Db, staffIds: readonly string[]) =>
  db
    .selectFrom('learningAssignment as a')
    .innerJoin('learningCourse as c', 'c.id', 'a.courseId')
    .leftJoin('staff as by', 'by.id', 'a.assignedBy')
    .select(['a.id', 'a.staffId', 'a.courseId', 'c.title', 'a.dueOn'])
    .select([
      sql<string>`coalesce(${nameOf('by')}, '')`.as('by'),
      sql<number>`(select count(*)::int from learning_lesson l where l.course_id = c.id and l.removed_at is null)`.as('of'),
      sql<number>`(select count(*)::int from learning_study s join learning_progress p on p.study_id = s.id and p.state = 'passed'
        join learning_lesson l on l.id = p.lesson_id and l.removed_at is null
        where s.staff_id = a.staff_id and s.course_id = a.course_id and s.finished_at is null)`.as('passed'),
    ])
    .where('a.state', '=', 'open')
    .where(sql<boolean>`a.staff_id = any(${staffIds}::uuid[])`)
    .orderBy('a.dueOn')
    .orderBy(sql`c.title collate ru`)
    .execute()

export type NewAssignment = {
  id: string
  staffId: string
  courseId: string
  dueOn: string
  assignedBy: string | null
  assignedAt: string
}

/** Whoever has the course assigned already keeps the earlier of the two days. Returns those newly assigned. */
export async function insertAssignments(
  db: Db,
  rows: readonly NewAssignment[],
): Promise<{ id: string; staffId: string; courseId: string }[]> {
  if (rows.length === 0) return []
  return db
    .insertInto('learningAssignment')
    .values([...rows])
    .onConflict(on => on.columns(['staffId', 'courseId']).where('state', '=', 'open').doNothing())
    .returning(['id', 'staffId', 'courseId'])
    .execute()
}

export const hasten = (db: Db, staffIds: readonly string[], courseId: string, dueOn: string) =>
  db
    .updateTable('learningAssignment')
    .set({ dueOn, reminded: 0 })
    .where(sql<boolean>`staff_id = any(${staffIds}::uuid[])`)
    .where('courseId', '=', courseId)
    .where('state', '=', 'open')
    .where('dueOn', '>', dueOn)
    .execute()

export const findAssignment = (db: Db, id: string) =>
  db
    .selectFrom('learningAssignment as a')
    .innerJoin('staff', 'staff.id', 'a.staffId')
    .select(['a.id', 'a.staffId', 'a.courseId', 'a.state', 'a.assignedBy', 'staff.departmentId'])
    .where('a.id', '=', id)
    .executeTakeFirst()

export const endAssignment = (db: Db, id: string, state: 'done' | 'cancelled', at: string) =>
  db
    .updateTable('learningAssignment')
    .set({ state, endedAt: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()

export const assignmentDone = (db: Db, staffId: string, courseId: string, at: string) =>
  db
    .updateTable('learningAssignment')
    .set({ state: 'done', endedAt: at })
    .where('staffId', '=', staffId)
    .where('courseId', '=', courseId)
    .where('state', '=', 'open')
    .execute()

/** Of those whom rules may concern: the last completion of each obligatory course, and whether it is assigned already. */
export async function standings(db: Db, courseIds: readonly string[]) {
  const { rows } = await sql<{ staffId: string; courseId: string; finishedOn: string | null; assigned: boolean }>`
    select s.id as "staffId", c.id as "courseId",
      (select max(finished_on) from learning_study t where t.staff_id = s.id and t.course_id = c.id) as "finishedOn",
      exists (select from learning_assignment a where a.staff_id = s.id and a.course_id = c.id and a.state = 'open') as assigned
    from staff s cross join learning_course c
    where s.left_on is null and c.id = any(${courseIds}::uuid[]) and c.state = 'open'`.execute(db)
  return rows
}

export const toRemind = (db: Db, until: string) =>
  db
    .selectFrom('learningAssignment as a')
    .innerJoin('staff', 'staff.id', 'a.staffId')
    .select(['a.id', 'a.staffId', 'a.courseId', 'a.dueOn', 'a.reminded', 'staff.departmentId'])
    .where('a.state', '=', 'open')
    .where('a.dueOn', '<=', until)
    .where('a.reminded', '<', 4)
    .execute()

/** Of two processes one gives the reminder. */
export const setReminded = async (db: Db, id: string, before: number, reminded: number): Promise<boolean> =>
  (
    await db
      .updateTable('learningAssignment')
      .set({ reminded })
      .where('id', '=', id)
      .where('reminded', '=', before)
      .where('state', '=', 'open')
      .returning('id')
      .execute()
  ).length === 1

/** Whoever has left does not learn any more; an obligation that has ended asks for nothing. */
export async function cancelStale(db: Db, at: string): Promise<number> {
  const done = await sql<{ id: string }>`
    update learning_assignment a set state = 'cancelled', ended_at = ${at} from staff s, learning_course c
    where a.state = 'open' and s.id = a.staff_id and c.id = a.course_id
      and (s.left_on is not null or c.state = 'withdrawn' or (a.assigned_by is null and not exists (
        select from learning_obligation o where o.course_id = a.course_id and o.ended_on is null
          and (o.position = '' or lower(o.position collate ru) = lower(s.position collate ru)) and (o.department_id is null or o.department_id = s.department_id))))
    returning a.id`.execute(db)
  return done.rows.length
}
