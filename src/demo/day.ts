// An invented day in the hall: windows call by the published order, talks take their time, some people do not wait, some are sent on.
import { nextOf, overtakenBy, type Waiting } from '#reception/rules/order.ts'
import { sortOf, type Arrival } from './arrivals.ts'
import type { Plan } from './books.ts'
import type { Chance } from './chance.ts'
import type { Crowd, Person } from './clients.ts'
import { lineOf, type Frame, type Line } from './frame.ts'
import { planRating } from './rating.ts'
import type { Shift } from './shifts.ts'
import { planCall, planMove } from './ticket.ts'
import { planReading, planVisit, type Coming, type Sent, type Way } from './visit.ts'

/** Somebody who waits now, maybe for a second talk after a hand-over. */
type Waiter = Waiting & { arrival: Arrival; sent?: Sent }

/** A talk that came to its end. */
export type Ended = {
  contactId: string
  ticketId: string
  clientId: string
  departmentId: string
  staffId: string
  waitedMinutes: number
  line: Line
  endedAt: number
}

type Return = { at: number; takeUp: (at: number) => number; end: (endedAt: number) => void }

type Desk = Shift & { freeAt: number; returns: Return[] }

type Hall = {
  plan: Plan
  frame: Frame
  date: string
  crowd: Crowd
  chance: Chance
  queue: Waiter[]
  /** Sorted by moment. */
  coming: { at: number; waiter: Waiter }[]
  ended: Ended[]
}

const second = 1000
const minute = 60 * second
const order = { overtakes: 2, earlyMinutes: 10 }

/** Returns the talks that come to their end that day, whether or not it has got so far by now. */
export function planDay(
  plan: Plan,
  frame: Frame,
  date: string,
  shifts: readonly Shift[],
  arrivals: readonly Arrival[],
  crowd: Crowd,
  chance: Chance,
): Ended[] {
  const coming = arrivals.map(arrival => ({ at: arrival.at, waiter: waiterOf(arrival) }))
  const hall: Hall = { plan, frame, date, crowd, chance, queue: [], coming, ended: [] }
  const desks = shifts.map((shift): Desk => ({ ...shift, freeAt: shift.from + chance.between(0, 4) * minute, returns: [] }))
  for (;;) {
    const desk = desks.reduce((a, b) => (b.freeAt < a.freeAt ? b : a))
    if (desk.freeAt === Infinity) break
    turn(hall, desk)
  }
  return hall.ended
}

const waiterOf = (arrival: Arrival): Waiter => ({
  id: arrival.ticket.id,
  queuedAt: arrival.queuedAt,
  booked: arrival.booked,
  priority: arrival.priority,
  forStaffId: null,
  overtaken: 0,
  arrival,
})

/** A window that has become free: takes up what was put aside, calls the next, waits, or goes home. */
function turn(hall: Hall, desk: Desk): void {
  const now = desk.freeAt
  while (hall.coming[0] && hall.coming[0].at <= now) hall.queue.push(hall.coming.shift()!.waiter)
  const back = desk.returns.find(({ at }) => at <= now)
  if (back) {
    desk.returns.splice(desk.returns.indexOf(back), 1)
    const endedAt = back.takeUp(now)
    back.end(endedAt)
    return rest(hall, desk, endedAt)
  }
  const mine = hall.queue.filter(({ arrival }) => arrival.departmentId === desk.departmentId)
  const next = now < desk.lastCall || desk.closesHall ? (nextOf(mine, desk.staffId, now, order) as Waiter | undefined) : undefined
  if (next) return serve(hall, desk, next, mine, now)
  const bookings = mine.map(({ queuedAt }) => queuedAt - order.earlyMinutes * minute)
  const soon = [
    hall.coming[0]?.at ?? Infinity,
    ...desk.returns.map(({ at }) => at),
    ...bookings,
    desk.closesHall ? desk.lastCall : Infinity,
  ]
  const moment = Math.min(...soon.filter(at => at > now))
  const stays = moment < desk.lastCall || desk.returns.length > 0 || desk.closesHall
  desk.freeAt = stays ? moment : Infinity
}

/** Papers after a talk, then the next. */
const rest = ({ chance }: Hall, desk: Desk, endedAt: number): void =>
  void (desk.freeAt = endedAt + chance.between(60, 240) * second)

