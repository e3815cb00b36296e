// What is found: clients, appeals and conversations, each in a few words; the whole stands where it is opened and journalled.
import { z } from 'zod'
import { ClientLine } from '#clients/model.ts'
import { Day, Id, Instant } from '#platform/endpoint.ts'

/** A piece of a text; `marked` is what was asked for. */
export const Piece = z.object({ text: z.string(), marked: z.boolean() })
export type Piece = z.infer<typeof Piece>

export const FoundAppeal = z.object({
  id: Id,
  /** Null: not registered yet. */
  number: z.array(Piece).nullable(),
  /** Surname with initials, or the organisation. */
  author: z.string(),
  receivedOn: Day,
  ended: z.boolean(),
  snippet: z.array(Piece),
})
export type FoundAppeal = z.infer<typeof FoundAppeal>

export const FoundConversation = z.object({
  id: Id,
  /** Whom it is with: name, else address. */
  with: z.array(Piece),
  subject: z.array(Piece),
  /** Of the letter that was found. */
  at: Instant,
  /** Ours, or theirs. */
  ours: z.boolean(),
  snippet: z.array(Piece),
})
export type FoundConversation = z.infer<typeof FoundConversation>

export const Found = z.object({
  clients: z.array(ClientLine),
  appeals: z.array(FoundAppeal),
  conversations: z.array(FoundConversation),
  /** There are more than are shown. */
  more: z.object({ clients: z.boolean(), appeals: z.boolean(), conversations: z.boolean() }),
  /** The words stand in so many that only the newest were looked through; there may be better ones among the older. */
  newestOnly: z.object({ appeals: z.boolean(), conversations: z.boolean() }),
})
export type Found = z.infer<typeof Found>
