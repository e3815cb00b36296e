// The meeting of heads: final marks are agreed with a ground, each change is kept.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { colleagues, departments } from '#staff/store.ts'
import { getCycle, shownCycle } from './cycling.ts'
import type { Calibration, Line, Result, Value } from './model.ts'
import { leastShown, mean } from './rules/anonymity.ts'
import { agreesMarks, leads } from './rules/reach.ts'
import { resultFor } from './resulting.ts'
import { askedIn, findSubject, subjectsOf } from './store/cycles.ts'
import { appealOf, appeals, finalsIn, insertFinal } from './store/results.ts'

/** The people whom one leads; HR sees all of them, to know how far the meeting is. */
export async function calibrationFor(db: Db, who: Who, cycleId: string): Promise<Calibration> {
  const cycle = await getCycle(db, cycleId)
  const subjects = await subjectsOf(db, cycleId)
  const people = new Map((await colleagues(db)).map(one => [one.id, one]))
  const titles = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  const finals = Map.groupBy(await finalsIn(db, cycleId), one => one.subjectId)
  const forms = Map.groupBy(await askedIn(db, cycleId), one => one.subjectId)
  const appealed = new Map((await appeals(db)).filter(one => one.cycleId === cycleId).map(one => [one.subjectId, one.outcome]))
  const seen = subjects.filter(subject => leads(who, subject) || who.roles.includes('hr'))
  const lines = seen.map((subject): Line => {
    const { surname, name, position } = people.get(subject.staffId)!
    const asked = forms.get(subject.staffId) ?? []
    return {
      staffId: subject.staffId,
      name: `${surname} ${name}`,
      department: titles.get(subject.departmentId) ?? '',
      position,
      forms: asked.length,
      sent: asked.filter(one => one.sent).length,
      finals: (finals.get(subject.staffId) ?? []).map(({ value, mark }) => ({ value, mark })),
      appealed: appealed.has(subject.staffId),
      agrees: agreesMarks(who, subject, cycle.state, appealed.get(subject.staffId) === 'upheld'),
    }
  })
  const byDepartment = [...Map.groupBy(subjects, subject => subject.departmentId)].flatMap(([id, ones]) => {
    const marked = ones.filter(({ staffId }) => finals.has(staffId))
    const average = mean(marked.flatMap(({ staffId }) => finals.get(staffId)!.map(({ mark }) => mark)))
    if (average === null || marked.length < leastShown(cycle.least)) return []
    return [{ department: titles.get(id) ?? '', people: marked.length, mean: average }]
  })
  return { cycle: shownCycle(cycle), lines, departments: byDepartment }
}

/** `after` is the number of the mark that was on the screen. Refuses `changed` where another head was quicker. */
export async function agree(
  db: Db,
  { who, now }: Act,
  { cycleId, staffId, value }: { cycleId: string; staffId: string; value: Value },
  { after, mark, ground }: { after: number; mark: number; ground: string },
): Promise<Result> {
  const cycle = await getCycle(db, cycleId)
  const subject = await findSubject(db, cycleId, staffId)
  if (!subject || !leads(who, subject)) throw notFound('Такого участника нет или его отметки согласует другой руководитель.')
  const appeal = await appealOf(db, cycleId, staffId)
  if (!agreesMarks(who, subject, cycle.state, appeal?.outcome === 'upheld'))
    throw refused('not-now', 'Отметки согласуют после сбора ответов и до показа итогов.')
  const row = { cycleId, subjectId: staffId, value, number: after + 1, mark, ground }
  const latest = (await finalsIn(db, cycleId)).find(one => one.subjectId === staffId && one.value === value)?.number ?? 0
  if (latest !== after || !(await insertFinal(db, { ...row, agreedBy: who.staffId, agreedAt: now.toISOString() })))
    throw refused('changed', 'Отметку уже изменил другой руководитель. Обе сохранены в истории. Обновите страницу.')
  await record(db, now, { kind: 'review.agreed', staffId: who.staffId, data: { cycle: cycleId, subject: staffId, value } })
  return resultFor(db, now, who, cycleId, staffId)
}
