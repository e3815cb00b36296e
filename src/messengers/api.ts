// The endpoints of the room.
import { z } from 'zod'
import { Conflict } from '#conflicts/model.ts'
import { Checked } from '#letters/model.ts'
import { endpoint, filled, Id } from '#platform/endpoint.ts'
import { ChannelName, ConversationCard, Conversations, NewAnswer, Shelf } from './model.ts'

const params = z.object({ id: Id })
const clauses = ['4.5'] as const
const nothing = z.object({})

export const messengers = {
  conversations: endpoint({
    method: 'GET',
    path: '/api/messengers',
    query: z.object({ shelf: Shelf.default('waiting') }),
    reply: Conversations,
    summary: 'Conversations in messengers: unanswered first, soonest due above',
    clauses,
  }),
  conversation: endpoint({
    method: 'GET',
    path: '/api/messengers/conversations/:id',
    params,
    reply: ConversationCard,
    summary: 'A conversation with its consent and the state of each message',
    clauses,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/messengers/files/:id',
    params,
    reply: z.any(),
    summary: 'A file of a client, to be saved and never opened here',
    clauses,
  }),
  hook: endpoint({
    method: 'POST',
    path: '/api/messengers/hooks/:channel',
    params: z.object({ channel: ChannelName }),
    body: z.looseObject({}),
    reply: z.object({ heard: z.literal(true) }),
    alone: true,
    summary: 'What a messenger brings by itself, under its secret',
    clauses,
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/messengers/conversations/:id/check',
    params,
    body: z.object({ text: z.string().max(20_000) }),
    reply: Checked,
    alone: true,
    summary: 'What is to be mended in an answer',
    clauses: ['4.4', '4.5'],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/messengers/conversations/:id/answers',
    params,
    body: NewAnswer,
    bodyLimit: 30 << 20,
    reply: ConversationCard,
    summary: 'Answer under the client’s consent: leaves after a minute, in working hours, signed',
    clauses: ['4.4', '4.5'],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/messengers/messages/:id',
    params,
    body: nothing,
    reply: ConversationCard,
    summary: 'Take a message back before it leaves',
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/messengers/messages/:id/decision',
    params,
    body: z.object({ arrived: z.boolean() }),
    reply: ConversationCard,
    summary: 'A person says whether a message of which nobody knows has come, or has it sent once more',
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/messengers/conversations/:id/taking',
    params,
    body: nothing,
    reply: ConversationCard,
    summary: 'I answer',
  }),
  pass: endpoint({
    method: 'PUT',
    path: '/api/messengers/conversations/:id/department',
    params,
    body: z.object({ departmentId: Id }),
    reply: ConversationCard.nullable(),
    summary: 'Another department answers; null when it left one’s sight',
  }),
  conflict: endpoint({
    method: 'POST',
    path: '/api/messengers/conversations/:id/conflict',
    params,
    body: z.object({ id: Id }),
    reply: Conflict,
    summary: 'Open the guide of a conflict beside a conversation',
    clauses: ['4.6'],
  }),
  needless: endpoint({
    method: 'POST',
    path: '/api/messengers/conversations/:id/needless',
    params,
    body: z.object({ reason: filled(300, 'Напишите, почему ответ не нужен') }),
    reply: ConversationCard,
    summary: 'No answer is needed, with a reason',
  }),
  endConsent: endpoint({
    method: 'POST',
    path: '/api/messengers/conversations/:id/consent-end',
    params,
    body: z.object({ how: filled(300, 'Напишите, как клиент об этом сказал') }),
    reply: ConversationCard,
    summary: 'The client took consent back by another way: nothing more is written to them',
    clauses,
  }),
  link: endpoint({
    method: 'PUT',
    path: '/api/messengers/conversations/:id/client',
    params,
    body: z.object({ clientId: Id }),
    reply: ConversationCard,
    summary: 'Whose file it is, said by a person',
    clauses,
  }),
}
