// By the clock: reminds once of each point of the course, takes over from those who left, counts terms anew when a calendar changed.
import { CalendarError } from '#calendar/errors.ts'
import type { Db } from '#platform/db.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { countingOf } from './counting.ts'
import { dueNow } from './rules/deadlines.ts'
import { remindersOf, type Reminder } from './rules/reminders.ts'
import { dueColumns, told } from './receiving.ts'
import { passOn } from './working.ts'
import { changeAppeal, type AppealRow } from './store/appeals.ts'
import { insertReminder } from './store/order.ts'
import { complainedOf } from './store/parts.ts'
import { openRows } from './store/register.ts'

/** Returns how many reminders were given. Two processes at once give each reminder once. */
export async function remind(db: Db, now: Date): Promise<number> {
  const open = await openRows(db)
  if (open.length === 0) return 0
  const everybody = await colleagues(db)
  const today = await todayOf(db, now)
  let given = 0
  for (const row of open) {
    const counting = await countingOf(db, row.registeredOn ?? today)
    const complained = await complainedOf(db, row.id)
    for (const reminder of remindersOf(row, { today, counting, everybody, complained }))
      if (await give(db, now, row, reminder)) given += 1
  }
  return given
}

const give = (db: Db, now: Date, row: AppealRow, { point, staffId }: Reminder): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const first = await insertReminder(tx, { appealId: row.id, point, dueOn: row.dueOn, staffId, at: now.toISOString() })
    if (first) await told(tx, { who: undefined, now }, row, 'reminded', { point, owner: staffId })
    return first
  })

/** No appeal stays with somebody who no longer works here. */
export async function takeOverFromLeavers(db: Db, now: Date): Promise<number> {
  const open = (await openRows(db)).filter(({ executorId }) => executorId !== null)
  if (open.length === 0) return 0
  const today = await todayOf(db, now)
  const left = new Set((await colleagues(db)).filter(({ leftOn }) => hasLeft(leftOn, today)).map(({ id }) => id))
  const orphans = open.filter(({ executorId }) => left.has(executorId!))
  for (const row of orphans)
    await db.transaction().execute(async tx => passOn(tx, { who: undefined, now }, row, await complainedOf(tx, row.id)))
  return orphans.length
}

/** A changed calendar, region or norm moves the deadlines of what is open; what cannot be counted yet stays as it was. */
export async function recount(db: Db, now: Date): Promise<number> {
  const today = await todayOf(db, now)
  let moved = 0
  for (const row of await openRows(db)) {
    const due = counted(row, await countingOf(db, row.registeredOn ?? today))
    if (!due || (due.due === row.dueOn && due.why === row.dueWhy)) continue
    await db.transaction().execute(async tx => {
      await changeAppeal(tx, row.id, dueColumns(due))
      await told(tx, { who: undefined, now }, row, 'recounted', { from: row.dueOn, due: due.due })
    })
    moved += 1
  }
  return moved
}

function counted(row: AppealRow, counting: Parameters<typeof dueNow>[1]) {
  try {
    return dueNow(row, counting)
  } catch (error) {
    if (error instanceof CalendarError) return undefined
    throw error
  }
}
