// The words of the room: what came in, under which law it is considered, its questions, deadlines, people and end.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

export const Channel = z.enum([
  'in-person',
  'spoken',
  'post',
  'portal',
  'site',
  'redirected',
  'email',
  'messenger',
  'phone',
  'book',
])
export type Channel = z.infer<typeof Channel>

/** By which law it is considered; `none`: the law does not count it as an appeal. */
export const Law = z.enum(['appeal', 'service-complaint', 'refusal-complaint', 'information', 'none'])
export type Law = z.infer<typeof Law>

export const Kind = z.enum(['proposal', 'application', 'complaint'])
export type Kind = z.infer<typeof Kind>

export const Form = z.enum(['individual', 'collective', 'anonymous'])
export type Form = z.infer<typeof Form>

export const State = z.enum([
  'received',
  'registered',
  'assigned',
  'approval',
  'signed',
  'answered',
  'redirected',
  'closed',
  'explained',
])
export type State = z.infer<typeof State>

export const Result = z.enum(['supported', 'measures', 'explained', 'not-supported'])
export type Result = z.infer<typeof Result>

export const Way = z.enum(['post', 'email', 'portal', 'hand', 'spoken'])
export type Way = z.infer<typeof Way>

/** The author as written in the paper; names may be missing, the law says what follows. */
export const Author = z.object({
  clientId: Id.nullable().default(null),
  surname: text(300).default(''),
  name: text(300).default(''),
  patronymic: text(300).default(''),
  title: text(300).default(''),
  address: text(500).default(''),
  email: text(200).default(''),
  phone: text(40).default(''),
})
export type Author = z.infer<typeof Author>

/** What a person corrects while the appeal is open; the text and the days only before registration. */
export const Particulars = z.object({
  channel: Channel,
  law: Law,
  kind: Kind,
  form: Form,
  signatories: z.int().min(1, 'Подписавших хотя бы один').max(100_000).default(1),
  receivedOn: Day,
  author: Author,
  body: text(60_000).default(''),
})
export type Particulars = z.infer<typeof Particulars>

export const NewAppeal = Particulars.extend({
  id: Id,
  /** At once with a number; otherwise it waits in the register for one. */
  register: z.boolean().default(false),
})
export type NewAppeal = z.infer<typeof NewAppeal>

export const Question = z.object({ id: Id, body: filled(1000, 'Напишите вопрос или уберите строку'), ours: z.boolean() })
export type Question = z.infer<typeof Question>

/** A colleague or a department, one of the two. */
export const Complained = z
  .object({ staffId: Id.nullable(), departmentId: Id.nullable() })
  .refine(({ staffId, departmentId }) => (staffId === null) !== (departmentId === null), 'Выберите сотрудника или отдел')
export type Complained = z.infer<typeof Complained>

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

export const Dispatch = z.object({
  id: Id,
  kind: z.enum(['answer', 'redirect', 'copy', 'inquiry', 'notice', 'explanation']),
  sentOn: Day,
  number: z.string(),
  addressee: z.string(),
  way: Way,
  body: z.string(),
  expectedOn: Day.nullable(),
})
export type Dispatch = z.infer<typeof Dispatch>

/** A paper as a person writes it down when it has left. */
export const NewDispatch = z.object({
  id: Id,
  sentOn: Day,
  number: text(100).default(''),
  addressee: filled(500, 'Напишите, кому отправили'),
  way: Way,
  body: text(30_000).default(''),
})
export type NewDispatch = z.infer<typeof NewDispatch>

export const FileLine = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int(), addedAt: Instant })
export type FileLine = z.infer<typeof FileLine>

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
  noticeDays: z.int().nullable(),
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
  /** What the person who looks may do now. */
  may: z.array(z.string()),
})
export type AppealCard = z.infer<typeof AppealCard>

/** How the centre registers from a day on. */
export const Order = z.object({
  validFrom: Day,
  pattern: text(60).pipe(z.string().includes('{номер}', 'В образце номера должно быть {номер}')),
  offDay: z.enum(['before', 'after']),
  source: filled(300, 'Напишите, каким приказом это решено'),
})
export type Order = z.infer<typeof Order>
