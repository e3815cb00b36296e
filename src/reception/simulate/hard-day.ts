// A hard day of one department: the Monday after a holiday. Invented, but shaped like the published load of public service halls:
// people at the door before it opens, a rush before noon, one break for lunch when everybody waits.
import { chance, type Chance } from './chance.ts'
import { minute, type Comer, type Day, type Kind, type Window } from './play.ts'

const hour = 60 * minute
/** The hall works from 9 to 18 with a break; tickets are taken during the break too, and until half past five. */
export const opens = 9 * hour
export const closes = 18 * hour
export const lunch = [13 * hour, 13 * hour + 45 * minute] as const

/** Walk-ins expected in each stretch, [from, to, people]. */
const rush = [
  [opens - 20 * minute, opens, 14],
  [9 * hour, 10 * hour, 26],
  [10 * hour, 11 * hour, 30],
  [11 * hour, 12 * hour, 25],
  [12 * hour, 13 * hour, 16],
  [13 * hour, 14 * hour, 9],
  [14 * hour, 15 * hour, 19],
  [15 * hour, 16 * hour, 17],
  [16 * hour, 17 * hour, 11],
  [17 * hour, 17.5 * hour, 3],
] as const

/** What people come with: share of them, minutes by the catalogue, minutes that it really takes on such a day. */
const reasons = [
  { share: 45, reason: 'work', usualMinutes: 20, really: 17 },
  { share: 30, reason: 'benefit', usualMinutes: 15, really: 14 },
  { share: 10, reason: 'business', usualMinutes: 25, really: 24 },
  { share: 15, reason: 'question', usualMinutes: 10, really: 7 },
] as const

const shares = { priority: 0.08, gone: 0.04, onward: 0.05, toNamed: 0.5, bookedAbsent: 0.1 }
/** Bookings: one each quarter of an hour outside lunch and the last hour. */
const bookedEvery = 15 * minute
const order = { overtakes: 2, earlyMinutes: 10 }
const lateMinutes = 15

/** The same seed brings the same people with the same needs, however many windows are open: days can be compared. */
export function hardDay({ seed, windows }: { seed: number; windows: number }): Day {
  const luck = chance(seed)
  const named = Array.from({ length: 3 }, (_, i) => windowId(i))
  const comers = [...walkIns(luck), ...booked(luck)].map((coming, i) => comerOf(luck, coming, `${i}`.padStart(4, '0'), named))
  return {
    order,
    windows: Array.from({ length: windows }, (_, i): Window => ({
      id: windowId(i),
      shifts: [
        [opens, lunch[0]],
        [lunch[1], closes],
      ],
    })),
    comers: comers.map(comer => (comer.onward ? withOpenWindow(comer, comer.onward, windows) : comer)),
  }
}

const windowId = (i: number) => `window ${i + 1}`

type Coming = { kind: Kind; comesAt: number; queuedAt: number }

const walkIns = (luck: Chance): Coming[] =>
  rush
    .flatMap(([from, to, people]) => luck.moments(from, to, people))
    .map(Math.round)
    .map(at => ({ kind: luck.happens(shares.priority) ? 'priority' : 'ordinary', comesAt: at, queuedAt: at }))

/** Most come a little early; whoever is later than the place is kept joins the others. */
function booked(luck: Chance): Coming[] {
  const slots = Array.from({ length: (closes - hour - opens) / bookedEvery }, (_, i) => opens + i * bookedEvery)
  return slots
    .filter(at => at < lunch[0] || at >= lunch[1])
    .map(at => {
      const comesAt = Math.max(opens - 15 * minute, Math.round(at + luck.normal(-6, 6) * minute))
      if (luck.happens(shares.bookedAbsent)) return { kind: 'booked', comesAt: Infinity, queuedAt: at }
      const late = comesAt > at + lateMinutes * minute
      return late ? { kind: 'ordinary', comesAt, queuedAt: comesAt } : { kind: 'booked', comesAt, queuedAt: at }
    })
}

function comerOf(luck: Chance, coming: Coming, id: string, named: readonly string[]): Comer {
  const { reason, usualMinutes, really } = luck.oneOf(reasons)
  const lasting = (mean: number) => Math.round(Math.max(1, luck.lasting(mean, 0.6)) * minute)
  const lasts = lasting(really)
  const walks = Math.round((0.3 + luck.unit()) * minute)
  const stays = !luck.happens(shares.gone)
  const goesOn = luck.happens(shares.onward)
  const to = luck.happens(shares.toNamed) ? named[Math.floor(luck.unit() * named.length)]! : null
  const next = lasting(10)
  return { ...coming, id, reason, usualMinutes, lasts, walks, stays, ...(goesOn && { onward: { lasts: next, to } }) }
}

/** With fewer windows the named colleague may not be here today: then anybody takes over. */
const withOpenWindow = (comer: Comer, onward: NonNullable<Comer['onward']>, windows: number): Comer =>
  onward.to !== null && Number(onward.to.slice('window '.length)) > windows
    ? { ...comer, onward: { ...onward, to: null } }
    : comer
