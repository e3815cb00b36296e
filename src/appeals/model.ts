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

/** What is done with an appeal, by an office verb; which of them when: rules/course.ts. */
export const Acts = [
  'register',
  'assign',
  'submit',
  'return',
  'sign',
  'answer',
  'redirect',
  'close',
  'extend',
  'explain',
] as const
export type Act = (typeof Acts)[number]

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

/** A scan or another file, sent whole; at most 10 MB. */
export const NewFile = z.object({
  id: Id,
  name: filled(200, 'У файла нет имени'),
  content: z.base64('Файл не дошёл целиком. Приложите ещё раз').max(14_000_000, 'Файл больше 10 МБ. Уменьшите или разделите его'),
})

/** A colleague or a department, one of the two. */
export const Complained = z
  .object({ staffId: Id.nullable(), departmentId: Id.nullable() })
  .refine(({ staffId, departmentId }) => (staffId === null) !== (departmentId === null), 'Выберите сотрудника или отдел')
export type Complained = z.infer<typeof Complained>

export const NewAppeal = Particulars.extend({
  id: Id,
  complained: z.array(Complained).max(10).default([]),
  /** With the paper itself: whoever receives a complaint of themselves cannot come back to add it. */
  files: z.array(NewFile).max(20).default([]),
  /** At once with a number; otherwise it waits in the register for one. */
  register: z.boolean().default(false),
})
export type NewAppeal = z.infer<typeof NewAppeal>

export const Question = z.object({ id: Id, body: filled(1000, 'Напишите вопрос или уберите строку'), ours: z.boolean() })
export type Question = z.infer<typeof Question>

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

/** The answer on the merits has left. */
export const Answer = z.object({
  paper: NewDispatch,
  result: Result,
  /** Which questions it answers. */
  questionIds: z.array(Id).max(100),
  /** Of a complaint that was right: why it came to this, and what was changed. */
  cause: text(1000).default(''),
  remedy: text(1000).default(''),
})
export type Answer = z.infer<typeof Answer>

/** To another body: the letter to it and the notice to the author (null: the author left no way to reach them). */
export const Redirection = z.object({
  to: filled(300, 'Напишите, какому органу'),
  letter: NewDispatch,
  notice: NewDispatch.nullable(),
})
export type Redirection = z.infer<typeof Redirection>

export const Closing = z.object({
  ground: z.string().max(30),
  reason: filled(1000, 'Напишите, почему это основание подходит'),
  notice: NewDispatch.nullable(),
})
export type Closing = z.infer<typeof Closing>

export const Extension = z.object({
  days: z.int().min(1, 'Хотя бы на день').max(30, 'Не больше чем на 30 дней'),
  reason: filled(500, 'Напишите, почему не успеваем'),
  notice: NewDispatch,
})

export const FileLine = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int(), addedAt: Instant })
export type FileLine = z.infer<typeof FileLine>

/** How the centre registers from a day on. */
export const Order = z.object({
  validFrom: Day,
  pattern: text(60).pipe(z.string().includes('{номер}', 'В образце номера должно быть {номер}')),
  offDay: z.enum(['before', 'after']),
  source: filled(300, 'Напишите, каким приказом это решено'),
})
export type Order = z.infer<typeof Order>
