// The endpoints of events: proposed, agreed, signed up for, attended, remembered.
import { z } from 'zod'
import { endpoint, filled, Id, text } from '#platform/endpoint.ts'
import { Decision, Door, GatheringLine, GatheringPage, GatheringText, Impression, Lesson, Notice, Turnout } from './model.ts'

const one = z.object({ id: Id })
/** Made by the browser; the server keeps its hash. */
export const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{32,64}$/u, 'Адрес повреждён')

export const gatherings = {
  list: endpoint({
    method: 'GET',
    path: '/api/gatherings',
    query: z.object({ when: z.enum(['coming', 'past']).default('coming') }),
    reply: z.array(GatheringLine),
    summary: 'Events that I may see, with my place in them',
    clauses: ['5.1'],
  }),
  page: endpoint({
    method: 'GET',
    path: '/api/gatherings/:id',
    params: one,
    reply: GatheringPage,
    summary: 'An event: what, where, my place, what I may do',
    clauses: ['5.1'],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/gatherings/:id',
    params: one,
    body: GatheringText,
    reply: GatheringPage,
    summary: 'Propose an event, or change one that I organise',
    clauses: ['5.1'],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/gatherings/:id/decision',
    params: one,
    body: Decision,
    reply: GatheringPage,
    summary: 'Agree with place and budget line, or decline with a reason',
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/gatherings/:id/cancelling',
    params: one,
    body: z.object({ reason: filled(1000, 'Напишите, почему отменяете: это прочитают все, кто собирался') }),
    reply: GatheringPage,
    summary: 'Call an event off; everybody who signed up is told',
  }),
  signUp: endpoint({
    method: 'PUT',
    path: '/api/gatherings/:id/seat',
    params: one,
    body: z.object({ guests: z.int().min(0).max(10) }),
    reply: GatheringPage,
    summary: 'Sign up with family, or join the waiting list',
  }),
  leave: endpoint({
    method: 'DELETE',
    path: '/api/gatherings/:id/seat',
    params: one,
    reply: GatheringPage,
    summary: 'Give the place back; the first of the list who fits has it',
  }),
  door: endpoint({
    method: 'GET',
    path: '/api/gatherings/:id/door',
    params: one,
    reply: Door,
    summary: 'For the organiser: who has signed up, who came, the code to show now',
  }),
  mark: endpoint({
    method: 'PUT',
    path: '/api/gatherings/:id/came/:staffId',
    params: z.object({ id: Id, staffId: Id }),
    body: z.object({ came: z.boolean() }),
    reply: Door,
    summary: 'Mark by hand who came',
  }),
  walkIn: endpoint({
    method: 'POST',
    path: '/api/gatherings/:id/door',
    params: one,
    body: z.object({ staffId: Id, over: z.boolean().default(false) }),
    reply: Door,
    summary: 'Add whoever came without signing up; over the places only where one says so',
  }),
  come: endpoint({
    method: 'POST',
    path: '/api/gatherings/:id/coming',
    params: one,
    body: z.object({ stamp: z.string().max(80), code: z.string().max(20).default('') }),
    reply: z.object({ title: z.string(), already: z.boolean() }),
    summary: 'I am here: by the code on the screen, signed in or with the personal code',
  }),
  impress: endpoint({
    method: 'PUT',
    path: '/api/gatherings/:id/impression',
    params: one,
    body: Impression,
    reply: GatheringPage,
    summary: 'How it was; shown only together with others',
  }),
  keep: endpoint({
    method: 'PUT',
    path: '/api/gatherings/:id/lessons',
    params: one,
    body: z.object({ again: text(2000), otherwise: text(2000) }),
    reply: GatheringPage,
    summary: 'What to do again and what otherwise, for the next proposal',
  }),
  lessons: endpoint({
    method: 'GET',
    path: '/api/gatherings/lessons',
    reply: z.array(Lesson),
    summary: 'What past events have taught, newest first',
  }),
  turnout: endpoint({
    method: 'GET',
    path: '/api/gatherings/turnout',
    reply: z.array(Turnout),
    summary: 'Who came of those signed up and how it was liked, event by event',
    clauses: ['5.1'],
  }),
  notices: endpoint({
    method: 'GET',
    path: '/api/gatherings/notices',
    reply: z.array(Notice),
    summary: 'What I was told of events and meetings and have not read',
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/gatherings/notices/reading',
    reply: z.array(Notice),
    summary: 'I have read what I was told',
  }),
  feed: endpoint({
    method: 'GET',
    path: '/api/gatherings/feed',
    reply: z.object({ madeAt: z.string().nullable() }),
    summary: 'Whether I have a calendar address',
  }),
  openFeed: endpoint({
    method: 'PUT',
    path: '/api/gatherings/feed',
    body: z.object({ token: FeedToken }),
    reply: z.object({ madeAt: z.string().nullable() }),
    summary: 'A new calendar address; the one before stops',
  }),
  closeFeed: endpoint({
    method: 'DELETE',
    path: '/api/gatherings/feed',
    reply: z.object({ madeAt: z.string().nullable() }),
    summary: 'Stop my calendar address',
  }),
}
