// The words of the screens: a conversation in the list and opened, the letters in it, the box.
import { z } from 'zod'
import { Addressed } from '#clients/model.ts'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'

export const Shelf = z.enum(['waiting', 'mine', 'all', 'machines'])
export type Shelf = z.infer<typeof Shelf>

export const ThreadLine = z.object({
  id: Id,
  subject: z.string(),
  /** The client's name where the file is known, else the address. */
  with: z.string(),
  address: z.string(),
  lastWords: z.string(),
  lastAt: Instant,
  waitingSince: Instant.nullable(),
  dueAt: Instant.nullable(),
  owner: z.string(),
  department: z.string(),
})
export type ThreadLine = z.infer<typeof ThreadLine>

export const Threads = z.object({ lines: z.array(ThreadLine), more: z.boolean(), connected: z.boolean() })
export type Threads = z.infer<typeof Threads>

export const FileInLetter = z.object({ place: z.int(), name: z.string(), size: z.int() })
export type FileInLetter = z.infer<typeof FileInLetter>

export const LetterIn = z.object({
  side: z.literal('theirs'),
  id: Id,
  at: Instant,
  from: z.string(),
  /** Where another address wrote into the conversation. */
  otherAddress: z.string().nullable(),
  origin: z.enum(['person', 'auto-reply', 'bounce', 'list', 'own']),
  own: z.string(),
  quoted: z.string(),
  hasHtml: z.boolean(),
  files: z.array(FileInLetter),
})
export const LetterOut = z.object({
  side: z.literal('ours'),
  id: Id,
  at: Instant,
  from: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'sending', 'handed-over', 'refused', 'uncertain', 'withdrawn']),
  notBefore: Instant,
  held: z.enum(['', 'closed', 'brake', 'post']),
  trouble: z.string(),
  bounced: z.boolean(),
  files: z.array(z.object({ name: z.string(), size: z.int() })),
})
export const Letter = z.discriminatedUnion('side', [LetterIn, LetterOut])
export type Letter = z.infer<typeof Letter>
export type LetterIn = z.infer<typeof LetterIn>
export type LetterOut = z.infer<typeof LetterOut>

export const ThreadCard = ThreadLine.extend({
  clientId: Id.nullable(),
  /** Files that name this address, where a person has to choose. */
  candidates: z.array(z.object({ id: Id, name: z.string() })),
  letters: z.array(Letter),
  /** Colleagues who have a draft here, and since when it rests. */
  writers: z.array(z.object({ name: z.string(), touchedAt: Instant })),
  draft: z.string(),
  signature: z.string(),
  /** Why no answer may go; '' when it may. */
  barred: z.string(),
  mine: z.boolean(),
  /** How the client is addressed, where the file names a person; otherwise nothing is guessed. */
  addressed: Addressed.nullable(),
  /** My hard talk beside it, while it goes on. */
  hardTalkId: Id.nullable(),
})
export type ThreadCard = z.infer<typeof ThreadCard>

/** Base64 of one file; all together at most twenty megabytes. */
export const SentFile = z.object({
  name: filled(200),
  mediaType: z
    .string()
    .max(100)
    .regex(/^[\w.+-]+\/[\w.+-]+$/u),
  content: z.base64(),
})

export const NewAnswer = z.object({
  id: Id,
  text: filled(50_000, 'Напишите ответ'),
  /** Letters that the writer saw: what came or was answered meanwhile is told of. */
  seen: z.array(Id).max(5000),
  anyway: z.boolean().default(false),
  setAside: z
    .array(z.object({ rule: z.string().max(60), fragment: z.string().max(2000), reason: filled(500) }))
    .max(50)
    .default([]),
  files: z.array(SentFile).max(20).default([]),
})
export type NewAnswer = z.infer<typeof NewAnswer>

export const Quarantined = z.object({ id: Id, trouble: z.string(), receivedAt: Instant, size: z.int(), head: z.string() })
export type Quarantined = z.infer<typeof Quarantined>

export const BoxState = z.object({
  address: z.string().nullable(),
  folder: z
    .object({
      folder: z.string(),
      found: z.int().nullable(),
      foundBytes: z.int().nullable(),
      oldestAt: Instant.nullable(),
      lookedAt: Instant.nullable(),
      confirmedAt: Instant.nullable(),
      fetchedAt: Instant.nullable(),
      trouble: z.string(),
    })
    .nullable(),
  quarantined: z.int(),
  senders: z.array(z.object({ staffId: Id, name: z.string(), phone: z.string(), privateBoxes: z.array(z.string()) })),
})
export type BoxState = z.infer<typeof BoxState>

export const Phone = z.object({
  phone: text(40).pipe(
    z.string().regex(/^$|^\+?[\d\s()-]{6,30}(?:,? доб\.? ?\d{1,6})?$/u, 'Это не телефон. Пишите так: 8 835 000-01-00'),
  ),
})
