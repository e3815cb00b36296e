// The words of the room: six values, their indicators by level, review cycles, forms, profiles, plans and appeals.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

/** The six values by which people are reviewed and hired (clause 3.1). */
export const Value = z.enum(['experience', 'skills', 'knowledge', 'qualities', 'motivation', 'potential'])
export type Value = z.infer<typeof Value>
export const values = Value.options

/** What kind of position an indicator is for. */
export const Post = z.enum(['window', 'head', 'other'])
export type Post = z.infer<typeof Post>

/** Of an indicator, from «not yet» to «others learn from it». */
export const Mark = z.int().min(1, 'Отметка от 1 до 4').max(4, 'Отметка от 1 до 4')

/** Something that can be seen at work; `levels` say what is seen at each mark, lowest first. */
export const Indicator = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/u, 'Код: латинские буквы, цифры и дефис, от 2 до 40 знаков'),
  value: Value,
  posts: z.array(Post).min(1, 'Отметьте, для каких должностей это'),
  title: filled(120, 'Назовите, что видно в работе'),
  levels: z.array(filled(240, 'Опишите поведение словами')).length(4, 'Нужны четыре уровня'),
})
export type Indicator = z.infer<typeof Indicator>

/** `edition` 0 comes with the program. */
export const CompetencyModel = z.object({ edition: z.int().min(0), inForceFrom: Day.nullable(), indicators: z.array(Indicator) })
export type CompetencyModel = z.infer<typeof CompetencyModel>

/** A next edition; `after` is the one that was on the screen. */
export const NewModel = z.object({
  after: z.int().min(0),
  inForceFrom: Day,
  indicators: z.array(Indicator).min(1).max(200, 'Показателей не больше двухсот'),
})
export type NewModel = z.infer<typeof NewModel>

/** From which side somebody is seen. Only `self` and `head` are said by one known person. */
export const Side = z.enum(['self', 'head', 'colleague', 'subordinate'])
export type Side = z.infer<typeof Side>

/** open: forms are filled in · calibration: heads agree the marks · shown: people see their results. */
export const CycleState = z.enum(['open', 'calibration', 'shown'])
export type CycleState = z.infer<typeof CycleState>

export const Cycle = z.object({
  id: Id,
  title: z.string(),
  sinceOn: Day,
  untilOn: Day,
  modelEdition: z.int(),
  least: z.int(),
  state: CycleState,
  openedAt: Instant,
  shownAt: Instant.nullable(),
})
export type Cycle = z.infer<typeof Cycle>

export const NewCycle = z
  .object({
    id: Id,
    title: filled(120, 'Назовите оценку, например «Второе полугодие 2026»'),
    sinceOn: Day,
    untilOn: Day,
    /** Whose people are reviewed; empty: of all departments. */
    departmentIds: z.array(Id),
  })
  .refine(({ sinceOn, untilOn }) => sinceOn <= untilOn, { path: ['untilOn'], message: 'Последний день раньше первого' })
export type NewCycle = z.infer<typeof NewCycle>

/** Who is asked about whom, for those who run the cycle: whether it came, never what is in it. */
export const Asked = z.object({
  id: Id,
  subjectId: Id,
  subject: z.string(),
  department: z.string(),
  reviewerId: Id,
  reviewer: z.string(),
  side: Side,
  sent: z.boolean(),
})
export type Asked = z.infer<typeof Asked>
export const RunCycle = z.object({ cycle: Cycle, asked: z.array(Asked) })
export type RunCycle = z.infer<typeof RunCycle>

export const NewAsked = z.object({ id: Id, subjectId: Id, reviewerId: Id, side: z.enum(['head', 'colleague', 'subordinate']) })
export type NewAsked = z.infer<typeof NewAsked>

/** By the code of the indicator; null: there was no occasion to see it. */
export const Marks = z.record(z.string(), Mark.nullable())
export type Marks = z.infer<typeof Marks>

/** Forms that still wait for whoever was reminded. */
export const Reminder = z.object({ cycleId: Id, title: z.string(), untilOn: Day, left: z.int() })
export type Reminder = z.infer<typeof Reminder>

/** One's own form about somebody. */
export const Form = z.object({
  id: Id,
  cycleTitle: z.string(),
  untilOn: Day,
  least: z.int(),
  subject: z.string(),
  position: z.string(),
  side: Side,
  indicators: z.array(Indicator),
  marks: Marks,
  comment: z.string(),
  version: z.int(),
  /** It can't be changed any more: it was sent, or the cycle takes no more. */
  sent: z.boolean(),
  open: z.boolean(),
})
export type Form = z.infer<typeof Form>
export const FormDraft = z.object({ marks: Marks, comment: text(2000), version: z.int() })
export type FormDraft = z.infer<typeof FormDraft>

