// Working time of a department for other rooms: its weekly hours laid over the calendar of the centre.
import { CalendarError } from '#calendar/errors.ts'
import type { WorkingHours } from '#calendar/model.ts'
import { officeTime, type OfficeTime } from '#calendar/office-time.ts'
import { isWorking } from '#calendar/working-time.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { officeDaysOf } from './calendars.ts'
import { getCentre, getHours } from './store.ts'

/** Hours have no history here: those of today are taken for any day. */
export async function officeTimeOf(db: Db, departmentId: string): Promise<OfficeTime> {
  const { timeZone } = await getCentre(db)
  const [mon, tue, wed, thu, fri, sat, sun] = (await getHours(db, departmentId)).map(day =>
    day.map(([from, to]) => ({ from, to, lunch: null })),
  ) as [Shifts, Shifts, Shifts, Shifts, Shifts, Shifts, Shifts]
  const hours: WorkingHours = { from: '2020-01-01', to: null, week: { mon, tue, wed, thu, fri, sat, sun }, exceptions: [] }
  return officeTime([hours], await officeDaysOf(db), timeZone)
}

type Shifts = WorkingHours['week']['mon']

/** A question about a year that has no calendar is answered to the person, not as a failure of the program. */
export function askCalendar<T>(question: () => T): T {
  try {
    return question()
  } catch (error) {
    if (error instanceof CalendarError) throw refused('no-calendar', error.message)
    throw error
  }
}

/** Whether a department works at the moment, asked once of each; one whose calendar cannot be asked does not work. */
export function worksAt(db: Db, now: Date): (departmentId: string) => Promise<boolean> {
  const known = new Map<string, boolean>()
  return async id => {
    const works = known.get(id) ?? (await isAtWork(db, now, id))
    known.set(id, works)
    return works
  }
}

async function isAtWork(db: Db, now: Date, departmentId: string): Promise<boolean> {
  try {
    return isWorking(now.toISOString(), await officeTimeOf(db, departmentId))
  } catch (error) {
    if (error instanceof CalendarError) return false
    throw error
  }
}
