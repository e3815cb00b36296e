// What a learner does: begins a course, goes through its lessons; when all is done the course is finished and a certificate issued.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { settleAssignment } from './assigning.ts'
import { told } from './catalogue-actions.ts'
import { issueCertificate } from './certifying.ts'
import { TestContent, type LessonState } from './model.ts'
import { isFinished, markTest } from './rules/course.ts'
import { findCourse, findLesson, lessonRows, type LessonRow } from './store/courses.ts'
import { sittingsOfCourse } from './store/groups.ts'
import {
  findProgress,
  finishStudy,
  insertStudy,
  insertTry,
  lockStudy,
  progressRows,
  putProgress,
  studyOf,
} from './store/studies.ts'

/** The open study, or a new one: a finished course may be taken again. Refuses 404 for a course that is not open. */
export async function begin(db: Db, act: Act, courseId: string): Promise<{ id: string }> {
  const { who, now } = act
  const course = await findCourse(db, courseId)
  if (course?.state !== 'open') throw notFound('Такого курса нет или он закрыт.')
  const known = await studyOf(db, who.staffId, courseId)
  if (known && known.finishedAt === null) return known
  if (!course.own)
    throw refused('elsewhere', 'Этот курс проводит другая организация. Когда пройдёте, приложите документ в «Моё обучение».')
  await insertStudy(db, { id: uuid7(now.getTime()), staffId: who.staffId, courseId, startedAt: now.toISOString() })
  await told(db, act, 'begun', courseId)
  return (await studyOf(db, who.staffId, courseId))!
}

/** The lesson and the study it is taken in, begun if it was not. Refuses 404 for a lesson that was taken out. */
export async function lessonToTake(db: Db, act: Act, lessonId: string): Promise<{ lesson: LessonRow; studyId: string }> {
  const lesson = await findLesson(db, lessonId)
  if (!lesson) throw notFound('Такого урока нет. Возможно, его убрали из курса.')
  const known = await studyOf(db, act.who.staffId, lesson.courseId)
  const { id: studyId } = known ?? (await begin(db, act, lesson.courseId))
  return { lesson, studyId }
}

/** Of a text or a film, by the learner's own word. */
export async function pass(db: Db, act: Act, lessonId: string): Promise<string> {
  const { lesson, studyId } = await lessonToTake(db, act, lessonId)
  if (lesson.kind !== 'text' && lesson.kind !== 'video')
    throw refused('not-so', 'Этот урок проходят иначе: ответом, тестом или до конца.')
  await mark(db, act, { studyId, lessonId }, 'passed')
  await settle(db, act, act.who.staffId, lesson.courseId)
  return lesson.courseId
}

/** Goes to the trainer. An accepted answer stays as it is. */
export async function answer(db: Db, act: Act, lessonId: string, words: string): Promise<string> {
  const { lesson, studyId } = await lessonToTake(db, act, lessonId)
  if (lesson.kind !== 'task') throw refused('not-so', 'В этом уроке нет задания.')
  await lockStudy(db, studyId)
  if ((await findProgress(db, studyId, lessonId))?.state === 'passed')
    throw refused('accepted', 'Ответ уже приняли. Менять его не нужно.')
  await putProgress({ studyId, lessonId, state: 'waiting', answer: words, changedAt: act.now.toISOString() }, db)
  await told(db, act, 'answered', lesson.courseId, { lesson: lessonId })
  return lesson.courseId
}

type Tried = { courseId: string; score: number; passed: boolean; wrong: { question: number; why: string }[] }

/** A test once passed stays passed; the best mark stands. */
export async function attempt(
  db: Db,
  act: Act,
  lessonId: string,
  { id, answers }: { id: string; answers: number[][] },
): Promise<Tried> {
  const { lesson, studyId } = await lessonToTake(db, act, lessonId)
  if (lesson.kind !== 'test') throw refused('not-so', 'В этом уроке нет теста.')
  const content = TestContent.parse(lesson.content)
  const { score, passed, wrong } = markTest(content, answers)
  await lockStudy(db, studyId)
  const before = await findProgress(db, studyId, lessonId)
  const at = act.now.toISOString()
  await insertTry(db, { id, studyId, lessonId, at, answers: JSON.stringify(answers), score, passed })
  const state: LessonState = passed || before?.state === 'passed' ? 'passed' : 'failed'
  await putProgress({ studyId, lessonId, state, score: Math.max(score, before?.score ?? 0), changedAt: at }, db)
  await told(db, act, 'tested', lesson.courseId, { lesson: lessonId, passed })
  await settle(db, act, act.who.staffId, lesson.courseId)
  return { courseId: lesson.courseId, score, passed, wrong: wrong.map(i => ({ question: i, why: content.questions[i]!.why })) }
}

/** A lesson that was passed does not fall back. */
export async function mark(
  db: Db,
  { now }: Pick<Act, 'now'>,
  { studyId, lessonId }: { studyId: string; lessonId: string },
  state: LessonState,
): Promise<void> {
  const before = await findProgress(db, studyId, lessonId)
  if (before?.state === 'passed' || before?.state === state) return
  await putProgress({ studyId, lessonId, state, changedAt: now.toISOString() }, db)
}

/**
 * Looks whether the course is finished now: then, once, the study ends, what was assigned is done, and our own course gives a
 * certificate. Harmless at any time. Returns whether it has just finished.
 */
export async function settle(db: Db, act: Act, staffId: string, courseId: string): Promise<boolean> {
  const study = await studyOf(db, staffId, courseId)
  const course = await findCourse(db, courseId)
  if (!study || study.finishedAt !== null || !course) return false
  await lockStudy(db, study.id)
  const states = new Map((await progressRows(db, study.id)).map(({ lessonId, state }) => [lessonId, state]))
  const lessons = await lessonRows(db, courseId)
  const sittings = course.format === 'online' ? [] : await sittingsOfCourse(db, staffId, courseId)
  const done = isFinished({
    format: course.format,
    states: lessons.map(({ id }) => states.get(id) ?? null),
    came: sittings.filter(({ cancelled }) => !cancelled).map(({ came }) => came),
  })
  const today = await todayOf(db, act.now)
  if (!done || !(await finishStudy(db, study.id, act.now.toISOString(), today))) return false
  await settleAssignment(db, act.now, staffId, courseId)
  if (course.own) await issueCertificate(db, act.now, { staffId, studyId: study.id, course, issuedOn: today })
  await told(db, act, 'finished', courseId, { owner: staffId, hours: course.hours })
  return true
}
