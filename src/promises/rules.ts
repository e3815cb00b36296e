// Decisions of the room: which moments may be promised, who owns what nobody owns any more, who may change a promise.
import { addDays } from '#calendar/day.ts'
import { dueWords, todayAt } from '#calendar/moment-words.ts'
import { isWorkingDay } from '#calendar/office-days.ts'
import type { OfficeTime } from '#calendar/office-time.ts'
import { addWorkingMinutes, isWorking, latestMomentOf, nextWorkingMoment } from '#calendar/working-time.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Colleague } from '#staff/model.ts'
import { hasLeft } from '#staff/rules.ts'
import type { GivenPromise } from './model.ts'

const minute = 60_000
const halfHour = 30 * minute

/** Inside the owner's working time; closing time and the start of lunch are still «до 18:00», «до 13:00». */
export const isWorkingMoment = (at: string, office: OfficeTime): boolean =>
  isWorking(at, office) || isWorking(Date.parse(at) - minute, office)

/** Why a moment may not be promised, in words with the way out; undefined when it may. Throws `calendar.year-missing`. */
export function whyNotDue(at: string, now: Date, office: OfficeTime): { code: string; message: string } | undefined {
  const telling = { now: now.toISOString(), zone: office.zone }
  if (Date.parse(at) <= now.getTime()) {
    const soon = dueWords(soonest(now, office), telling)
    return { code: 'past', message: `Это время уже прошло. Ближайшее: ${soon}.` }
  }
  if (isWorkingMoment(at, office)) return undefined
  const next = dueWords(nextWorkingMoment(at, office), telling)
  return { code: 'not-working-time', message: `В это время отдел не работает. Ближайшее: ${next}.` }
}

const soonest = (now: Date, office: OfficeTime) => roundUp(addWorkingMinutes(now.toISOString(), 30, office))

/** Moments people promise by, nearest first: in an hour, today, tomorrow by noon and by the end, two, three days, a week. */
export function sensibleMoments(now: Date, office: OfficeTime, atMost = 8): string[] {
  const today = todayAt({ now: now.toISOString(), zone: office.zone })
  const [next, second, third] = workingDaysAfter(today, 3, office)
  const week = workingDaysAfter(addDays(today, 6), 1, office)[0]!
  const fortnight = workingDaysAfter(addDays(today, 13), 1, office)[0]!
  const noon = (date: string) => isoOf(msOfLocal({ date, minute: 720 }, office.zone))
  const end = (date: string) => latestMomentOf(date, office)
  const wanted = [
    roundUp(addWorkingMinutes(now.toISOString(), 60, office)),
    ...[today, next!, second!, third!, week, fortnight].flatMap(date => [noon(date), end(date)]),
  ]
  const soon = now.getTime() + halfHour
  const fit = wanted.filter(at => at !== undefined && Date.parse(at) >= soon && isWorkingMoment(at, office)) as string[]
  return [...new Set(fit)].toSorted().slice(0, atMost)
}

function workingDaysAfter(date: string, count: number, office: OfficeTime): string[] {
  const found: string[] = []
  for (let day = addDays(date, 1); found.length < count; day = addDays(day, 1))
    if (isWorkingDay(office.days, day) && latestMomentOf(day, office)) found.push(day)
  return found
}

/** To the next half hour; the zones of Russia stand whole hours from Greenwich. */
const roundUp = (at: string) => isoOf(Math.ceil(Date.parse(at) / halfHour) * halfHour)

/** Until the day's end, or the end of the next working morning (first stretch) when less than half an hour is left. */
export function sameDayDue(now: Date, office: OfficeTime): string {
  const today = todayAt({ now: now.toISOString(), zone: office.zone })
  const closing = latestMomentOf(today, office)
  if (closing && Date.parse(closing) - now.getTime() >= halfHour) return closing
  const morning = office.workedOn(workingDaysAfter(today, 1, office)[0]!)[0]!
  return isoOf(morning.to)
}

const servingRoles = ['specialist', 'hall', 'head', 'director']

/** Whoever owns a promise serves clients and still works here. */
export const mayOwn = (colleague: Colleague, today: string): boolean =>
  !hasLeft(colleague.leftOn, today) && colleague.roles.some(role => servingRoles.includes(role))

/**
 * Who answers for a department besides `without` (whoever left, or is complained of): its head, else a director.
 * The longest here of several, so that the answer is always the same.
 */
export function headFor(
  colleagues: readonly Colleague[],
  departmentId: string,
  without: string,
  today: string,
): Colleague | undefined {
  const here = colleagues
    .filter(({ id, leftOn }) => id !== without && !hasLeft(leftOn, today))
    .toSorted((a, b) => (`${a.joinedOn}${a.id}` < `${b.joinedOn}${b.id}` ? -1 : 1))
  return (
    here.find(({ roles, departmentId: where }) => roles.includes('head') && where === departmentId) ??
    here.find(({ roles }) => roles.includes('director'))
  )
}

type Person = { staffId: string; departmentId: string; roles: readonly string[] }

/** The owner, and those who answer for the department. */
export const mayChange = (who: Person, { ownerId, departmentId }: Pick<GivenPromise, 'ownerId' | 'departmentId'>): boolean =>
  who.staffId === ownerId || who.roles.includes('director') || (who.roles.includes('head') && who.departmentId === departmentId)

export const isLate = (dueAt: string, now: Date): boolean => now.getTime() > Date.parse(dueAt)
