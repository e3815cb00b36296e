// The endpoints of the room: the plan, what one learns by oneself, what is shared.
import { z } from 'zod'
import { endpoint, filled, Id } from '#platform/endpoint.ts'
import { listBodyLimit, ListFormat, ListReport, SentList } from '#platform/lists.ts'
import { MyGrowth, NewGoal, NewShare, NewStep, NewStudy, NewTalk, Outcome, Plan, Reminder, Share, Study, Team } from './model.ts'

const byId = z.object({ id: Id })
const studies = z.array(Study)
const shares = z.array(Share)

export const plans = {
  mine: endpoint({
    method: 'GET',
    path: '/api/growth/mine',
    reply: MyGrowth,
    summary: 'One’s own plan, what one learnt by oneself, mentors',
    clauses: ['5.1', '5.2'],
  }),
  reminders: endpoint({
    method: 'GET',
    path: '/api/growth/reminders',
    reply: z.array(Reminder),
    summary: 'What one was reminded of and still stands',
  }),
  of: endpoint({
    method: 'GET',
    path: '/api/growth/plans/:id',
    params: byId,
    reply: Plan,
    summary: 'The plan of a person, for the person and whoever leads them',
    clauses: ['5.1'],
  }),
  team: endpoint({
    method: 'GET',
    path: '/api/growth/team',
    reply: Team,
    summary: 'How many have a live plan and a mentor; whose plan waits for the reader',
    clauses: ['5.1', '3.2'],
  }),
  writeGoal: endpoint({
    method: 'PUT',
    path: '/api/growth/goals/:id',
    params: byId,
    body: NewGoal,
    reply: Plan,
    summary: 'Write a goal, also from a point of a review, or other words of one; the other of the two agrees anew',
    clauses: ['5.1'],
  }),
  agree: endpoint({
    method: 'POST',
    path: '/api/growth/goals/:id/agreement',
    params: byId,
    body: z.object({ edition: z.int().min(1) }),
    reply: Plan,
    summary: 'Agree to a goal as it was read',
    clauses: ['5.1'],
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/growth/goals/:id/ending',
    params: byId,
    body: z.object({ outcome: Outcome, words: filled(1000, 'Напишите, что получилось') }),
    reply: Plan,
    summary: 'End a goal with what came of it',
    clauses: ['5.1'],
  }),
  saveStep: endpoint({
    method: 'PUT',
    path: '/api/growth/steps/:id',
    params: byId,
    body: NewStep,
    reply: Plan,
    summary: 'Write a step of a goal or its state',
  }),
  saveTalk: endpoint({
    method: 'PUT',
    path: '/api/growth/talks/:id',
    params: byId,
    body: NewTalk,
    reply: Plan,
    summary: 'Write down the quarterly talk for both',
    clauses: ['5.1', '3.3'],
  }),
}

export const log = {
  keep: endpoint({
    method: 'PUT',
    path: '/api/growth/studies/:id',
    params: byId,
    body: NewStudy,
    reply: studies,
    summary: 'Keep what one learnt by oneself, for oneself',
    clauses: ['5.2'],
  }),
  forget: endpoint({
    method: 'DELETE',
    path: '/api/growth/studies/:id',
    params: byId,
    reply: studies,
    summary: 'Take out a line of one’s own log',
  }),
  register: endpoint({
    method: 'POST',
    path: '/api/growth/studies/:id/registry',
    params: byId,
    reply: studies,
    summary: 'Enter a course into the registry of documents',
    clauses: ['5.2'],
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/api/growth/studies/:id/file',
    params: byId,
    reply: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
    summary: 'The file of a line of one’s own log, in base64',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/growth/studies/list',
    query: z.object({ format: ListFormat }),
    reply: z.unknown(),
    summary: 'One’s own log as XLSX or CSV',
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/growth/studies/list',
    body: SentList,
    bodyLimit: listBodyLimit,
    reply: ListReport,
    summary: 'Take lines into one’s own log, whole or not at all',
  }),
}

export const sharing = {
  all: endpoint({
    method: 'GET',
    path: '/api/growth/shares',
    reply: shares,
    summary: 'What colleagues shared, newest first',
    clauses: ['3.2', '5.2'],
  }),
  share: endpoint({
    method: 'PUT',
    path: '/api/growth/shares/:id',
    params: byId,
    body: NewShare,
    reply: shares,
    summary: 'Share what one learnt with all colleagues',
    clauses: ['3.2'],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/growth/shares/:id',
    params: byId,
    reply: shares,
    summary: 'Take back what one shared',
  }),
  thank: endpoint({
    method: 'PUT',
    path: '/api/growth/shares/:id/thanks',
    params: byId,
    body: z.object({ thanked: z.boolean() }),
    reply: shares,
    summary: 'Thank for it, once',
    clauses: ['3.2'],
  }),
  comment: endpoint({
    method: 'POST',
    path: '/api/growth/shares/:id/comments',
    params: byId,
    body: z.object({ id: Id, words: filled(1000) }),
    reply: shares,
    summary: 'Say something about it',
    clauses: ['3.2'],
  }),
  uncomment: endpoint({
    method: 'DELETE',
    path: '/api/growth/shares/:id/comments/:commentId',
    params: z.object({ id: Id, commentId: Id }),
    reply: shares,
    summary: 'Take back what one said',
  }),
}
