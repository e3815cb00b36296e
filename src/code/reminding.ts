// By the clock: whoever has not read the edition in force is reminded in their working time, and the head that some have not.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { worksAt } from '#staff/hours.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { awayOn } from '#staff/store/absences.ts'
import { todayOf } from '#staff/today.ts'
import type { Edition, Reminder } from './model.ts'
import { editionOn } from './rules/compare.ts'
import { isDue } from './rules/reminders.ts'
import {
  acknowledgementOf,
  answeredTo,
  editionRows,
  insertReminder,
  lastReminders,
  readers,
  setClauses,
  type ReminderRow,
} from './store.ts'
import { clausesOf } from './trees.ts'

/** Returns how many were given; two processes at once give each once. Editions of before get their count of clauses here too. */
export async function remindToRead(db: Db, now: Date): Promise<number> {
  const rows = await editionRows(db)
  for (const row of rows) if (row.clauses === null) await setClauses(db, row.id, (await clausesOf(db, row)).length)
  const today = await todayOf(db, now)
  const current = editionOn(rows, today)
  if (!current) return 0
  const unread = (await readers(db, current.id, today, undefined)).filter(({ at }) => at === null)
  if (unread.length === 0) return 0
  const [away, last] = [await awayOn(db, today), await lastReminders(db, current.id)]
  const behind = new Set(unread.map(({ departmentId }) => departmentId))
  const heads = (await colleagues(db)).filter(
    ({ roles, departmentId, leftOn }) => roles.includes('head') && behind.has(departmentId) && !hasLeft(leftOn, today),
  )
  const works = worksAt(db, now)
  const wanted = [
    ...unread.map(one => ({ staffId: one.staffId, departmentId: one.departmentId, about: 'own' as const })),
    ...heads.map(one => ({ staffId: one.id, departmentId: one.departmentId, about: 'department' as const })),
  ]
  let given = 0
  for (const { staffId, departmentId, about } of wanted) {
    const before = last.find(one => one.staffId === staffId && one.about === about)
    if (away.has(staffId) || !isDue(before?.at, now.getTime()) || !(await works(departmentId))) continue
    const row = { editionId: current.id, staffId, about, number: (before?.number ?? 0) + 1, at: now.toISOString() }
    if (await give(db, now, row)) given += 1
  }
  return given
}

const give = (db: Db, now: Date, row: ReminderRow): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const isFirst = await insertReminder(tx, row)
    if (isFirst)
      await record(tx, now, { kind: 'code.reminded', data: { edition: row.editionId, about: row.about, told: row.staffId } })
    return isFirst
  })

/** How long whoever asked is told of the answer. */
const tellDays = 7

/** What was reminded of and still stands: an acknowledgement silences it at once; and answers to one's own questions. */
export async function reminderFor(db: Db, now: Date, who: Who): Promise<Reminder> {
  const today = await todayOf(db, now)
  const current = editionOn(await editionRows(db), today)
  const mine = current ? (await lastReminders(db, current.id)).filter(({ staffId }) => staffId === who.staffId) : []
  const answered = await answeredTo(db, who.staffId, new Date(now.getTime() - tellDays * 86_400_000).toISOString())
  if (!current || mine.length === 0) return { edition: null, department: 0, answered }
  const isRead = (await acknowledgementOf(db, current.id, who.staffId)) !== undefined
  const wasTold = (about: ReminderRow['about']) => mine.some(one => one.about === about)
  const department = has(who, 'head') && wasTold('department') ? await readers(db, current.id, today, [who.departmentId]) : []
  return {
    edition: !isRead && wasTold('own') ? shown(current) : null,
    department: department.filter(({ at }) => at === null).length,
    answered,
  }
}

const shown = ({
  id,
  title,
  approvedBy,
  inForceFrom,
  importedAt,
  clauses,
}: Awaited<ReturnType<typeof editionRows>>[number]): Edition => ({
  id,
  title,
  approvedBy,
  inForceFrom,
  importedAt,
  clauses: clauses ?? 0,
})
