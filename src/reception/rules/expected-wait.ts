// How long to wait, as a range: from today's visits while there are enough, from the usual time of the reason before that.
import type { ExpectedWait } from '../model.ts'

/** Fewer observations than this are drawn towards the usual time. */
const enough = 8

/** What nobody can foresee, as a share of the wait: later priority visitors, a slow or a quick day. Measured: bin/zabota simulate. */
const unforeseen = 0.2

/** Finished visits with one reason: how many, and how long on the average they took the window, from the call to the end. */
export type Observed = { visits: number; minutes: number }

/** Minutes that a visit takes: `usual` counts as so many visits as are missing to `enough`. */
export function visitMinutes(usual: number, { visits, minutes }: Observed): number {
  const missing = Math.max(0, enough - visits)
  return (usual * missing + minutes * visits) / (missing + visits)
}

/** A booking whose client has not come yet: goes before whoever waits once its time has come. */
export type ToCome = { inMinutes: number; minutes: number }

/** The next time nobody is called (lunch, before opening); `inMinutes` is 0 while it lasts. */
export type Pause = { inMinutes: number; minutes: number }

export type Prospect = {
  /** Minutes of each visit that begins before. */
  ahead: readonly number[]
  /** Minutes of a visit under way at the windows, half of it over on the average. */
  current: number
  windows: number
  booked?: readonly ToCome[]
  pause?: Pause | null
}

/** Rounded outwards to five minutes; null where no window works. */
export function expectedWait({ ahead, current, windows, booked = [], pause = null }: Prospect): ExpectedWait {
  if (windows === 0) return null
  const before = [...ahead, ...goingBefore({ ahead, current, windows, booked, pause })]
  const middle = (sum(before) + current / 2) / windows
  // Visits vary nearly as much as they last, and the spread of a sum is the root of the summed squares.
  const visits = Math.sqrt(sum([...before, current].map(minutes => minutes ** 2))) / windows / 1.5
  const spread = Math.hypot(visits, unforeseen * middle)
  const from = Math.floor(onTheClock(middle - spread, pause) / 5) * 5
  return { fromMinutes: from, toMinutes: Math.max(from + 5, Math.ceil(onTheClock(middle + spread, pause) / 5) * 5) }
}

/** The pause that lasts at a moment or comes next; null after the last shift. Shifts in order, all in minutes of one day. */
export function pauseAfter(shifts: readonly (readonly [number, number])[], at: number): Pause | null {
  const next = shifts.findIndex(([from]) => from > at)
  if (next < 0) return null
  const since = Math.max(at, shifts[next - 1]?.[1] ?? at)
  return { inMinutes: since - at, minutes: shifts[next]![0] - since }
}

/** Minutes of those bookings whose time comes before the turn does; each puts the turn off a little. */
function goingBefore({ ahead, current, windows, booked = [], pause = null }: Prospect): number[] {
  const before: number[] = []
  for (const { inMinutes, minutes } of booked.toSorted((a, b) => a.inMinutes - b.inMinutes)) {
    const turn = onTheClock((sum(ahead) + sum(before) + current / 2) / windows, pause)
    if (inMinutes < turn) before.push(minutes)
  }
  return before
}

/** Minutes of work from now → minutes on the clock. */
function onTheClock(working: number, pause: Pause | null): number {
  const minutes = Math.max(0, working)
  return pause && minutes >= pause.inMinutes ? minutes + pause.minutes : minutes
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
