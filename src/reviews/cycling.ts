// A review cycle: opened with its participants, closed for the meeting of heads, shown to people.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { readList } from '#platform/list-files.ts'
import { bad, type BadRow, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import type { Colleague } from '#staff/model.ts'
import { norm } from '#staff/norms.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { askedColumns } from './list-columns.ts'
import { modelOn } from './modelling.ts'
import { Cycle, type NewAsked, type NewCycle, type RunCycle } from './model.ts'
import { keyed, leastShown } from './rules/anonymity.ts'
import { askedOf, postOf } from './rules/asking.ts'
import {
  askedIn,
  cycles,
  deleteAsk,
  findCycle,
  findSubject,
  insertAsks,
  insertCycle,
  insertSubjects,
  lockCycle,
  turnCycle,
  type CycleRow,
} from './store/cycles.ts'

export const shownCycle = (row: CycleRow): Cycle => Cycle.parse(row)

export async function cyclesFor(db: Db): Promise<Cycle[]> {
  return (await cycles(db)).map(shownCycle)
}

export async function getCycle(db: Db, id: string): Promise<CycleRow> {
  const cycle = await findCycle(db, id)
  if (!cycle) throw notFound('Такой оценки нет.')
  return cycle
}

export const runCycle = async (db: Db, id: string): Promise<RunCycle> => ({
  cycle: shownCycle(await getCycle(db, id)),
  asked: await askedIn(db, id),
})

async function atWork(db: Db, now: Date): Promise<Colleague[]> {
  const today = await todayOf(db, now)
  return (await colleagues(db)).filter(({ leftOn }) => !hasLeft(leftOn, today))
}

/** People, the model and the threshold are taken as they stand today. Refuses `past`, `nobody`. */
export async function openCycle(db: Db, { who, now }: Act, { departmentIds, ...given }: NewCycle): Promise<RunCycle> {
  if (await findCycle(db, given.id)) return runCycle(db, given.id)
  const today = await todayOf(db, now)
  if (given.untilOn < today) throw refused('past', 'Последний день ответов уже прошёл. Выберите сегодня или позже.')
  const people = await atWork(db, now)
  const subjects = people.filter(
    one => !one.roles.includes('director') && (departmentIds.length === 0 || departmentIds.includes(one.departmentId)),
  )
  if (subjects.length === 0) throw refused('nobody', 'В этих отделах некого оценивать. Выберите другие.')
  const model = await modelOn(db, today)
  await insertCycle(db, {
    ...given,
    modelEdition: model.edition,
    indicators: model.indicators,
    least: leastShown(await norm(db, 'review.least', today)),
    openedBy: who.staffId,
    openedAt: now.toISOString(),
  })
  await insertSubjects(
    db,
    subjects.map(({ id, departmentId, roles }) => ({ cycleId: given.id, staffId: id, departmentId, post: postOf(roles) })),
  )
  const asks = askedOf(people, subjects, keyed(given.id, 0))
  await insertAsks(
    db,
    given.id,
    asks.map(ask => ({ id: uuid7(), ...ask })),
  )
  await tell(db, { who, now }, 'opened', given.id)
  return runCycle(db, given.id)
}

async function lockOpen(db: Db, id: string): Promise<CycleRow> {
  const cycle = await lockCycle(db, id)
  if (!cycle) throw notFound('Такой оценки нет.')
  if (cycle.state !== 'open') throw refused('closed', 'Ответы уже собраны. Участников больше не меняют.')
  return cycle
}

/** Refuses `closed`, `twice`; nobody is asked about themselves by another. */
export async function ask(db: Db, { who, now }: Act, cycleId: string, given: NewAsked): Promise<RunCycle> {
  await lockOpen(db, cycleId)
  const person = (await atWork(db, now)).find(({ id }) => id === given.reviewerId)
  if (!person || !(await findSubject(db, cycleId, given.subjectId))) throw notFound('Такого участника нет.')
  if (given.subjectId === given.reviewerId) throw refused('self', 'О себе человек уже спрошен. Выберите другого.')
  if ((await insertAsks(db, cycleId, [given])) === 0) throw refused('twice', 'Этот человек уже спрошен.')
  await record(db, now, { kind: 'review.asked', staffId: who.staffId, data: { cycle: cycleId } })
  return runCycle(db, cycleId)
}

/** A form that was sent stays: refuses `sent`. */
export async function unask(db: Db, { who, now }: Act, cycleId: string, formId: string): Promise<RunCycle> {
  await lockOpen(db, cycleId)
  if (!(await deleteAsk(db, cycleId, formId))) throw refused('sent', 'Ответ уже пришёл или это мнение о себе. Оставили как есть.')
  await record(db, now, { kind: 'review.unasked', staffId: who.staffId, data: { cycle: cycleId } })
  return runCycle(db, cycleId)
}

/** No more answers; the heads meet. Done once. */
export async function closeCycle(db: Db, { who, now }: Act, id: string): Promise<RunCycle> {
  const cycle = await lockCycle(db, id)
  if (!cycle) throw notFound('Такой оценки нет.')
  if (cycle.state === 'open') {
    await turnCycle(db, id, { closedBy: who.staffId, closedAt: now.toISOString() })
    await tell(db, { who, now }, 'closed', id)
  }
  return runCycle(db, id)
}

/** People see their results. Refuses `open` before the answers are collected. */
export async function showCycle(db: Db, { who, now }: Act, id: string): Promise<RunCycle> {
  const cycle = await lockCycle(db, id)
  if (!cycle) throw notFound('Такой оценки нет.')
  if (cycle.state === 'open') throw refused('open', 'Сначала закончите сбор ответов и согласуйте отметки.')
  if (cycle.state === 'calibration') {
    await turnCycle(db, id, { shownBy: who.staffId, shownAt: now.toISOString() })
    await tell(db, { who, now }, 'shown', id)
  }
  return runCycle(db, id)
}

const tell = (db: Db, { who, now }: Act, what: 'opened' | 'closed' | 'shown', cycle: string) =>
  record(db, now, { kind: `review.${what}`, staffId: who.staffId, data: { cycle } })

/** Adds who is asked from a file; those who are asked already stay. Whole or not at all. */
export async function takeAsked(db: Db, { who, now }: Act, cycleId: string, sent: SentList): Promise<ListReport> {
  const byName = Map.groupBy(await atWork(db, now), one => nameOf(one))
  await lockOpen(db, cycleId)
  const reviewed = new Set((await askedIn(db, cycleId)).map(one => one.subjectId))
  const { rows, report } = await readList(sent, askedColumns, lines =>
    lines.flatMap(({ row, value }) => [
      ...unknown(row, askedColumns.subject.title, value.subject, byName, reviewed),
      ...unknown(row, askedColumns.reviewer.title, value.reviewer, byName),
      ...(plain(value.subject) === plain(value.reviewer)
        ? [bad(row, askedColumns.reviewer.title, value.reviewer, 'О себе человек уже спрошен')]
        : []),
    ]),
  )
  if (!report.taken) return report
  const idOf = (name: string) => byName.get(plain(name))![0]!.id
  const asks = rows.map(({ subject, reviewer, side }) => ({
    id: uuid7(),
    subjectId: idOf(subject),
    reviewerId: idOf(reviewer),
    side,
  }))
  await insertAsks(db, cycleId, asks)
  await record(db, now, { kind: 'review.asked', staffId: who.staffId, data: { cycle: cycleId, rows: asks.length } })
  return report
}

function unknown(row: number, column: string, said: string, byName: Map<string, Colleague[]>, among?: Set<string>): BadRow[] {
  const found = byName.get(plain(said)) ?? []
  if (found.length === 0) return [bad(row, column, said, 'Такого сотрудника нет')]
  if (found.length > 1) return [bad(row, column, said, 'Таких сотрудников несколько. Добавьте на экране')]
  return among && !among.has(found[0]!.id) ? [bad(row, column, said, 'Этого человека в этой оценке нет')] : []
}

const plain = (name: string) => name.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ')
const nameOf = ({ surname, name, patronymic }: Colleague) => plain(`${surname} ${name} ${patronymic}`)
