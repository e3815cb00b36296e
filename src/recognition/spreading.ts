// How recognition is spread, so that nobody is forgotten: shares of groups for those who lead, and a private hint to a head.
import { addDays } from '#calendar/day.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { wilson } from '#observance/rules/sample.ts'
import { getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Hint, Spread } from './model.ts'
import { rulesInForce } from './ruling.ts'
import { groupOf, serviceOf, serviceTitles } from './rules/spread.ts'
import { awardedSince } from './store/nominations.ts'
import { atWork } from './store/spread.ts'
import { thankedSince } from './store/thanks.ts'

/** Of the last half-year. A group of fewer than three people is named and says nothing. */
const spreadDays = 182

export async function spreadFor(db: Db, now: Date): Promise<Spread> {
  const today = await todayOf(db, now)
  const sinceOn = addDays(today, -spreadDays)
  const { timeZone } = await getCentre(db)
  const thanked = await thankedSince(db, sinceOn)
  const awarded = await awardedSince(db, isoOf(msOfLocal({ date: sinceOn, minute: 0 }, timeZone)))
  const people = (await atWork(db, today)).map(({ id, department, joinedOn }) => ({
    department,
    service: serviceOf(joinedOn, today),
    thanked: thanked.has(id),
    awarded: awarded.has(id),
  }))
  const departments = [...new Set(people.map(({ department }) => department))]
  return {
    sinceOn,
    untilOn: today,
    departments: departments.map(title =>
      groupOf(
        title,
        people.filter(one => one.department === title),
        wilson,
      ),
    ),
    service: serviceTitles.map(title =>
      groupOf(
        title,
        people.filter(one => one.service === title),
        wilson,
      ),
    ),
  }
}

/** Whom nobody thanked for long: the head’s own department, by the alphabet, without a day or a number of anybody. */
export async function hintFor(db: Db, now: Date, who: Who): Promise<Hint> {
  const today = await todayOf(db, now)
  const { hintDays: days } = (await rulesInForce(db, today)).body
  const since = addDays(today, -days)
  const thanked = await thankedSince(db, since)
  const people = (await atWork(db, today)).filter(
    one =>
      one.departmentId === who.departmentId &&
      one.id !== who.staffId &&
      one.joinedOn <= since &&
      !thanked.has(one.id) &&
      !one.roles.includes('director'),
  )
  return { days, people: people.map(({ id, name, surname }) => ({ id, name: `${name} ${surname}` })) }
}
