// The words of the room: vacancies, candidates, interviews by the six values, decisions, letters. Nothing of a protected trait.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'
import { longestList } from '#platform/lists.ts'
import { Finding } from '#letters/model.ts'
import { Value } from '#reviews/model.ts'

/** Of an answer, by the anchors of its question: 1 the weakest, 5 the strongest. */
export const Mark = z.int().min(1, 'Отметка от 1 до 5').max(5, 'Отметка от 1 до 5')

/** A question of the bank; `anchors` say what is heard at each mark, lowest first. */
export const Question = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/u, 'Код: латинские буквы, цифры и дефис, от 2 до 40 знаков'),
  value: Value,
  text: filled(300, 'Напишите вопрос'),
  anchors: z.array(filled(240, 'Напишите, что слышно на эту отметку')).length(5, 'Нужны фразы на пять отметок'),
})
export type Question = z.infer<typeof Question>

/** `edition` 0 comes with the program. */
export const Bank = z.object({
  edition: z.int().min(0),
  writtenBy: z.string().nullable(),
  writtenAt: Instant.nullable(),
  questions: z.array(Question),
})
export type Bank = z.infer<typeof Bank>

/** A next edition; `after` is the one that was on the screen. */
export const NewBank = z.object({
  after: z.int().min(0),
  questions: z.array(Question).min(3, 'Нужно хотя бы три вопроса').max(longestList),
})
export type NewBank = z.infer<typeof NewBank>

export const Requirement = z.object({
  value: Value,
  weight: z.int().min(1, 'Вес от 1 до 5').max(5, 'Вес от 1 до 5'),
  text: filled(300, 'Напишите, что это значит на этой должности'),
})
export type Requirement = z.infer<typeof Requirement>

export const VacancyChange = z.object({
  departmentId: Id,
  position: filled(200, 'Назовите должность'),
  duties: text(2000),
  openings: z.int().min(1, 'Мест от 1 до 50').max(50, 'Мест от 1 до 50'),
  requirements: z
    .array(Requirement)
    .min(1, 'Отметьте хотя бы одну ценность')
    .refine(list => new Set(list.map(({ value }) => value)).size === list.length, 'Каждая ценность названа один раз'),
  /** Codes of the bank, in the order in which they are asked. */
  questions: z.array(z.string().max(40)).min(3, 'Выберите от 3 до 18 вопросов').max(18, 'Выберите от 3 до 18 вопросов'),
  panelSize: z.int().min(2, 'Отметки ставят от 2 до 5 человек').max(5, 'Отметки ставят от 2 до 5 человек'),
  /** In the order in which they take seats; those beyond `panelSize` stand in. */
  panel: z.array(Id).min(2, 'Назовите хотя бы двоих, кто проводит собеседование').max(12, 'Не больше двенадцати человек'),
})
export type VacancyChange = z.infer<typeof VacancyChange>
export const NewVacancy = VacancyChange.extend({ id: Id })
export type NewVacancy = z.infer<typeof NewVacancy>

/** How far candidates came: each stage counts all who reached it. */
export const Stage = z.enum(['applied', 'invited', 'discussed', 'offered', 'hired'])
export type Stage = z.infer<typeof Stage>
export const stages = Stage.options
export const Funnel = z.record(Stage, z.int())
export type Funnel = z.infer<typeof Funnel>

/** Agreement of interviewers: `alpha` null where nothing can be said, `low` and `high` a 95 % interval. */
export const Agreed = z.object({
  alpha: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  answers: z.int(),
  marks: z.int(),
  /** Answers from which a conclusion may be drawn. */
  least: z.int(),
})
export type Agreed = z.infer<typeof Agreed>

/** Days from the opening of the vacancy to the consent of the hired. */
export const HireTime = z.object({ count: z.int(), median: z.number().nullable(), days: z.array(z.int()) })
export type HireTime = z.infer<typeof HireTime>

