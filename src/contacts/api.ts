// The endpoints of the room: what is written while a contact runs. Opening and closing belong to the room of the channel.
import { z } from 'zod'
import { endpoint, filled, Id } from '#platform/endpoint.ts'
import { Contact, Draft, Protocol } from './model.ts'

const params = z.object({ id: Id })

export const contacts = {
  contact: endpoint({ method: 'GET', path: '/api/contacts/:id', params, reply: Contact, summary: 'A contact with its steps' }),
  protocol: endpoint({
    method: 'GET',
    path: '/api/protocols/:channel',
    params: z.object({ channel: z.enum(['visit', 'call']) }),
    reply: Protocol,
    summary: 'The protocol in force for a channel',
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/contacts/:id/draft',
    params,
    body: Draft,
    reply: Contact,
    summary: 'Save the essence and the result as they are typed',
    clauses: ['4.2.5'],
  }),
  identify: endpoint({
    method: 'PUT',
    path: '/api/contacts/:id/client',
    params,
    body: z.object({ clientId: Id, principalId: Id.nullable().default(null) }),
    reply: Contact,
    summary: 'Who has come, and for whom',
    clauses: ['4.2.3'],
  }),
  doStep: endpoint({
    method: 'PUT',
    path: '/api/contacts/:id/steps/:step',
    params: params.extend({ step: z.string() }),
    body: z.object({ skipped: filled(500).nullable().default(null) }),
    reply: Contact,
    summary: 'A step of the protocol is observed, or passed over with a reason',
    clauses: ['4.2'],
  }),
  undoStep: endpoint({
    method: 'DELETE',
    path: '/api/contacts/:id/steps/:step',
    params: params.extend({ step: z.string() }),
    reply: Contact,
    summary: 'Back to a step',
  }),
  showService: endpoint({
    method: 'PUT',
    path: '/api/contacts/:id/services/:serviceId',
    params: params.extend({ serviceId: Id }),
    body: z.object({ shown: z.boolean() }),
    reply: Contact,
    summary: 'A service was told about, or the mark is taken back',
    clauses: ['4.2.5'],
  }),
  interrupt: endpoint({
    method: 'POST',
    path: '/api/contacts/:id/interruption',
    params,
    body: z.object({ id: Id, apologised: z.boolean() }),
    reply: Contact,
    summary: 'The telephone has to be answered; the apology is said first',
    clauses: ['4.2.8', '4.1.о'],
  }),
  resume: endpoint({
    method: 'DELETE',
    path: '/api/contacts/:id/interruption',
    params,
    reply: Contact,
    summary: 'Back to the client',
  }),
}
