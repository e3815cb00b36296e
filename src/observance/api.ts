// The endpoints of the room: the department today, the weeks before, what was said and done in the talks.
import { z } from 'zod'
import { Day, endpoint, Id } from '#platform/endpoint.ts'
import { DepartmentDay, PromisesKept, Talks, Trend } from './model.ts'

/** One's own department and today, unless asked otherwise. */
const asked = z.object({ departmentId: Id.optional(), day: Day.optional() })

const weeks = (least: number) => z.coerce.number().int().min(least).max(26)

export const observance = {
  department: endpoint({
    method: 'GET',
    path: '/api/observance/department',
    query: asked,
    reply: DepartmentDay,
    summary: 'The department on a day: queue, waits, promises, exceptions',
    clauses: ['3.5', '2.2', '4.1.в'],
  }),
  trend: endpoint({
    method: 'GET',
    path: '/api/observance/trend',
    query: asked.extend({ weeks: weeks(1).default(4) }),
    reply: Trend,
    summary: 'Waits and promises by day and by week, up to a day',
    clauses: ['3.5', '2.2'],
  }),
  talks: endpoint({
    method: 'GET',
    path: '/api/observance/talks',
    // No weeks: the day alone.
    query: asked.extend({ weeks: weeks(0).default(0) }),
    reply: Talks,
    summary: 'Ratings and the steps of the protocol observed, on a day or over weeks',
    clauses: ['2.1', '4.2'],
  }),
  promises: endpoint({
    method: 'GET',
    path: '/api/observance/promises',
    query: asked.extend({ weeks: weeks(1).default(12) }),
    reply: PromisesKept,
    summary: 'Promises kept in time by clause, channel, department and week; reasons of lateness',
    clauses: ['2.2', '4.3'],
  }),
}
