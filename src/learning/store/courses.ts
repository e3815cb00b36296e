// SQL of the catalogue: courses, who must take them, their lessons, paths.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { NewCourse, Obligation } from '../model.ts'

export const nameOf = (who: string) => sql<string>`${sql.ref(`${who}.surname`)} || ' ' || ${sql.ref(`${who}.name`)}`

const courseQuery = (db: Db) =>
  db
    .selectFrom('learningCourse as c')
    .leftJoin('staff as trainer', 'trainer.id', 'c.trainerId')
    .selectAll('c')
    .select(e => [
      sql<string>`coalesce(${nameOf('trainer')}, '')`.as('trainer'),
      e
        .selectFrom('learningLesson as l')
        .select(x => x.fn.countAll<number>().as('n'))
        .whereRef('l.courseId', '=', 'c.id')
        .where('l.removedAt', 'is', null)
        .as('lessons'),
    ])

export type CourseRow = Awaited<ReturnType<typeof courseRows>>[number]

/** Those withdrawn are left out; by title. */
export const courseRows = (db: Db) =>
  courseQuery(db)
    .where('c.state', '!=', 'withdrawn')
    .orderBy(sql`c.title collate ru`)
    .execute()

export const findCourse = (db: Db, id: string) => courseQuery(db).where('c.id', '=', id).executeTakeFirst()

type Made = { id: string; madeAt: string; madeBy: string }

export const putCourse = (db: Db, { id, madeAt, madeBy }: Made, course: NewCourse) =>
  db
    .insertInto('learningCourse')
    .values({ ...course, id, madeAt, madeBy })
    .onConflict(on => on.column('id').doUpdateSet(course))
    .execute()

export const setCourseState = (db: Db, id: string, state: 'draft' | 'open' | 'withdrawn') =>
  db.updateTable('learningCourse').set({ state }).where('id', '=', id).execute()

/** Those in force on `day`, of one course or (undefined) of all. */
export const obligationRows = (db: Db, courseId?: string): Promise<(Obligation & { courseId: string })[]> =>
  db
    .selectFrom('learningObligation')
    .select(['id', 'courseId', 'position', 'departmentId', 'dueDays', 'since'])
    .where('endedOn', 'is', null)
    .$if(courseId !== undefined, query => query.where('courseId', '=', courseId!))
    .orderBy('position')
    .execute()

/** The list as it was left: what is not in it any more has ended today. */
export async function putObligations(db: Db, courseId: string, list: readonly Obligation[], today: string): Promise<void> {
  const ids = list.map(({ id }) => id)
  await db
    .updateTable('learningObligation')
    .set({ endedOn: today })
    .where('courseId', '=', courseId)
    .where('endedOn', 'is', null)
    .$if(ids.length > 0, query => query.where('id', 'not in', ids))
    .execute()
  for (const { id, ...rest } of list)
    await db
      .insertInto('learningObligation')
      .values({ id, courseId, ...rest })
      .onConflict(on => on.column('id').doUpdateSet(rest).where('learningObligation.courseId', '=', courseId))
      .execute()
}

export type LessonRow = Awaited<ReturnType<typeof lessonRows>>[number]

export const lessonRows = (db: Db, courseId: string) =>
  db
    .selectFrom('learningLesson')
    .selectAll()
    .where('courseId', '=', courseId)
    .where('removedAt', 'is', null)
    .orderBy('sort')
    .orderBy('id')
    .execute()

export const findLesson = (db: Db, id: string) =>
  db.selectFrom('learningLesson').selectAll().where('id', '=', id).where('removedAt', 'is', null).executeTakeFirst()

type NewRow = {
  id: string
  courseId: string
  kind: LessonRow['kind']
  title: string
  minutes: number
  content: object
  fileId?: string | null
  packageId?: string | null
}

/** A new one goes to the end; a known one keeps its place and its kind. */
export const putLesson = (db: Db, { content, ...row }: NewRow) =>
  db
    .insertInto('learningLesson')
    .values({
      ...row,
      content: JSON.stringify(content),
      sort: sql<number>`(select coalesce(max(sort), 0) + 1 from learning_lesson where course_id = ${row.courseId})`,
    })
    .onConflict(on =>
      on
        .column('id')
        .doUpdateSet({ title: row.title, minutes: row.minutes, content: JSON.stringify(content), fileId: row.fileId ?? null })
        .where('learningLesson.courseId', '=', row.courseId)
        .where('learningLesson.kind', '=', row.kind),
    )
    .executeTakeFirst()

export const removeLesson = (db: Db, id: string, at: string) =>
  db.updateTable('learningLesson').set({ removedAt: at }).where('id', '=', id).where('removedAt', 'is', null).execute()

export const sortLessons = (db: Db, courseId: string, ids: readonly string[]) =>
  sql`update learning_lesson l set sort = w.place from unnest(${ids}::uuid[]) with ordinality as w (id, place)
    where l.id = w.id and l.course_id = ${courseId}`.execute(db)

export const pathRows = (db: Db) =>
  db
    .selectFrom('learningPath')
    .select(['id', 'title', 'positions'])
    .select(
      sql<
        string[]
      >`(select coalesce(array_agg(s.course_id::text order by s.sort), '{}') from learning_path_step s where s.path_id = learning_path.id)`.as(
        'courseIds',
      ),
    )
    .where('withdrawnAt', 'is', null)
    .orderBy(sql`title collate ru`)
    .execute()

type PathRow = Made & { title: string; positions: string[]; courseIds: readonly string[] }

export async function putPath(db: Db, { id, title, positions, courseIds, madeAt, madeBy }: PathRow): Promise<void> {
  await db
    .insertInto('learningPath')
    .values({ id, title, positions, madeAt, madeBy })
    .onConflict(on => on.column('id').doUpdateSet({ title, positions }))
    .execute()
  await db.deleteFrom('learningPathStep').where('pathId', '=', id).execute()
  if (courseIds.length > 0)
    await db
      .insertInto('learningPathStep')
      .values(courseIds.map((courseId, sort) => ({ pathId: id, courseId, sort })))
      .execute()
}

export const withdrawPath = (db: Db, id: string, at: string) =>
  db.updateTable('learningPath').set({ withdrawnAt: at }).where('id', '=', id).execute()
