// The endpoints of the room. None gives people in an order of merit, and none counts what somebody got.
import { z } from 'zod'
import { endpoint, filled, Id, Instant } from '#platform/endpoint.ts'
import { ListFormat } from '#platform/lists.ts'
import {
  Appeal,
  Award,
  Choice,
  Hint,
  NewNomination,
  NewRules,
  NewThanks,
  Nomination,
  Nominations,
  Rules,
  Spread,
  Thanks,
  Tie,
} from './model.ts'

const byId = z.object({ id: Id })
const BothRules = z.object({ now: Rules, next: Rules.nullable() })

export const thanks = {
  wall: endpoint({
    method: 'GET',
    path: '/api/recognition/wall',
    query: z.object({ before: Instant.optional() }),
    reply: z.array(Thanks),
    summary: 'Public thanks, the newest first',
    clauses: ['3.2'],
  }),
  own: endpoint({
    method: 'GET',
    path: '/api/recognition/thanks',
    reply: z.object({ received: z.array(Thanks), given: z.array(Thanks) }),
    summary: 'Thanks to me and my department, and those that I said',
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/recognition/thanks/:id',
    params: byId,
    reply: Thanks,
    summary: 'One thanks: a public one, or one’s own',
  }),
  say: endpoint({
    method: 'POST',
    path: '/api/recognition/thanks',
    body: NewThanks,
    reply: Thanks,
    summary: 'Thank a colleague or a department, once a day each; rude words are not taken',
    clauses: ['3.2'],
  }),
  takeBack: endpoint({
    method: 'DELETE',
    path: '/api/recognition/thanks/:id',
    params: byId,
    reply: z.null(),
    summary: 'Take one’s own thanks back on the same day',
  }),
}

export const ties = {
  own: endpoint({ method: 'GET', path: '/api/recognition/ties', reply: z.array(Tie), summary: 'Near people whom one declared' }),
  declare: endpoint({
    method: 'POST',
    path: '/api/recognition/ties',
    body: z.object({ otherId: Id }),
    reply: z.array(Tie),
    summary: 'Declare somebody near: one judges no nomination of theirs',
    clauses: ['5.1'],
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/api/recognition/ties/:id',
    params: byId,
    reply: z.array(Tie),
    summary: 'End such a declaration',
  }),
}

export const rules = {
  both: endpoint({
    method: 'GET',
    path: '/api/recognition/rules',
    reply: BothRules,
    summary: 'The rules in force and the edition that will be; open to everybody',
    clauses: ['5.1'],
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/recognition/rules',
    body: NewRules,
    reply: BothRules,
    summary: 'Write the next edition of the rules',
    clauses: ['5.1'],
  }),
}

const ofOne = (path: string) => ({ path: `/api/recognition/nominations/:id${path}`, params: byId, reply: Nomination }) as const

export const nominations = {
  all: endpoint({
    method: 'GET',
    path: '/api/recognition/nominations',
    reply: Nominations,
    summary: 'Nominations that one judges, made, or was decided about',
  }),
  nominate: endpoint({
    method: 'POST',
    path: '/api/recognition/nominations',
    body: NewNomination,
    reply: Nomination,
    summary: 'Nominate a colleague; evidence is found and a committee is drawn by the system',
    clauses: ['5.1'],
  }),
  one: endpoint({ method: 'GET', ...ofOne(''), summary: 'A nomination as far as one has a part in it' }),
  vote: endpoint({
    method: 'POST',
    ...ofOne('/votes'),
    body: z.object({ choice: Choice, reason: filled(1000, 'Напишите, почему Вы так решили') }),
    summary: 'Vote alone, once',
    clauses: ['5.1'],
  }),
  stepOut: endpoint({
    method: 'POST',
    path: '/api/recognition/nominations/:id/stepping-out',
    params: byId,
    reply: z.null(),
    summary: 'Step out of the committee for a conflict of interest; a substitute is drawn',
  }),
  substitute: endpoint({
    method: 'POST',
    ...ofOne('/substitutes'),
    summary: 'Draw substitutes where the term is over without a quorum',
  }),
  decide: endpoint({
    method: 'POST',
    ...ofOne('/decision'),
    body: z.object({ ground: filled(2000, 'Напишите основание: его прочтёт человек') }),
    summary: 'Write the ground of what the votes decided',
    clauses: ['5.1'],
  }),
  publish: endpoint({ method: 'POST', ...ofOne('/publication'), summary: 'Publish a decision in favour', clauses: ['5.1'] }),
  appeal: endpoint({
    method: 'POST',
    ...ofOne('/appeal'),
    body: z.object({ id: Id, text: filled(2000, 'Напишите, с чем Вы не согласны') }),
    summary: 'Disagree with a decision within the term',
    clauses: ['5.1'],
  }),
  appeals: endpoint({
    method: 'GET',
    path: '/api/recognition/appeals',
    reply: z.array(Appeal),
    summary: 'Appeals by the day of the answer',
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/recognition/appeals/:id/answer',
    params: byId,
    body: z.object({ outcome: z.enum(['upheld', 'kept']), text: filled(2000, 'Объясните ответ: его прочтёт человек') }),
    reply: z.array(Appeal),
    summary: 'Answer an appeal; not by whoever decided or is concerned',
    clauses: ['5.1'],
  }),
  awards: endpoint({
    method: 'GET',
    path: '/api/recognition/awards',
    reply: z.array(Award),
    summary: 'Published decisions, the newest first',
  }),
  awardsList: endpoint({
    method: 'GET',
    path: '/api/recognition/awards/list',
    query: z.object({ format: ListFormat }),
    reply: z.any(),
    summary: 'Published decisions as XLSX or CSV',
  }),
}

export const spread = {
  groups: endpoint({
    method: 'GET',
    path: '/api/recognition/spread',
    reply: Spread,
    summary: 'Shares of thanked and awarded people by department and length of service; no group of fewer than three',
    clauses: ['5.1'],
  }),
  hint: endpoint({
    method: 'GET',
    path: '/api/recognition/hint',
    reply: Hint,
    summary: 'For a head alone: who of the own department was not thanked for long, by the alphabet',
    clauses: ['3.2'],
  }),
}
