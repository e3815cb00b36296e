// Absences: a person writes down their own, the head those of the department, personnel and the director everybody's.
import { addDays, yearOf } from '#calendar/day.ts'
import { numericDay } from '#calendar/day-words.ts'
import type { Db } from '#platform/db.ts'
import { badInput, forbidden, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from './may.ts'
import type { Absence, Colleague, NewAbsence } from './model.ts'
import { hasLeft } from './rules.ts'
import { getColleague } from './store.ts'
import { cancelAbsence, insertAbsence, lockAbsence, overlaps, shortenAbsence } from './store/absences.ts'
import { todayOf } from './today.ts'

const mayWriteFor = (who: Who, { id, departmentId }: Colleague): boolean =>
  who.staffId === id || has(who, 'director', 'hr', 'admin') || (has(who, 'head') && who.departmentId === departmentId)

/** The same id again is the same absence. Refuses `already-away`; of two at the same moment the database lets one in. */
export async function setAbsence(db: Db, act: Act, asked: NewAbsence): Promise<Absence> {
  const { who, now } = act
  const person = await getColleague(db, asked.staffId)
  if (!mayWriteFor(who, person)) throw forbidden()
  const known = await lockAbsence(db, asked.id)
  if (known && known.staffId !== asked.staffId) throw notFound()
  if (known) return asked
  const today = await todayOf(db, now)
  if (asked.toOn < today) throw badInput({ toOn: 'Эти дни уже прошли. Выберите сегодня или позже.' })
  if (asked.deputyId === asked.staffId) throw badInput({ deputyId: 'Замещать себя нельзя. Выберите коллегу.' })
  if (asked.deputyId && hasLeft((await getColleague(db, asked.deputyId)).leftOn, today))
    throw badInput({ deputyId: 'Этот коллега уже не работает. Выберите другого.' })
  const other = await overlaps(db, asked)
  if (other) {
    const year = yearOf(today)
    throw refused(
      'already-away',
      `На эти дни отсутствие уже записано: с ${numericDay(other.fromOn, year)} по ${numericDay(other.toOn, year)}.`,
    )
  }
  await insertAbsence(db, { ...asked, setAt: now.toISOString(), setBy: who.staffId }).catch((error: unknown) => {
    if ((error as { constraint?: string }).constraint !== 'absence_once') throw error
    throw refused('already-away', 'На эти дни отсутствие только что записали. Обновите страницу.')
  })
  await told(db, act, person, 'staff.absence-set', asked)
  return asked
}

/** One that has begun ends yesterday: the person is here today; one that has not is cancelled. Again is the same. */
export async function endAbsence(db: Db, act: Act, id: string): Promise<void> {
  const found = await lockAbsence(db, id)
  if (!found) throw notFound()
  const person = await getColleague(db, found.staffId)
  if (!mayWriteFor(act.who, person)) throw forbidden()
  const today = await todayOf(db, act.now)
  if (found.cancelledAt !== null || found.toOn < today) return
  if (found.fromOn < today) await shortenAbsence(db, id, addDays(today, -1))
  else await cancelAbsence(db, id, { cancelledAt: act.now.toISOString(), cancelledBy: act.who.staffId })
  await told(db, act, person, 'staff.absence-ended', found)
}

const told = (
  db: Db,
  { who, now }: Act,
  { id, departmentId }: Colleague,
  kind: `staff.${string}`,
  { fromOn, toOn, deputyId }: Pick<Absence, 'fromOn' | 'toOn' | 'deputyId'>,
) =>
  record(db, now, {
    kind,
    staffId: who.staffId,
    departmentId,
    data: { colleague: id, owner: id, from: fromOn, to: toOn, told: deputyId },
  })
