// The endpoints of call scripts: written and rehearsed by heads, followed in a call by whoever talks.
import { z } from 'zod'
import { Day, endpoint, Id } from '#platform/endpoint.ts'
import { CallDesk } from './model.ts'
import { NewScript, ScriptBook } from './script-model.ts'

const params = z.object({ id: Id })
const clauses = ['4.3'] as const

export const scripts = {
  book: endpoint({
    method: 'GET',
    path: '/api/call-scripts',
    reply: ScriptBook,
    summary: 'Scripts of my reasons, all editions',
    clauses,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/call-scripts/:id',
    params,
    body: NewScript,
    reply: ScriptBook,
    summary: 'A draft of the next edition, or its other wording: what was rehearsed before counts no longer',
    clauses,
  }),
  rehearse: endpoint({
    method: 'PUT',
    path: '/api/call-scripts/:id/rehearsals/:rehearsalId',
    params: z.object({ id: Id, rehearsalId: Id }),
    body: z.object({ said: z.int().min(0).max(12) }),
    reply: ScriptBook,
    summary: 'A practice call along a draft: begins with nothing said, goes on step by step, ends with the last',
    clauses,
  }),
  goLive: endpoint({
    method: 'PUT',
    path: '/api/call-scripts/:id/valid-from',
    params,
    body: z.object({ validFrom: Day }),
    reply: ScriptBook,
    summary: 'In force from that day; only after a whole rehearsal',
    clauses,
  }),
  choose: endpoint({
    method: 'PUT',
    path: '/api/calls/:id/reason',
    params,
    body: z.object({ reasonId: Id.nullable() }),
    reply: CallDesk,
    summary: 'What the client calls about: brings the script in force',
    clauses,
  }),
  say: endpoint({
    method: 'PUT',
    path: '/api/calls/:id/script',
    params,
    body: z.object({ said: z.int().min(0).max(12) }),
    reply: CallDesk,
    summary: 'How far the script has been followed',
    clauses,
  }),
}
