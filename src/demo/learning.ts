// Half a year of learning in the invented centre: courses, who took them, a training, tasks, papers that end.
import { createHash } from 'node:crypto'
import { addDays, dayNumber, dayOf } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { expiryOf } from '#learning/rules/dates.ts'
import { iso, tell, type Books, type Plan } from './books.ts'
import { centre } from './centre.data.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { answer, behind, courses, group, papers, type DemoCourse } from './learning.data.ts'

const dayMs = 86_400_000
const romanova = idOf('romanova')
const courseId = (code: string) => idOf(`course ${code}`)

export function planLearning(plan: Plan, frame: Frame): void {
  const opened = frame.now - 178 * dayMs
  plan.at(opened, books => writeCourses(books, frame, opened))
  for (const course of courses.filter(({ dueDays }) => dueDays !== null)) planTaking(plan, frame, course, opened)
  planTraining(plan, frame)
  planHalfway(plan, frame)
  plan.at(frame.now - 100 * dayMs, books => writePapers(books, frame, frame.now - 100 * dayMs))
}

function writeCourses({ rows, ...books }: Books, frame: Frame, at: number): void {
  const since = dayAt(frame, at)
  for (const { code, trainer, lessons, dueDays, ...course } of courses) {
    const id = courseId(code)
    const trainerId = trainer === null ? null : idOf(trainer)
    rows.learningCourse.push({ ...course, id, trainerId, state: 'open', madeAt: iso(at), madeBy: romanova })
    rows.learningLesson.push(
      ...lessons.map((lesson, i) => ({
        ...lesson,
        id: lessonId(code, i),
        courseId: id,
        sort: i + 1,
        fileId: null,
        packageId: null,
        removedAt: null,
      })),
    )
    if (dueDays !== null)
      rows.learningObligation.push({
        id: idOf(`obligation ${code}`),
        courseId: id,
        position: '',
        departmentId: null,
        dueDays,
        since,
        endedOn: null,
      })
    tell({ rows, ...books }, at, { kind: 'learning.course-opened', staffId: romanova, data: { course: id } })
  }
  const path = {
    id: idOf('path newcomer'),
    title: 'Первые полгода',
    positions: [],
    madeAt: iso(at),
    madeBy: romanova,
    withdrawnAt: null,
  }
  rows.learningPath.push(path)
  rows.learningPathStep.push(
    ...['safety', 'protocol', 'plain'].map((code, sort) => ({ pathId: path.id, courseId: courseId(code), sort })),
  )
}

const lessonId = (code: string, i: number) => idOf(`lesson ${code} ${i}`)
const dayAt = (frame: Frame, at: number): string => todayAt({ now: iso(at), zone: frame.zone })

/** Everybody takes it at a day of their own, but those who are behind: theirs is still open. */
function planTaking(plan: Plan, frame: Frame, course: DemoCourse, opened: number): void {
  const [id, dueOn] = [courseId(course.code), addDays(dayAt(frame, opened), course.dueDays!)]
  for (const { id: staffId } of frame.colleagues) {
    const late = behind[course.code]!.some(login => idOf(login) === staffId)
    const chance = chanceOf(`learning ${course.code} ${staffId}`)
    const at = Date.parse(addWorkingMinutes(opened, chance.between(20, late ? 60 : 100) * 480, frame.office))
    plan.at(opened, ({ rows }) => {
      const taken = !late && at <= frame.now
      rows.learningAssignment.push({
        id: idOf(`assignment ${course.code} ${staffId}`),
        staffId,
        courseId: id,
        assignedBy: null,
        assignedAt: iso(opened),
        dueOn,
        state: taken ? 'done' : 'open',
        endedAt: taken ? iso(at) : null,
        reminded: taken ? 1 : 4,
      })
    })
    if (!late) plan.at(at, books => finish(books, frame, { staffId, course, at, score: 75 + 25 * chance.between(0, 1) }))
  }
}

type Finished = { staffId: string; course: DemoCourse; at: number; score: number | null }

function finish(books: Books, frame: Frame, { staffId, course, at, score }: Finished): void {
  const { rows } = books
  const id = idOf(`study ${course.code} ${staffId}`)
  const day = dayAt(frame, at)
  rows.learningStudy.push({
    id,
    staffId,
    courseId: courseId(course.code),
    startedAt: iso(at - 5_400_000),
    finishedAt: iso(at),
    finishedOn: day,
  })
  course.lessons.forEach(({ kind }, i) =>
    rows.learningProgress.push(progress(id, lessonId(course.code, i), 'passed', at, kind === 'test' ? score : null)),
  )
  certify(books, frame, { staffId, course, studyId: id, day, at })
  tell(books, at, {
    kind: 'learning.finished',
    staffId,
    data: { course: courseId(course.code), owner: staffId, hours: course.hours },
  })
}

const progress = (
  studyId: string,
  id: string,
  state: 'passed' | 'waiting' | 'begun',
  at: number,
  score: number | null = null,
) => ({
  studyId,
  lessonId: id,
  state,
  score,
  answer: state === 'waiting' ? answer : '',
  remark: '',
  seconds: 0,
  changedAt: iso(at),
  checkedBy: null,
  checkedAt: null,
})

function certify(books: Books, frame: Frame, { staffId, course, studyId, day, at }: Certified): void {
  const { title, hours, validMonths } = course
  const word = `certificate ${studyId}`
  certifyAs(books, frame, { staffId, title, hours, validMonths, courseId: courseId(course.code), studyId, word, day, at })
}

