// The endpoints of the room.
import { z } from 'zod'
import { Conflict } from '#conflicts/model.ts'
import { Checked } from '#letters/model.ts'
import { endpoint, filled, Id } from '#platform/endpoint.ts'
import { BoxState, NewAnswer, Phone, Quarantined, Shelf, ThreadCard, Threads } from './thread-model.ts'

const params = z.object({ id: Id })
const clauses = ['4.5'] as const
const nothing = z.object({})
const Shown = ThreadCard.nullable()
/** Of bytes nothing is promised but that they are bytes. */
const Bytes = z.any()

export const mail = {
  threads: endpoint({
    method: 'GET',
    path: '/api/mail',
    query: z.object({ shelf: Shelf.default('waiting') }),
    reply: Threads,
    summary: 'Conversations: unanswered first, soonest due above',
    clauses,
  }),
  thread: endpoint({
    method: 'GET',
    path: '/api/mail/threads/:id',
    params,
    reply: ThreadCard,
    summary: 'A conversation',
    clauses,
  }),
  html: endpoint({
    method: 'GET',
    path: '/api/mail/letters/:id/html',
    params,
    reply: z.object({ html: z.string(), pictures: z.int() }),
    summary: 'A letter as it was drawn, without scripts, styles and pictures',
  }),
  attachment: endpoint({
    method: 'GET',
    path: '/api/mail/letters/:id/attachments/:place',
    params: z.object({ id: Id, place: z.coerce.number().int().min(0).max(10_000) }),
    reply: Bytes,
    summary: 'An attachment, to be saved and never opened here',
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/mail/threads/:id/check',
    params,
    body: z.object({ text: z.string().max(50_000) }),
    reply: Checked,
    alone: true,
    summary: 'What is to be mended in an answer, its signature included',
    clauses: ['4.4', '4.5'],
  }),
  keepDraft: endpoint({
    method: 'PUT',
    path: '/api/mail/threads/:id/draft',
    params,
    body: z.object({ text: z.string().max(50_000) }),
    reply: z.object({ kept: z.literal(true) }),
    summary: 'Keep a draft; others see that somebody writes',
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/mail/threads/:id/answers',
    params,
    body: NewAnswer,
    bodyLimit: 30 << 20,
    reply: ThreadCard,
    summary: 'Answer: leaves after a minute, in working hours, signed',
    clauses: ['4.4', '4.5'],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/mail/outbox/:id',
    params,
    body: nothing,
    reply: ThreadCard,
    summary: 'Take a letter back before it leaves; its text becomes the draft',
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/mail/outbox/:id/decision',
    params,
    body: z.object({ arrived: z.boolean() }),
    reply: ThreadCard,
    summary: 'A person says whether a letter of which nobody knows has left, or has it sent once more',
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/mail/threads/:id/taking',
    params,
    body: nothing,
    reply: ThreadCard,
    summary: 'I answer',
  }),
  pass: endpoint({
    method: 'PUT',
    path: '/api/mail/threads/:id/department',
    params,
    body: z.object({ departmentId: Id }),
    reply: Shown,
    summary: 'Another department answers; null when it left one’s sight',
  }),
  conflict: endpoint({
    method: 'POST',
    path: '/api/mail/threads/:id/conflict',
    params,
    body: z.object({ id: Id }),
    reply: Conflict,
    summary: 'Open the guide of a conflict beside a conversation',
    clauses: ['4.6'],
  }),
  needless: endpoint({
    method: 'POST',
    path: '/api/mail/threads/:id/needless',
    params,
    body: z.object({ reason: filled(300, 'Напишите, почему ответ не нужен') }),
    reply: ThreadCard,
    summary: 'No answer is needed, with a reason',
  }),
  client: endpoint({
    method: 'PUT',
    path: '/api/mail/threads/:id/client',
    params,
    body: z.object({ clientId: Id }),
    reply: ThreadCard,
    summary: 'Who writes, where several files name the address',
  }),
  quarantine: endpoint({
    method: 'GET',
    path: '/api/mail/quarantine',
    reply: z.array(Quarantined),
    summary: 'What could not be read, with the reason',
  }),
  readAgain: endpoint({
    method: 'POST',
    path: '/api/mail/quarantine/:id/reading',
    params,
    body: nothing,
    reply: z.object({ read: z.boolean(), left: z.array(Quarantined) }),
    // A letter that fails again must stay in quarantine with its reason.
    alone: true,
    summary: 'Read a letter once more',
  }),
  raw: endpoint({
    method: 'GET',
    path: '/api/mail/quarantine/:id/raw',
    params,
    reply: Bytes,
    summary: 'A letter as it came, to be saved',
  }),
  box: endpoint({
    method: 'GET',
    path: '/api/mail/box',
    reply: BoxState,
    summary: 'The box: what the dry run found, whose signature',
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/api/mail/box/confirmation',
    body: z.object({ take: z.enum(['all', 'new']) }),
    reply: BoxState,
    summary: 'After the dry run: begin to take letters in',
  }),
  myPhone: endpoint({
    method: 'PUT',
    path: '/api/mail/my-phone',
    body: Phone,
    reply: z.object({ signature: z.string() }),
    summary: 'The telephone in my signature',
    clauses,
  }),
  sender: endpoint({
    method: 'PUT',
    path: '/api/mail/senders/:id',
    params,
    body: Phone.extend({ privateBoxes: z.array(z.string().max(254)).max(10) }),
    reply: BoxState,
    summary: 'A colleague’s telephone and private boxes, which take no part in office mail',
    clauses,
  }),
}
