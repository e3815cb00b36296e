// The words of the room: goals of a plan and their steps, what one learns by oneself, what is shared, mentors.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'
import { Value } from '#reviews/model.ts'

export { Value }

export const How = z.enum(['course', 'mentor', 'practice', 'reading'])
export type How = z.infer<typeof How>
export const StepState = z.enum(['planned', 'doing', 'done', 'dropped'])
export type StepState = z.infer<typeof StepState>
export const Outcome = z.enum(['reached', 'partly', 'dropped'])
export type Outcome = z.infer<typeof Outcome>

const words = {
  value: Value,
  indicator: filled(200, 'По чему увидите, что получилось?'),
  difference: filled(400, 'Напишите, что станет по-другому'),
  dueOn: Day,
  how: How,
}
/** `after` is the edition that was on the screen; 0 for a new goal. */
export const NewGoal = z.object({ staffId: Id, after: z.int().min(0), pointId: Id.nullable().default(null), ...words })
export type NewGoal = z.infer<typeof NewGoal>

export const Step = z.object({ id: Id, title: z.string(), dueOn: Day.nullable(), state: StepState })
export type Step = z.infer<typeof Step>
export const NewStep = z.object({
  goalId: Id,
  title: filled(200, 'Напишите, что сделать'),
  dueOn: Day.nullable().default(null),
  state: StepState.default('planned'),
})
export type NewStep = z.infer<typeof NewStep>

export const GoalEdition = z.object({ edition: z.int(), ...words, by: z.string(), at: Instant })
/** proposed: one of the two has not agreed to these words · live: both have · ended. */
export const GoalState = z.enum(['proposed', 'live', 'ended'])
export type GoalState = z.infer<typeof GoalState>

export const Goal = z.object({
  id: Id,
  pointId: Id.nullable(),
  edition: z.int(),
  ...words,
  state: GoalState,
  selfAgreed: z.boolean(),
  headAgreed: z.boolean(),
  outcome: Outcome.nullable(),
  outcomeWords: z.string(),
  endedAt: Instant.nullable(),
  steps: z.array(Step),
  /** Earlier wordings, newest first. */
  history: z.array(GoalEdition),
})
export type Goal = z.infer<typeof Goal>

export const Talk = z.object({ id: Id, heldOn: Day, words: z.string(), by: z.string(), mine: z.boolean() })
export type Talk = z.infer<typeof Talk>
export const NewTalk = z.object({ staffId: Id, heldOn: Day, words: filled(4000, 'О чём договорились?') })
export type NewTalk = z.infer<typeof NewTalk>

/** A point that a review ended with, not yet a goal. */
export const OpenPoint = z.object({ id: Id, value: Value, text: z.string(), dueOn: Day })

export const Plan = z.object({
  staffId: Id,
  name: z.string(),
  today: Day,
  /** The reader's side. */
  side: z.enum(['self', 'head']),
  /** Who agrees besides the person; empty where nobody leads them. */
  leader: z.string(),
  goals: z.array(Goal),
  talks: z.array(Talk),
  /** When the next talk is due; null while there is no live goal. */
  talkDueOn: Day.nullable(),
  points: z.array(OpenPoint),
})
export type Plan = z.infer<typeof Plan>

export const StudyKind = z.enum(['read', 'watched', 'tried', 'course'])
export type StudyKind = z.infer<typeof StudyKind>
export const Link = z
  .union([z.literal(''), z.url({ protocol: /^https?$/u, error: 'Ссылка начинается с https://' }).max(500)])
  .default('')

export const NewStudy = z.object({
  kind: StudyKind,
  title: filled(300, 'Что это было?'),
  issuer: text(200).default(''),
  doneOn: Day,
  hours: z.number('Сколько часов?').positive('Часов больше нуля').max(500, 'Часов не больше 500'),
  taken: text(2000).default(''),
  link: Link,
  fileId: Id.nullable().default(null),
})
export type NewStudy = z.infer<typeof NewStudy>
export const Study = NewStudy.extend({ id: Id, link: z.string(), inRegistry: z.boolean() })
export type Study = z.infer<typeof Study>

export const MonthHours = z.object({ month: z.string(), hours: z.number() })
export type MonthHours = z.infer<typeof MonthHours>

