// The words of the room: a conflict in a contact, the head who is invited, the account afterwards, a mark on a client, the pattern.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'
import { Channel } from '#contacts/model.ts'
import { labelWords } from './rules/labels.ts'

export const GuideStep = z.enum(['listen', 'empathy', 'insult-1', 'insult-2', 'our-mistake', 'head-here', 'refusal'])
export type GuideStep = z.infer<typeof GuideStep>

export const Outcome = z.enum(['calmed', 'head-went-on', 'refused', 'client-left', 'alarm'])
export type Outcome = z.infer<typeof Outcome>

/** What in our work made it, never what the client is like. */
export const Cause = z.enum(['wait', 'our-mistake', 'unclear', 'no-result', 'papers', 'repeat-visit', 'manner', 'other'])
export type Cause = z.infer<typeof Cause>

export const Support = z.enum(['break', 'talk', 'nothing'])
export type Support = z.infer<typeof Support>

export const RingAnswer = z.enum(['coming', 'in-minutes', 'passed', 'unanswered', 'not-needed', 'away'])
export type RingAnswer = z.infer<typeof RingAnswer>

export const Ring = z.object({
  staffId: Id,
  name: z.string(),
  rungAt: Instant,
  answer: RingAnswer.nullable(),
  answeredAt: Instant.nullable(),
})
export type Ring = z.infer<typeof Ring>

export const InvitationState = z.enum(['open', 'coming', 'here', 'unanswered', 'withdrawn'])
export type InvitationState = z.infer<typeof InvitationState>

export const Invitation = z.object({
  id: Id,
  conflictId: Id,
  essence: z.string(),
  clientName: z.string(),
  state: InvitationState,
  madeAt: Instant,
  takenBy: Id.nullable(),
  takenByName: z.string(),
  answeredAt: Instant.nullable(),
  /** «Через N минут»: by when. */
  dueAt: Instant.nullable(),
  hereAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  rings: z.array(Ring),
})
export type Invitation = z.infer<typeof Invitation>

export const Conflict = z.object({
  id: Id,
  contactId: Id,
  channel: Channel,
  clientId: Id.nullable(),
  staffId: Id,
  staffName: z.string(),
  departmentId: Id,
  /** «Окно 4, Поиск работы», or the department where there is no window. */
  place: z.string(),
  topic: z.string(),
  beganAt: Instant,
  endedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  promiseId: Id.nullable(),
  steps: z.array(z.object({ step: GuideStep, saidAt: Instant })),
  /** The last one; null before anybody is invited. */
  invitation: Invitation.nullable(),
  facts: z.string(),
  said: z.string(),
  cause: Cause.nullable(),
  proposal: z.string(),
  writtenAt: Instant.nullable(),
  support: Support.nullable(),
  supportAt: Instant.nullable(),
  breakEndsAt: Instant.nullable(),
})
export type Conflict = z.infer<typeof Conflict>

/** What rings on the screen of whoever is invited. */
export const Summons = z.object({
  invitation: Invitation,
  place: z.string(),
  staffName: z.string(),
  channel: Channel,
  /** I serve somebody myself: shown, not sounded. */
  quiet: z.boolean(),
})
export type Summons = z.infer<typeof Summons>

/** Facts only: a word that labels a person is refused with a hint. */
const factual = (shape: z.ZodType<string, string>) =>
  shape.superRefine((typed, context) => {
    const message = labelWords(typed)
    if (message) context.addIssue({ code: 'custom', message })
  })

export const Account = z.object({
  facts: factual(filled(4000, 'Напишите, что произошло: кто что сделал, по порядку')),
  said: factual(text(4000)).default(''),
  cause: Cause,
  proposal: text(1000).default(''),
})
export type Account = z.infer<typeof Account>

export const Apology = z.object({
  promiseId: Id,
  what: filled(500, 'Напишите, что сделаем, чтобы исправить'),
  dueAt: Instant,
})
export type Apology = z.infer<typeof Apology>

export const Inviting = z.object({ id: Id, essence: filled(2000, 'Напишите суть: с ней начальник придёт подготовленным') })
export const Answering = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('coming') }),
  z.object({ answer: z.literal('in-minutes'), minutes: z.int().min(1).max(30) }),
  z.object({ answer: z.literal('passed') }),
])
export type Answering = z.infer<typeof Answering>

export const Mark = z.object({
  id: Id,
  clientId: Id,
  conflictId: Id,
  authorName: z.string(),
  authorPosition: z.string(),
  words: z.string(),
  madeAt: Instant,
  /** Day of the contact that it is grounded on. */
  groundAt: Instant,
  groundFacts: z.string(),
  lastOn: z.string(),
  endedAt: Instant.nullable(),
  endReason: z.string(),
  shownAt: Instant.nullable(),
  inForce: z.boolean(),
  /** Whether I may take it away. */
  mayEnd: z.boolean(),
})
export type Mark = z.infer<typeof Mark>

export const NewMark = z.object({
  id: Id,
  words: factual(filled(300, 'Напишите, что важно знать коллеге')),
  lastOn: Day,
})
export type NewMark = z.infer<typeof NewMark>

export const PatternLine = z.object({ key: z.string(), title: z.string(), conflicts: z.int(), contacts: z.int() })

const Middle = z.object({ n: z.int(), seconds: z.number().nullable() })

export const Pattern = z.object({
  from: Day,
  to: Day,
  conflicts: z.int(),
  contacts: z.int(),
  /** Fewer contacts than this: no share is claimed. */
  least: z.number(),
  topics: z.array(PatternLine),
  hours: z.array(PatternLine),
  /** How the conversation came about: channel, after how long a wait, handed over or not. */
  processes: z.array(PatternLine),
  /** Of conflicts with an account. */
  causes: z.array(z.object({ cause: Cause, conflicts: z.int() })),
  outcomes: z.array(z.object({ outcome: Outcome, conflicts: z.int() })),
  proposals: z.array(z.object({ conflictId: Id, at: Instant, cause: Cause, proposal: z.string() })),
  /** From the invitation to the first answer, and to the head at the window. */
  answered: Middle,
  here: Middle,
})
export type Pattern = z.infer<typeof Pattern>
