// When a course must be taken, when it must be taken again, how near that is: from the day of joining, the rule and the validity.
import { addDays, daysBetween } from '#calendar/day.ts'
import type { Urgency } from '../model.ts'

/** The same day `months` later, or the last one of a shorter month: 31 August and half a year is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

/** Null where what was learnt does not grow old. */
export const expiryOf = (finishedOn: string, validMonths: number | null): string | null =>
  validMonths === null ? null : addMonths(finishedOn, validMonths)

type Rule = { position: string; departmentId: string | null; dueDays: number; since: string }
type Person = { position: string; departmentId: string; joinedOn: string }

/** Positions are compared without regard to case. */
export const binds = (
  rule: Pick<Rule, 'position' | 'departmentId'>,
  person: Pick<Person, 'position' | 'departmentId'>,
): boolean =>
  (rule.position === '' || rule.position.toLowerCase() === person.position.toLowerCase()) &&
  (rule.departmentId === null || rule.departmentId === person.departmentId)

/** The first of the rules' days; undefined where none binds this person. */
export function firstDue(rules: readonly Rule[], person: Person): string | undefined {
  const days = rules
    .filter(rule => binds(rule, person))
    .map(({ since, dueDays }) => addDays(since > person.joinedOn ? since : person.joinedOn, dueDays))
  return days.toSorted()[0]
}

type Asked = {
  rules: readonly Rule[]
  person: Person
  /** The day of the last completion, if there was one. */
  finishedOn: string | null
  validMonths: number | null
  /** How many days before the end it is asked for again. */
  lead: number
  today: string
}

/**
 * By which day an obligatory course must be taken; undefined where nothing is to be done now. Once taken it is due again on the day
 * it ends, and asked for `lead` days before. Being taken in advance is never a fault: the day is never before the completion.
 */
export function dueOf({ rules, person, finishedOn, validMonths, lead, today }: Asked): string | undefined {
  const first = firstDue(rules, person)
  if (first === undefined) return undefined
  if (finishedOn === null) return first
  const ends = expiryOf(finishedOn, validMonths)
  return ends !== null && today >= addDays(ends, -lead) ? ends : undefined
}

/** Within two weeks is soon. */
export const urgencyOf = (dueOn: string, today: string): Urgency => {
  const left = daysBetween(today, dueOn)
  return left < 0 ? 'late' : left === 0 ? 'today' : left <= 14 ? 'soon' : 'ahead'
}

/** How far the reminders of an assignment have come: 0 none, 1 soon, 2 due today, 3 late, 4 a week late: the head. */
export function reminderOf(dueOn: string, today: string): 0 | 1 | 2 | 3 | 4 {
  const left = daysBetween(today, dueOn)
  if (left <= -7) return 4
  if (left < 0) return 3
  if (left === 0) return 2
  return left <= 14 ? 1 : 0
}

/** `soon` is within `lead` days. */
export function endsOf(expiresOn: string | null, today: string, lead: number): 'over' | 'soon' | 'far' | null {
  if (expiresOn === null) return null
  if (expiresOn < today) return 'over'
  return daysBetween(today, expiresOn) <= lead ? 'soon' : 'far'
}

type Paper = { staffId: string; courseId: string | null; own: boolean; title: string; issuedOn: string }

/** Whether a later paper about the same course, or of ours about the same thing, stands in its place: then its end troubles nobody. */
export const isReplaced = (paper: Paper, all: readonly Paper[]): boolean =>
  all.some(
    one =>
      one.staffId === paper.staffId &&
      one.issuedOn > paper.issuedOn &&
      one.courseId === paper.courseId &&
      (paper.courseId !== null || (paper.own && one.own && one.title === paper.title)),
  )
