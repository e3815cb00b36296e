// The words of the head's view of the lines: who talks, who waits, what was lost, whom we still owe a call.
import { z } from 'zod'
import { Id, Instant } from '#platform/endpoint.ts'
import { CallState } from './model.ts'

export const BusyLine = z.object({
  id: Id,
  direction: z.enum(['in', 'out']),
  state: CallState,
  /** Whoever talks, or whose line rings; null where a whole department rings. */
  staffName: z.string().nullable(),
  departmentTitle: z.string(),
  numberMasked: z.string().nullable(),
  /** Since when it has been so: rings, talks, waits. */
  since: Instant,
})
export type BusyLine = z.infer<typeof BusyLine>

export const OwedCall = z.object({
  id: Id,
  what: z.string(),
  why: z.enum(['agreed', 'missed', 'abandoned']),
  ownerName: z.string(),
  dueAt: Instant,
  attempts: z.int(),
})

export const Unbriefed = z.object({
  id: z.string(),
  at: Instant,
  done: z.enum(['blind', 'attended']),
  fromName: z.string(),
  toName: z.string(),
  numberMasked: z.string().nullable(),
})

export const LinesBoard = z.object({
  /** Who waits longest comes first. */
  busy: z.array(BusyLine),
  owed: z.array(OwedCall),
  /** Sent on today by a telephone itself, without a briefing. */
  unbriefed: z.array(Unbriefed),
  /** Incoming calls of the day that were answered or are over. */
  today: z.object({ of: z.int(), answered: z.int(), inTime: z.int(), missed: z.int(), abandoned: z.int() }),
  /** Seconds: to answer, and to hold without a word; observations below which nothing is concluded. */
  norms: z.object({ answer: z.number(), hold: z.number(), least: z.number() }),
})
export type LinesBoard = z.infer<typeof LinesBoard>
