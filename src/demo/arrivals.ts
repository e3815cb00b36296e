// Who comes on a day and when: Mondays full, Fridays thin, most at opening and after lunch; some by booking.
import { dayMs, weekdayOf } from '#calendar/day.ts'
import type { Worked } from '#calendar/office-time.ts'
import { isWorking } from '#calendar/working-time.ts'
import type { Help } from '#clients/model.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import type { Chance } from './chance.ts'
import type { Crowd, Person, Sort } from './clients.ts'
import { lineOf, type Frame, type Line } from './frame.ts'
import { bookingNotes } from './talks.data.ts'
import { planTicket, type Ticket } from './ticket.ts'

/** Somebody in the hall; `person` is known beforehand where there is a booking or a hand-over. */
export type Arrival = {
  at: number
  ticket: Ticket
  departmentId: string
  queuedAt: number
  booked: boolean
  priority: boolean
  person?: Person
}

const minute = 60_000

/** Tickets of an ordinary day by weekday, bookings apart. */
const usualCount = { mon: 52, tue: 44, wed: 40, thu: 38, fri: 27, sat: 20, sun: 20 }

export function planArrivals(
  plan: Plan,
  frame: Frame,
  date: string,
  stretches: readonly Worked[],
  crowd: Crowd,
  chance: Chance,
): Arrival[] {
  const count = Math.round(usualCount[weekdayOf(date)] * (0.88 + 0.24 * chance.next()))
  const walkIns = Array.from({ length: count }, () => walkIn(plan, frame, momentOf(stretches, chance), frame.lines, chance))
  const rush = planRush(plan, frame, stretches, walkIns, chance)
  const booked = planBookings(plan, frame, date, stretches, crowd, chance)
  return [...walkIns, ...rush, ...booked].toSorted((a, b) => a.at - b.at)
}

/** Shares of the working time, as people fill it: a third within the first hour, a wave after lunch, few towards the evening. */
const waves = [
  [0, 0.09, 27],
  [0.09, 0.25, 22],
  [0.25, 0.46, 17],
  [0.47, 0.6, 19],
  [0.6, 0.8, 11],
  [0.8, 0.93, 4],
] as const

function momentOf(stretches: readonly Worked[], chance: Chance): number {
  const [from, to] = chance.weigh(waves.map(([from, to, weight]) => [[from, to] as const, weight]))
  let left = (from + (to - from) * chance.next()) * stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  for (const stretch of stretches) {
    if (left < stretch.to - stretch.from) return Math.round(stretch.from + left)
    left -= stretch.to - stretch.from
  }
  return stretches.at(-1)!.from
}

/**
 * The half hour before now is a busy one in every department, so that whoever looks at the demo sees a hall at work.
 * Nothing is added outside working time.
 */
function planRush(
  plan: Plan,
  frame: Frame,
  stretches: readonly Worked[],
  walkIns: readonly Arrival[],
  chance: Chance,
): Arrival[] {
  const { now } = frame
  const open = stretches.find(({ from, to }) => from + 3 * minute <= now && now < to)
  if (!open) return []
  const since = Math.max(open.from, now - 32 * minute)
  return frame.places.flatMap(({ id, counters }, place) => {
    const lines = frame.lines.filter(({ departmentId, talk }) => departmentId === id && talk.weight > 0)
    const came = walkIns.filter(({ departmentId, at }) => departmentId === id && since <= at && at < now).length
    const count = Math.max(2, Math.ceil(((now - since) / (32 * minute)) * (counters.length + 2)) - came)
    return Array.from({ length: count }, (_, i) => {
      const at = Math.round(since + ((i + 0.5) * (now - since)) / count)
      // The last to come to the first department needs somebody to walk with: the administrator has whom to help.
      const help: Help[] | undefined = place === 0 && i === count - 1 ? ['escort'] : undefined
      return walkIn(plan, frame, at, lines, chance, help)
    })
  })
}

const groups = ['veteran', 'disabled', 'pregnant', 'small-child', 'operation'] as const
const helps: readonly (readonly [Help[], number])[] = [
  [[], 88],
  [['louder'], 4],
  [['large-print'], 3],
  [['escort'], 2],
  [['with-child'], 2],
  [['interpreter'], 1],
]