/** About one's own marks, for oneself only. `others` is null until enough colleagues have sent theirs. */
export const Self = z.object({
  marks: z.int(),
  mean: z.number().nullable(),
  spread: z.number().nullable(),
  lowest: z.int().nullable(),
  highest: z.int().nullable(),
  used: z.array(z.object({ mark: Mark, count: z.int() })),
  others: z.object({ mean: z.number(), reviewers: z.int() }).nullable(),
  /** Nearly all marks of this form are one and the same. */
  halo: z.boolean(),
  /** Indicators that have no answer yet. */
  left: z.int(),
})
export type Self = z.infer<typeof Self>

/** A mean of what may be shown: to one decimal, with the number of answers behind it. */
export const Cell = z.object({ mean: z.number(), count: z.int() })
export type Cell = z.infer<typeof Cell>
/** Null: nobody was asked, or fewer answers than may be shown. */
export const Sides = z.object({
  self: Cell.nullable(),
  head: Cell.nullable(),
  colleague: Cell.nullable(),
  subordinate: Cell.nullable(),
})
export type Sides = z.infer<typeof Sides>

export const ValueProfile = z.object({
  value: Value,
  sides: Sides,
  /** Of all sides but one's own, as far as they are shown. */
  others: z.number().nullable(),
  indicators: z.array(z.object({ code: z.string(), title: z.string(), sides: Sides })),
})
export type ValueProfile = z.infer<typeof ValueProfile>

export const Final = z.object({
  value: Value,
  number: z.int(),
  mark: Mark,
  ground: z.string(),
  agreedBy: z.string(),
  agreedAt: Instant,
})
export type Final = z.infer<typeof Final>

export const Appeal = z.object({
  id: Id,
  cycleId: Id,
  cycleTitle: z.string(),
  subjectId: Id,
  subject: z.string(),
  text: z.string(),
  at: Instant,
  dueOn: Day,
  outcome: z.enum(['upheld', 'kept']).nullable(),
  answer: z.string(),
})
export type Appeal = z.infer<typeof Appeal>

export const Point = z.object({
  id: Id,
  staffId: Id,
  cycleId: Id.nullable(),
  value: Value,
  text: z.string(),
  dueOn: Day,
  state: z.enum(['proposed', 'agreed', 'declined', 'done']),
  /** Proposed by the person, not by the head. */
  own: z.boolean(),
})
export type Point = z.infer<typeof Point>
export const NewPoint = z.object({
  id: Id,
  staffId: Id,
  cycleId: Id.nullable().default(null),
  value: Value,
  text: filled(300, 'Напишите, что хотите развить и как это увидим'),
  dueOn: Day,
})
export type NewPoint = z.infer<typeof NewPoint>

/** What a person sees of their review, or whoever calibrates it. */
export const Result = z.object({
  cycle: Cycle,
  staffId: Id,
  name: z.string(),
  position: z.string(),
  profile: z.array(ValueProfile),
  headComment: z.string(),
  comments: z.object({ colleague: z.array(z.string()), subordinate: z.array(z.string()) }),
  clients: z.object({ count: z.int(), least: z.int(), mean: z.number().nullable() }),
  finals: z.array(Final),
  /** Mean of each value in this and earlier cycles, oldest first. */
  trend: z.array(z.object({ title: z.string(), means: z.record(z.string(), z.number().nullable()) })),
  remark: z.string(),
  appeal: Appeal.nullable(),
  points: z.array(Point),
  mine: z.boolean(),
  /** Who else has looked at it, newest first; told to the person alone. */
  seenBy: z.array(z.object({ name: z.string(), position: z.string(), day: Day })),
  /** May agree final marks now. */
  agrees: z.boolean(),
})
export type Result = z.infer<typeof Result>

export const Mine = z.object({
  forms: z.array(
    z.object({
      id: Id,
      cycleTitle: z.string(),
      untilOn: Day,
      subject: z.string(),
      position: z.string(),
      side: Side,
      answered: z.int(),
      of: z.int(),
      sent: z.boolean(),
      open: z.boolean(),
    }),
  ),
  results: z.array(Cycle),
  points: z.array(Point),
})
export type Mine = z.infer<typeof Mine>

/** A person at the meeting of heads. */
export const Line = z.object({
  staffId: Id,
  name: z.string(),
  department: z.string(),
  position: z.string(),
  forms: z.int(),
  sent: z.int(),
  finals: z.array(z.object({ value: Value, mark: Mark })),
  appealed: z.boolean(),
  agrees: z.boolean(),
})
export type Line = z.infer<typeof Line>
export const Calibration = z.object({
  cycle: Cycle,
  lines: z.array(Line),
  /** Mean of agreed marks by department, where enough people stand behind it: how strict each is. */
  departments: z.array(z.object({ department: z.string(), people: z.int(), mean: z.number() })),
})
export type Calibration = z.infer<typeof Calibration>
export const NewFinal = z.object({
  /** Of the mark that was on the screen; 0: there was none. */
  after: z.int().min(0),
  mark: Mark,
  ground: filled(500, 'Напишите, на чём основана отметка'),
})
