// Who may take the certifying test now, by the order in force.
import { todayAt } from '#calendar/moment-words.ts'
import type { Order, Standing } from '../model.ts'

/** The order that holds on a day (`YYYY-MM-DD`): the latest that has begun. */
export const orderOn = <O extends { inForceFrom: string }>(orders: readonly O[], day: string): O | undefined =>
  orders.filter(({ inForceFrom }) => inForceFrom <= day).toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0]

/** Finished attempts of one person, in any order. */
type Done = { startedAt: string; finishedAt: string; passed: boolean }

type Frame = {
  order: Order | undefined
  done: readonly Done[]
  isOpen: boolean
  roles: readonly string[]
  now: number
  zone: string
}

const dayMs = 86_400_000
/** A pass that ends within so many days may be renewed. */
const renewable = 30

/** Attempts are counted within the period, from the last pass on. Spent ones come back when the first of them is a period old. */
export function standingOf({ order, done, isOpen, roles, now, zone }: Frame): Standing {
  const none = { must: false, attemptsLeft: 0, validUntil: null, nextFrom: null }
  if (!order) return { state: 'no-order', ...none }
  const must = order.roles.length === 0 || order.roles.some(role => roles.includes(role))
  const pass = done.filter(({ passed }) => passed).toSorted(latestFirst)[0]
  const until = pass && plusMonths(Date.parse(pass.finishedAt), order.periodMonths)
  const validUntil = until !== undefined && until > now ? todayAt({ now: until, zone }) : null
  const since = Math.max(pass ? Date.parse(pass.finishedAt) : 0, plusMonths(now, -order.periodMonths))
  const counted = done.filter(({ startedAt }) => Date.parse(startedAt) > since)
  const attemptsLeft = Math.max(0, order.attempts - counted.length)
  const standing = { must, attemptsLeft, validUntil }
  if (isOpen) return { state: 'open', ...standing, nextFrom: null }
  if (until !== undefined && until - renewable * dayMs > now)
    return { state: 'passed', ...standing, nextFrom: new Date(until - renewable * dayMs).toISOString() }
  if (attemptsLeft === 0) {
    const first = Math.min(...counted.map(({ startedAt }) => Date.parse(startedAt)))
    return { state: 'spent', ...standing, nextFrom: new Date(plusMonths(first, order.periodMonths) + 1).toISOString() }
  }
  const last = counted.toSorted(latestFirst)[0]
  const cool = last ? Date.parse(last.finishedAt) + order.coolingDays * dayMs : 0
  return cool > now
    ? { state: 'cooling', ...standing, nextFrom: new Date(cool).toISOString() }
    : { state: 'may', ...standing, nextFrom: null }
}

const latestFirst = (a: Done, b: Done) => (a.finishedAt < b.finishedAt ? 1 : -1)

/** The same day of another month; the 31st of a shorter month is its last. */
export function plusMonths(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}