export const NewShare = z.object({
  title: filled(200, 'О чём это?'),
  words: filled(4000, 'Напишите, что пригодится коллегам'),
  link: Link,
})
export type NewShare = z.infer<typeof NewShare>
export const Comment = z.object({ id: Id, name: z.string(), words: z.string(), at: Instant, mine: z.boolean() })
export const Share = z.object({
  id: Id,
  name: z.string(),
  department: z.string(),
  title: z.string(),
  words: z.string(),
  link: z.string(),
  sharedAt: Instant,
  mine: z.boolean(),
  thanks: z.int(),
  thanked: z.boolean(),
  comments: z.array(Comment),
})
export type Share = z.infer<typeof Share>

export const PairSource = z.enum(['rule', 'asked', 'offered'])
export type PairSource = z.infer<typeof PairSource>
/** unnamed: nobody is named as the mentor · offered: one of the two has not agreed · live · ended. */
export const PairState = z.enum(['unnamed', 'offered', 'live', 'ended'])
export type PairState = z.infer<typeof PairState>
export const Ending = z.enum(['finished', 'changed', 'declined'])
export type Ending = z.infer<typeof Ending>

/** What others than the two see of a pair: dates and how far its goals are. */
export const PairLine = z.object({
  id: Id,
  learnerId: Id,
  learner: z.string(),
  mentorId: Id.nullable(),
  mentor: z.string(),
  source: PairSource,
  state: PairState,
  ending: Ending.nullable(),
  beginsOn: Day.nullable(),
  untilOn: Day.nullable(),
  goals: z.object({ reached: z.int(), of: z.int() }),
  meetings: z.array(Day),
  /** The reader is one of the two and is asked to agree. */
  asksMe: z.boolean(),
  mine: z.boolean(),
})
export type PairLine = z.infer<typeof PairLine>

export const PairGoalState = z.enum(['open', 'reached', 'dropped'])
export type PairGoalState = z.infer<typeof PairGoalState>
export const PairGoal = z.object({ id: Id, title: z.string(), state: PairGoalState })
export type PairGoal = z.infer<typeof PairGoal>
export const Half = z.enum(['mid', 'final'])
export type Half = z.infer<typeof Half>

/** The page of the two. */
export const Pair = PairLine.extend({
  today: Day,
  midOn: Day.nullable(),
  pairGoals: z.array(PairGoal),
  notes: z.array(z.object({ id: Id, heldOn: Day, notes: z.string(), by: z.string(), mine: z.boolean() })),
  reflections: z.array(z.object({ half: Half, name: z.string(), words: z.string(), mine: z.boolean() })),
})
export type Pair = z.infer<typeof Pair>

export const About = z.enum(['goal', 'talk', 'meeting', 'mid', 'final', 'mentor'])
export type About = z.infer<typeof About>
export const Reminder = z.object({ about: About, subjectId: Id, dueOn: Day })
export type Reminder = z.infer<typeof Reminder>

export const MyGrowth = z.object({
  plan: Plan,
  studies: z.array(Study),
  /** The last twelve months, oldest first. */
  months: z.array(MonthHours),
  pairs: z.array(PairLine),
  /** Whether a mentor can be asked for: none is there yet. */
  mayAsk: z.boolean(),
})
export type MyGrowth = z.infer<typeof MyGrowth>

/** A count of a group; the share only where the group is large enough. */
export const Count = z.object({ count: z.int(), of: z.int(), share: z.number().nullable() })
export type Count = z.infer<typeof Count>
export const DepartmentGrowth = z.object({
  department: z.string(),
  plans: Count,
  mentors: Count,
  /** Of those who joined within the term of mentoring. */
  newcomers: Count,
})
export type DepartmentGrowth = z.infer<typeof DepartmentGrowth>

export const TeamLine = z.object({
  staffId: Id,
  name: z.string(),
  position: z.string(),
  live: z.int(),
  /** Goals that wait for the reader's agreement. */
  waiting: z.int(),
  talkDueOn: Day.nullable(),
})
export type TeamLine = z.infer<typeof TeamLine>
export const Team = z.object({
  today: Day,
  departments: z.array(DepartmentGrowth),
  /** People whose plan the reader agrees, by name. */
  people: z.array(TeamLine),
  pairs: z.array(PairLine),
  /** Who can be named: colleagues with room for one more learner. */
  mentors: z.array(z.object({ staffId: Id, name: z.string(), pairs: z.int() })),
  learners: z.array(z.object({ staffId: Id, name: z.string() })),
})
export type Team = z.infer<typeof Team>
