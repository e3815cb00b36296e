// The words of the room: an answer as it is written and shown, what matched, what colleagues say of it, what has no answer yet.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

export const State = z.enum(['draft', 'verified', 'stale', 'retired'])
export type State = z.infer<typeof State>

export const Channel = z.enum(['visit', 'call', 'letter', 'mail', 'message'])
export type Channel = z.infer<typeof Channel>

export const Audience = z.enum(['person', 'organisation', 'staff'])
export type Audience = z.infer<typeof Audience>

/** Why it is not sure any more: the day of review has passed, or its law has changed. */
export const StaleWhy = z.enum(['', 'date', 'source'])

const phrases = (message: string) => z.array(filled(300, message)).min(1, message).max(12, 'Не больше двенадцати')

/** An answer as its author writes it. */
export const Words = z.object({
  /** As clients ask: «когда дадут деньги». The first is the title. */
  asked: phrases('Напишите, как об этом спрашивают'),
  /** As the office calls it. */
  official: phrases('Напишите, как это называется у нас'),
  /** To say aloud. */
  short: filled(600, 'Напишите короткий ответ'),
  full: filled(10_000, 'Напишите полный ответ'),
  /** For the leaflet; empty: the short and the full answer. */
  leaflet: text(6000).default(''),
  act: filled(300, 'Назовите закон или приказ'),
  article: text(120).default(''),
  /** The edition of the act that was read. */
  edition: Day.nullable().default(null),
  reviewBy: Day,
  audience: Audience,
  channels: z.array(Channel).max(5).default([]),
  reasonIds: z.array(Id).max(20).default([]),
  serviceIds: z.array(Id).max(20).default([]),
  clause: text(20).default(''),
})
export type Words = z.infer<typeof Words>

/** A word of the question and the word of the answer that it met. */
export const Match = z.object({ said: z.string(), met: z.string(), how: z.enum(['same', 'kin', 'synonym', 'slip']) })
export type Match = z.infer<typeof Match>

export const Found = z.object({
  id: Id,
  title: z.string(),
  official: z.string(),
  short: z.string(),
  source: z.string(),
  state: State,
  reviewBy: Day,
  owner: z.string(),
  audience: Audience,
  /** The question of the article that is nearest. */
  nearest: z.string(),
  matches: z.array(Match),
})
export type Found = z.infer<typeof Found>

export const Feedback = z.object({
  id: Id,
  articleId: Id,
  title: z.string(),
  helped: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  answer: z.string(),
  answeredBy: z.string(),
})
export type Feedback = z.infer<typeof Feedback>

export const Version = z.object({
  version: z.int(),
  author: z.string(),
  writtenAt: Instant,
  verifiedBy: z.string(),
  verifiedAt: Instant.nullable(),
  words: Words,
})
export type Version = z.infer<typeof Version>

/** What this person may do with it now. */
export const Mays = z.object({ edit: z.boolean(), verify: z.boolean(), retire: z.boolean(), answer: z.boolean() })

export const Article = z.object({
  id: Id,
  state: State,
  staleWhy: StaleWhy,
  version: z.int(),
  verifiedVersion: z.int().nullable(),
  verifiedBy: z.string(),
  ownerId: Id,
  owner: z.string(),
  /** What is shown: the verified version, of a draft the latest. */
  words: Words,
  /** Newer than shown, waiting for its check. */
  waiting: Words.nullable(),
  helped: z.int(),
  notHelped: z.int(),
  feedback: z.array(Feedback),
  may: Mays,
})
export type Article = z.infer<typeof Article>

/** A line of the owner's list. */
export const Line = z.object({
  id: Id,
  title: z.string(),
  state: State,
  staleWhy: StaleWhy,
  owner: z.string(),
  source: z.string(),
  reviewBy: Day,
  waits: z.boolean(),
})
export type Line = z.infer<typeof Line>

export const GapKind = z.enum(['nothing', 'no-answer', 'colleague'])
export type GapKind = z.infer<typeof GapKind>

export const Gap = z.object({
  id: Id,
  times: z.int(),
  kind: GapKind,
  proposed: z.boolean(),
  questions: z.array(z.string()),
  lastAt: Instant,
})
export type Gap = z.infer<typeof Gap>

/** What waits for this person. */
export const Desk = z.object({
  today: Day,
  stale: z.array(Line),
  soon: z.array(Line),
  toVerify: z.array(Line),
  drafts: z.array(Line),
  complaints: z.array(Feedback),
  gaps: z.array(Gap),
})
export type Desk = z.infer<typeof Desk>

/** Errors of the checker in the leaflet: those that are `sure` hinder publishing, the others ask for a second look. */
export const Hindrance = z.object({ sure: z.boolean(), words: z.string(), message: z.string(), suggestion: z.string() })
export type Hindrance = z.infer<typeof Hindrance>
