// What a learner sees: everything of their own, and a course with its lessons.
import { addDays, yearOf } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { keepsLearning } from './access.ts'
import { assignedOf } from './assigning.ts'
import { courseOf } from './catalogue-actions.ts'
import { documentsFor } from './certifying.ts'
import { ScormContent, TestContent, type CourseLine, type CoursePage, type Lesson, type MyLearning } from './model.ts'
import { openAssignments } from './store/assignments.ts'
import { courseRows, findCourse, lessonRows, obligationRows, pathRows, type CourseRow, type LessonRow } from './store/courses.ts'
import { findByStudy } from './store/documents.ts'
import { groupRows, sittingsOfCourse, sittingsOfMember } from './store/groups.ts'
import { hoursBetween, progressRows, studiesOf, studyOf } from './store/studies.ts'

export async function mineFor(db: Db, now: Date, who: Who): Promise<MyLearning> {
  const today = await todayOf(db, now)
  const me = await getColleague(db, who.staffId)
  const courses = (await courseRows(db)).filter(({ state }) => state === 'open')
  const studies = new Map((await studiesOf(db, who.staffId)).map(study => [study.courseId, study]))
  const line = (course: CourseRow): CourseLine => {
    const study = studies.get(course.id)
    return {
      id: course.id,
      title: course.title,
      purpose: course.purpose,
      hours: course.hours,
      format: course.format,
      state: study === undefined ? 'new' : study.finishedOn === null ? 'studying' : 'finished',
      progress: { passed: study?.passed ?? 0, of: course.lessons ?? 0 },
    }
  }
  const byId = new Map(courses.map(course => [course.id, course]))
  const position = me.position.toLowerCase()
  const paths = (await pathRows(db))
    .filter(({ positions }) => positions.length === 0 || positions.some(one => one.toLowerCase() === position))
    .map(({ id, title, courseIds }) => ({ id, title, courses: courseIds.flatMap(one => byId.get(one) ?? []).map(line) }))
    .filter(path => path.courses.length > 0)
  const inPath = new Set(paths.flatMap(path => path.courses.map(({ id }) => id)))
  const lines = courses.map(line)
  return {
    today,
    assigned: (await openAssignments(db, [who.staffId])).map(row => assignedOf(row, today)),
    studying: lines.filter(({ state }) => state === 'studying'),
    paths,
    sittings: await sittingsOfMember(db, who.staffId, now.toISOString()),
    documents: await documentsFor(db, now, [who.staffId]),
    catalogue: lines.filter(({ id, state }) => state !== 'studying' && !inPath.has(id)),
    hours: await hoursBetween(db, who.staffId, `${yearOf(today)}-01-01`, today),
    trains: courses.some(({ trainerId }) => trainerId === who.staffId) || (await groupRows(db, who.staffId)).length > 0,
  }
}

/** Refuses 404 for a draft to whoever does not write it, and for a course withdrawn that was never begun. */
export async function coursePage(db: Db, who: Who, id: string): Promise<CoursePage> {
  const row = await findCourse(db, id)
  const study = row && (await studyOf(db, who.staffId, id))
  if (!row || (row.state !== 'open' && !study && !keepsLearning(who) && row.trainerId !== who.staffId))
    throw notFound('Такого курса нет.')
  const progress = new Map((study ? await progressRows(db, study.id) : []).map(one => [one.lessonId, one]))
  return {
    course: courseOf(row, await obligationRows(db, id)),
    study: study ? { id: study.id, startedAt: study.startedAt, finishedOn: study.finishedOn } : null,
    lessons: (await lessonRows(db, id)).map(lesson => lessonOf(lesson, progress.get(lesson.id))),
    sittings: await sittingsOfCourse(db, who.staffId, id),
    certificateId: (study && (await findByStudy(db, study.id))?.id) ?? null,
  }
}

type Progress = Awaited<ReturnType<typeof progressRows>>[number]

/** Of a test the right answers stay here. */
function lessonOf(row: LessonRow, progress: Progress | undefined): Lesson {
  const test = row.kind === 'test' ? TestContent.parse(row.content) : undefined
  const { words } = row.content as { words?: string }
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    minutes: row.minutes,
    words: words ?? '',
    questions: (test?.questions ?? []).map(({ ask, options, right }) => ({ ask, options, several: right.length > 1 })),
    passMark: test?.passMark ?? null,
    fileId: row.fileId,
    standard: row.kind === 'scorm' ? ScormContent.parse(row.content).standard : null,
    state: progress?.state ?? null,
    score: progress?.score ?? null,
    answer: progress?.answer ?? '',
    remark: progress?.remark ?? '',
    seconds: progress?.seconds ?? 0,
  }
}

/** Days around a completion that its effect is looked for in: those finished long enough ago, and not too long. */
export const effectSpan = (today: string) => ({ from: addDays(today, -365), to: addDays(today, -13) })
