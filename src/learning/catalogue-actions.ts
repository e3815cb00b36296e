// What is done with the catalogue: a course is written, opened, made obligatory; lessons are written and put in order; paths.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { keepsLearning, mustTrain } from './access.ts'
import { assignObligatory } from './assigning.ts'
import type { Draft, Path } from './catalogue-api.ts'
import type { Course, NewCourse, NewLesson, Obligation } from './model.ts'
import {
  courseRows,
  findCourse,
  lessonRows,
  obligationRows,
  pathRows,
  putCourse,
  putLesson,
  putObligations,
  putPath,
  removeLesson,
  setCourseState,
  sortLessons,
  withdrawPath,
  type CourseRow,
} from './store/courses.ts'
import { findFile } from './store/files.ts'

export const courseOf = (row: CourseRow, obligations: readonly (Obligation & { courseId: string })[]): Course => ({
  id: row.id,
  title: row.title,
  purpose: row.purpose,
  clauses: row.clauses,
  own: row.own,
  provider: row.provider,
  hours: row.hours,
  format: row.format,
  validMonths: row.validMonths,
  trainerId: row.trainerId,
  state: row.state,
  trainer: row.trainer,
  lessons: row.lessons ?? 0,
  obligations: obligations
    .filter(({ courseId }) => courseId === row.id)
    .map(({ id, position, departmentId, dueDays, since }) => ({ id, position, departmentId, dueDays, since })),
})

/** Drafts stand only before those who write them. */
export async function catalogueFor(db: Db, who: Who): Promise<Course[]> {
  const [rows, obligations] = [await courseRows(db), await obligationRows(db)]
  return rows
    .filter(({ state, trainerId }) => state === 'open' || keepsLearning(who) || trainerId === who.staffId)
    .map(row => courseOf(row, obligations))
}

/** Refuses 404 to whoever does not write this course. */
export async function draftOf(db: Db, who: Who, id: string): Promise<Draft> {
  const row = await getOwn(db, who, id)
  const lessons = await lessonRows(db, id)
  return {
    course: courseOf(row, await obligationRows(db, id)),
    lessons: lessons.map(({ id: lessonId, kind, title, minutes, content, fileId }) => ({
      id: lessonId,
      kind,
      title,
      minutes,
      content: content as Record<string, unknown>,
      fileId,
    })),
  }
}

export async function getOwn(db: Db, who: Who, id: string): Promise<CourseRow> {
  const row = await findCourse(db, id)
  if (!row) throw notFound('Такого курса нет.')
  mustTrain(who, row.trainerId)
  return row
}

/** Refuses a course of another house without its name. */
export async function saveCourse(db: Db, { who, now }: Act, id: string, course: NewCourse): Promise<Draft> {
  if (!course.own && course.provider === '') throw badInput({ provider: 'Кто проводит этот курс?' })
  if ((await findCourse(db, id)) === undefined && !keepsLearning(who)) throw notFound('Такого курса нет.')
  if (!keepsLearning(who)) await getOwn(db, who, id)
  await putCourse(db, { id, madeAt: now.toISOString(), madeBy: who.staffId }, course)
  await told(db, { who, now }, 'course-saved', id)
  return draftOf(db, { ...who }, id)
}

/** Refuses to open a course out of nothing. */
export async function setState(db: Db, act: Act, id: string, state: Course['state']): Promise<Draft> {
  const row = await getOwn(db, act.who, id)
  if (state === 'open' && row.own && row.format === 'online' && (row.lessons ?? 0) === 0)
    throw refused('no-lessons', 'В курсе ещё нет уроков. Добавьте первый, потом открывайте.')
  await setCourseState(db, id, state)
  await told(db, act, `course-${state === 'draft' ? 'closed' : state === 'open' ? 'opened' : 'withdrawn'}`, id)
  await assignObligatory(db, act.now)
  return state === 'withdrawn' ? { course: { ...courseOf(row, []), state }, lessons: [] } : draftOf(db, act.who, id)
}

export async function oblige(db: Db, act: Act, id: string, list: readonly Obligation[]): Promise<Draft> {
  await getOwn(db, act.who, id)
  await putObligations(db, id, list, await todayOf(db, act.now))
  await told(db, act, 'obligations-set', id, { rules: list.length })
  await assignObligatory(db, act.now)
  return draftOf(db, act.who, id)
}

/** A question must have its right options; a film must be here whole. */
export async function saveLesson(db: Db, act: Act, courseId: string, lesson: NewLesson): Promise<Draft> {
  await getOwn(db, act.who, courseId)
  if (lesson.kind === 'test' && lesson.content.questions.some(({ right, options }) => right.some(one => one >= options.length)))
    throw badInput({ content: 'Верный ответ должен быть среди вариантов.' })
  if (lesson.kind === 'video') {
    const file = await findFile(db, lesson.fileId)
    if (!file?.complete) throw refused('no-file', 'Видео ещё не загрузилось целиком. Дождитесь и сохраните снова.')
    if (!file.mediaType.startsWith('video/')) throw refused('not-video', 'Это не видео. Подойдёт MP4 или WebM.')
  }
  const { id, kind, title, minutes, content } = lesson
  const done = await putLesson(db, {
    id,
    courseId,
    kind,
    title,
    minutes,
    content,
    fileId: lesson.kind === 'video' ? lesson.fileId : null,
  })
  if ((done?.numInsertedOrUpdatedRows ?? 0n) === 0n) throw refused('other-kind', 'Урок другого вида. Добавьте новый урок.')
  await told(db, act, 'lesson-saved', courseId, { lesson: id })
  return draftOf(db, act.who, courseId)
}

export async function takeOut(db: Db, act: Act, courseId: string, lessonId: string): Promise<Draft> {
  await getOwn(db, act.who, courseId)
  const lessons = await lessonRows(db, courseId)
  if (lessons.some(({ id }) => id === lessonId)) {
    await removeLesson(db, lessonId, act.now.toISOString())
    await told(db, act, 'lesson-removed', courseId, { lesson: lessonId })
  }
  return draftOf(db, act.who, courseId)
}

export async function sort(db: Db, act: Act, courseId: string, lessonIds: readonly string[]): Promise<Draft> {
  await getOwn(db, act.who, courseId)
  await sortLessons(db, courseId, lessonIds)
  await told(db, act, 'lessons-sorted', courseId)
  return draftOf(db, act.who, courseId)
}

type NewPath = { title: string; positions: string[]; courseIds: string[] }

export async function savePath(db: Db, { who, now }: Act, id: string, path: NewPath): Promise<Path[]> {
  await putPath(db, { id, ...path, courseIds: [...new Set(path.courseIds)], madeAt: now.toISOString(), madeBy: who.staffId })
  await record(db, now, { kind: 'learning.path-saved', staffId: who.staffId, data: { path: id, courses: path.courseIds.length } })
  return pathRows(db)
}

export async function dropPath(db: Db, { who, now }: Act, id: string): Promise<Path[]> {
  await withdrawPath(db, id, now.toISOString())
  await record(db, now, { kind: 'learning.path-withdrawn', staffId: who.staffId, data: { path: id } })
  return pathRows(db)
}

type Data = Record<string, string | number | boolean>

/** An event of the room about a course; no names or texts. */
export const told = (db: Db, { who, now }: Act, what: string, course: string, data: Data = {}) =>
  record(db, now, { kind: `learning.${what}`, staffId: who.staffId, data: { course, ...data } })
