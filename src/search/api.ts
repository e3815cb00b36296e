// The endpoint of the room.
import { z } from 'zod'
import { endpoint, text } from '#platform/endpoint.ts'
import { Found } from './model.ts'

export const search = {
  find: endpoint({
    method: 'GET',
    path: '/api/search',
    query: z.object({ q: text(200) }),
    reply: Found,
    summary: 'Clients, appeals and letters by words, parts of names and numbers, within what the person may see',
    clauses: ['2.5', '4.1.л'],
  }),
}
