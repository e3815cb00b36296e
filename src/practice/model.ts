// The words of the room: situations, what a person remembers of them, the certifying test and who may take it when.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

/** Where a situation happens. */
export const Spot = z.enum(['window', 'phone', 'mail', 'messenger', 'letter', 'hall', 'colleagues'])
export type Spot = z.infer<typeof Spot>

/** An option of a situation with its explanation: kept on the server until it is answered. */
export const Option = z.object({
  right: z.boolean(),
  text: filled(200, 'Напишите, что делает сотрудник'),
  why: filled(300, 'Объясните, почему так или не так'),
})
export type Option = z.infer<typeof Option>

export const Difficulty = z.union([z.literal(1), z.literal(2), z.literal(3)])

const key = z.string().min(1).max(80)
const clause = z.string().regex(/^\d+(\.[\dа-яё]+)*$/u, 'Пункт пишется так: 4.2.3 или 4.1.л')

/** A situation with its answers. `edition` 0 comes with the program; from 1 on the centre wrote it. */
export const Situation = z.object({
  key,
  edition: z.int().min(0),
  clause,
  place: Spot,
  difficulty: Difficulty,
  scene: filled(600, 'Опишите, что происходит'),
  retired: z.boolean(),
  options: z.array(Option).min(3, 'Нужно хотя бы три варианта').max(4, 'Вариантов не больше четырёх'),
})
export type Situation = z.infer<typeof Situation>

/** What a keeper writes; `edition` is the one that was on the screen, 0 for a new one. */
export const WrittenSituation = Situation.omit({ key: true, retired: true })

/** In the list of the bank. */
export const BankItem = Situation.extend({ own: z.boolean(), open: z.int() })
export type BankItem = z.infer<typeof BankItem>

/** As it is shown: nothing of what is right. `options` in the order of this showing. */
export const Card = z.object({
  key,
  edition: z.int(),
  showing: z.int(),
  clause: z.string(),
  place: Spot,
  scene: z.string(),
  options: z.array(z.string()),
})
export type Card = z.infer<typeof Card>

/** again: not remembered · hard: a part of what is right · good: all of it. */
export const Grade = z.enum(['again', 'hard', 'good'])
export type Grade = z.infer<typeof Grade>

/** Cards for today; `secondsLeft` of the week's five minutes; `waiting` counts what is due beyond the list. */
export const Session = z.object({
  cards: z.array(Card),
  due: z.int(),
  fresh: z.int(),
  waiting: z.int(),
  secondsLeft: z.int(),
  answeredThisWeek: z.int(),
})
export type Session = z.infer<typeof Session>

export const Chosen = z.array(z.int().min(0).max(3)).min(1, 'Выберите хотя бы один вариант').max(4)

export const PracticeAnswer = z.object({ key, edition: z.int().min(0), showing: z.int().min(0), chosen: Chosen })

/** What is said after an answer; options in the order shown. `dueOn`: when it will be asked again. */
export const Explained = z.object({
  grade: Grade,
  clause: z.string(),
  options: z.array(z.object({ text: z.string(), right: z.boolean(), chosen: z.boolean(), why: z.string() })),
  dueOn: Day,
})
export type Explained = z.infer<typeof Explained>

/** How well one remembers a chapter or a clause: `recall` is the mean chance 0–1, null where nothing was answered yet. */
export const ClauseKnown = z.object({
  clause: z.string(),
  all: z.int(),
  met: z.int(),
  due: z.int(),
  recall: z.number().nullable(),
})
export type ClauseKnown = z.infer<typeof ClauseKnown>

/** `curve`: the mean chance to remember what was met, day by day from today, if nothing more is done. */
export const Progress = z.object({
  clauses: z.array(ClauseKnown),
  curve: z.array(z.object({ day: z.int(), recall: z.number() })),
  weeks: z.array(z.object({ from: Day, answers: z.int(), good: z.int() })),
  met: z.int(),
  all: z.int(),
})
export type Progress = z.infer<typeof Progress>

/** Quiet lines for the person; null: nothing to say. */
export const Nudge = z.object({
  practice: z.boolean(),
  certification: z.object({ until: Day.nullable() }).nullable(),
})
export type Nudge = z.infer<typeof Nudge>

