// The endpoints of the room: one's own practice, the bank, the certifying test.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { listBodyLimit, ListFormat, ListReport, SentList } from '#platform/lists.ts'
import {
  Attempt,
  BankItem,
  Chosen,
  Dispute,
  DisputeAnswer,
  Explained,
  NewDispute,
  NewOrder,
  Nudge,
  Order,
  Own,
  PracticeAnswer,
  Progress,
  Results,
  Session,
  WrittenSituation,
} from './model.ts'

const byKey = z.object({ key: z.string().min(1).max(80) })
const byId = z.object({ id: Id })

/** Private: each answers about the one who asks, and there is no other way to read it. */
export const practice = {
  session: endpoint({
    method: 'GET',
    path: '/api/practice/session',
    query: z.object({ more: z.enum(['true', 'false']).optional() }),
    reply: Session,
    summary: 'Situations for one’s five minutes: what is about to be forgotten, then new ones',
    clauses: ['1.3'],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/practice/answers',
    body: PracticeAnswer,
    reply: Explained,
    summary: 'Answer a situation, once a showing; a repeated answer gives the first one again',
    clauses: ['1.2', '1.3'],
  }),
  progress: endpoint({
    method: 'GET',
    path: '/api/practice/progress',
    reply: Progress,
    summary: 'What one remembers, by clause, and how fast it is forgotten',
    clauses: ['1.3'],
  }),
  nudge: endpoint({
    method: 'GET',
    path: '/api/practice/nudge',
    reply: Nudge.extend({ disputes: z.int() }),
    summary: 'Quiet lines for the one who asks: practice, the test, questions that are disputed',
  }),
}

export const situations = {
  bank: endpoint({
    method: 'GET',
    path: '/api/situations',
    reply: z.array(BankItem),
    summary: 'The bank of situations with what is right, for those who keep it',
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/situations/:key',
    params: byKey,
    body: WrittenSituation,
    reply: BankItem,
    summary: 'Write a situation of the centre or a new edition of one',
    clauses: ['1.3'],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/situations/list',
    query: z.object({ format: ListFormat }),
    reply: z.unknown(),
    summary: 'The bank as a file, for those who keep it',
  }),
  takeList: endpoint({
    method: 'POST',
    path: '/api/situations/list',
    body: SentList,
    reply: ListReport,
    bodyLimit: listBodyLimit,
    summary: 'Situations from a file: new ones and new editions, whole or not at all',
  }),
  retire: endpoint({
    method: 'PUT',
    path: '/api/situations/:key/retired',
    params: byKey,
    body: z.object({ edition: z.int().min(0), retired: z.boolean() }),
    reply: BankItem,
    summary: 'Take a situation out of the bank, or back in',
  }),
  disputes: endpoint({
    method: 'GET',
    path: '/api/situations/disputes',
    reply: z.array(Dispute),
    summary: 'Questions that colleagues find disputable; one’s own for those who do not keep the bank',
  }),
  dispute: endpoint({
    method: 'POST',
    path: '/api/situations/disputes',
    body: NewDispute,
    reply: z.null(),
    summary: 'Say that a question is disputable',
    clauses: ['1.3'],
  }),
  decide: endpoint({
    method: 'PUT',
    path: '/api/situations/disputes/:id/answer',
    params: byId,
    body: DisputeAnswer,
    reply: z.array(Dispute),
    summary: 'Answer whoever disputed; if they are right, the question counts for them',
  }),
}

export const certification = {
  own: endpoint({
    method: 'GET',
    path: '/api/certification',
    reply: Own,
    summary: 'The order in force, whether one may begin, one’s attempts',
  }),
  orders: endpoint({
    method: 'GET',
    path: '/api/certification/orders',
    reply: z.array(Order),
    summary: 'Orders about the test, newest first',
  }),
  order: endpoint({
    method: 'POST',
    path: '/api/certification/orders',
    body: NewOrder,
    reply: z.array(Order),
    summary: 'Enter an order of the centre about the test',
    clauses: ['1.3'],
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/certification/attempts',
    body: z.object({ id: Id }),
    reply: Attempt,
    summary: 'Begin the test, or go on with the attempt that is open',
    clauses: ['1.3'],
  }),
  attempt: endpoint({
    method: 'GET',
    path: '/api/certification/attempts/:id',
    params: byId,
    reply: Attempt,
    summary: 'One’s attempt: what is asked while it runs, the result afterwards',
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/api/certification/attempts/:id/answers/:place',
    params: z.object({ id: Id, place: z.coerce.number().int().min(0).max(99) }),
    body: z.object({ chosen: Chosen }),
    reply: Attempt,
    summary: 'Answer a question, once; after the time nothing is taken',
    clauses: ['1.3'],
  }),
  finish: endpoint({
    method: 'POST',
    path: '/api/certification/attempts/:id/finish',
    params: byId,
    reply: Attempt,
    summary: 'End the attempt before its time',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/certification/results/list',
    query: z.object({ format: ListFormat }),
    reply: z.unknown(),
    summary: 'Results as a file: what the screen shows',
  }),
  results: endpoint({
    method: 'GET',
    path: '/api/certification/results',
    reply: Results,
    summary: 'Who has passed, and shares by clause where enough people stand behind them',
    clauses: ['1.3'],
  }),
}
