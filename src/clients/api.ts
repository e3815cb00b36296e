// The endpoints of the room.
import { z } from 'zod'
import { endpoint, filled, Id, text } from '#platform/endpoint.ts'
import { Client, ClientFile, ClientLine, ConsentKind, FileViews, Ground, Help, NewClient, ViewQuery } from './model.ts'

const params = z.object({ id: Id })
const grounded = z.object({ ground: Ground })

export const clients = {
  find: endpoint({
    method: 'GET',
    path: '/api/clients',
    query: z.object({ q: text(200), kind: z.enum(['person', 'organisation']).optional() }),
    reply: z.array(ClientLine),
    summary: 'Find by name, telephone, birth date or INN',
    clauses: ['3.5'],
  }),
  similar: endpoint({
    method: 'POST',
    path: '/api/clients/similar',
    body: NewClient,
    reply: z.array(ClientLine),
    summary: 'Who may already be this client',
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/clients',
    body: NewClient,
    reply: Client,
    summary: 'Begin a file',
    clauses: ['4.1.л'],
  }),
  file: endpoint({
    method: 'POST',
    path: '/api/clients/:id/file',
    params,
    body: grounded,
    reply: ClientFile,
    summary: 'Open the whole file, with a ground; the opening is journalled',
    clauses: ['4.1.л', '3.5'],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/clients/:id',
    params,
    body: z.object({
      surname: text(300),
      name: text(300),
      patronymic: text(300),
      gender: z.enum(['male', 'female']).nullable(),
      birthOn: z.iso.date().nullable(),
      phone: text(40).nullable(),
      email: text(200).nullable(),
      occupation: text(200),
      language: z.string().max(8),
    }),
    reply: Client,
    summary: 'Correct the file',
  }),
  setHelp: endpoint({
    method: 'PUT',
    path: '/api/clients/:id/help',
    params,
    body: z.object({ help: z.array(Help) }),
    reply: ClientFile,
    summary: 'What help this client wants',
    clauses: ['4.2'],
  }),
  note: endpoint({
    method: 'POST',
    path: '/api/clients/:id/notes',
    params,
    body: z.object({ id: Id, body: filled(2000) }),
    reply: ClientFile,
    summary: 'A note, with its author',
  }),
  consent: endpoint({
    method: 'POST',
    path: '/api/clients/:id/consents',
    params,
    body: z.object({ id: Id, kind: ConsentKind, words: filled(500) }),
    reply: ClientFile,
    summary: 'A consent with its words and moment',
    clauses: ['4.1.л'],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/clients/:id/consents/:consentId',
    params: params.extend({ consentId: Id }),
    reply: ClientFile,
    summary: 'A consent is withdrawn',
  }),
  represent: endpoint({
    method: 'PUT',
    path: '/api/clients/:id/representatives/:personId',
    params: params.extend({ personId: Id }),
    body: z.object({ capacity: filled(100) }),
    reply: ClientFile,
    summary: 'Who speaks for whom',
  }),
  /** A POST: a name that is looked for stands neither in an address nor in a log. */
  views: endpoint({
    method: 'POST',
    path: '/api/client-views/search',
    body: ViewQuery,
    reply: FileViews,
    summary: 'Who opened which file on which ground; asking is journalled too',
    clauses: ['4.1.л'],
  }),
}
