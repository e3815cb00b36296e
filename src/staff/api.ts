// The endpoints of the room: signing in, the locked screen, the place in the hall, colleagues.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { Centre, Colleague, Counter, Credentials, Department, Me, Norm } from './model.ts'

const Done = z.object({ done: z.literal(true) })

export const staff = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    body: Credentials,
    reply: Me,
    alone: true,
    summary: 'Sign in; after five failures the account waits',
  }),
  me: endpoint({ method: 'GET', path: '/api/session', reply: Me, summary: 'Who has signed in' }),
  signOut: endpoint({ method: 'DELETE', path: '/api/session', reply: Done, summary: 'Sign out' }),
  lock: endpoint({ method: 'POST', path: '/api/session/lock', reply: Done, summary: 'Lock the screen, keep the work' }),
  unlock: endpoint({
    method: 'DELETE',
    path: '/api/session/lock',
    body: z.object({ password: z.string().max(200) }),
    reply: Me,
    summary: 'Unlock with the password',
  }),
  sitAt: endpoint({
    method: 'PUT',
    path: '/api/session/counter',
    body: z.object({ counterId: Id.nullable() }),
    reply: Me,
    summary: 'Take a window for today',
  }),
  counters: endpoint({ method: 'GET', path: '/api/counters', reply: z.array(Counter), summary: 'Windows of the hall' }),
  colleagues: endpoint({
    method: 'GET',
    path: '/api/colleagues',
    reply: z.array(Colleague),
    summary: 'Everybody who works here',
  }),
  departments: endpoint({ method: 'GET', path: '/api/departments', reply: z.array(Department), summary: 'Departments' }),
  centre: endpoint({ method: 'GET', path: '/api/centre', reply: Centre, summary: 'The centre as clients see it' }),
  norms: endpoint({
    method: 'GET',
    path: '/api/norms',
    reply: z.array(Norm),
    summary: 'Norms in force today with their sources',
  }),
}
