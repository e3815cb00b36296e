// Hours of people in meetings: whole minutes by department and week.
import { addDays, weekdays, weekdayOf } from '#calendar/day.ts'

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => addDays(date, -weekdays.indexOf(weekdayOf(date)))

/** Mondays of the last `count` weeks up to the one of `date`, oldest first. */
export const weeksUpTo = (date: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => addDays(mondayOf(date), -7 * (count - 1 - i)))

export type Attended = { meetingId: string; departmentId: string; date: string; minutes: number }

/** One row for each person in a meeting. */
export function hoursByWeek(rows: readonly Attended[], departmentId: string, weeks: readonly string[]) {
  return weeks.map(week => {
    const here = rows.filter(one => one.departmentId === departmentId && mondayOf(one.date) === week)
    return {
      week,
      meetings: new Set(here.map(one => one.meetingId)).size,
      minutes: here.reduce((sum, one) => sum + one.minutes, 0),
    }
  })
}
