// The endpoints of the room.
import { z } from 'zod'
import { endpoint, Id, Instant } from '#platform/endpoint.ts'
import { Cancelling, Ending, Move, NewPromise, GivenPromise, Summary } from './model.ts'

const params = z.object({ id: Id })

export const promises = {
  mine: endpoint({
    method: 'GET',
    path: '/api/promises/mine',
    reply: z.array(GivenPromise),
    summary: 'What I owe, by due moment',
    clauses: ['2.2'],
  }),
  ofDepartment: endpoint({
    method: 'GET',
    path: '/api/promises/department',
    query: z.object({ state: z.enum(['open', 'today']).default('open') }),
    reply: z.array(GivenPromise),
    summary: 'What the department owes',
    clauses: ['2.2'],
  }),
  ofClient: endpoint({
    method: 'GET',
    path: '/api/clients/:id/promises',
    params,
    reply: z.array(GivenPromise),
    summary: 'What a client was promised',
  }),
  ofContact: endpoint({
    method: 'GET',
    path: '/api/contacts/:id/promises',
    params,
    reply: z.array(GivenPromise),
    summary: 'What was promised in a contact',
  }),
  slots: endpoint({
    method: 'GET',
    path: '/api/promises/slots',
    query: z.object({ ownerId: Id.optional() }),
    reply: z.array(z.object({ dueAt: Instant, words: z.string() })),
    summary: 'Moments inside the owner’s working time that may be promised',
    clauses: ['4.3'],
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/promises',
    body: NewPromise,
    reply: GivenPromise,
    summary: 'Promise: what, who, by when',
    clauses: ['2.2', '4.2'],
  }),
  keep: endpoint({
    method: 'POST',
    path: '/api/promises/:id/keeping',
    params,
    body: Ending,
    reply: GivenPromise,
    summary: 'It is done',
    clauses: ['2.2'],
  }),
  move: endpoint({
    method: 'POST',
    path: '/api/promises/:id/moves',
    params,
    body: Move,
    reply: GivenPromise,
    summary: 'Move to another moment, with the client’s consent',
    clauses: ['2.2'],
  }),
  cancel: endpoint({
    method: 'DELETE',
    path: '/api/promises/:id',
    params,
    body: Cancelling,
    reply: GivenPromise,
    summary: 'Cancel with a reason',
  }),
  pass: endpoint({
    method: 'PUT',
    path: '/api/promises/:id/owner',
    params,
    body: z.object({ ownerId: Id }),
    reply: GivenPromise,
    summary: 'Give to another owner',
  }),
  summary: endpoint({
    method: 'GET',
    path: '/api/summaries/:code',
    params: z.object({ code: z.string().min(8).max(40) }),
    reply: Summary,
    summary: 'What the client takes home, by a private link',
    clauses: ['4.2', '4.1.к'],
  }),
}
