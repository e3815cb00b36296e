// The endpoints of the room: the model, cycles, one’s own forms, results, the meeting of heads, plans, appeals.
import { z } from 'zod'
import { endpoint, filled, Id, text } from '#platform/endpoint.ts'
import { ListFormat, ListReport, listBodyLimit, SentList } from '#platform/lists.ts'
import {
  Appeal,
  Calibration,
  CompetencyModel,
  Cycle,
  Form,
  FormDraft,
  Mine,
  NewAsked,
  NewCycle,
  NewFinal,
  NewModel,
  NewPoint,
  Point,
  Reminder,
  Result,
  RunCycle,
  Self,
  Value,
} from './model.ts'

const byId = z.object({ id: Id })
const byPerson = z.object({ id: Id, staffId: Id })
const Models = z.object({ now: CompetencyModel, next: CompetencyModel.nullable() })
const Decision = z.object({ outcome: z.enum(['upheld', 'kept']), text: filled(2000, 'Объясните решение: его прочтёт человек') })
const inFile = z.object({ format: ListFormat })

export const competencies = {
  model: endpoint({
    method: 'GET',
    path: '/api/reviews/model',
    reply: Models,
    summary: 'The competency model in force and the edition that will be',
    clauses: ['3.1'],
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/reviews/model',
    body: NewModel,
    reply: Models,
    summary: 'Write the next edition of the model',
    clauses: ['3.1'],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/reviews/model/list',
    query: inFile,
    reply: z.any(),
    summary: 'The model as XLSX or CSV',
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/reviews/model/list',
    body: SentList,
    bodyLimit: listBodyLimit,
    reply: ListReport,
    summary: 'Take the next edition of the model from a file, whole or not at all',
  }),
}

export const cycle = {
  all: endpoint({ method: 'GET', path: '/api/reviews/cycles', reply: z.array(Cycle), summary: 'Review cycles, newest first' }),
  open: endpoint({
    method: 'POST',
    path: '/api/reviews/cycles',
    body: NewCycle,
    reply: RunCycle,
    summary: 'Open a cycle with the people of departments; who is asked is drawn',
    clauses: ['3.1', '5.1'],
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/reviews/cycles/:id',
    params: byId,
    reply: RunCycle,
    summary: 'Who is asked about whom and whether the answer came; never what it says',
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/reviews/cycles/:id/forms',
    params: byId,
    body: NewAsked,
    reply: RunCycle,
    summary: 'Ask one more person about somebody',
  }),
  unask: endpoint({
    method: 'DELETE',
    path: '/api/reviews/cycles/:id/forms/:formId',
    params: z.object({ id: Id, formId: Id }),
    reply: RunCycle,
    summary: 'Ask somebody no more, while no answer came',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/reviews/cycles/:id/list',
    params: byId,
    query: inFile,
    reply: z.any(),
    summary: 'Who is asked about whom as XLSX or CSV',
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/reviews/cycles/:id/list',
    params: byId,
    body: SentList,
    bodyLimit: listBodyLimit,
    reply: ListReport,
    summary: 'Add who is asked from a file, whole or not at all',
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/reviews/cycles/:id/closing',
    params: byId,
    reply: RunCycle,
    summary: 'Take no more answers; the heads agree the marks',
  }),
  show: endpoint({
    method: 'POST',
    path: '/api/reviews/cycles/:id/showing',
    params: byId,
    reply: RunCycle,
    summary: 'Show the results to the people',
    clauses: ['5.1'],
  }),
  calibration: endpoint({
    method: 'GET',
    path: '/api/reviews/cycles/:id/calibration',
    params: byId,
    reply: Calibration,
    summary: 'The people whose marks one agrees, and how strict each department is',
    clauses: ['3.1'],
  }),
  agree: endpoint({
    method: 'PUT',
    path: '/api/reviews/cycles/:id/results/:staffId/finals/:value',
    params: byPerson.extend({ value: Value }),
    body: NewFinal,
    reply: Result,
    summary: 'Agree the final mark of a value with its ground; the earlier one stays in the history',
    clauses: ['3.1'],
  }),
}

export const reviews = {
  reminders: endpoint({
    method: 'GET',
    path: '/api/reviews/reminders',
    reply: z.array(Reminder),
    summary: 'Cycles of which one was reminded and whose forms still wait',
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/reviews/mine',
    reply: Mine,
    summary: 'One’s own: whom to review, shown results, the plan',
    clauses: ['5.1'],
  }),
  form: endpoint({
    method: 'GET',
    path: '/api/reviews/forms/:id',
    params: byId,
    reply: Form,
    summary: 'One’s own form about somebody',
  }),
  keep: endpoint({
    method: 'PUT',
    path: '/api/reviews/forms/:id',
    params: byId,
    body: FormDraft,
    reply: z.object({ version: z.int() }),
    summary: 'Keep what is marked so far',
  }),
  self: endpoint({
    method: 'GET',
    path: '/api/reviews/forms/:id/self',
    params: byId,
    reply: Self,
    summary: 'One’s own mean, spread and range, for oneself alone',
    clauses: ['3.3'],
  }),
  send: endpoint({
    method: 'POST',
    path: '/api/reviews/forms/:id/sending',
    params: byId,
    body: z.object({ version: z.int() }),
    reply: Form,
    summary: 'Send the form; it is not changed any more',
    clauses: ['3.1'],
  }),
  result: endpoint({
    method: 'GET',
    path: '/api/reviews/cycles/:id/results/:staffId',
    params: byPerson,
    reply: Result,
    summary: 'A result: what may be shown of the answers, agreed marks, comments in no order',
    clauses: ['3.1', '5.1'],
  }),
  remark: endpoint({
    method: 'PUT',
    path: '/api/reviews/cycles/:id/remark',
    params: byId,
    body: z.object({ text: text(2000) }),
    reply: Result,
    summary: 'Say what one thinks of one’s own result',
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/api/reviews/cycles/:id/appeal',
    params: byId,
    body: z.object({ id: Id, text: filled(2000, 'Напишите, с чем Вы не согласны') }),
    reply: Result,
    summary: 'Disagree with one’s own result: HR or a director answers in a term',
  }),
  appeals: endpoint({
    method: 'GET',
    path: '/api/reviews/appeals',
    reply: z.array(Appeal),
    summary: 'Who disagrees, by the day of the answer',
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/reviews/appeals/:id/answer',
    params: byId,
    body: Decision,
    reply: z.array(Appeal),
    summary: 'Answer somebody who disagrees; not by whoever agreed the mark',
  }),
}

export const points = {
  of: endpoint({
    method: 'GET',
    path: '/api/reviews/points/:staffId',
    params: z.object({ staffId: Id }),
    reply: z.array(Point),
    summary: 'Development points of oneself or of somebody whom one leads',
    clauses: ['5.1'],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/api/reviews/points',
    body: NewPoint,
    reply: z.array(Point),
    summary: 'Propose what to develop; in force once the person agrees',
    clauses: ['5.1'],
  }),
  turn: endpoint({
    method: 'PUT',
    path: '/api/reviews/points/:id/state',
    params: byId,
    body: z.object({ state: z.enum(['agreed', 'declined', 'done']) }),
    reply: z.array(Point),
    summary: 'Agree to a point of one’s plan, decline it, or say that it is done',
  }),
}
