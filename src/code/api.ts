// The endpoints of the room.
import { z } from 'zod'
import { endpoint, filled, Id } from '#platform/endpoint.ts'
import { ListFormat } from '#platform/lists.ts'
import { Book, ClausePage, Difference, Edition, NewEdition, NewNote, Reader, Reminder } from './model.ts'

const clause = z.object({ clause: z.string().min(1).max(60) })

export const code = {
  book: endpoint({
    method: 'GET',
    path: '/api/code',
    reply: Book,
    summary: 'The Code in force, its editions, whether the reader has acknowledged it',
  }),
  reminder: endpoint({
    method: 'GET',
    path: '/api/code/reminder',
    reply: Reminder,
    summary: 'Whether the one who asks was reminded to read the edition in force; answers to their questions',
    clauses: ['1.3'],
  }),
  importEdition: endpoint({
    method: 'POST',
    path: '/api/code/editions',
    body: NewEdition,
    reply: Edition,
    summary: 'Take in the organisation’s document as an edition; the same text again is the same edition',
    bodyLimit: 8 * 1024 * 1024,
  }),
  differences: endpoint({
    method: 'GET',
    path: '/api/code/differences',
    query: z.object({ older: Id, newer: Id }),
    reply: z.array(Difference),
    summary: 'Two editions, clause by clause',
  }),
  clause: endpoint({
    method: 'GET',
    path: '/api/code/clauses/:clause',
    params: clause,
    reply: ClausePage,
    summary: 'What a clause means at work, where the system serves it, what colleagues ask and tell',
  }),
  note: endpoint({
    method: 'POST',
    path: '/api/code/clauses/:clause/notes',
    params: clause,
    body: NewNote,
    reply: ClausePage,
    summary: 'Ask about a clause or tell a good example',
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/api/code/notes/:id/answer',
    params: z.object({ id: Id }),
    body: z.object({ answer: filled(2000) }),
    reply: z.null(),
    summary: 'Answer a colleague’s question, once',
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: '/api/code/editions/:id/acknowledgement',
    params: z.object({ id: Id }),
    reply: Book,
    summary: 'Say that one has read an edition',
  }),
  readers: endpoint({
    method: 'GET',
    path: '/api/code/readers',
    reply: z.array(Reader),
    summary: 'Who has read the edition in force and who has not',
  }),
  readersList: endpoint({
    method: 'GET',
    path: '/api/code/readers/list',
    query: z.object({ format: ListFormat }),
    reply: z.unknown(),
    summary: 'The readers as a file: what the screen shows',
  }),
}
