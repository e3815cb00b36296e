// A SCORM lesson on a screen: opened with what it has kept, and every word it says taken once, in order, with its time.
import { createHash } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { told } from '../catalogue-actions.ts'
import { ScormContent, type LessonState } from '../model.ts'
import { bestOf, cleanCmi, cmiToResume, readCmi } from '../rules/cmi.ts'
import { believed, secondsOf } from '../rules/time.ts'
import { findLesson } from '../store/courses.ts'
import { findLaunch, insertLaunch, keptOf, launchesOf, putKept, setLaunch } from '../store/scorm.ts'
import { findProgress, lockStudy, putProgress } from '../store/studies.ts'
import { lessonToTake, mark, settle } from '../studying.ts'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export async function launch(db: Db, act: Act, lessonId: string, { id, token }: { id: string; token: string }) {
  const { lesson, studyId } = await lessonToTake(db, act, lessonId)
  if (lesson.kind !== 'scorm') throw refused('not-so', 'Этот урок открывается без пакета.')
  const { standard, href, asset } = ScormContent.parse(lesson.content)
  await insertLaunch(db, { id, studyId, lessonId, tokenHash: hashOfToken(token), openedAt: act.now.toISOString() })
  await mark(db, act, { studyId, lessonId }, 'begun')
  if (asset) await takeAsset(db, act, { studyId, lessonId, courseId: lesson.courseId })
  const kept = await keptOf(db, studyId, lessonId)
  const seconds = await totalOf(db, studyId, lessonId)
  await told(db, act, 'launched', lesson.courseId, { lesson: lessonId })
  return { standard, href, cmi: cmiToResume(standard, kept?.cmi, seconds), seconds }
}

type Taken = { studyId: string; lessonId: string; courseId: string }

/** Nothing else will ever be said of it; without this the course could not be finished. */
async function takeAsset(db: Db, act: Act, { courseId, ...of }: Taken): Promise<void> {
  const before = await findProgress(db, of.studyId, of.lessonId)
  if (before?.state === 'passed') return
  await putProgress({ ...of, state: 'passed', score: null, seconds: before?.seconds ?? 0, changedAt: act.now.toISOString() }, db)
  await told(db, act, 'lesson-passed', courseId, { lesson: of.lessonId })
  await settle(db, act, act.who.staffId, courseId)
}

const totalOf = async (db: Db, studyId: string, lessonId: string): Promise<number> =>
  secondsOf(
    (await launchesOf(db, studyId, lessonId)).map(({ openedAt, seconds }) => ({ openedAt: Date.parse(openedAt), seconds })),
  )

type Said = { seq: number; seconds: number; cmi: Record<string, unknown> | null }
type Reply = { state: LessonState; score: number | null; seconds: number; replaced: boolean }

/**
 * Takes what a screen says. A word that comes again or too late changes nothing; time counts from every screen, each moment once;
 * what the lesson keeps comes from the screen that was opened last, so that an old tab does not undo the newer one's work.
 */
export async function commit(db: Db, act: Act, launchId: string, { seq, seconds, cmi }: Said): Promise<Reply> {
  const found = await findLaunch(db, launchId)
  if (!found || found.staffId !== act.who.staffId) throw notFound('Этот урок открыт не у Вас.')
  const { studyId, lessonId, courseId } = found
  await lockStudy(db, studyId)
  const open = (await findLaunch(db, launchId))!
  const lesson = await findLesson(db, lessonId)
  const kept = await keptOf(db, studyId, lessonId)
  const replaced = kept !== undefined && kept.launchId !== launchId && kept.openedAt > open.openedAt
  const before = await findProgress(db, studyId, lessonId)
  if (seq <= open.seq || !lesson)
    return { state: before?.state ?? 'begun', score: before?.score ?? null, seconds: before?.seconds ?? 0, replaced }
  await setLaunch(db, launchId, seq, Math.max(open.seconds, believed(seconds, Date.parse(open.openedAt), act.now.getTime())))
  const at = act.now.toISOString()
  if (cmi !== null && !replaced)
    await putKept(db, { studyId, lessonId, cmi: JSON.stringify(cleanCmi(cmi)), launchId, changedAt: at })
  const { standard, mastery } = ScormContent.parse(lesson.content)
  const was = { passed: before?.state === 'passed', failed: before?.state === 'failed', score: before?.score ?? null }
  const said = cmi === null ? was : bestOf(was, readCmi(standard, cmi, mastery))
  const state: LessonState = said.passed ? 'passed' : said.failed ? 'failed' : 'begun'
  const total = await totalOf(db, studyId, lessonId)
  await putProgress({ studyId, lessonId, state, score: said.score, seconds: total, changedAt: at }, db)
  if (said.passed && !was.passed) {
    await told(db, act, 'lesson-passed', courseId, { lesson: lessonId })
    await settle(db, act, act.who.staffId, courseId)
  }
  return { state, score: said.score, seconds: total, replaced }
}
