// Windows and departments are closed from today on and opened again, never deleted: what was there keeps its name.
import { counted } from '#calendar/plural.ts'
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import type { Counter, KeptCounter, KeptDepartment } from './model.ts'
import { hasLeft } from './rules.ts'
import { colleagues, getDepartment, openCounters } from './store.ts'
import { vacate } from './store/accounts.ts'
import { lockCounter, lockDepartment, setCounterClosed, setDepartmentClosed } from './store/settings.ts'
import { todayOf } from './today.ts'

/** What rooms above know of a place that is to be closed; given by the house. Each throws a refusal that says why not. */
export type Ties = {
  /** `left`: windows that the department still has without this one. */
  ofCounter: (db: Db, now: Date, counter: Counter, left: number) => Promise<void>
  ofDepartment: (db: Db, now: Date, departmentId: string) => Promise<void>
  /** What clients can choose there ends with this day. */
  endLines: (db: Db, departmentId: string, lastDay: string) => Promise<void>
  /** What ended with that day can be chosen again. */
  reviveLines: (db: Db, departmentId: string, lastDay: string) => Promise<void>
}

/** Whoever sits there chooses again. Refuses what `Ties` refuse; a closed one stays as it is. */
export async function closeCounter(db: Db, act: Act, id: string, ties: Ties): Promise<KeptCounter> {
  const counter = await lockCounter(db, id)
  if (counter.closedOn !== null) return counter
  const others = (await openCounters(db)).filter(one => one.departmentId === counter.departmentId && one.id !== id)
  await ties.ofCounter(db, act.now, counter, others.length)
  await vacate(db, { counterId: id })
  const closedOn = await todayOf(db, act.now)
  await setCounterClosed(db, id, closedOn)
  await told(db, act, counter.departmentId, 'counter.closed', { counter: counter.number })
  return { ...counter, closedOn }
}

/** Refuses `number-taken`, `department-closed`. */
export async function reopenCounter(db: Db, act: Act, id: string): Promise<KeptCounter> {
  const counter = await lockCounter(db, id)
  if (counter.closedOn === null) return counter
  if ((await getDepartment(db, counter.departmentId)).closedOn !== null)
    throw refused('department-closed', 'Отдел этого окна закрыт. Сначала откройте отдел.')
  if ((await openCounters(db)).some(({ number }) => number === counter.number))
    throw refused('number-taken', `Окно ${counter.number} уже есть другое. Дайте ему другой номер или заведите новое окно.`)
  await setCounterClosed(db, id, null)
  await told(db, act, counter.departmentId, 'counter.reopened', { counter: counter.number })
  return { ...counter, closedOn: null }
}

/** Only an empty one: refuses `people`, `windows`, and what `Ties` refuse. Its lines leave the kiosk. */
export async function closeDepartment(db: Db, act: Act, id: string, ties: Ties): Promise<KeptDepartment> {
  const department = await lockDepartment(db, id)
  if (department.closedOn !== null) return department
  const today = await todayOf(db, act.now)
  const people = (await colleagues(db)).filter(one => one.departmentId === id && !hasLeft(one.leftOn, today)).length
  if (people > 0)
    throw refused(
      'people',
      `В отделе ${counted(people, 'сотрудник', 'сотрудника', 'сотрудников')}. Сначала переведите их в другой отдел или закройте им доступ.`,
    )
  const windows = (await openCounters(db)).filter(one => one.departmentId === id).map(({ number }) => number)
  if (windows.length > 0)
    throw refused('windows', `У отдела есть окна: ${windows.join(', ')}. Сначала закройте их или отдайте другому отделу.`)
  await ties.ofDepartment(db, act.now, id)
  await ties.endLines(db, id, addDays(today, -1))
  await setDepartmentClosed(db, id, today)
  await told(db, act, id, 'department.closed')
  return { ...department, closedOn: today }
}

/** Its lines come back to the kiosk; windows are opened one by one. */
export async function reopenDepartment(db: Db, act: Act, id: string, ties: Ties): Promise<KeptDepartment> {
  const department = await lockDepartment(db, id)
  if (department.closedOn === null) return department
  await setDepartmentClosed(db, id, null)
  await ties.reviveLines(db, id, addDays(department.closedOn, -1))
  await told(db, act, id, 'department.reopened')
  return { ...department, closedOn: null }
}

const told = (db: Db, { who, now }: Act, departmentId: string, kind: `${string}.${string}`, data: Record<string, number> = {}) =>
  record(db, now, { kind, staffId: who.staffId, departmentId, data })
