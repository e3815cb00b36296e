// By the clock: who takes part is reminded once for a beginning, in working time, from the opening of the last working day before it.
import { addDays } from '#calendar/day.ts'
import { CalendarError } from '#calendar/errors.ts'
import { todayAt } from '#calendar/moment-words.ts'
import type { OfficeTime } from '#calendar/office-time.ts'
import { earliestMomentOf, isWorking } from '#calendar/working-time.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { insertNotices, toRemind } from './store/notices.ts'

/** No holidays are longer. */
const furthestMs = 15 * 86_400_000

/** Returns how many were given; two processes at once give each once. */
export async function remindOfGatherings(db: Db, now: Date): Promise<number> {
  const wanted = await toRemind(db, now, new Date(now.getTime() + furthestMs).toISOString())
  const offices = new Map<string, OfficeTime>()
  let given = 0
  for (const { staffId, departmentId, gatheringId, meetingId, moment } of wanted) {
    const office = offices.get(departmentId) ?? (await officeTimeOf(db, departmentId))
    offices.set(departmentId, office)
    if (!isTime(now.toISOString(), moment, office)) continue
    const telling = { ...(gatheringId && { gatheringId }), ...(meetingId && { meetingId }), about: 'soon' as const, moment }
    given += await db.transaction().execute(async tx => {
      const fresh = await insertNotices(tx, now, [staffId], telling)
      for (const told of fresh)
        await record(tx, now, { kind: 'gathering.reminded', data: { told, gathering: gatheringId, meeting: meetingId } })
      return fresh.length
    })
  }
  return given
}

/** A department whose calendar cannot be asked is not working. */
export function isTime(now: string, startsAt: string, office: OfficeTime): boolean {
  try {
    return isWorking(now, office) && now >= remindFrom(startsAt, office)
  } catch (error) {
    if (error instanceof CalendarError) return false
    throw error
  }
}

/** The opening of the last day that is worked before the day of the beginning. */
function remindFrom(startsAt: string, office: OfficeTime): string {
  for (let day = addDays(todayAt({ now: startsAt, zone: office.zone }), -1), i = 0; i < 15; day = addDays(day, -1), i++) {
    const opening = earliestMomentOf(day, office)
    if (opening) return opening
  }
  return startsAt
}
