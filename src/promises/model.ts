// The words of the room: whatever the centre said it will do, with an owner and a due moment inside working hours.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'

export const GivenPromise = z.object({
  id: Id,
  what: z.string(),
  clientId: Id.nullable(),
  /** Name and patronymic, or the organisation's title; for lists. */
  clientName: z.string(),
  contactId: Id.nullable(),
  channel: z.enum(['visit', 'call', 'letter', 'mail', 'message', 'rating', 'office']),
  byClient: z.boolean(),
  ownerId: Id,
  ownerName: z.string(),
  departmentId: Id,
  madeAt: Instant,
  dueAt: Instant,
  state: z.enum(['open', 'kept', 'cancelled']),
  endedAt: Instant.nullable(),
  outcome: z.string(),
  /** Times it was moved. */
  moves: z.int(),
})
export type GivenPromise = z.infer<typeof GivenPromise>

export const NewPromise = z.object({
  id: Id,
  what: filled(500, 'Напишите, что обещаем сделать'),
  clientId: Id,
  contactId: Id.nullable().default(null),
  channel: z.enum(['visit', 'call', 'letter', 'mail', 'message']).default('visit'),
  /** What the client undertakes («принесёт справку»): then the owner here is who reminds. */
  byClient: z.boolean().default(false),
  /** Defaults to whoever promises. */
  ownerId: Id.nullable().default(null),
  dueAt: Instant,
})
export type NewPromise = z.infer<typeof NewPromise>

export const Move = z.object({ dueAt: Instant, clientAgreed: z.boolean(), reason: filled(500, 'Напишите, почему переносим') })
export const Ending = z.object({ outcome: text(1000), latenessReason: text(500).default('') })
export const Cancelling = z.object({ reason: filled(500, 'Напишите, почему отменяем') })

/** What a client takes home: who does what by when; read by the private link. */
export const Summary = z.object({
  clientAddress: z.string(),
  visitedAt: Instant,
  counter: z.int().nullable(),
  servedBy: z.string(),
  position: z.string(),
  essence: z.string(),
  result: z.string(),
  services: z.array(z.object({ title: z.string(), summary: z.string(), documents: z.array(z.string()) })),
  promises: z.array(
    z.object({
      what: z.string(),
      who: z.string(),
      byClient: z.boolean(),
      dueAt: Instant,
      state: z.enum(['open', 'kept', 'cancelled']),
    }),
  ),
  centre: z.object({ title: z.string(), address: z.string(), phone: z.string(), timeZone: z.string() }),
  rated: z.boolean(),
})
export type Summary = z.infer<typeof Summary>