/** An order of the centre about the certifying test. `dated` and `number` of the paper itself. */
export const NewOrder = z.object({
  id: Id,
  number: filled(40, 'Номер приказа'),
  dated: Day,
  inForceFrom: Day,
  questions: z.int().min(1).max(100),
  clauses: z.array(clause).max(60),
  minutes: z.int().min(1).max(240),
  passPercent: z.int().min(1).max(100),
  attempts: z.int().min(1).max(20),
  coolingDays: z.int().min(0).max(365),
  periodMonths: z.int().min(1).max(60),
  roles: z.array(z.enum(['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin'])).max(8),
})
export type NewOrder = z.infer<typeof NewOrder>
export const Order = NewOrder.extend({ enteredAt: Instant })
export type Order = z.infer<typeof Order>

/** May this person begin now, and if not, why and when. */
export const Standing = z.object({
  state: z.enum(['no-order', 'open', 'passed', 'may', 'cooling', 'spent']),
  /** Whether the order names this person. */
  must: z.boolean(),
  attemptsLeft: z.int(),
  /** The pass holds up to this day. */
  validUntil: Day.nullable(),
  /** The first moment of the next attempt. */
  nextFrom: Instant.nullable(),
})
export type Standing = z.infer<typeof Standing>

export const ClauseResult = z.object({ clause: z.string(), right: z.int(), of: z.int() })
export type ClauseResult = z.infer<typeof ClauseResult>

export const AttemptLine = z.object({
  id: Id,
  number: z.int(),
  startedAt: Instant,
  endsAt: Instant,
  finishedAt: Instant.nullable(),
  right: z.int().nullable(),
  of: z.int(),
  passed: z.boolean().nullable(),
})
export type AttemptLine = z.infer<typeof AttemptLine>

/** A question of an attempt; `told` only when the attempt is over. */
export const Asked = z.object({
  key: z.string(),
  edition: z.int(),
  clause: z.string(),
  place: Spot,
  scene: z.string(),
  options: z.array(z.string()),
  chosen: z.array(z.int()).nullable(),
  told: z
    .object({ right: z.array(z.boolean()), why: z.array(z.string()), counted: z.boolean(), disputed: z.boolean() })
    .nullable(),
})
export type Asked = z.infer<typeof Asked>

export const Attempt = AttemptLine.extend({
  /** By the server's clock, so that the screen's own does not count. */
  secondsLeft: z.int(),
  /** The certificate of a passed test, in the registry of qualification. */
  paperId: Id.nullable(),
  order: Order,
  holder: z.object({ name: z.string(), position: z.string(), department: z.string() }),
  asked: z.array(Asked),
  clauses: z.array(ClauseResult).nullable(),
})
export type Attempt = z.infer<typeof Attempt>

export const Own = z.object({
  order: Order.nullable(),
  standing: Standing,
  openId: Id.nullable(),
  attempts: z.array(AttemptLine),
})
export type Own = z.infer<typeof Own>

/** A colleague in the list of results: the latest only, nothing of the practice. */
export const PersonResult = z.object({
  staffId: Id,
  name: z.string(),
  department: z.string(),
  must: z.boolean(),
  state: Standing.shape.state,
  validUntil: Day.nullable(),
  lastAt: Instant.nullable(),
  right: z.int().nullable(),
  of: z.int().nullable(),
  attempts: z.int(),
})
export type PersonResult = z.infer<typeof PersonResult>

/** Of the latest attempt of each; `share` is null while fewer than three people stand behind it. */
export const ClauseShare = z.object({ clause: z.string(), people: z.int(), answers: z.int(), share: z.number().nullable() })
export type ClauseShare = z.infer<typeof ClauseShare>

export const Results = z.object({ order: Order.nullable(), people: z.array(PersonResult), clauses: z.array(ClauseShare) })
export type Results = z.infer<typeof Results>

/** «Вопрос спорный»: from one's attempt (`attemptId`, `place`) or from practice (both absent). */
export const NewDispute = z.object({
  id: Id,
  key,
  edition: z.int().min(0),
  attemptId: Id.optional(),
  place: z.int().min(0).max(99).optional(),
  text: filled(1000),
})
export type NewDispute = z.infer<typeof NewDispute>

export const Outcome = z.enum(['upheld', 'kept'])

export const Dispute = z.object({
  id: Id,
  key: z.string(),
  clause: z.string(),
  scene: z.string(),
  text: z.string(),
  at: Instant,
  /** Empty where it comes from practice: that is private. */
  author: z.string(),
  fromTest: z.boolean(),
  /** Whether the one who asks has written it. */
  mine: z.boolean(),
  outcome: Outcome.nullable(),
  answer: z.string(),
})
export type Dispute = z.infer<typeof Dispute>

export const DisputeAnswer = z.object({ outcome: Outcome, answer: text(1000) })
