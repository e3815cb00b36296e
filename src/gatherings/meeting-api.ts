// The endpoints of meetings of colleagues.
import { z } from 'zod'
import { Day, endpoint, filled, Id } from '#platform/endpoint.ts'
import {
  FreeBusy,
  MeetingHours,
  MeetingLine,
  MeetingPage,
  MeetingSetting,
  MeetingText,
  Minutes,
  Task,
  VideoPattern,
} from './meeting-model.ts'

const one = z.object({ id: Id })

export const meetings = {
  list: endpoint({
    method: 'GET',
    path: '/api/meetings',
    query: z.object({ when: z.enum(['coming', 'past']).default('coming') }),
    reply: z.array(MeetingLine),
    summary: 'Meetings that I am asked to or call',
    clauses: ['3.4'],
  }),
  page: endpoint({
    method: 'GET',
    path: '/api/meetings/:id',
    params: one,
    reply: MeetingPage,
    summary: 'A meeting: agenda, who takes part, minutes and what was promised',
    clauses: ['3.4'],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/meetings/:id',
    params: one,
    body: MeetingText,
    reply: MeetingPage,
    summary: 'Call a meeting, or change one that I call',
    clauses: ['3.4'],
  }),
  cancel: endpoint({
    method: 'DELETE',
    path: '/api/meetings/:id',
    params: one,
    reply: MeetingPage,
    summary: 'Call it off; everybody asked is told',
  }),
  hold: endpoint({
    method: 'PUT',
    path: '/api/meetings/:id/minutes',
    params: one,
    body: Minutes,
    reply: MeetingPage,
    summary: 'What was decided, who was there, how long it took',
    clauses: ['3.4'],
  }),
  promise: endpoint({
    method: 'POST',
    path: '/api/meetings/:id/promises',
    params: one,
    body: Task,
    reply: MeetingPage,
    summary: 'A decision becomes a promise to a colleague, with an owner and a due moment',
    clauses: ['2.2', '3.4'],
  }),
  freeBusy: endpoint({
    method: 'GET',
    path: '/api/meetings/free',
    query: z.object({
      staffIds: filled(8000)
        .transform(text => text.split(','))
        .pipe(z.array(Id).max(60, 'Сразу сравним время не больше шестидесяти человек')),
      day: Day,
      minutes: z.coerce.number().int().min(5).max(600),
      /** The meeting that is being moved does not stand in its own way. */
      without: Id.optional(),
    }),
    reply: FreeBusy,
    summary: 'When colleagues are taken on a day, without a word of by what; when all are free',
    clauses: ['3.4'],
  }),
  hours: endpoint({
    method: 'GET',
    path: '/api/meetings/hours',
    reply: MeetingHours,
    summary: 'Hours of people in meetings by department and week',
    clauses: ['3.4'],
  }),
  setting: endpoint({
    method: 'GET',
    path: '/api/meetings/setting',
    reply: MeetingSetting,
    summary: 'The pattern of the centre’s video addresses',
  }),
  set: endpoint({
    method: 'PUT',
    path: '/api/meetings/setting',
    body: z.object({ videoPattern: VideoPattern }),
    reply: MeetingSetting,
    summary: 'Set the pattern of the centre’s video addresses',
  }),
}
