// The words of looking at work: a sample of the month, a score card of the protocol, what the specialist says of it.
import { z } from 'zod'
import { Channel } from '#contacts/model.ts'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

/** By step of the protocol: 3 done, 2 in part, 1 not; null: it was not called for. */
export const CardMarks = z.record(z.string(), z.int().min(1).max(3).nullable())

/** Work that was drawn; without a client’s name anywhere. */
export const Item = z.object({
  id: Id,
  channel: Channel,
  staffId: Id,
  /** Who served. */
  name: z.string(),
  doneAt: Instant,
  /** Cards that were sent; share of the protocol from 0 to 1, or null where no step was called for. */
  cards: z.array(z.object({ id: Id, score: z.number().nullable(), disputed: z.boolean(), settled: z.boolean() })),
  /** Of the one who asks: not begun, begun, sent. */
  own: z.enum(['none', 'begun', 'sent']),
  /** One doesn’t look at one’s own work. */
  mine: z.boolean(),
})
export type Item = z.infer<typeof Item>

export const Sample = z.object({
  id: Id,
  departmentId: Id,
  department: z.string(),
  month: Day,
  seed: z.string(),
  drawnOf: z.int(),
  items: z.array(Item),
})
export type Sample = z.infer<typeof Sample>

/** `alpha` of all items that two have looked at; null where there is too little. */
export const Samples = z.object({
  samples: z.array(Sample),
  agreement: z.object({ alpha: z.number().nullable(), units: z.int(), marks: z.int() }),
  departments: z.array(z.object({ id: Id, title: z.string() })),
})
export type Samples = z.infer<typeof Samples>

export const NewSample = z.object({
  id: Id,
  departmentId: Id,
  month: z.string().regex(/^\d{4}-\d{2}-01$/u, 'Месяц пишется первым днём: 2026-11-01'),
})
export type NewSample = z.infer<typeof NewSample>

export const Card = z.object({
  id: Id,
  reviewer: z.string(),
  marks: CardMarks,
  comment: z.string(),
  version: z.int(),
  sentAt: Instant.nullable(),
  score: z.number().nullable(),
  reply: z.string(),
  disputed: z.boolean(),
  repliedAt: Instant.nullable(),
  outcome: z.enum(['upheld', 'kept']).nullable(),
  settlement: z.string(),
})
export type Card = z.infer<typeof Card>

export const ItemView = z.object({
  item: Item,
  steps: z.array(z.object({ code: z.string(), clause: z.string(), title: z.string() })),
  /** How it went by the record; null until the card is begun: opening it is written in the journal. */
  work: z
    .object({
      essence: z.string(),
      result: z.string(),
      observed: z.array(z.object({ step: z.string(), skipped: z.string().nullable() })),
    })
    .nullable(),
  own: Card.nullable(),
  /** Other cards: once one’s own is sent, or for whoever did the work. */
  others: z.array(Card),
  /** May settle a dispute about these. */
  settles: z.boolean(),
})
export type ItemView = z.infer<typeof ItemView>

export const CardDraft = z.object({ marks: CardMarks, comment: text(2000), version: z.int() })
export type CardDraft = z.infer<typeof CardDraft>
export const CardReply = z
  .object({ disputed: z.boolean(), text: text(1000) })
  .refine(({ disputed, text: words }) => !disputed || words !== '', { path: ['text'], message: 'Напишите, с чем Вы не согласны' })
export const Settlement = z.object({
  outcome: z.enum(['upheld', 'kept']),
  text: filled(1000, 'Объясните решение: его прочтёт сотрудник'),
})
