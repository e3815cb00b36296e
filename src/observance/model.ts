// The words of the room: what is measured of the Code, always with the number of observations behind it.
import { z } from 'zod'
import { Day, Id, Instant } from '#platform/endpoint.ts'
import { Channel } from '#contacts/model.ts'
import { LateBecause, Origin } from '#promises/model.ts'

/** A 95 % interval of a share (0…1) or of a mark (1…5). */
export const Interval = z.object({ from: z.number(), to: z.number() })
export type Interval = z.infer<typeof Interval>

/** `count` out of `of`. Below the least sample (norm `sample.least`) nothing is claimed: `share` and `interval` are null. */
export const Share = z.object({ count: z.int(), of: z.int(), share: z.number().nullable(), interval: Interval.nullable() })
export type Share = z.infer<typeof Share>

/** Minutes of the waits that ended in a call; `within` also knows those who have already waited too long. */
export const Waits = z.object({
  called: z.int(),
  median: z.number().nullable(),
  ninth: z.number().nullable(),
  within: Share,
})
export type Waits = z.infer<typeof Waits>

export const WaitEnd = z.enum(['called', 'waiting', 'left'])
export type WaitEnd = z.infer<typeof WaitEnd>

/** One person in the queue once: came at `minute` of the local day, waited `minutes`, by the norm that holds for them. */
export const WaitPoint = z.object({
  minute: z.int(),
  minutes: z.number(),
  booked: z.boolean(),
  end: WaitEnd,
  beyond: z.boolean(),
})
export type WaitPoint = z.infer<typeof WaitPoint>

/** Facts of an hour, not estimates: they hold for two people as well as for fifty. */
export const WaitHour = z.object({ hour: z.int(), came: z.int(), beyond: z.int(), middle: z.number(), longest: z.number() })
export type WaitHour = z.infer<typeof WaitHour>

export const WaitNorms = z.object({ live: z.number(), booked: z.number() })
export type WaitNorms = z.infer<typeof WaitNorms>

export const QueueNow = z.object({
  waiting: z.int(),
  away: z.int(),
  called: z.int(),
  serving: z.int(),
  parked: z.int(),
  /** Windows where somebody works. */
  windows: z.int(),
  longestMinutes: z.int().nullable(),
  beyond: z.int(),
})
export type QueueNow = z.infer<typeof QueueNow>

export const DueState = z.enum(['kept', 'kept-late', 'ahead', 'overdue'])
export type DueState = z.infer<typeof DueState>

export const Counted = z.object({ text: z.string(), count: z.int() })
export type Counted = z.infer<typeof Counted>

/** Calls out of the published order, of all calls. */
export const Exceptions = z.object({ count: z.int(), calls: z.int(), reasons: z.array(Counted) })

export const DepartmentDay = z.object({
  departmentId: Id,
  departmentTitle: z.string(),
  day: Day,
  today: Day,
  /** When this was counted: the «now» of the screen. */
  at: Instant,
  /** Below this number of observations nothing is claimed. */
  least: z.int(),
  /** Only for today. */
  queue: QueueNow.nullable(),
  waits: z.object({
    norms: WaitNorms,
    /** Local minutes between which the department is open; null on a day off. */
    open: z.object({ from: z.int(), to: z.int() }).nullable(),
    points: z.array(WaitPoint),
    hours: z.array(WaitHour),
    all: Waits,
    left: z.int(),
  }),
  /** What the centre promised for this day, by due moment, and what is still open from before it. */
  promises: z.array(z.object({ dueAt: z.string(), state: DueState })),
  exceptions: Exceptions,
})
export type DepartmentDay = z.infer<typeof DepartmentDay>

/** Whole weeks that end with the day asked for. */
export const Trend = z.object({
  days: z.array(z.object({ day: Day, waits: Waits })),
  weeks: z.array(z.object({ from: Day, to: Day, waits: Waits, onTime: Share, exceptions: z.int(), calls: z.int() })),
  waits: Waits,
  onTime: Share,
})
export type Trend = z.infer<typeof Trend>

/** The mean is given with its interval and the number of answers, or not at all. */
export const Marks = z.object({ of: z.int(), mean: z.number().nullable(), interval: Interval.nullable() })
export type Marks = z.infer<typeof Marks>

export const Ratings = z.object({
  all: Marks,
  channels: z.array(z.object({ channel: Channel, marks: Marks })),
  /** How many gave 1, 2, 3, 4, 5. */
  spread: z.array(z.int()).length(5),
  ease: z.object({ easy: z.int(), ratherEasy: z.int(), ratherHard: z.int(), hard: z.int(), share: Share }),
  answered: z.object({ count: z.int(), of: z.int() }),
  /** Low marks (norm `rating.low`) and how many of their follow-ups are not done yet. */
  low: z.object({ count: z.int(), waiting: z.int() }),
})
export type Ratings = z.infer<typeof Ratings>

export const StepObserved = z.object({
  step: z.string(),
  clause: z.string(),
  title: z.string(),
  required: z.boolean(),
  observed: Share,
  /** Passed over with a reason; the rest was simply not marked. */
  skipped: z.array(Counted),
})
export type StepObserved = z.infer<typeof StepObserved>

export const Talks = z.object({
  from: Day,
  to: Day,
  visits: z.int(),
  ratings: Ratings,
  steps: z.array(StepObserved),
  /** Clause 4.2.8: visits without a telephone in between; where there was one, how often the apology was said. */
  undisturbed: Share,
  apologised: z.object({ count: z.int(), of: z.int() }),
  withoutCheck: z.object({ count: z.int(), reasons: z.array(Counted) }),
})
export type Talks = z.infer<typeof Talks>

/** What was promised for these weeks and kept in time; `moved`, `cancelled`, `stillLate` are counts beside the share. */
export const PromisesKept = z.object({
  departmentId: Id,
  departmentTitle: z.string(),
  from: Day,
  to: Day,
  least: z.int(),
  all: Share,
  weeks: z.array(z.object({ from: Day, to: Day, onTime: Share })),
  clauses: z.array(z.object({ clause: z.string(), onTime: Share })),
  channels: z.array(z.object({ channel: Origin, onTime: Share })),
  departments: z.array(z.object({ id: Id, title: z.string(), onTime: Share })),
  reasons: z.array(z.object({ because: LateBecause, count: z.int() })),
  stillLate: z.int(),
  cancelled: z.int(),
  moved: z.int(),
})
export type PromisesKept = z.infer<typeof PromisesKept>
