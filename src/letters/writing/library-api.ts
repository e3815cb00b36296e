// The endpoints of the library: templates with their editions, phrases.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { Edition, LibraryLine, NewPhrase, NewTrial, Phrase, Trial, TrialAppeal } from './library-model.ts'
import { Template } from './template-model.ts'

const clauses = ['4.4'] as const
const phrase = z.object({ id: Id })

export const library = {
  templates: endpoint({
    method: 'GET',
    path: '/api/letters/library',
    reply: z.array(LibraryLine),
    summary: 'Templates of the own department, those out of use too',
    clauses,
  }),
  editions: endpoint({
    method: 'GET',
    path: '/api/letters/library/:code',
    params: z.object({ code: z.string().max(60) }),
    reply: z.array(Edition),
    summary: 'Editions of a template, newest first',
  }),
  set: endpoint({
    method: 'POST',
    path: '/api/letters/library',
    body: Template,
    reply: z.array(LibraryLine),
    summary: 'A new edition from a day on; `withdrawn` takes the template out of use',
    clauses,
  }),
  appeals: endpoint({
    method: 'GET',
    path: '/api/letters/library-appeals',
    reply: z.array(TrialAppeal),
    summary: 'Open appeals on which a template may be tried',
  }),
  try: endpoint({
    method: 'POST',
    path: '/api/letters/library-trial',
    body: NewTrial,
    reply: Trial,
    // The view of an appeal is written in a transaction of its own.
    alone: true,
    summary: 'A template filled in and checked; a real appeal is journalled',
    clauses,
  }),
  phrases: endpoint({
    method: 'GET',
    path: '/api/letters/phrases',
    reply: z.array(Phrase),
    summary: 'Ready phrases: shipped, the centre’s, the department’s, one’s own',
    clauses,
  }),
  putPhrase: endpoint({
    method: 'PUT',
    path: '/api/letters/phrases/:id',
    params: phrase,
    body: NewPhrase,
    reply: z.array(Phrase),
    summary: 'A phrase, new or changed',
  }),
  withdrawPhrase: endpoint({
    method: 'DELETE',
    path: '/api/letters/phrases/:id',
    params: phrase,
    reply: z.array(Phrase),
    summary: 'A phrase is no longer offered',
  }),
}
