// By the clock: reminds once of each point of the course, takes over from those who left, counts terms anew when a calendar changed.
import { CalendarError } from '#calendar/errors.ts'
import type { Db } from '#platform/db.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { countings } from './counting.ts'
import { dueNow } from './rules/deadlines.ts'
import { remindersOf, type Reminder } from './rules/reminders.ts'
import { dueColumns, told } from './receiving.ts'
import { passOn } from './working.ts'
import { changeAppeal, lockOpen, type AppealRow } from './store/appeals.ts'
import { insertReminder } from './store/order.ts'
import { complainedOf, complainedOfOpen } from './store/parts.ts'
import { openRows } from './store/register.ts'

/** Returns how many reminders were given. Two processes at once give each reminder once. */
export async function remind(db: Db, now: Date): Promise<number> {
  const open = await openRows(db)
  if (open.length === 0) return 0
  const [everybody, today] = [await colleagues(db), await todayOf(db, now)]
  const [counting, complained] = [await countings(db), await complainedOfOpen(db)]
  let given = 0
  for (const row of open) {
    const frame = { today, everybody, counting: counting(row.registeredOn ?? today), complained: complained.get(row.id) ?? [] }
    for (const reminder of askedOrNothing(() => remindersOf(row, frame)) ?? []) if (await give(db, now, row, reminder)) given += 1
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
  let passed = 0
  for (const { id } of open.filter(({ executorId }) => left.has(executorId!)))
    await db.transaction().execute(async tx => {
      const row = await lockOpen(tx, id)
      if (!row?.executorId || !left.has(row.executorId)) return
      await passOn(tx, { who: undefined, now }, row, await complainedOf(tx, id))
      passed += 1
    })
  return passed
}

/** A changed calendar, region or norm moves the deadlines of what is open; what cannot be counted yet stays as it was. */
export async function recount(db: Db, now: Date): Promise<number> {
  const today = await todayOf(db, now)
  const counting = await countings(db)
  const dueOf = (row: AppealRow) => askedOrNothing(() => dueNow(row, counting(row.registeredOn ?? today)))
  const isMoved = (row: AppealRow, due: ReturnType<typeof dueOf>) =>
    due !== undefined && (due.due !== row.dueOn || due.why !== row.dueWhy)
  let moved = 0
  for (const { id } of (await openRows(db)).filter(row => isMoved(row, dueOf(row))))
    await db.transaction().execute(async tx => {
      const row = await lockOpen(tx, id)
      const due = row && dueOf(row)
      if (!row || !due || !isMoved(row, due)) return
      await changeAppeal(tx, id, dueColumns(due))
      await told(tx, { who: undefined, now }, row, 'recounted', { from: row.dueOn, due: due.due })
      moved += 1
    })
  return moved
}

/** One appeal that reaches into a year without a calendar does not stop the others. */
function askedOrNothing<T>(question: () => T): T | undefined {
  try {
    return question()
  } catch (error) {
    if (error instanceof CalendarError) return undefined
    throw error
  }
}
