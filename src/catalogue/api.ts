// The endpoints of the room.
import { z } from 'zod'
import { endpoint } from '#platform/endpoint.ts'
import { Reason, Service } from './model.ts'

export const catalogue = {
  services: endpoint({
    method: 'GET',
    path: '/api/services',
    reply: z.array(Service),
    summary: 'Services, ours and of other bodies',
    clauses: ['4.1.б', '2.3'],
  }),
  reasons: endpoint({
    method: 'GET',
    path: '/api/reasons',
    reply: z.array(Reason),
    summary: 'What people come with, in plain words',
  }),
}