function serve(hall: Hall, desk: Desk, waiter: Waiter, mine: Waiter[], now: number): void {
  const { plan, frame, chance } = hall
  const { ticket } = waiter.arrival
  hall.queue.splice(hall.queue.indexOf(waiter), 1)
  if (gaveUp(hall, waiter, now)) return
  const calledAt = now + chance.between(10, 110) * second
  const passed = overtakenBy(mine, waiter).map(({ id }) => mine.find(one => one.id === id)!)
  for (const one of passed) one.overtaken++
  if (waiter.sent) planReading(plan, calledAt - 4 * second, waiter.sent.handoverId, desk)
  planCall(
    plan,
    calledAt,
    ticket,
    desk,
    chance,
    passed.map(({ arrival }) => arrival.ticket),
  )
  const slow = chance.happens(0.12)
  if (slow) planCall(plan, calledAt + 75 * second, ticket, desk, chance)
  if (slow && !waiter.sent && chance.happens(0.4)) {
    const gone = calledAt + chance.between(140, 220) * second
    planMove(plan, gone, ticket, 'ticket.no-show', { state: 'no-show', endedAt: new Date(gone).toISOString() }, desk.staffId)
    return rest(hall, desk, gone)
  }
  const startsAt = calledAt + (slow ? 80 : 0) * second + chance.between(15, 60) * second
  const coming = comingOf(hall, waiter)
  const minutes = Math.min(50, Math.max(5, chance.lasting(ticket.line.talk.minutes) * (waiter.sent ? 0.7 : 1)))
  const way = wayOf(hall, desk, waiter, startsAt)
  const visit = planVisit({ plan, frame, desk, ticket, chance }, startsAt, minutes, coming, way)
  const { staffId, departmentId } = desk
  const waitedMinutes = (calledAt - waiter.queuedAt) / minute
  const about = {
    contactId: visit.contactId,
    ticketId: ticket.id,
    clientId: coming.person.row.id,
    departmentId,
    staffId,
    waitedMinutes,
    line: ticket.line,
  }
  const end = (endedAt: number) => {
    hall.ended.push({ ...about, endedAt })
    planRating(plan, frame, { ...about, endedAt }, chance)
  }
  if (visit.sent) passOn(hall, waiter, visit.sent, coming.person, visit.endsAt, way)
  else if (visit.takeUp) desk.returns.push({ at: visit.endsAt + chance.between(12, 35) * minute, takeUp: visit.takeUp, end })
  else end(visit.endsAt)
  rest(hall, desk, visit.endsAt)
}

/** Of those who have waited long one in ten goes away before the call. */
function gaveUp({ plan, chance }: Hall, { sent, arrival, queuedAt }: Waiter, now: number): boolean {
  const waited = now - Math.max(queuedAt, arrival.at)
  if (sent || arrival.booked || waited < 22 * minute || !chance.happens(0.1)) return false
  const at = now - Math.round(waited * 0.2 * chance.next())
  planMove(plan, at, arrival.ticket, 'ticket.left', { state: 'left', endedAt: new Date(at).toISOString() })
  return true
}

function comingOf({ crowd, date, chance }: Hall, { arrival, sent }: Waiter): Coming {
  if (arrival.person) return { person: arrival.person, isNew: false, sent }
  return { ...crowd.comes(sortOf(arrival.ticket.line), date, chance), sent }
}

/** Late in the day nobody is sent on or asked to come back. */
function wayOf({ frame, chance }: Hall, desk: Desk, { sent, arrival }: Waiter, at: number): Way {
  if (sent || at > desk.lastCall - 80 * minute) return 'whole'
  if (chance.happens(0.045)) return 'put aside'
  const other = { benefits: 'work', jobs: 'benefit', employers: 'work' }[
    frame.places.find(({ id }) => id === desk.departmentId)!.code
  ]
  return arrival.ticket.line.code !== 'staff' && chance.happens(0.05)
    ? { toDepartmentId: lineOf(frame, other!).departmentId }
    : 'whole'
}

function passOn(hall: Hall, waiter: Waiter, sent: Sent, person: Person, at: number, way: Way): void {
  const departmentId = (way as { toDepartmentId: string }).toDepartmentId
  const arrival = { ...waiter.arrival, departmentId, person }
  hall.coming.push({ at, waiter: { ...waiter, overtaken: waiter.overtaken, arrival, sent } })
  hall.coming.sort((a, b) => a.at - b.at)
}
