// The endpoints of a letter that we begin ourselves: to whom it may go, its conversation begun and let go, phrases for it.
import { z } from 'zod'
import { Gender, ReadyPhrase } from '#letters/writing/model.ts'
import { endpoint, Id } from '#platform/endpoint.ts'
import { LetterReader, NewLetter } from './new-letter-model.ts'
import { ThreadCard } from './thread-model.ts'

const params = z.object({ id: Id })
const clauses = ['4.5'] as const

export const newLetter = {
  reader: endpoint({
    method: 'GET',
    path: '/api/mail/readers/:id',
    params,
    reply: LetterReader,
    summary: 'Whether a letter may go to a client, and how they are addressed; the address is masked',
    clauses,
  }),
  begin: endpoint({
    method: 'POST',
    path: '/api/mail/threads',
    body: NewLetter,
    reply: ThreadCard,
    summary: 'Begin a letter to a client: its conversation with a draft; sent like an answer',
    clauses,
  }),
  letGo: endpoint({
    method: 'DELETE',
    path: '/api/mail/threads/:id',
    params,
    reply: z.object({ done: z.literal(true) }),
    summary: 'Do not write after all: a conversation in which nothing was sent goes',
  }),
  phrases: endpoint({
    method: 'GET',
    path: '/api/mail/threads/:id/phrases',
    params,
    query: z.object({ gender: Gender.optional() }),
    reply: z.array(ReadyPhrase),
    summary: 'Ready phrases filled in for whoever reads',
  }),
}
