// The endpoints of the room: kiosk, hall, board, and the course of a visit at a desk.
import { z } from 'zod'
import { endpoint, filled, Id, text } from '#platform/endpoint.ts'
import { Help } from '#clients/model.ts'
import { BoardState, Booking, DeskState, ExpectedWait, HallState, NewTicket, OutOfOrder, Ticket, TicketView } from './model.ts'

const byId = z.object({ id: Id })
const byCode = z.object({ code: z.string().min(8).max(40) })

export const reception = {
  // The client: kiosk and telephone, without an account.
  waits: endpoint({
    method: 'GET',
    path: '/api/waits',
    reply: z.array(z.object({ reasonId: Id, wait: ExpectedWait, waiting: z.int() })),
    summary: 'Expected wait by reason',
    clauses: ['3.5'],
  }),
  issue: endpoint({
    method: 'POST',
    path: '/api/tickets',
    body: NewTicket,
    reply: TicketView,
    summary: 'Take a ticket',
    clauses: ['4.1.в'],
  }),
  follow: endpoint({
    method: 'GET',
    path: '/api/follow/:code',
    params: byCode,
    reply: TicketView,
    summary: 'How many are ahead',
  }),
  stepAway: endpoint({
    method: 'PUT',
    path: '/api/follow/:code/away',
    params: byCode,
    body: z.object({ away: z.boolean() }),
    reply: TicketView,
    summary: 'Leave the hall for a while and come back; the place is kept',
  }),
  changeHelp: endpoint({
    method: 'PUT',
    path: '/api/follow/:code/help',
    params: byCode,
    body: z.object({ help: z.array(Help).max(6) }),
    reply: TicketView,
    summary: 'What help is wanted',
  }),
  leave: endpoint({ method: 'DELETE', path: '/api/follow/:code', params: byCode, reply: TicketView, summary: 'Will not wait' }),
  board: endpoint({ method: 'GET', path: '/api/board', reply: BoardState, summary: 'The board of the hall' }),

  // The hall administrator.
  hall: endpoint({
    method: 'GET',
    path: '/api/hall',
    reply: HallState,
    summary: 'Who waits, how long, who needs help',
    clauses: ['4.2', '4.1.в'],
  }),
  issueAtDoor: endpoint({
    method: 'POST',
    path: '/api/hall/tickets',
    body: NewTicket.extend({ priorityGroup: text(40).nullable().default(null), clientId: Id.nullable().default(null) }),
    reply: Ticket,
    summary: 'Issue a ticket at the door',
    clauses: ['4.2'],
  }),
  correct: endpoint({
    method: 'PUT',
    path: '/api/hall/tickets/:id',
    params: byId,
    body: z.object({ reasonId: Id, help: z.array(Help).max(6), priorityGroup: text(40).nullable() }),
    reply: Ticket,
    summary: 'Correct a ticket: reason, help, priority; the place is kept',
  }),
  cancel: endpoint({
    method: 'DELETE',
    path: '/api/hall/tickets/:id',
    params: byId,
    body: z.object({ reason: filled(300) }),
    reply: Ticket,
    summary: 'The client has left',
  }),
  checkIn: endpoint({
    method: 'POST',
    path: '/api/hall/bookings/:id/arrival',
    params: byId,
    body: z.object({ ticketId: Id, help: z.array(Help).max(6).default([]) }),
    reply: Ticket,
    summary: 'A client with a booking has come',
    clauses: ['3.5'],
  }),
  bookings: endpoint({
    method: 'GET',
    path: '/api/bookings',
    query: z.object({ day: z.iso.date() }),
    reply: z.array(Booking),
    summary: 'Bookings of a day',
  }),
  priorityGroups: endpoint({
    method: 'GET',
    path: '/api/priority-groups',
    reply: z.array(z.object({ code: z.string(), title: z.string(), source: z.string() })),
    summary: 'Who is served first, by which law',
  }),

  // The specialist's desk.
  desk: endpoint({ method: 'GET', path: '/api/desk', reply: DeskState, summary: 'What is at my desk now' }),
  callNext: endpoint({
    method: 'POST',
    path: '/api/desk/next',
    body: z.object({ callId: Id }),
    reply: DeskState,
    summary: 'Call the next client by the published order',
    clauses: ['4.1.в'],
  }),
  callOutOfOrder: endpoint({
    method: 'POST',
    path: '/api/desk/exception',
    body: OutOfOrder.extend({ callId: Id }),
    reply: DeskState,
    summary: 'Call a chosen client, with a reason; it is counted',
    clauses: ['4.1.в'],
  }),
  callAgain: endpoint({
    method: 'POST',
    path: '/api/desk/again',
    body: z.object({ callId: Id }),
    reply: DeskState,
    summary: 'Nobody has come: call again',
  }),
  readHandover: endpoint({
    method: 'PUT',
    path: '/api/desk/handover/:id',
    params: byId,
    reply: DeskState,
    summary: 'The essence from the other window is read',
    clauses: ['3.5'],
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/desk/visit',
    body: z.object({ contactId: Id }),
    reply: DeskState,
    summary: 'The client has come: the visit begins',
    clauses: ['4.2.1'],
  }),
  noShow: endpoint({
    method: 'POST',
    path: '/api/desk/no-show',
    reply: DeskState,
    summary: 'The client did not come after the calls',
  }),
  park: endpoint({
    method: 'POST',
    path: '/api/desk/parking',
    body: z.object({ why: text(300).default('') }),
    reply: DeskState,
    summary: 'Put the visit aside, the place is kept',
  }),
  comeBack: endpoint({
    method: 'POST',
    path: '/api/desk/parking/:id/return',
    params: byId,
    reply: DeskState,
    summary: 'Go on with a visit put aside',
  }),
  transfer: endpoint({
    method: 'POST',
    path: '/api/desk/transfer',
    body: z.object({
      id: Id,
      departmentId: Id,
      staffId: Id.nullable().default(null),
      reasonId: Id.nullable().default(null),
      essence: filled(2000, 'Напишите суть: её прочтут до вызова'),
      ask: text(500).default(''),
    }),
    reply: DeskState,
    summary: 'To another window with essence and name',
    clauses: ['3.5'],
  }),
  finish: endpoint({
    method: 'POST',
    path: '/api/desk/finish',
    body: z.object({ withoutCheck: filled(500, 'Напишите, почему без проверки').nullable().default(null) }),
    reply: z.object({ contactId: Id, code: z.string() }),
    summary: 'Close the visit after the check that nothing is forgotten',
    clauses: ['4.2.9'],
  }),
}
