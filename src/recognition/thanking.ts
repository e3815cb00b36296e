// Thanks: said to a colleague or a department, read on the wall or by the two alone, taken back on the same day.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague, getDepartment } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { NewThanks, Thanks, Tie } from './model.ts'
import { beKind } from './polite.ts'
import {
  deleteThanks,
  deleteTie,
  findThanks,
  givenBy,
  insertThanks,
  ownTies,
  putTie,
  receivedBy,
  wall,
  type ThanksRow,
} from './store/thanks.ts'

const page = 40

const shown =
  (who: Who, today: string) =>
  (row: ThanksRow): Thanks => ({
    id: row.id,
    from: row.from,
    to: row.to,
    toDepartment: row.toStaffId === null,
    text: row.text,
    isPublic: row.isPublic,
    at: row.at,
    mayTakeBack: row.fromId === who.staffId && row.day === today,
  })

export async function wallFor(db: Db, now: Date, who: Who, before?: string): Promise<Thanks[]> {
  return (await wall(db, before, page)).map(shown(who, await todayOf(db, now)))
}

/** A public one, or one’s own; another’s private one is not found. */
export async function oneThanks(db: Db, now: Date, who: Who, id: string): Promise<Thanks> {
  const row = await findThanks(db, id)
  if (!row || !(row.isPublic || row.fromId === who.staffId || row.toStaffId === who.staffId))
    throw notFound('Такого спасибо нет или его видят только двое.')
  return shown(who, await todayOf(db, now))(row)
}

/** To me and to my department, and what I said; by time. */
export async function ownThanks(db: Db, now: Date, who: Who): Promise<{ received: Thanks[]; given: Thanks[] }> {
  const show = shown(who, await todayOf(db, now))
  return {
    received: (await receivedBy(db, who.staffId, who.departmentId, page)).map(show),
    given: (await givenBy(db, who.staffId, page)).map(show),
  }
}

/** Refuses `self`, `own-department`, `today-already`; the same id again is the same thanks. */
export async function thank(db: Db, { who, now }: Act, given: NewThanks): Promise<Thanks> {
  const today = await todayOf(db, now)
  if (given.toStaffId === who.staffId) throw refused('self', 'Спасибо себе не записываем. Выберите коллегу или отдел.')
  if (given.toDepartmentId === who.departmentId)
    throw refused('own-department', 'Это Ваш отдел. Скажите спасибо тому, кто помог, или другому отделу.')
  if (given.toStaffId !== null && hasLeft((await getColleague(db, given.toStaffId)).leftOn, today))
    throw refused('left', 'Этот человек здесь больше не работает. Выберите другого.')
  if (given.toDepartmentId !== null) await getDepartment(db, given.toDepartmentId)
  await beKind('text', given.text)
  if (await insertThanks(db, { ...given, fromId: who.staffId, day: today, at: now.toISOString() })) {
    const { id, toStaffId, toDepartmentId: departmentId, isPublic } = given
    // Of a private one the event does not say to whom.
    await record(db, now, {
      kind: 'thanks.said',
      staffId: who.staffId,
      ...(isPublic && { departmentId }),
      data: { thanks: id, isPublic, owner: isPublic ? toStaffId : null },
    })
  }
  const row = await findThanks(db, given.id)
  if (!row || row.fromId !== who.staffId)
    throw refused('today-already', 'Сегодня Вы уже сказали здесь спасибо. Одного в день достаточно, оно записано.')
  return shown(who, today)(row)
}

/** One’s own, on the day it was said. Refuses `late`. */
export async function takeBack(db: Db, { who, now }: Act, id: string): Promise<null> {
  const row = await findThanks(db, id)
  if (!row || row.fromId !== who.staffId) throw notFound('Такого спасибо нет.')
  if (row.day !== (await todayOf(db, now))) throw refused('late', 'Забрать можно только в тот же день. Спасибо осталось.')
  await deleteThanks(db, id)
  await record(db, now, { kind: 'thanks.taken-back', staffId: who.staffId, data: { thanks: id } })
  return null
}

/** Near people: they do not judge each other’s nominations. Read by whoever declared it alone. */
export async function declareTie(db: Db, { who, now }: Act, otherId: string): Promise<Tie[]> {
  if (otherId === who.staffId) throw refused('self', 'О себе говорить не нужно: себя никто не оценивает.')
  await getColleague(db, otherId)
  await putTie(db, { staffId: who.staffId, otherId, declaredAt: now.toISOString() })
  await record(db, now, { kind: 'recognition.tie-declared', staffId: who.staffId })
  return ownTies(db, who.staffId)
}

export async function endTie(db: Db, { who, now }: Act, otherId: string): Promise<Tie[]> {
  await deleteTie(db, who.staffId, otherId)
  await record(db, now, { kind: 'recognition.tie-ended', staffId: who.staffId })
  return ownTies(db, who.staffId)
}