type Certified = { staffId: string; course: DemoCourse; studyId: string; day: string; at: number }
type CertifiedAs = Pick<Certified, 'staffId' | 'day' | 'at'> & {
  title: string
  hours: number
  validMonths: number | null
  courseId: string | null
  studyId: string | null
  word: string
}

/** Numbered in the order of time, by year. Returns the id. */
export function certifyAs({ rows }: Books, frame: Frame, { validMonths, word, day, at, ...rest }: CertifiedAs): string {
  const year = Number(day.slice(0, 4))
  const counter = rows.learningNumber.find(one => one.year === year) ?? { year, last: 0 }
  if (counter.last === 0) rows.learningNumber.push(counter)
  counter.last++
  const id = idOf(word)
  rows.learningDocument.push({
    ...rest,
    id,
    own: true,
    number: `${year}-${String(counter.last).padStart(4, '0')}`,
    issuer: centre.title,
    issuedOn: day,
    expiresOn: expiryOf(day, validMonths),
    hash: createHash('sha256').update(id).digest('base64url').slice(0, 22),
    holder: holderOf(frame, rest.staffId),
    fileId: null,
    addedAt: iso(at),
    addedBy: null,
    removedAt: null,
  })
  return id
}

function holderOf({ colleagues }: Frame, staffId: string): string {
  const { surname, name, patronymic } = colleagues.find(({ id }) => id === staffId)!
  return `${surname} ${name} ${patronymic}`
}

/** Two sittings behind, one ahead that the group meets at next. */
function planTraining(plan: Plan, frame: Frame): void {
  const course = courses.find(({ code }) => code === 'hard')!
  const krylova = idOf('krylova')
  const gathered = frame.now - 60 * dayMs
  const groups = [
    { id: idOf('group autumn'), title: 'Осенняя группа', days: [-50, -43] },
    { id: idOf('group winter'), title: 'Зимняя группа', days: [-7, 7] },
  ]
  plan.at(gathered, ({ rows }) => {
    groups.forEach(({ id, title, days }, n) => {
      const at = { madeAt: iso(gathered + n), madeBy: romanova }
      rows.learningGroup.push({ id, courseId: courseId('hard'), title, trainerId: krylova, trainerName: '', ...at })
      rows.learningMember.push(...members(n).map(staffId => ({ groupId: id, staffId, addedAt: iso(gathered) })))
      rows.learningSitting.push(
        ...days.map((days_, i) => {
          const starts = Date.parse(addWorkingMinutes(frame.now + days_ * dayMs, 60, frame.office))
          return {
            id: idOf(`sitting ${n} ${i}`),
            groupId: id,
            startsAt: iso(starts),
            endsAt: iso(starts + 2 * 3_600_000),
            place: 'Учебный класс, второй этаж',
            link: '',
            cancelledAt: null,
          }
        }),
      )
    })
  })
  const mark = (n: number, i: number, at: number, absent: string | undefined) =>
    plan.at(at, ({ rows }) => {
      for (const staffId of members(n))
        rows.learningAttendance.push({
          sittingId: idOf(`sitting ${n} ${i}`),
          staffId,
          came: staffId !== absent,
          markedAt: iso(at),
          markedBy: krylova,
        })
    })
  const last = frame.now - 42 * dayMs
  mark(0, 0, frame.now - 49 * dayMs, undefined)
  mark(0, 1, last, members(0)[1])
  mark(1, 0, frame.now - 6 * dayMs, undefined)
  for (const [i, staffId] of members(0).entries())
    if (i !== 1) plan.at(last + 1000 + i, books => finish(books, frame, { staffId, course, at: last + 1000 + i, score: null }))
}

const members = (n: number) => (n === 0 ? group.slice(0, 4) : group.slice(4)).map(idOf)

/** Somebody is in the middle, and an answer waits for its trainer. */
function planHalfway(plan: Plan, frame: Frame): void {
  const begun = frame.now - 3 * dayMs
  for (const [login, waits] of [
    ['vorontsova', false],
    ['fedorova', true],
  ] as const)
    plan.at(begun, ({ rows }) => {
      const id = idOf(`study plain ${login}`)
      rows.learningStudy.push({
        id,
        staffId: idOf(login),
        courseId: courseId('plain'),
        startedAt: iso(begun),
        finishedAt: null,
        finishedOn: null,
      })
      rows.learningProgress.push(progress(id, lessonId('plain', 0), 'passed', begun))
      if (waits) rows.learningProgress.push(progress(id, lessonId('plain', 1), 'waiting', begun))
    })
}

function writePapers({ rows }: Books, frame: Frame, at: number): void {
  const today = dayNumber(dayAt(frame, frame.now))
  for (const [login, title, issuer, number, ago, valid] of papers)
    rows.learningDocument.push({
      id: idOf(`paper ${login}`),
      staffId: idOf(login),
      own: false,
      title,
      number,
      issuer,
      hours: 72,
      issuedOn: dayOf(today - ago),
      expiresOn: valid === null ? null : dayOf(today - ago + valid),
      courseId: null,
      studyId: null,
      hash: null,
      holder: holderOf(frame, idOf(login)),
      fileId: null,
      addedAt: iso(at),
      addedBy: romanova,
      removedAt: null,
    })
}
