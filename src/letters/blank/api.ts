// The endpoints of the blank.
import { z } from 'zod'
import { endpoint } from '#platform/endpoint.ts'
import { BlankDetails, Blanks, NewBlank } from './model.ts'

const bodyLimit = 2 << 20

export const blank = {
  read: endpoint({
    method: 'GET',
    path: '/api/letters/blank',
    reply: Blanks,
    summary: 'The blank in force and its editions',
    clauses: ['4.4'],
  }),
  set: endpoint({
    method: 'POST',
    path: '/api/letters/blank',
    body: NewBlank,
    reply: Blanks,
    bodyLimit,
    summary: 'The blank from a day on; the emblem is cleaned or refused',
    clauses: ['4.4'],
  }),
  preview: endpoint({
    method: 'POST',
    path: '/api/letters/blank/preview',
    body: BlankDetails.extend({ length: z.enum(['one', 'two']) }),
    reply: z.object({ picture: z.string(), pages: z.int() }),
    alone: true,
    bodyLimit,
    summary: 'A sample letter on the blank as a picture (SVG); writes nothing',
  }),
}