export const Outcome = z.enum(['hired', 'refused', 'left', 'lapsed'])
export type Outcome = z.infer<typeof Outcome>

/** Where a candidate stands now. */
export const Standing = z.enum(['applied', 'interview', 'discussion', 'decision', 'offer', 'hired', 'refused', 'left', 'lapsed'])
export type Standing = z.infer<typeof Standing>

export const VacancyLine = z.object({
  id: Id,
  position: z.string(),
  department: z.string(),
  openings: z.int(),
  hired: z.int(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  closedWhy: z.enum(['filled', 'cancelled']).nullable(),
  funnel: Funnel,
})
export type VacancyLine = z.infer<typeof VacancyLine>
export const Overview = z.object({ vacancies: z.array(VacancyLine), funnel: Funnel, time: HireTime, agreement: Agreed })
export type Overview = z.infer<typeof Overview>

export const CandidateLine = z.object({
  id: Id,
  number: z.int(),
  /** Empty once erased. */
  name: z.string(),
  standing: Standing,
  appliedAt: Instant,
  eraseOn: Day,
  erased: z.boolean(),
  /** Weighted mean of the marks; null before the discussion. */
  score: z.number().nullable(),
})
export type CandidateLine = z.infer<typeof CandidateLine>

export const Vacancy = z.object({
  id: Id,
  departmentId: Id,
  department: z.string(),
  position: z.string(),
  duties: z.string(),
  openings: z.int(),
  requirements: z.array(Requirement),
  questions: z.array(Question),
  panelSize: z.int(),
  panel: z.array(z.object({ staffId: Id, name: z.string() })),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  closedWhy: z.enum(['filled', 'cancelled']).nullable(),
  /** Somebody is interviewed already: questions and weights stand. */
  fixed: z.boolean(),
  candidates: z.array(CandidateLine),
  funnel: Funnel,
  time: HireTime,
  agreement: Agreed,
  /** For how many days a consent is kept: the norm of today. */
  keepDays: z.int(),
})
export type Vacancy = z.infer<typeof Vacancy>

export const Source = z.enum(['site', 'advert', 'colleague', 'service', 'other'])
export type Source = z.infer<typeof Source>

const person = {
  surname: filled(100, 'Напишите фамилию'),
  name: filled(100, 'Напишите имя'),
  patronymic: text(100),
  phone: text(40),
  email: z.union([z.literal(''), z.email('Адрес почты пишется так: nina@example.ru').max(200)]),
  source: Source,
  /** The day of the consent, as the person gave it. */
  consentOn: Day,
}
export const NewCandidate = z
  .object({ id: Id, ...person })
  .refine(({ phone, email }) => phone !== '' || email !== '', { path: ['phone'], message: 'Нужен телефон или почта' })
export type NewCandidate = z.infer<typeof NewCandidate>

export const Tie = z.enum(['none', 'relative', 'acquaintance'])
export type Tie = z.infer<typeof Tie>

export const Decision = z.object({
  number: z.int(),
  outcome: z.enum(['offer', 'refuse']),
  criteria: z.array(Value),
  ground: z.string(),
  by: z.string(),
  at: Instant,
  confirmed: z.boolean().nullable(),
  remark: z.string(),
  settledBy: z.string().nullable(),
})
export type Decision = z.infer<typeof Decision>

const noTie = z.literal(true, 'Решает тот, кто кандидату не родственник и не знакомый')
export const NewDecision = z.object({
  /** Of the decisions that were on the screen. */
  after: z.int().min(0),
  outcome: z.enum(['offer', 'refuse']),
  criteria: z.array(Value).min(1, 'Отметьте, по каким ценностям решили'),
  ground: filled(1000, 'Напишите основание: что в ответах говорит за это решение'),
  noTie,
})
export type NewDecision = z.infer<typeof NewDecision>
export const Settling = z
  .object({ confirmed: z.boolean(), remark: text(500), noTie })
  .refine(({ confirmed, remark }) => confirmed || remark !== '', { path: ['remark'], message: 'Напишите, почему вернули' })
export type Settling = z.infer<typeof Settling>

/** Means of an answer's marks, once all are closed. */
export const Marked = z.object({
  code: z.string(),
  marks: z.array(z.object({ by: z.string(), mark: Mark, note: z.string() })),
})
export type Marked = z.infer<typeof Marked>
export const ValueMean = z.object({ value: Value, mean: z.number(), count: z.int() })
export type ValueMean = z.infer<typeof ValueMean>

/** Once a day for each: the card, the own interview, the letter. */
export const Seen = z.enum(['card', 'interview', 'letter'])
export type Seen = z.infer<typeof Seen>
export const View = z.object({ name: z.string(), what: Seen, at: Instant })
export type View = z.infer<typeof View>

export const Candidate = z.object({
  id: Id,
  vacancyId: Id,
  position: z.string(),
  number: z.int(),
  name: z.string(),
  standing: Standing,
  /** For HR alone. */
  contacts: z
    .object({ phone: z.string(), email: z.string(), source: Source, consentWords: z.string(), consentOn: Day })
    .nullable(),
  eraseOn: Day,
  erased: z.boolean(),
  meetingAt: Instant.nullable(),
  questions: z.array(Question),
  requirements: z.array(Requirement),
  seats: z.array(z.object({ staffId: Id, name: z.string(), tie: Tie.nullable(), left: z.boolean(), closed: z.boolean() })),
  panelSize: z.int(),
  /** Null while somebody still marks. */
  marked: z.array(Marked).nullable(),
  means: z.array(ValueMean),
  score: z.number().nullable(),
  discussion: z.string(),
  discussionVersion: z.int(),
  decisions: z.array(Decision),
  /** The one who asks may settle the decision that waits. */
  settles: z.boolean(),
  letter: z.object({ kind: z.enum(['refuse', 'offer']), handedWay: z.enum(['email', 'paper']).nullable() }).nullable(),
  /** Who looked, newest first: for HR and the director. */
  seenBy: z.array(View).nullable(),
})
export type Candidate = z.infer<typeof Candidate>

/** One's own interview: who it is and what to ask; nothing else of the candidate. */
export const Interview = z.object({
  candidateId: Id,
  number: z.int(),
  name: z.string(),
  position: z.string(),
  meetingAt: Instant.nullable(),
  tie: Tie.nullable(),
  closed: z.boolean(),
  questions: z.array(Question),
  marks: z.record(z.string(), z.object({ mark: Mark, note: z.string() })),
  /** Of all who sit: how many have closed. */
  done: z.int(),
  of: z.int(),
  /** Of everybody, once all are closed. */
  marked: z.array(Marked).nullable(),
  discussion: z.string(),
  discussionVersion: z.int(),
  decided: z.boolean(),
})
export type Interview = z.infer<typeof Interview>
export const InterviewLine = Interview.pick({
  candidateId: true,
  number: true,
  position: true,
  meetingAt: true,
  tie: true,
  closed: true,
}).extend({ answered: z.int(), ofQuestions: z.int(), allClosed: z.boolean() })
export type InterviewLine = z.infer<typeof InterviewLine>

export const NewMark = z.object({ mark: Mark, note: text(1000) })
export type NewMark = z.infer<typeof NewMark>
export const Remark = z.object({ text: text(3000), version: z.int() })
export type Remark = z.infer<typeof Remark>

/** `findings` as the checker of letters tells them; an error holds it back. */
export const Letter = z.object({
  kind: z.enum(['refuse', 'offer']),
  to: z.string(),
  email: z.string(),
  text: z.string(),
  version: z.int(),
  findings: z.array(Finding),
  handedWay: z.enum(['email', 'paper']).nullable(),
  handedAt: Instant.nullable(),
})
export type Letter = z.infer<typeof Letter>
