// The words of the room: a conversation in any channel runs along the protocol of that channel.
import { z } from 'zod'
import { Id, Instant, text } from '#platform/endpoint.ts'

export const Channel = z.enum(['visit', 'call', 'letter', 'mail', 'message'])
export type Channel = z.infer<typeof Channel>

/** A step of a protocol. Phrases hold {greeting}, {client}, {me}, {position}, {department}, {essence}; several: «сказать иначе». */
export const Step = z.object({
  code: z.string(),
  clause: z.string(),
  /** Other clauses that the same step serves. */
  also: z.array(z.string()).default([]),
  /** What to do, as a heading: «Поздоровайтесь и назовите себя». */
  title: z.string(),
  /** What the thread shows once it is done: «Поздоровались, назвали себя». */
  doneTitle: z.string(),
  phrases: z.array(z.string()).min(1),
  /** What is filled in at this step. */
  asks: z.enum(['nothing', 'client', 'essence', 'services', 'agreement', 'check']),
  /** Without it the contact is not closed, or a reason is written. */
  required: z.boolean(),
  /** The button that leads to this step: «Дальше: узнать имя». */
  next: z.string(),
})
export type Step = z.infer<typeof Step>

export const Protocol = z.object({ channel: Channel, edition: z.int(), steps: z.array(Step), approvedBy: z.string() })
export type Protocol = z.infer<typeof Protocol>

export const ContactStep = z.object({ step: z.string(), clause: z.string(), doneAt: Instant, skipped: z.string().nullable() })
export type ContactStep = z.infer<typeof ContactStep>

export const Interruption = z.object({ id: Id, beganAt: Instant, apologised: z.boolean(), endedAt: Instant.nullable() })

/** What travels with a client to another window: read there before the client is called. */
export const Handover = z.object({
  id: Id,
  essence: z.string(),
  ask: z.string(),
  fromStaffId: Id,
  fromName: z.string(),
  madeAt: Instant,
  readAt: Instant.nullable(),
})
export type Handover = z.infer<typeof Handover>

export const Contact = z.object({
  id: Id,
  channel: Channel,
  protocol: Protocol,
  ticketId: Id.nullable(),
  reasonId: Id.nullable(),
  clientId: Id.nullable(),
  principalId: Id.nullable(),
  staffId: Id,
  departmentId: Id,
  state: z.enum(['open', 'parked', 'closed', 'handed-over']),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  essence: z.string(),
  result: z.string(),
  code: z.string(),
  /** Grows with every save; a save from an older version is refused with the newer text. */
  version: z.int(),
  steps: z.array(ContactStep),
  serviceIds: z.array(Id),
  interruptions: z.array(Interruption),
  /** Where it came from another window. */
  handover: Handover.nullable(),
})
export type Contact = z.infer<typeof Contact>

/** What is typed while the talk goes; saved every few seconds. */
export const Draft = z.object({ essence: text(4000), result: text(4000), version: z.int() })
