// Who sits at which window: more of them on Mondays, another half of the department after lunch, so that nobody serves all day.
import { weekdayOf } from '#calendar/day.ts'
import type { Worked } from '#calendar/office-time.ts'
import { tell, type Plan } from './books.ts'
import type { Frame, Place } from './frame.ts'

export type Shift = {
  staffId: string
  counterId: string
  departmentId: string
  from: number
  /** After it nobody new is called before the break. */
  lastCall: number
  /** The last shift of the day stays until the hall is empty. */
  closesHall: boolean
}

const minute = 60_000

/** `index` counts working days; `free` have no shift in the stretch that is going on now: somebody is there to sign in as. */
export function planShifts(
  plan: Plan,
  frame: Frame,
  date: string,
  index: number,
  stretches: readonly Worked[],
  free: readonly string[],
): Shift[] {
  return stretches.flatMap((stretch, part) =>
    frame.places.flatMap(place => {
      const isNow = stretch.from <= frame.now && frame.now < stretch.to
      const people = rosterOf(place, index * stretches.length + part).filter(id => !isNow || !free.includes(id))
      return place.counters.slice(0, windowsOf(place, date, part, isNow)).map((counter, i): Shift => {
        const shift = { staffId: people[i]!, counterId: counter.id, departmentId: place.id, from: stretch.from }
        tellSeated(plan, shift, stretch.from - (6 - i) * minute, counter.number)
        return { ...shift, lastCall: stretch.to - 8 * minute, closesHall: part === stretches.length - 1 }
      })
    }),
  )
}

/** Turns by one department's list at a time: all specialists come round alike. */
const rosterOf = ({ specialists }: Place, turn: number): string[] => {
  const from = (turn * 2) % specialists.length
  return [...specialists.slice(from), ...specialists.slice(0, from)]
}

/** More in the morning and on Mondays. Now one more than on such a day, but one is left for whoever signs in. */
function windowsOf({ code, counters }: Place, date: string, part: number, isNow: boolean): number {
  const full = weekdayOf(date) === 'mon' ? 1 : 0
  const usual = (code === 'jobs' ? 2 : 1) + (part === 0 ? 1 : full)
  return Math.min(counters.length - (isNow ? 1 : 0), usual + (isNow ? 1 : 0))
}

function tellSeated(
  plan: Plan,
  { staffId, departmentId }: { staffId: string; departmentId: string },
  at: number,
  counter: number,
): void {
  plan.at(at, books => tell(books, at, { kind: 'staff.signed-in', staffId }))
  plan.at(at + 20_000, books =>
    tell(books, at + 20_000, { kind: 'staff.took-counter', staffId, departmentId, data: { counter } }),
  )
}
