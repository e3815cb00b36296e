// The endpoints of the room's lists as files.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { listBodyLimit, ListFormat, ListReport, SentList } from '#platform/lists.ts'

export const lists = {
  events: endpoint({
    method: 'GET',
    path: '/api/gatherings/lists/events',
    query: z.object({ format: ListFormat, when: z.enum(['coming', 'past']).default('coming') }),
    reply: z.unknown(),
    summary: 'Events that I may see, as XLSX or CSV',
  }),
  takeEvents: endpoint({
    method: 'POST',
    path: '/api/gatherings/lists/events',
    body: SentList,
    reply: ListReport,
    bodyLimit: listBodyLimit,
    summary:
      'Look through or take in a plan of events: whole or not at all; each becomes a proposal, a known one is left as it is',
  }),
  people: endpoint({
    method: 'GET',
    path: '/api/gatherings/:id/lists/people',
    params: z.object({ id: Id }),
    query: z.object({ format: ListFormat }),
    reply: z.unknown(),
    summary: 'Who signed up and who came, for whoever organises, as XLSX or CSV',
  }),
}
