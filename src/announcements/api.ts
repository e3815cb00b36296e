// The endpoints of announcements.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { Announcement, Board, NewAnnouncement } from './model.ts'

const byId = z.object({ id: Id })

export const announcements = {
  board: endpoint({
    method: 'GET',
    path: '/api/announcements',
    reply: Board,
    summary: 'What I was told, unread first; what I told, with who has not read',
    clauses: ['3.4'],
  }),
  unread: endpoint({
    method: 'GET',
    path: '/api/announcements/unread',
    reply: z.array(Announcement),
    summary: 'What I have not read; nothing outside the working hours of my department',
    clauses: ['3.4'],
  }),
  say: endpoint({
    method: 'POST',
    path: '/api/announcements',
    body: NewAnnouncement,
    reply: Board,
    summary: 'Tell a department or the whole centre',
    clauses: ['3.4'],
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/announcements/:id/reading',
    params: byId,
    reply: Board,
    summary: 'I have read it; said once',
    clauses: ['3.4'],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/announcements/:id',
    params: byId,
    reply: Board,
    summary: 'Take one’s own announcement back: nobody is asked to read it any more',
  }),
}
