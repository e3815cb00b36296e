// An announcement is said, read by each once, taken back; who has not read is for its author.
import { CalendarError } from '#calendar/errors.ts'
import { isWorking } from '#calendar/working-time.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { getDepartment, openDepartments } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Announcement, Board, NewAnnouncement } from './model.ts'
import { mayTell, mayTellAll } from './rules.ts'
import { findAnnouncement, insertAnnouncement, putRead, readersOf, receivedBy, sentBy, setWithdrawn } from './store.ts'

export async function boardFor(db: Db, now: Date, who: Who): Promise<Board> {
  const sent = await sentBy(db, who.staffId)
  const ids = sent.map(({ id }) => id)
  const readers = Map.groupBy(await readersOf(db, ids, await todayOf(db, now)), one => one.announcementId)
  const open = await openDepartments(db)
  return {
    received: await receivedBy(db, who.staffId, false),
    sent: sent.map(one => {
      const told = readers.get(one.id) ?? []
      const unread = told.filter(({ readAt }) => readAt === null).map(({ name }) => name)
      return { ...one, told: told.length, read: told.length - unread.length, unread }
    }),
    may: {
      everybody: mayTellAll(who),
      departments: open.filter(({ id }) => mayTell(who, id)).map(({ id, title }) => ({ id, title })),
    },
  }
}

/** Quiet outside working hours: what was said late waits until the department opens. */
export async function unreadFor(db: Db, now: Date, who: Who): Promise<Announcement[]> {
  try {
    if (!isWorking(now.toISOString(), await officeTimeOf(db, who.departmentId))) return []
  } catch (error) {
    // A year without a calendar: better told than lost.
    if (!(error instanceof CalendarError)) throw error
  }
  return receivedBy(db, who.staffId, true)
}

/** Refuses `not-yours`; the same id again is the same announcement. */
export async function announce(db: Db, { who, now }: Act, given: NewAnnouncement): Promise<Board> {
  const { id, departmentId } = given
  if (departmentId !== null) await getDepartment(db, departmentId)
  if (!mayTell(who, departmentId))
    throw refused('not-yours', 'Начальник пишет своему отделу. Всему центру напишет директор или кадры.')
  const row = { ...given, authorId: who.staffId, at: now.toISOString() }
  if (await insertAnnouncement(db, row, await todayOf(db, now)))
    await record(db, now, { kind: 'announcement.said', staffId: who.staffId, departmentId, data: { announcement: id } })
  return boardFor(db, now, who)
}

export async function read(db: Db, { who, now }: Act, id: string): Promise<Board> {
  const one = await findAnnouncement(db, id)
  const done = one && (await putRead(db, id, who.staffId, now.toISOString()))
  if (!one || !done) throw notFound('Такого объявления нет, или его написали не Вам.')
  if (done.fresh)
    await record(db, now, { kind: 'announcement.read', staffId: who.staffId, data: { announcement: id, owner: one.authorId } })
  return boardFor(db, now, who)
}

export async function withdraw(db: Db, { who, now }: Act, id: string): Promise<Board> {
  const one = await findAnnouncement(db, id)
  if (!one || one.authorId !== who.staffId) throw notFound('Это объявление написал другой человек.')
  if (one.withdrawnAt === null) {
    await setWithdrawn(db, id, now.toISOString())
    const { departmentId } = one
    await record(db, now, { kind: 'announcement.withdrawn', staffId: who.staffId, departmentId, data: { announcement: id } })
  }
  return boardFor(db, now, who)
}
