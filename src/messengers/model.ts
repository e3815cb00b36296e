// The words of the room: a conversation in a list and opened, its messages, the client's consent.
import { z } from 'zod'
import { Addressed } from '#clients/model.ts'
import { SentFile } from '#correspondence/thread-model.ts'
import { filled, Id, Instant } from '#platform/endpoint.ts'

export const ChannelName = z.enum(['max', 'telegram'])
export type ChannelName = z.infer<typeof ChannelName>

/** Which buttons stand under our message. */
export type Buttons = '' | 'consent' | 'agreed'

export const Shelf = z.enum(['waiting', 'mine', 'all'])
export type Shelf = z.infer<typeof Shelf>

/** `sent`: the messenger took it. `uncertain`: nobody can tell. `withdrawn`: taken back before it left. */
export const MessageState = z.enum(['waiting', 'sending', 'sent', 'refused', 'uncertain', 'withdrawn'])
export type MessageState = z.infer<typeof MessageState>

/** `unasked`: the question has not reached the client. `asked`: no word yet. `refused`: «не сейчас», or taken back. */
export const ConsentState = z.enum(['unasked', 'asked', 'given', 'refused'])
export type ConsentState = z.infer<typeof ConsentState>

export const ConversationLine = z.object({
  id: Id,
  channel: ChannelName,
  /** The client's name where the file is known, else as the messenger calls them. */
  with: z.string(),
  lastWords: z.string(),
  lastAt: Instant,
  waitingSince: Instant.nullable(),
  dueAt: Instant.nullable(),
  consent: ConsentState,
  owner: z.string(),
  department: z.string(),
})
export type ConversationLine = z.infer<typeof ConversationLine>

export const Connected = z.object({ channel: ChannelName, trouble: z.string() })
export type Connected = z.infer<typeof Connected>

export const Conversations = z.object({
  lines: z.array(ConversationLine),
  more: z.boolean(),
  connected: z.array(Connected),
})
export type Conversations = z.infer<typeof Conversations>

/** `waiting`: will be fetched. `unsafe`: it runs when opened. `lost`: the messenger did not give it for hours. */
export const FileState = z.enum(['waiting', 'kept', 'too-large', 'unsafe', 'lost'])
export type FileState = z.infer<typeof FileState>

/** A file of a client, or ours, which is kept; `size` in bytes, null where nobody told. */
export const ClientFile = z.object({ id: Id, name: z.string(), size: z.number().nullable(), state: FileState })
export type ClientFile = z.infer<typeof ClientFile>

export const MessageIn = z.object({
  side: z.literal('theirs'),
  id: Id,
  at: Instant,
  body: z.string(),
  /** What cannot be fetched: a place on the map, a sticker. */
  attached: z.int(),
  files: z.array(ClientFile),
})
export const MessageOut = z.object({
  side: z.literal('ours'),
  id: Id,
  at: Instant,
  /** '' for what the program said by itself. */
  from: z.string(),
  body: z.string(),
  state: MessageState,
  notBefore: Instant,
  held: z.enum(['', 'closed', 'brake', 'channel']),
  trouble: z.string(),
  mine: z.boolean(),
  /** A file of ours is a message of its own. */
  file: ClientFile.nullable(),
})
export type MessageOut = z.infer<typeof MessageOut>
export const Message = z.discriminatedUnion('side', [MessageIn, MessageOut])
export type Message = z.infer<typeof Message>

export const Consent = z.object({
  words: z.string(),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.enum(['', 'button', 'word', 'colleague']),
  /** The colleague who wrote it down, and how the client said it; '' when it was said here. */
  writtenDownBy: z.string(),
  how: z.string(),
})
export type Consent = z.infer<typeof Consent>

export const ConversationCard = ConversationLine.extend({
  /** As the messenger calls the person. */
  called: z.string(),
  phoneMasked: z.string().nullable(),
  clientId: Id.nullable(),
  linkedBy: z.enum(['', 'phone', 'person']),
  /** Files with this telephone, where a person has to choose. */
  candidates: z.array(z.object({ id: Id, name: z.string() })),
  messages: z.array(Message),
  consents: z.array(Consent),
  /** Why nothing may be written; '' when it may. */
  barred: z.string(),
  signature: z.string(),
  mine: z.boolean(),
  /** How the client is addressed, where the file names a person; otherwise nothing is guessed. */
  addressed: Addressed.nullable(),
  /** My hard talk beside it, while it goes on. */
  hardTalkId: Id.nullable(),
})
export type ConversationCard = z.infer<typeof ConversationCard>

/** Both messengers take four thousand characters with the signature. */
export const longestAnswer = 3500
/** So many files with one answer. */
export const mostFiles = 10

export const NewAnswer = z.object({
  id: Id,
  text: filled(longestAnswer, 'Напишите ответ'),
  /** Messages that the writer saw: what came or was answered meanwhile is told of. */
  seen: z.array(Id).max(10_000),
  anyway: z.boolean().default(false),
  setAside: z
    .array(z.object({ rule: z.string().max(60), fragment: z.string().max(2000), reason: filled(500) }))
    .max(50)
    .default([]),
  files: z.array(SentFile).max(mostFiles).default([]),
})
export type NewAnswer = z.infer<typeof NewAnswer>
