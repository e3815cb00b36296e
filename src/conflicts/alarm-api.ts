// The endpoints of alarms.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { Alarm, EndingAlarm, NewAlarm } from './alarm-model.ts'

const params = z.object({ id: Id })
const clauses = ['4.6', '4.1.г'] as const

export const alarms = {
  raise: endpoint({
    method: 'POST',
    path: '/api/alarms',
    body: NewAlarm,
    reply: Alarm,
    summary: 'A threat to life or health; or a rehearsal',
    clauses,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/alarms',
    reply: z.object({ alarms: z.array(Alarm), watch: z.boolean() }),
    summary: 'Alarms: for those on watch all of a month, else my own that goes on',
    clauses,
  }),
  go: endpoint({
    method: 'PUT',
    path: '/api/alarms/:id/help',
    params,
    body: z.object({}),
    reply: Alarm,
    summary: 'I go there',
    clauses,
  }),
  end: endpoint({
    method: 'PUT',
    path: '/api/alarms/:id/ending',
    params,
    body: EndingAlarm,
    reply: Alarm,
    summary: 'The alarm is over: by a name, with a reason',
    clauses,
  }),
}
