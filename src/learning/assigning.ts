// Who must take what by when: by rule (the clock works it out) or because a head says so; reminders on the way.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { colleagues, departments } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Assigned, DepartmentLine } from './model.ts'
import { dueOf, endsOf, isReplaced, reminderOf, urgencyOf } from './rules/dates.ts'
import {
  assignmentDone,
  cancelStale,
  endAssignment,
  findAssignment,
  hasten,
  insertAssignments,
  openAssignments,
  setReminded,
  standings,
  toRemind,
} from './store/assignments.ts'
import { courseRows, findCourse, obligationRows } from './store/courses.ts'
import { documentRows } from './store/documents.ts'

/** How many days before its end a course is asked for again, and a paper is shown as ending. */
export const leadOf = (db: Db, day: string): Promise<number> => norm(db, 'learning.lead', day)

/** Gives everybody what the rules ask of them. Harmless when two do it at once. Returns how many assignments changed. */
export async function assignObligatory(db: Db, now: Date): Promise<number> {
  const at = now.toISOString()
  const stale = await cancelStale(db, at)
  const rules = await obligationRows(db)
  if (rules.length === 0) return stale
  const today = await todayOf(db, now)
  const lead = await leadOf(db, today)
  const people = new Map((await colleagues(db)).map(one => [one.id, one]))
  const courses = new Map((await courseRows(db)).map(course => [course.id, course]))
  const byCourse = Map.groupBy(rules, ({ courseId }) => courseId)
  const due = (await standings(db, [...byCourse.keys()])).flatMap(({ staffId, courseId, finishedOn, assigned }) => {
    const [person, course] = [people.get(staffId), courses.get(courseId)]
    if (assigned || !person || !course) return []
    const dueOn = dueOf({ rules: byCourse.get(courseId)!, person, finishedOn, validMonths: course.validMonths, lead, today })
    return dueOn === undefined ? [] : { id: uuid7(now.getTime()), staffId, courseId, dueOn, assignedBy: null, assignedAt: at }
  })
  const added = await insertAssignments(db, due)
  for (const { staffId, courseId } of added)
    await record(db, now, { kind: 'learning.assigned', data: { course: courseId, owner: staffId, byRule: true } })
  return stale + added.length
}

/** Says that a day is near, has come, has gone; a week later the head is told. Returns how many were said. */
export async function remindOfCourses(db: Db, now: Date): Promise<number> {
  const today = await todayOf(db, now)
  let said = 0
  for (const { id, staffId, courseId, dueOn, reminded, departmentId } of await toRemind(db, addDays(today, 14))) {
    const stage = reminderOf(dueOn, today)
    if (stage <= reminded || !(await setReminded(db, id, reminded, stage))) continue
    said++
    await record(db, now, {
      kind: 'learning.reminded',
      // The head's screens hear of it only when it is theirs to help.
      ...(stage === 4 && { departmentId }),
      data: { course: courseId, owner: staffId, stage },
    })
  }
  return said
}

/** Whose learning a head answers for: undefined means everybody's. */
const overseen = (who: Who): string[] | undefined => (has(who, 'hr', 'director') ? undefined : departmentsOf(who))

const inOversight = async (db: Db, who: Who, today: string) => {
  const own = overseen(who)
  return (await colleagues(db)).filter(
    ({ departmentId, leftOn }) => (own?.includes(departmentId) ?? true) && (leftOn === null || leftOn > today),
  )
}

export async function assign(
  db: Db,
  { who, now }: Act,
  { courseId, staffIds, dueOn }: { courseId: string; staffIds: readonly string[]; dueOn: string },
): Promise<number> {
  const today = await todayOf(db, now)
  if (dueOn < today) throw badInput({ dueOn: 'Этот день прошёл. Выберите сегодня или позже.' })
  const course = await findCourse(db, courseId)
  if (course?.state !== 'open') throw notFound('Такого курса нет или он закрыт.')
  const people = new Set((await inOversight(db, who, today)).map(({ id }) => id))
  const unique = [...new Set(staffIds)]
  if (unique.some(id => !people.has(id))) throw notFound('Кого-то из выбранных нет или он работает в другом отделе.')
  const at = now.toISOString()
  const rows = unique.map(staffId => ({
    id: uuid7(now.getTime()),
    staffId,
    courseId,
    dueOn,
    assignedBy: who.staffId,
    assignedAt: at,
  }))
  const added = await insertAssignments(db, rows)
  await hasten(db, unique, courseId, dueOn)
  for (const { staffId } of added)
    await record(db, now, {
      kind: 'learning.assigned',
      staffId: who.staffId,
      data: { course: courseId, owner: staffId, byRule: false },
    })
  return added.length
}

/** What a rule asks for is not taken back by hand: the rule is changed. */
export async function unassign(db: Db, { who, now }: Act, id: string): Promise<void> {
  const row = await findAssignment(db, id)
  const own = overseen(who)
  if (!row || !(own?.includes(row.departmentId) ?? true)) throw notFound('Такого назначения нет.')
  if (row.assignedBy === null) throw refused('by-rule', 'Курс обязателен по правилу. Правило меняет специалист по кадрам.')
  if (await endAssignment(db, id, 'cancelled', now.toISOString()))
    await record(db, now, {
      kind: 'learning.unassigned',
      staffId: who.staffId,
      data: { course: row.courseId, owner: row.staffId },
    })
}

/** The course has been taken: nothing is asked any more. */
export const settleAssignment = (db: Db, now: Date, staffId: string, courseId: string) =>
  assignmentDone(db, staffId, courseId, now.toISOString())

export const assignedOf = (
  { id, courseId, title, dueOn, by, passed, of }: Awaited<ReturnType<typeof openAssignments>>[number],
  today: string,
): Assigned => ({ id, courseId, title, dueOn, by, urgency: urgencyOf(dueOn, today), progress: { passed, of } })

/** The department of a head; everybody for HR and the director. Whoever is late stands first. */
export async function departmentFor(db: Db, now: Date, who: Who): Promise<DepartmentLine[]> {
  const today = await todayOf(db, now)
  const lead = await leadOf(db, today)
  const people = await inOversight(db, who, today)
  const ids = people.map(({ id }) => id)
  const titles = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  const assigned = Map.groupBy(await openAssignments(db, ids), ({ staffId }) => staffId)
  const papers = Map.groupBy(await documentRows(db, ids), ({ staffId }) => staffId)
  const lines = people.map(({ id, surname, name, position, departmentId }) => ({
    staffId: id,
    name: `${surname} ${name}`,
    position,
    department: titles.get(departmentId) ?? '',
    assigned: (assigned.get(id) ?? []).map(row => assignedOf(row, today)),
    ending: (papers.get(id) ?? []).flatMap((paper, _, all) => {
      const { expiresOn, title } = paper
      const ends = isReplaced(paper, all) ? null : endsOf(expiresOn, today, lead)
      return expiresOn !== null && (ends === 'over' || ends === 'soon')
        ? { id: paper.id, title, expiresOn, over: ends === 'over' }
        : []
    }),
  }))
  const first = (line: DepartmentLine) => line.assigned[0]?.dueOn ?? '9999'
  return lines.toSorted((a, b) => first(a).localeCompare(first(b)) || a.name.localeCompare(b.name, 'ru'))
}
