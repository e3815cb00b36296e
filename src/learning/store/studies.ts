// SQL of studies: who takes what, how far, what was answered; who must take what by when.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { LessonState } from '../model.ts'
import { nameOf } from './courses.ts'

export const studyOf = (db: Db, staffId: string, courseId: string) =>
  db
    .selectFrom('learningStudy')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('courseId', '=', courseId)
    // The open one, else the last.
    .orderBy('finishedAt', e => e.desc().nullsFirst())
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Of two at once the database lets one in; either way the open one is found afterwards. */
export const insertStudy = (db: Db, row: { id: string; staffId: string; courseId: string; startedAt: string }) =>
  db
    .insertInto('learningStudy')
    .values(row)
    .onConflict(on => on.columns(['staffId', 'courseId']).where('finishedAt', 'is', null).doNothing())
    .execute()

/** Holds what belongs to a study for the rest of the transaction: two screens go one after another. */
export const lockStudy = (db: Db, id: string) =>
  db.selectFrom('learningStudy').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** True for whoever finished it, once. */
export const finishStudy = async (db: Db, id: string, at: string, day: string): Promise<boolean> =>
  (
    await db
      .updateTable('learningStudy')
      .set({ finishedAt: at, finishedOn: day })
      .where('id', '=', id)
      .where('finishedAt', 'is', null)
      .returning('id')
      .execute()
  ).length === 1

/** The latest study of each course that the colleague has ever begun, with its lessons counted. */
export async function studiesOf(db: Db, staffId: string) {
  const { rows } = await sql<{ id: string; courseId: string; finishedOn: string | null; passed: number }>`
    select distinct on (s.course_id) s.id, s.course_id as "courseId", s.finished_on as "finishedOn", (
      select count(*)::int from learning_progress p join learning_lesson l on l.id = p.lesson_id and l.removed_at is null
      where p.study_id = s.id and p.state = 'passed') as passed
    from learning_study s where s.staff_id = ${staffId} order by s.course_id, s.finished_at desc nulls first, s.started_at desc`.execute(
    db,
  )
  return rows
}

export const hoursBetween = async (db: Db, staffId: string, from: string, to: string): Promise<number> =>
  (
    await db
      .selectFrom('learningStudy as s')
      .innerJoin('learningCourse as c', 'c.id', 's.courseId')
      .select(sql<number>`coalesce(sum(c.hours), 0)`.as('hours'))
      .where('s.staffId', '=', staffId)
      .where('s.finishedOn', '>=', from)
      .where('s.finishedOn', '<=', to)
      .executeTakeFirstOrThrow()
  ).hours

export const progressRows = (db: Db, studyId: string) =>
  db.selectFrom('learningProgress').selectAll().where('studyId', '=', studyId).execute()

export const findProgress = (db: Db, studyId: string, lessonId: string) =>
  db.selectFrom('learningProgress').selectAll().where('studyId', '=', studyId).where('lessonId', '=', lessonId).executeTakeFirst()

type ProgressRow = {
  studyId: string
  lessonId: string
  state: LessonState
  score?: number | null
  answer?: string
  remark?: string
  seconds?: number
  changedAt: string
  checkedBy?: string
  checkedAt?: string
}

export const putProgress = ({ studyId, lessonId, ...rest }: ProgressRow, db: Db) =>
  db
    .insertInto('learningProgress')
    .values({ studyId, lessonId, ...rest })
    .onConflict(on => on.columns(['studyId', 'lessonId']).doUpdateSet(rest))
    .execute()

type TryRow = { id: string; studyId: string; lessonId: string; at: string; answers: string; score: number; passed: boolean }
export const insertTry = (db: Db, row: TryRow) => db.insertInto('learningTry').values(row).execute()

/** Tasks that wait for a trainer: of the courses that this colleague leads, or (undefined) of all. The oldest first. */
export const waitingTasks = (db: Db, trainerId: string | undefined) =>
  db
    .selectFrom('learningProgress as p')
    .innerJoin('learningLesson as l', 'l.id', 'p.lessonId')
    .innerJoin('learningStudy as s', 's.id', 'p.studyId')
    .innerJoin('learningCourse as c', 'c.id', 's.courseId')
    .innerJoin('staff', 'staff.id', 's.staffId')
    .select([
      'p.studyId',
      'p.lessonId',
      'p.answer',
      'p.changedAt as sentAt',
      'l.title as lesson',
      'c.title as course',
      'l.content',
    ])
    .select(nameOf('staff').as('name'))
    .where('p.state', '=', 'waiting')
    .$if(trainerId !== undefined, query => query.where('c.trainerId', '=', trainerId!))
    .orderBy('p.changedAt')
    .execute()

/** Null unless the task waits: of two who read it at once one is told. */
export const checkTask = (
  db: Db,
  { studyId, lessonId }: { studyId: string; lessonId: string },
  set: { state: 'passed' | 'returned'; remark: string; checkedBy: string; checkedAt: string },
) =>
  db
    .updateTable('learningProgress')
    .set({ ...set, changedAt: set.checkedAt })
    .where('studyId', '=', studyId)
    .where('lessonId', '=', lessonId)
    .where('state', '=', 'waiting')
    .returning('studyId')
    .executeTakeFirst()