function walkIn(
  plan: Plan,
  frame: Frame,
  at: number,
  lines: readonly Line[],
  chance: Chance,
  help = chance.weigh(helps),
): Arrival {
  const line = chance.weigh(lines.map(one => [one, one.talk.weight] as const))
  const priorityGroup = chance.happens(0.06) ? chance.pick(groups) : null
  // A group is seen from a document, so it is the administrator who gives such a ticket.
  const issuedBy = priorityGroup || chance.happens(0.1) ? chance.pick(frame.hall) : null
  const ticket = planTicket(plan, frame, at, chance, {
    line,
    help,
    priorityGroup,
    booking: undefined,
    issuedBy,
  })
  return { at, ticket, departmentId: line.departmentId, queuedAt: at, booked: false, priority: priorityGroup !== null }
}

/** Longer than the longest holidays and the earliest booking together: whoever books has a file by then. */
const longBefore = 20
const bookable = ['expected', 'expected', 'expected', 'study', 'business'] as const

/** Agreed some days before by a specialist; most come a little early, one in nine does not. */
export function planBookings(
  plan: Plan,
  frame: Frame,
  date: string,
  stretches: readonly Worked[],
  crowd: Crowd,
  chance: Chance,
): Arrival[] {
  const starts = stretches.flatMap(({ from, to }) => halfHours(from + 30 * minute, to - 45 * minute))
  return Array.from({ length: chance.between(3, 6) }, () => {
    const startsAt = chance.pick(starts)
    const line = lineOf(frame, chance.pick(bookable))
    const person = crowd.findRested(date, longBefore, chance)
    return person && planBooking(plan, frame, { startsAt, line, person }, chance)
  }).flatMap(arrival => arrival ?? [])
}

const halfHours = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(1, Math.floor((to - from) / (30 * minute))) }, (_, i) => from + i * 30 * minute)

/** The same hour so many days before, or some days more where that is a day off. */
function workingMomentBefore(frame: Frame, at: number, days: number): number {
  const before = at - days * dayMs
  return isWorking(before, frame.office) ? before : workingMomentBefore(frame, at, days + 1)
}

type Booked = { startsAt: number; line: Line; person: Person }

/** Undefined where the client does not come. */
function planBooking(plan: Plan, frame: Frame, { startsAt, line, person }: Booked, chance: Chance): Arrival | undefined {
  const madeAt = workingMomentBefore(frame, startsAt, chance.between(2, 5))
  const madeBy = chance.pick(frame.places.find(({ id }) => id === line.departmentId)!.specialists)
  const made = { id: chance.id(madeAt), clientId: person.row.id, reasonId: line.id, departmentId: line.departmentId }
  const row: Row<'booking'> = {
    ...made,
    startsAt: iso(startsAt),
    minutes: 30,
    note: chance.pick(bookingNotes),
    state: 'booked',
    madeAt: iso(madeAt),
    madeBy,
  }
  const about = { clientId: row.clientId, departmentId: row.departmentId }
  plan.at(madeAt, books => {
    books.rows.booking.push(Object.assign(row, { state: 'booked' }))
    tell(books, madeAt, { kind: 'booking.made', staffId: madeBy, ...about, data: { booking: row.id, startsAt: row.startsAt } })
  })
  const becomes = (at: number, state: Row<'booking'>['state'], staffId?: string, data = {}) =>
    plan.at(at, books => {
      row.state = state
      tell(books, at, { kind: `booking.${state}`, staffId, ...about, data: { booking: row.id, ...data } })
    })
  const way = chance.weigh<'arrived' | 'missed' | 'cancelled'>([
    ['arrived', 82],
    ['missed', 12],
    ['cancelled', 6],
  ])
  if (way !== 'arrived') {
    if (way === 'cancelled') becomes(startsAt - 5 * 3_600_000, way, madeBy)
    // By the clock, once it is later than the published order allows.
    else becomes(startsAt + 15 * minute + 20_000, way)
    return undefined
  }
  const at = startsAt - chance.between(-4, 14) * minute
  const issuedBy = chance.pick(frame.hall)
  becomes(at, 'arrived', issuedBy, { inTime: true })
  const ticket = planTicket(plan, frame, at, chance, { line, help: [], priorityGroup: null, booking: row, issuedBy })
  return { at, ticket, departmentId: line.departmentId, queuedAt: startsAt, booked: true, priority: false, person }
}

export const sortOf = ({ code }: Line): Sort => (code === 'staff' ? 'envoy' : code === 'young' ? 'teen' : 'adult')
