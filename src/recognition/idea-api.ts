// The endpoints of ideas: by time, never by person.
import { z } from 'zod'
import { endpoint, filled, Id, Instant } from '#platform/endpoint.ts'
import { Answer, Idea, Ideas, NewIdea, Result } from './idea-model.ts'

const byId = z.object({ id: Id })

export const ideas = {
  all: endpoint({
    method: 'GET',
    path: '/api/ideas',
    query: z.object({ before: Instant.optional() }),
    reply: Ideas,
    summary: 'Ideas for improvement, the newest first, with the answer and what came of it',
    clauses: ['3.2'],
  }),
  say: endpoint({
    method: 'POST',
    path: '/api/ideas',
    body: NewIdea,
    reply: Idea,
    summary: 'Write an idea to a department; rude words are not taken',
    clauses: ['3.2', '5.1'],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/ideas/:id/answer',
    params: byId,
    body: z.object({ answer: Answer, words: filled(1000, 'Объясните словами: ответ прочтут автор и коллеги') }),
    reply: Idea,
    summary: 'Answer an idea: try it or not, and why; never one’s own',
    clauses: ['5.1'],
  }),
  conclude: endpoint({
    method: 'POST',
    path: '/api/ideas/:id/result',
    params: byId,
    body: z.object({ outcome: Result, seen: filled(1000, 'Напишите, что увидели') }),
    reply: Idea,
    summary: 'Whether what was tried worked, and what was seen',
    clauses: ['5.1'],
  }),
}
