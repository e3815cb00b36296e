// The endpoints of mentoring.
import { z } from 'zod'
import { Day, endpoint, filled, Id, text } from '#platform/endpoint.ts'
import { listBodyLimit, ListFormat, ListReport, SentList } from '#platform/lists.ts'
import { Ending, Half, Pair, PairGoalState, PairLine, Team } from './model.ts'

const byId = z.object({ id: Id })

export const mentoring = {
  list: endpoint({
    method: 'GET',
    path: '/api/growth/pairs/list',
    query: z.object({ format: ListFormat }),
    reply: z.any(),
    summary: 'Pairs of those whom one cares for, as XLSX or CSV',
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/growth/pairs/list',
    body: SentList,
    bodyLimit: listBodyLimit,
    reply: ListReport,
    summary: 'Offer mentors from a file, all of them or none',
    clauses: ['3.2'],
  }),
  offer: endpoint({
    method: 'POST',
    path: '/api/growth/pairs',
    body: z.object({ id: Id, learnerId: Id, mentorId: Id }),
    reply: Team,
    summary: 'Offer a mentor to a colleague; both agree',
    clauses: ['3.2', '5.1'],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/growth/pairs/asking',
    body: z.object({ id: Id, mentorId: Id.nullable().default(null) }),
    reply: z.array(PairLine),
    summary: 'Ask for a mentor, a certain one or whoever is named',
    clauses: ['3.2'],
  }),
  mentors: endpoint({
    method: 'GET',
    path: '/api/growth/mentors',
    reply: z.array(z.object({ staffId: Id, name: z.string() })),
    summary: 'Colleagues who may be asked: with room for one more learner',
  }),
  name: endpoint({
    method: 'PUT',
    path: '/api/growth/pairs/:id/mentor',
    params: byId,
    body: z.object({ mentorId: Id }),
    reply: Team,
    summary: 'Name the mentor of a pair that has not begun',
    clauses: ['3.2'],
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/growth/pairs/:id',
    params: byId,
    reply: Pair,
    summary: 'The page of the two: goals, meetings with notes, what was learnt',
    clauses: ['3.2'],
  }),
  agree: endpoint({
    method: 'POST',
    path: '/api/growth/pairs/:id/agreement',
    params: byId,
    reply: Pair,
    summary: 'Agree to be a pair; it begins once both have',
  }),
  saveGoal: endpoint({
    method: 'PUT',
    path: '/api/growth/pairs/:id/goals/:goalId',
    params: z.object({ id: Id, goalId: Id }),
    body: z.object({ title: filled(300, 'Напишите цель'), state: PairGoalState.default('open') }),
    reply: Pair,
    summary: 'Write a goal of the pair or its state',
  }),
  saveMeeting: endpoint({
    method: 'PUT',
    path: '/api/growth/pairs/:id/meetings/:meetingId',
    params: z.object({ id: Id, meetingId: Id }),
    body: z.object({ heldOn: Day, notes: text(4000).default('') }),
    reply: Pair,
    summary: 'Write down a meeting; the notes are the two’s alone',
  }),
  reflect: endpoint({
    method: 'PUT',
    path: '/api/growth/pairs/:id/reflections/:half',
    params: z.object({ id: Id, half: Half }),
    body: z.object({ words: filled(4000, 'Напишите хотя бы одну мысль') }),
    reply: Pair,
    summary: 'Look back half way or at the end',
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/growth/pairs/:id/ending',
    params: byId,
    body: z.object({ ending: Ending }),
    reply: z.null(),
    summary: 'Finish, change or decline a pair; no ground is asked',
  }),
}
