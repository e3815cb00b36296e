// What screens are shown of appeals: a line of the register, a deadline explained, an earlier appeal, the whole card.
import { z } from 'zod'
import { Day, Id, Instant } from '#platform/endpoint.ts'
import { Acts, Author, Channel, Dispatch, FileLine, Form, Kind, Law, Question, Result, State } from './model.ts'

/** A day the appeal must be ready for something by, with how it was counted and by which norm. */
export const Deadline = z.object({
  code: z.string(),
  title: z.string(),
  due: Day,
  /** «30-й день — воскресенье 22.11, срок — пятница 20.11» */
  why: z.string(),
  source: z.string(),
  doneOn: Day.nullable(),
  /** Set by the centre for itself, not by law. */
  inner: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

/** How near the deadline is; lateness is never a state that somebody sets. */
export const Urgency = z.enum(['late', 'urgent', 'soon', 'calm', 'over'])
export type Urgency = z.infer<typeof Urgency>

export const AppealLine = z.object({
  id: Id,
  state: State,
  law: Law,
  kind: Kind,
  form: Form,
  channel: Channel,
  number: z.string().nullable(),
  receivedOn: Day,
  registeredOn: Day.nullable(),
  author: z.string(),
  /** The first question, else the beginning of the text. */
  about: z.string(),
  executorId: Id.nullable(),
  executor: z.string(),
  departmentId: Id.nullable(),
  dueOn: Day,
  endedOn: Day.nullable(),
  urgency: Urgency,
  /** Days left (negative: late by). */
  daysLeft: z.int(),
  repeated: z.boolean(),
})
export type AppealLine = z.infer<typeof AppealLine>

export const Register = z.object({
  today: Day,
  /** Open and late: whatever the filter says, they stand above. */
  late: z.array(AppealLine),
  lines: z.array(AppealLine),
  /** Where more than fits was found. */
  more: z.boolean(),
})
export type Register = z.infer<typeof Register>

/** An earlier appeal of the same author, with what was answered. */
export const Earlier = z.object({
  id: Id,
  number: z.string().nullable(),
  receivedOn: Day,
  state: State,
  about: z.string(),
  linked: z.boolean(),
  answers: z.array(z.object({ sentOn: Day, number: z.string(), body: z.string() })),
  result: Result.nullable(),
})
export type Earlier = z.infer<typeof Earlier>

/** A reason of the law not to answer on the merits; only proposed, a person decides. */
export const ProposedGround = z.object({
  code: z.string(),
  title: z.string(),
  source: z.string(),
  todo: z.string(),
  /** Whether the author must be told, and by when where the law says. */
  notice: z.boolean(),
  noticeBy: Day.nullable(),
  /** Why it is proposed here; empty: it is only one of the list. */
  why: z.string(),
})
export type ProposedGround = z.infer<typeof ProposedGround>

export const HistoryItem = z.object({ at: Instant, who: z.string(), what: z.string() })

/** Who may be given the appeal; a reason stands where the law forbids it. */
export const Candidate = z.object({
  id: Id,
  name: z.string(),
  position: z.string(),
  departmentId: Id,
  barred: z.string(),
  /** Open appeals they already have. */
  open: z.int(),
})
export type Candidate = z.infer<typeof Candidate>

export const AppealCard = AppealLine.extend({
  authorAs: Author,
  signatories: z.int(),
  body: z.string(),
  receivedBy: z.string(),
  questions: z.array(Question.extend({ answered: z.boolean() })),
  questionsChecked: z.boolean(),
  complained: z.array(z.object({ staffId: Id.nullable(), departmentId: Id.nullable(), name: z.string() })),
  deadlines: z.array(Deadline),
  counts: z.object({ counts: z.enum(['yes', 'no', 'depends']), why: z.string(), source: z.string(), advice: z.string() }),
  extension: z.object({ days: z.int(), reason: z.string() }).nullable(),
  approver: z.string(),
  remarks: z.string(),
  result: Result.nullable(),
  cause: z.string(),
  remedy: z.string(),
  ground: z.object({ title: z.string(), source: z.string(), reason: z.string() }).nullable(),
  redirectedTo: z.string(),
  dispatches: z.array(Dispatch),
  files: z.array(FileLine),
  earlier: z.array(Earlier),
  grounds: z.array(ProposedGround),
  history: z.array(HistoryItem),
  /** The answer is written in the editor: from there it goes to be signed and sent. */
  letter: z.boolean(),
  /** What the person who looks may do now. */
  may: z.array(z.enum([...Acts, 'edit'])),
})
export type AppealCard = z.infer<typeof AppealCard>
