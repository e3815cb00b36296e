// The endpoints of the room: signing in, the locked screen, the place in the hall, colleagues; what the administrator keeps.
import { z } from 'zod'
import { Day, endpoint, Id } from '#platform/endpoint.ts'
import {
  Absence,
  Account,
  AccountChange,
  Centre,
  Colleague,
  Counter,
  CounterChange,
  Credentials,
  Department,
  DepartmentChange,
  DepartmentHours,
  Look,
  Me,
  NewAbsence,
  NewAccount,
  NewNorm,
  Norm,
  NormLine,
  Password,
} from './model.ts'

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
  absences: endpoint({
    method: 'GET',
    path: '/api/absences',
    reply: z.array(Absence),
    summary: 'Who is away now or will be, and who stands in',
  }),
  setAbsence: endpoint({
    method: 'POST',
    path: '/api/absences',
    body: NewAbsence,
    reply: Absence,
    summary: 'Write down that somebody will not be there',
    clauses: ['2.2'],
  }),
  endAbsence: endpoint({
    method: 'DELETE',
    path: '/api/absences/:id',
    params: z.object({ id: Id }),
    reply: z.object({ done: z.literal(true) }),
    summary: 'The absence does not take place, or ends today',
  }),
}

const byId = z.object({ id: Id })

/** For the system administrator, who sees no client. */
export const administration = {
  accounts: endpoint({ method: 'GET', path: '/api/accounts', reply: z.array(Account), summary: 'Everybody with their logins' }),
  add: endpoint({
    method: 'POST',
    path: '/api/accounts',
    body: NewAccount,
    reply: Account,
    summary: 'Somebody begins to work here',
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/accounts/:id',
    params: byId,
    body: AccountChange,
    reply: Account,
    summary: 'Name, position, department, roles; holds at once',
  }),
  leave: endpoint({
    method: 'PUT',
    path: '/api/accounts/:id/leaving',
    params: byId,
    body: z.object({ on: Day }),
    /** How many promises there were and who has them now; null where nobody can take them yet. */
    reply: z.object({ account: Account, promises: z.int(), heir: Id.nullable() }),
    summary: 'Somebody leaves on a day: access ends, their promises go on with another',
    clauses: ['2.2'],
  }),
  comeBack: endpoint({
    method: 'DELETE',
    path: '/api/accounts/:id/leaving',
    params: byId,
    reply: Account,
    summary: 'Works here again, or leaves later than was written',
  }),
  resetPassword: endpoint({
    method: 'PUT',
    path: '/api/accounts/:id/password',
    params: byId,
    body: z.object({ password: Password }),
    reply: Account,
    summary: 'A new password; all sessions of the person end',
  }),
  unbar: endpoint({
    method: 'DELETE',
    path: '/api/accounts/:id/bar',
    params: byId,
    reply: Account,
    summary: 'Lets in again after wrong passwords',
  }),
  places: endpoint({
    method: 'GET',
    path: '/api/places',
    reply: z.object({ departments: z.array(DepartmentHours), counters: z.array(Counter) }),
    summary: 'Departments with their hours, and windows',
  }),
  putDepartment: endpoint({
    method: 'PUT',
    path: '/api/places/departments/:id',
    params: byId,
    body: DepartmentChange,
    reply: DepartmentHours,
    summary: 'Change a department, or open a new one under a new id',
  }),
  putCounter: endpoint({
    method: 'PUT',
    path: '/api/places/counters/:id',
    params: byId,
    body: CounterChange,
    reply: Counter,
    summary: 'Change a window, or open a new one under a new id',
  }),
  norms: endpoint({
    method: 'GET',
    path: '/api/norms/history',
    reply: z.array(NormLine),
    summary: 'Every norm with all its dated values',
  }),
  setNorm: endpoint({
    method: 'POST',
    path: '/api/norms',
    body: NewNorm,
    reply: NormLine,
    summary: 'A new value from a day on; the earlier one stays for its own days',
  }),
  setLook: endpoint({
    method: 'PUT',
    path: '/api/centre',
    body: Look,
    reply: Centre,
    summary: 'How the centre calls itself and its colour; a colour that cannot be read is refused',
    clauses: ['3.9.а'],
  }),
}
