// Time of colleagues: who is free on a day, and how many hours meetings take.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues, departments, getCentre } from '#staff/store.ts'
import { awayOn } from '#staff/store/absences.ts'
import { todayOf } from '#staff/today.ts'
import type { FreeBusy, MeetingHours } from './meeting-model.ts'
import { freeStarts } from './rules/free-time.ts'
import { hoursByWeek, weeksUpTo } from './rules/hours.ts'
import { attendedSince, engagements } from './store/meetings.ts'

const quarter = 15 * 60_000

type Asked = { staffIds: readonly string[]; day: string; minutes: number; without?: string | undefined }

/** Working time of each one's department, what takes it, and quarters of an hour at which all could begin from now on. */
export async function freeBusy(db: Db, now: Date, { staffIds, day, minutes, without }: Asked): Promise<FreeBusy> {
  const { timeZone } = await getCentre(db)
  const away = await awayOn(db, day)
  const asked = (await colleagues(db)).filter(({ id, leftOn }) => staffIds.includes(id) && !hasLeft(leftOn, day))
  const [from, to] = [msOfLocal({ date: day, minute: 0 }, timeZone), msOfLocal({ date: addDays(day, 1), minute: 0 }, timeZone)]
  const taken = Map.groupBy(await engagements(db, [...staffIds], isoOf(from), isoOf(to), without), ({ staffId }) => staffId)
  const people = []
  for (const { id, surname, name, departmentId } of asked) {
    const office = await officeTimeOf(db, departmentId)
    const works = away.has(id) ? [] : askCalendar(() => office.workedOn(day))
    const busy = (taken.get(id) ?? []).map(one => ({ from: Date.parse(one.from), to: Date.parse(one.to) }))
    people.push({ staffId: id, name: `${surname} ${name}`, away: away.has(id), works, busy })
  }
  const free = freeStarts(people, minutes * 60_000, quarter).filter(at => at > now.getTime())
  const told = (all: readonly { from: number; to: number }[]) => all.map(one => ({ from: isoOf(one.from), to: isoOf(one.to) }))
  return {
    people: people.map(one => ({ ...one, works: told(one.works), busy: told(one.busy) })),
    free: free.map(isoOf),
  }
}

const weeksShown = 12

/** Of the last twelve weeks. Sums of departments only: whose hours they are is nobody's figure. */
export async function hoursFor(db: Db, now: Date): Promise<MeetingHours> {
  const { timeZone: zone } = await getCentre(db)
  const today = await todayOf(db, now)
  const weeks = weeksUpTo(today, weeksShown)
  const from = isoOf(msOfLocal({ date: weeks[0]!, minute: 0 }, zone))
  const rows = (await attendedSince(db, from, now.toISOString())).map(({ startsAt, ...row }) => ({
    ...row,
    date: todayAt({ now: startsAt, zone }),
  }))
  const people = (await colleagues(db)).filter(({ leftOn }) => !hasLeft(leftOn, today))
  return {
    weeks,
    departments: (await departments(db))
      .map(({ id, shortTitle }) => ({
        departmentId: id,
        title: shortTitle,
        people: people.filter(one => one.departmentId === id).length,
        weeks: hoursByWeek(rows, id, weeks),
      }))
      .filter(one => one.people > 0),
  }
}
