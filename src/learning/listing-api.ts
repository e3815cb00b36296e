// The endpoints of the room's lists as files.
import { z } from 'zod'
import { endpoint } from '#platform/endpoint.ts'
import { listBodyLimit, ListFormat, ListReport, SentList } from '#platform/lists.ts'

const query = z.object({ format: ListFormat })
const taken = { body: SentList, reply: ListReport, bodyLimit: listBodyLimit } as const

export const lists = {
  courses: endpoint({
    method: 'GET',
    path: '/api/learning/lists/courses',
    query,
    reply: z.unknown(),
    summary: 'The catalogue as XLSX or CSV',
  }),
  takeCourses: endpoint({
    method: 'POST',
    path: '/api/learning/lists/courses',
    ...taken,
    summary: 'Look through or take in courses: whole or not at all; a known title is changed',
  }),
  documents: endpoint({
    method: 'GET',
    path: '/api/learning/lists/documents',
    query,
    reply: z.unknown(),
    summary: 'The registry as XLSX or CSV',
  }),
  takeDocuments: endpoint({
    method: 'POST',
    path: '/api/learning/lists/documents',
    ...taken,
    summary: 'Look through or take in papers of other houses: whole or not at all; a known number is left as it is',
  }),
}
