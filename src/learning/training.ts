// What a trainer does: reads tasks, gathers groups, sets sittings, marks who came.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { keepsLearning, mustTrain } from './access.ts'
import { told } from './catalogue-actions.ts'
import { findCourse, findLesson } from './store/courses.ts'
import {
  attendanceOf,
  cancelSitting,
  findGroup,
  findSitting,
  groupRows,
  memberRows,
  putGroup,
  putMark,
  putMembers,
  putSitting,
  sittingsOfGroups,
} from './store/groups.ts'
import { checkTask, insertStudy, lockStudy, studyOf, waitingTasks } from './store/studies.ts'
import { settle } from './studying.ts'
import type { Group, Task } from './training-api.ts'

/** Of the courses that they lead; HR reads all. */
export async function tasksFor(db: Db, who: Who): Promise<Task[]> {
  const rows = await waitingTasks(db, keepsLearning(who) ? undefined : who.staffId)
  return rows.map(({ content, ...row }) => ({ ...row, words: (content as { words?: string }).words ?? '' }))
}

/** Refuses `read` where somebody has read it already, and a return without a word of why. */
export async function readTask(
  db: Db,
  act: Act,
  { studyId, lessonId }: { studyId: string; lessonId: string },
  { accepted, remark }: { accepted: boolean; remark: string },
): Promise<Task[]> {
  const lesson = await findLesson(db, lessonId)
  const course = lesson && (await findCourse(db, lesson.courseId))
  if (!lesson || !course) throw notFound('Такого задания нет.')
  mustTrain(act.who, course.trainerId)
  if (!accepted && remark === '') throw badInput({ remark: 'Напишите, что доделать' })
  const study = await lockStudy(db, studyId)
  if (study.staffId === act.who.staffId) throw refused('own-answer', 'Свой ответ принимает другой человек.')
  const set = {
    state: accepted ? ('passed' as const) : ('returned' as const),
    remark,
    checkedBy: act.who.staffId,
    checkedAt: act.now.toISOString(),
  }
  if (!(await checkTask(db, { studyId, lessonId }, set))) throw refused('read', 'Этот ответ уже прочитали. Обновите страницу.')
  await told(db, act, accepted ? 'task-accepted' : 'task-returned', course.id, { lesson: lessonId, owner: study.staffId })
  if (accepted) await settle(db, act, study.staffId, course.id)
  return tasksFor(db, act.who)
}

/** Those that they lead; HR sees all. */
export async function groupsFor(db: Db, who: Who): Promise<Group[]> {
  const rows = await groupRows(db, keepsLearning(who) ? undefined : who.staffId)
  const ids = rows.map(({ id }) => id)
  const members = Map.groupBy(await memberRows(db, ids), ({ groupId }) => groupId)
  const sittings = await sittingsOfGroups(db, ids)
  const marks = Map.groupBy(
    await attendanceOf(
      db,
      sittings.map(({ id }) => id),
    ),
    ({ sittingId }) => sittingId,
  )
  return rows.map(row => ({
    ...row,
    members: (members.get(row.id) ?? []).map(({ staffId, name }) => ({ staffId, name })),
    sittings: sittings
      .filter(({ groupId }) => groupId === row.id)
      .map(one => ({ ...one, came: (marks.get(one.id) ?? []).map(({ staffId, came }) => ({ staffId, came })) })),
  }))
}

type NewGroup = { courseId: string; title: string; trainerId: string | null; trainerName: string; staffIds: string[] }

/** A course keeps its groups: one cannot be moved to another. */
export async function saveGroup(db: Db, act: Act, id: string, { staffIds, ...group }: NewGroup): Promise<Group[]> {
  const course = await findCourse(db, group.courseId)
  if (!course || course.state === 'withdrawn') throw notFound('Такого курса нет.')
  if (course.format === 'online')
    throw refused('online', 'Этот курс проходят по урокам, без занятий. Смените его вид в каталоге.')
  const known = await findGroup(db, id)
  mustTrain(act.who, known ? known.trainerId : course.trainerId)
  if (known && known.courseId !== group.courseId)
    throw refused('other-course', 'Группа собрана для другого курса. Соберите новую.')
  if (group.trainerId !== null && group.trainerName !== '')
    throw badInput({ trainerName: 'Тренер либо из центра, либо приглашённый' })
  const at = act.now.toISOString()
  await putGroup(db, { id, ...group, madeAt: at, madeBy: act.who.staffId })
  await putMembers(db, id, [...new Set(staffIds)], at)
  await told(db, act, 'group-saved', group.courseId, { group: id, members: staffIds.length })
  return groupsFor(db, act.who)
}

type NewSitting = { groupId: string; startsAt: string; endsAt: string; place: string; link: string }

export async function saveSitting(db: Db, act: Act, id: string, sitting: NewSitting): Promise<Group[]> {
  const group = await findGroup(db, sitting.groupId)
  if (!group) throw notFound('Такой группы нет.')
  mustTrain(act.who, group.trainerId)
  if (Date.parse(sitting.endsAt) <= Date.parse(sitting.startsAt))
    throw badInput({ endsAt: 'Занятие кончается раньше, чем начинается' })
  if (sitting.place === '' && sitting.link === '') throw badInput({ place: 'Укажите место или ссылку' })
  await putSitting(db, { id, ...sitting })
  await told(db, act, 'sitting-set', group.courseId, { sitting: id })
  return groupsFor(db, act.who)
}

export async function callOff(db: Db, act: Act, id: string): Promise<Group[]> {
  const sitting = await getLed(db, act.who, id)
  if (sitting.cancelledAt === null) {
    await cancelSitting(db, id, act.now.toISOString())
    await told(db, act, 'sitting-cancelled', sitting.courseId, { sitting: id })
  }
  return groupsFor(db, act.who)
}

/** Nobody has come to what has not begun. Whoever has now been at every sitting has finished the course. */
export async function markAttendance(
  db: Db,
  act: Act,
  id: string,
  marks: readonly { staffId: string; came: boolean }[],
): Promise<Group[]> {
  const sitting = await getLed(db, act.who, id)
  if (sitting.cancelledAt !== null) throw refused('cancelled', 'Это занятие отменили.')
  if (sitting.startsAt > act.now.toISOString()) throw refused('too-early', 'Занятие ещё не началось. Отметьте, когда начнётся.')
  const members = new Set((await memberRows(db, [sitting.groupId])).map(({ staffId }) => staffId))
  const at = act.now.toISOString()
  for (const { staffId, came } of marks) {
    if (!members.has(staffId)) throw notFound('Кого-то из отмеченных нет в группе. Обновите страницу.')
    await putMark(db, { sittingId: id, staffId, came, markedAt: at, markedBy: act.who.staffId })
    if (!came) continue
    if (!(await studyOf(db, staffId, sitting.courseId)))
      await insertStudy(db, { id: uuid7(act.now.getTime()), staffId, courseId: sitting.courseId, startedAt: at })
    await settle(db, act, staffId, sitting.courseId)
  }
  await told(db, act, 'attendance-marked', sitting.courseId, { sitting: id, came: marks.filter(({ came }) => came).length })
  return groupsFor(db, act.who)
}

async function getLed(db: Db, who: Who, id: string) {
  const sitting = await findSitting(db, id)
  if (!sitting) throw notFound('Такого занятия нет.')
  mustTrain(who, sitting.trainerId)
  return sitting
}
