// The endpoints of the room.
import { z } from 'zod'
import { endpoint } from '#platform/endpoint.ts'
import { Answer, Asked } from './model.ts'

const params = z.object({ code: z.string().min(8).max(40) })

export const feedback = {
  asked: endpoint({
    method: 'GET',
    path: '/api/ratings/:code',
    params,
    reply: Asked,
    summary: 'What is asked after a contact',
    clauses: ['2.1'],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/ratings/:code',
    params,
    body: Answer,
    reply: Asked,
    summary: 'One answer per contact; a low mark opens a promise of the head for the same day',
    clauses: ['2.1'],
  }),
}
