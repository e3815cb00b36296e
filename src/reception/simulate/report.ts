// The figures of a hard day: of the day itself, of one window more or less, of many such days for the told waits.
import { hardDay, opens } from './hard-day.ts'
import { mostOvertaken, toldAgainstActual, waitsByGroup, waitsOf, type Group, type Told, type Waits } from './measures.ts'
import { minute, playDay, type Call } from './play.ts'

export type Asked = { seed: number; windows: number }

export type DayFigures = {
  windows: number
  waits: Record<Group, Waits>
  /** K of the order, and the most that anybody was overtaken. */
  overtakesAllowed: number
  mostOvertaken: number
  neverCalled: number
  /** `HH:MM` of the hall. */
  lastLeavesAt: string
}

export type Report = {
  seed: number
  day: DayFigures
  /** By half-hour of coming: walk-ins and their waits. */
  course: { from: string; n: number; median: number; max: number }[]
  sensitivity: { windows: number; median: number; p90: number; max: number; lastLeavesAt: string }[]
  told: Told & { days: number; day: Told }
}

/** One day proves little about a range: it is judged over this many, with the seeds that follow. */
const manyDays = 30

export function report({ seed, windows }: Asked): Report {
  const { calls } = playDay(hardDay({ seed, windows }))
  const days = Array.from({ length: manyDays }, (_, i) => playDay(hardDay({ seed: seed + i, windows })).calls)
  return {
    seed,
    day: figures({ seed, windows }),
    course: courseOf(calls),
    sensitivity: [windows - 1, windows, windows + 1].filter(n => n > 0).map(n => sensitivityOf({ seed, windows: n })),
    told: { ...toldAgainstActual(days.flat()), days: manyDays, day: toldAgainstActual(calls) },
  }
}

function figures({ seed, windows }: Asked): DayFigures {
  const day = hardDay({ seed, windows })
  const { calls, left } = playDay(day)
  return {
    windows,
    waits: waitsByGroup(calls),
    overtakesAllowed: day.order.overtakes,
    mostOvertaken: mostOvertaken(calls),
    neverCalled: left.length,
    lastLeavesAt: clock(lastEnd(calls)),
  }
}

function sensitivityOf(asked: Asked): Report['sensitivity'][number] {
  const { calls } = playDay(hardDay(asked))
  const { median, p90, max } = waitsOf(calls.filter(walkedIn))
  return { windows: asked.windows, median, p90, max, lastLeavesAt: clock(lastEnd(calls)) }
}

function courseOf(calls: readonly Call[]): Report['course'] {
  const half = 30 * minute
  const slotOf = ({ joinedAt }: Call) => Math.max(Math.floor(joinedAt / half) * half, opens - half)
  const slots = Map.groupBy(calls.filter(walkedIn), slotOf)
  return [...slots]
    .toSorted(([a], [b]) => a - b)
    .map(([at, those]) => {
      const { n, median, max } = waitsOf(those)
      return { from: clock(at), n, median, max }
    })
}

const walkedIn = ({ onward, comer }: Call) => !onward && comer.kind !== 'booked'
const lastEnd = (calls: readonly Call[]) => Math.max(0, ...calls.map(({ endedAt }) => endedAt))

/** Milliseconds since midnight → `HH:MM`. */
const clock = (ms: number) =>
  [ms / minute / 60, (ms / minute) % 60].map(part => String(Math.floor(part)).padStart(2, '0')).join(':')
