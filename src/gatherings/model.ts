// The words of events: what is proposed, agreed, signed up for, and what they leave behind.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'

export const Kind = z.enum(['corporate', 'training', 'sport', 'family', 'volunteer', 'veterans'])
export type Kind = z.infer<typeof Kind>

export const GatheringState = z.enum(['proposed', 'agreed', 'declined', 'cancelled'])
export type GatheringState = z.infer<typeof GatheringState>

export const SeatState = z.enum(['in', 'waiting', 'left'])
export type SeatState = z.infer<typeof SeatState>

const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  Date.parse(endsAt) > Date.parse(startsAt) && Date.parse(endsAt) - Date.parse(startsAt) <= 14 * 86_400_000

/** What is proposed; the organiser changes it afterwards. */
export const GatheringText = z
  .object({
    kind: Kind,
    title: filled(200, 'Как называется событие?'),
    about: text(3000),
    startsAt: Instant,
    endsAt: Instant,
    place: text(300),
    places: z.int().min(1, 'Мест хотя бы одно').max(5000).nullable(),
    guestsMost: z.int().min(0).max(10),
    budget: z.number().min(0).max(100_000_000),
    budgetLine: text(200),
    invited: z.enum(['all', 'department', 'list']),
    departmentId: Id.nullable(),
    staffIds: z.array(Id).max(500),
  })
  .refine(span, { path: ['endsAt'], message: 'Конец раньше начала или позже двух недель. Проверьте время.' })
  .refine(({ invited, departmentId }) => (invited === 'department') === (departmentId !== null), {
    path: ['departmentId'],
    message: 'Выберите отдел, который зовёте',
  })
  .refine(({ invited, staffIds }) => invited !== 'list' || staffIds.length > 0, {
    path: ['staffIds'],
    message: 'Отметьте, кого зовёте',
  })
export type GatheringText = z.infer<typeof GatheringText>

export const Decision = z.object({
  agreed: z.boolean(),
  place: text(300),
  budget: z.number().min(0).max(100_000_000),
  budgetLine: text(200),
  reason: text(1000),
})
export type Decision = z.infer<typeof Decision>

/** A line of the list. */
export const GatheringLine = z.object({
  id: Id,
  kind: Kind,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  state: GatheringState,
  organiserId: Id,
  organiser: z.string(),
  /** Taken places, family included; null places: as many as come. */
  taken: z.int(),
  places: z.int().nullable(),
  mine: SeatState.nullable(),
})
export type GatheringLine = z.infer<typeof GatheringLine>

/** How people found it: shown only from the least number of answers on. */
export const Impressions = z.object({
  count: z.int(),
  came: z.int(),
  least: z.int(),
  /** Answers 1…5; null below the least. */
  liked: z.array(z.int()).nullable(),
  handy: z.array(z.int()).nullable(),
  goAgain: z.int().nullable(),
  /** Means only where there are enough answers for a claim. */
  mean: z.object({ liked: z.number(), handy: z.number() }).nullable(),
  /** For whoever organises: the words without names. */
  words: z.array(z.string()),
})
export type Impressions = z.infer<typeof Impressions>

export const Mine = z.object({
  state: SeatState,
  guests: z.int(),
  /** The place on the waiting list, from 1. */
  nth: z.int().nullable(),
  code: z.string(),
  came: z.boolean(),
  told: z.boolean(),
})

export const GatheringPage = GatheringLine.extend({
  about: z.string(),
  guestsMost: z.int(),
  budget: z.number(),
  budgetLine: z.string(),
  invited: z.enum(['all', 'department', 'list']),
  departmentId: Id.nullable(),
  department: z.string(),
  staffIds: z.array(Id),
  reason: z.string(),
  decidedBy: z.string(),
  waiting: z.int(),
  again: z.string(),
  otherwise: z.string(),
  seat: Mine.nullable(),
  may: z.object({ decide: z.boolean(), change: z.boolean(), lead: z.boolean(), signUp: z.boolean() }),
  impressions: Impressions.nullable(),
})
export type GatheringPage = z.infer<typeof GatheringPage>

export const Door = z.object({
  title: z.string(),
  startsAt: Instant,
  seats: z.array(
    z.object({
      staffId: Id,
      name: z.string(),
      state: SeatState,
      guests: z.int(),
      nth: z.int(),
      came: z.boolean(),
      how: z.enum(['code', 'hand']).nullable(),
    }),
  ),
  /** What stands in the code on the screen until `until`; null while nobody comes yet or any more. */
  stamp: z.string().nullable(),
  until: Instant.nullable(),
  /** Places left; null where there is no end of them. */
  free: z.int().nullable(),
  /** People are marked and written in from an hour before. */
  open: z.boolean(),
})
export type Door = z.infer<typeof Door>

export const Impression = z.object({
  liked: z.int().min(1).max(5),
  handy: z.int().min(1).max(5),
  goAgain: z.boolean(),
  words: text(2000),
})
export type Impression = z.infer<typeof Impression>

/** What was told and not yet read. */
export const Notice = z.object({
  id: Id,
  about: z.enum(['decide', 'agreed', 'declined', 'soon', 'promoted', 'changed', 'cancelled', 'photo']),
  title: z.string(),
  startsAt: Instant,
  gatheringId: Id.nullable(),
  meetingId: Id.nullable(),
})
export type Notice = z.infer<typeof Notice>

export const Photo = z.object({
  id: Id,
  by: z.string(),
  own: z.boolean(),
  at: Instant,
  caption: z.string(),
  width: z.int(),
  height: z.int(),
  /** Everybody shown has agreed: all who were invited see it. */
  open: z.boolean(),
  shown: z.array(z.object({ staffId: Id, name: z.string(), agreed: z.boolean().nullable() })),
  /** What is asked of the reader: null where the reader is not marked. */
  mine: z.enum(['asked', 'agreed']).nullable(),
})
export type Photo = z.infer<typeof Photo>

/** What one learns from the years: for whoever proposes the next. */
export const Lesson = z.object({
  id: Id,
  kind: Kind,
  title: z.string(),
  startsAt: Instant,
  again: z.string(),
  otherwise: z.string(),
})
export type Lesson = z.infer<typeof Lesson>

/** A point of the plot: who came of those signed up, how it was liked. */
export const Turnout = z.object({
  id: Id,
  title: z.string(),
  startsAt: Instant,
  signed: z.int(),
  came: z.int(),
  answers: z.int(),
  liked: z.number().nullable(),
})
export type Turnout = z.infer<typeof Turnout>
