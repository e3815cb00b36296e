// The words of the room: a message as it came and what was read out of it.
import type { Origin } from './rules/origin.ts'

export type MailAttachment = { name: string; safeName: string; mediaType: string; size: number }

/** What a message says. `sentAt` is null where its own clock cannot be read. */
export type ReadMail = {
  messageId: string
  inReplyTo: string
  references: string[]
  origin: Origin
  subject: string
  fromAddress: string
  fromName: string
  to: string[]
  sentAt: string | null
  body: string
  /** As it came; '' where there is none or it is too long to be shown. Never shown uncleaned. */
  html: string
  /** Of a refusal: Message-IDs that it speaks of. */
  about: string[]
  attachments: MailAttachment[]
}

/** What came, as it is kept. */
export type KeptMail = Omit<ReadMail, 'attachments'> & { id: string; receivedAt: string; arrivedAt: string | null }

export type MailState = 'received' | 'stored' | 'quarantined'
