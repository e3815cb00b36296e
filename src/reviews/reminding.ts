// By the clock, in working time: whoever has not sent their forms is told once, three days before the last day.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Who } from '#platform/who.ts'
import { worksAt } from '#staff/hours.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { awayOn } from '#staff/store/absences.ts'
import { todayOf } from '#staff/today.ts'
import type { Reminder } from './model.ts'
import { insertReminder, reminded, waitingForms } from './store/reminders.ts'

const daysAhead = 3

/** Returns how many were told; two processes at once tell each once. Whoever is away or off duty hears it later. */
export async function remindOfForms(db: Db, now: Date): Promise<number> {
  const today = await todayOf(db, now)
  const due = (await waitingForms(db, today)).filter(({ untilOn }) => untilOn <= addDays(today, daysAhead))
  if (due.length === 0) return 0
  const known = await reminded(
    db,
    due.map(({ cycleId }) => cycleId),
  )
  const away = await awayOn(db, today)
  const departmentOf = new Map(
    (await colleagues(db)).flatMap(({ id, departmentId, leftOn }) => (hasLeft(leftOn, today) ? [] : [[id, departmentId]])),
  )
  const works = worksAt(db, now)
  let told = 0
  for (const { cycleId, staffId } of due) {
    const department = departmentOf.get(staffId)
    if (known.has(`${cycleId} ${staffId}`) || department === undefined || away.has(staffId) || !(await works(department)))
      continue
    if (await tell(db, now, { cycleId, staffId })) told += 1
  }
  return told
}

/** The event says of which cycle, never about whom. */
const tell = (db: Db, now: Date, { cycleId, staffId }: { cycleId: string; staffId: string }): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const isFirst = await insertReminder(tx, { cycleId, staffId, at: now.toISOString() })
    if (isFirst) await record(tx, now, { kind: 'review.reminded', data: { cycle: cycleId, told: staffId } })
    return isFirst
  })

/** One's own that were told and still wait: the last form sent silences it at once. */
export async function remindersFor(db: Db, now: Date, { staffId }: Who): Promise<Reminder[]> {
  const mine = (await waitingForms(db, await todayOf(db, now))).filter(one => one.staffId === staffId)
  const known = await reminded(
    db,
    mine.map(({ cycleId }) => cycleId),
  )
  return mine.flatMap(({ cycleId, title, untilOn, left }) =>
    known.has(`${cycleId} ${staffId}`) ? [{ cycleId, title, untilOn, left }] : [],
  )
}
