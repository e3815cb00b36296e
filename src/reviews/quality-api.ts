// The endpoints of looking at work: samples, score cards, replies.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { CardDraft, CardReply, Item, ItemView, NewSample, Samples, Settlement } from './quality-model.ts'

const byId = z.object({ id: Id })

export const quality = {
  samples: endpoint({
    method: 'GET',
    path: '/api/quality/samples',
    reply: Samples,
    summary: 'Samples of work by month, for those who look at it, and how far reviewers agree',
    clauses: ['5.1'],
  }),
  draw: endpoint({
    method: 'POST',
    path: '/api/quality/samples',
    body: NewSample,
    reply: Samples,
    summary: 'Draw the sample of a department for a month, once',
    clauses: ['5.1'],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/quality/mine',
    reply: z.array(Item),
    summary: 'One’s own work that has been looked at',
  }),
  item: endpoint({
    method: 'GET',
    path: '/api/quality/items/:id',
    params: byId,
    reply: ItemView,
    summary: 'A piece of work with its score cards',
  }),
  begin: endpoint({
    method: 'POST',
    path: '/api/quality/items/:id/card',
    params: byId,
    body: byId,
    reply: ItemView,
    summary: 'Begin a score card; the opening of the work is written in the journal',
    clauses: ['4.2', '4.3', '4.4'],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/quality/cards/:id',
    params: byId,
    body: CardDraft,
    reply: z.object({ version: z.int() }),
    summary: 'Keep what is marked so far',
  }),
  send: endpoint({
    method: 'POST',
    path: '/api/quality/cards/:id/sending',
    params: byId,
    body: z.object({ version: z.int() }),
    reply: ItemView,
    summary: 'Send the card: whoever did the work sees it',
  }),
  reply: endpoint({
    method: 'POST',
    path: '/api/quality/cards/:id/reply',
    params: byId,
    body: CardReply,
    reply: ItemView,
    summary: 'Answer a card about one’s own work, or dispute it',
    clauses: ['5.1'],
  }),
  settle: endpoint({
    method: 'POST',
    path: '/api/quality/cards/:id/settlement',
    params: byId,
    body: Settlement,
    reply: ItemView,
    summary: 'Settle a dispute; not by whoever wrote the card',
  }),
}
