// The words of the room: thanks, the open rules, nominations with their evidence, committees, appeals, the spread.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

const Person = z.object({ id: Id, name: z.string() })

/** What the centre recognises, as its rules say it. */
export const NominationRule = z.object({
  title: filled(80, 'Назовите номинацию'),
  criteria: z
    .array(filled(200, 'Напишите признак словами'))
    .min(1, 'Нужен хотя бы один признак')
    .max(8, 'Не больше восьми признаков'),
  /** Never money and never points. */
  award: filled(200, 'Напишите, чем благодарят'),
})
export type NominationRule = z.infer<typeof NominationRule>

const days = (least: number, most: number) => z.int().min(least, `Не меньше ${least}`).max(most, `Не больше ${most}`)

export const RulesBody = z
  .object({
    nominations: z.array(NominationRule).min(1, 'Нужна хотя бы одна номинация').max(12, 'Не больше двенадцати номинаций'),
    /** Work of how many last months is looked at. */
    periodMonths: days(1, 24),
    /** How many are drawn, and how many votes decide. */
    members: days(3, 9),
    quorum: days(2, 9),
    voteDays: days(2, 60),
    appealDays: days(5, 60),
    /** Thanks there and back within so many days are kind words, not evidence. */
    mutualDays: days(1, 90),
    /** After how many days without thanks the head is told of it in private. */
    hintDays: days(30, 365),
    whyNoRanking: filled(2000, 'Объясните простыми словами, почему нет баллов и мест'),
  })
  .refine(({ members, quorum }) => quorum <= members && quorum * 2 > members, {
    path: ['quorum'],
    message: 'Решает больше половины комиссии, но не больше, чем в ней людей',
  })
  .refine(({ nominations }) => new Set(nominations.map(({ title }) => title.toLowerCase())).size === nominations.length, {
    path: ['nominations'],
    message: 'Две номинации названы одинаково',
  })
export type RulesBody = z.infer<typeof RulesBody>

export const Rules = z.object({ edition: z.int(), inForceFrom: Day.nullable(), body: RulesBody })
export type Rules = z.infer<typeof Rules>
export const NewRules = z.object({ edition: z.int().positive(), inForceFrom: Day, body: RulesBody })
export type NewRules = z.infer<typeof NewRules>

export const NewThanks = z
  .object({
    id: Id,
    toStaffId: Id.nullable(),
    toDepartmentId: Id.nullable(),
    text: text(500),
    isPublic: z.boolean(),
  })
  .refine(({ toStaffId, toDepartmentId }) => (toStaffId === null) !== (toDepartmentId === null), {
    path: ['toStaffId'],
    message: 'Выберите, кому спасибо: человеку или отделу',
  })
export type NewThanks = z.infer<typeof NewThanks>

export const Thanks = z.object({
  id: Id,
  from: z.string(),
  to: z.string(),
  toDepartment: z.boolean(),
  text: z.string(),
  isPublic: z.boolean(),
  at: Instant,
  /** One’s own of today can be taken back. */
  mayTakeBack: z.boolean(),
})
export type Thanks = z.infer<typeof Thanks>

export const EvidenceKind = z.enum(['client', 'colleague', 'promises', 'help', 'mentoring', 'knowledge', 'idea'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** Found by the system; nobody can write one. `source` leads to the record itself. */
export const Evidence = z.object({
  kind: EvidenceKind,
  /** Null where it sums a period up. */
  day: Day.nullable(),
  text: z.string(),
  quote: z.string(),
  source: z.object({
    table: z.enum(['thanks', 'rating', 'promise', 'handover', 'growth_pair', 'growth_share', 'idea']),
    ids: z.array(Id),
  }),
  /** Where a person who may can read the source. */
  href: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

export const NewNomination = z.object({
  id: Id,
  title: filled(80, 'Выберите номинацию'),
  nomineeId: Id,
  why: filled(2000, 'Напишите, что человек сделал'),
})
export type NewNomination = z.infer<typeof NewNomination>

export const Choice = z.enum(['for', 'against'])
export const Outcome = z.enum(['awarded', 'declined'])
export type Outcome = z.infer<typeof Outcome>

/** What a member says; until the decision only the member’s own is given. */
export const Member = z.object({
  name: z.string(),
  me: z.boolean(),
  voted: z.boolean(),
  left: z.enum(['interest', 'silent']).nullable(),
  choice: Choice.nullable(),
  reason: z.string(),
})
export type Member = z.infer<typeof Member>

export const NominationState = z.enum(['voting', 'to-decide', 'stuck', 'decided', 'appealed', 'published'])
export type NominationState = z.infer<typeof NominationState>

export const NominationLine = z.object({
  id: Id,
  title: z.string(),
  nominee: z.string(),
  state: NominationState,
  votesUntil: Day,
  outcome: Outcome.nullable(),
  madeAt: Instant,
})
export type NominationLine = z.infer<typeof NominationLine>

export const Appeal = z.object({
  id: Id,
  nominationId: Id,
  title: z.string(),
  nominee: z.string(),
  text: z.string(),
  at: Instant,
  dueOn: Day,
  outcome: z.enum(['upheld', 'kept']).nullable(),
  answer: z.string(),
  mayAnswer: z.boolean(),
})
export type Appeal = z.infer<typeof Appeal>

export const Nomination = NominationLine.extend({
  rulesEdition: z.int(),
  award: z.string(),
  criteria: z.array(z.string()),
  nominator: z.string(),
  why: z.string(),
  sinceOn: Day,
  untilOn: Day,
  round: z.int(),
  quorum: z.int(),
  ground: z.string(),
  appealUntil: Day.nullable(),
  evidence: z.array(Evidence),
  members: z.array(Member),
  appeal: Appeal.nullable(),
  may: z.object({
    vote: z.boolean(),
    stepOut: z.boolean(),
    substitute: z.boolean(),
    decide: z.boolean(),
    publish: z.boolean(),
    appeal: z.boolean(),
  }),
})
export type Nomination = z.infer<typeof Nomination>

/** Each list by time, never by person. */
export const Nominations = z.object({
  toJudge: z.array(NominationLine),
  mine: z.array(NominationLine),
  aboutMe: z.array(NominationLine),
  /** Decided in favour and waiting to be published: for those who publish. */
  toPublish: z.array(NominationLine),
})
export type Nominations = z.infer<typeof Nominations>

export const Award = z.object({
  id: Id,
  title: z.string(),
  nominee: z.string(),
  award: z.string(),
  ground: z.string(),
  at: Instant,
})
export type Award = z.infer<typeof Award>

const Interval = z.object({ from: z.number(), to: z.number() })
/** A group of people; nothing of it but its name where fewer than three are in it. */
export const SpreadGroup = z.object({
  title: z.string(),
  people: z.int().nullable(),
  thanked: z.number().nullable(),
  thankedInterval: Interval.nullable(),
  awarded: z.number().nullable(),
  awardedInterval: Interval.nullable(),
})
export type SpreadGroup = z.infer<typeof SpreadGroup>
export const Spread = z.object({ sinceOn: Day, untilOn: Day, departments: z.array(SpreadGroup), service: z.array(SpreadGroup) })
export type Spread = z.infer<typeof Spread>

/** For the head alone, about the own department: names by the alphabet. */
export const Hint = z.object({ days: z.int(), people: z.array(Person) })
export type Hint = z.infer<typeof Hint>

export const Tie = z.object({ otherId: Id, name: z.string() })
export type Tie = z.infer<typeof Tie>
