// The words of the room: tickets, bookings, the order of the queue, calls on the board.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'
import { Help } from '#clients/model.ts'

export const TicketState = z.enum(['waiting', 'away', 'called', 'serving', 'parked', 'done', 'no-show', 'left'])
export type TicketState = z.infer<typeof TicketState>

export const Ticket = z.object({
  id: Id,
  code: z.string(),
  letter: z.string(),
  number: z.int(),
  reasonId: Id,
  departmentId: Id,
  state: TicketState,
  priorityGroup: z.string().nullable(),
  help: z.array(Help),
  language: z.string(),
  bookingId: Id.nullable(),
  clientId: Id.nullable(),
  issuedAt: Instant,
  queuedAt: Instant,
  forStaffId: Id.nullable(),
  calledAt: Instant.nullable(),
  calledTimes: z.int(),
  counterId: Id.nullable(),
  staffId: Id.nullable(),
  servingSince: Instant.nullable(),
  parkedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type Ticket = z.infer<typeof Ticket>

/** Minutes, rounded outwards: «от 5 до 10 минут»; null where nobody serves. */
export const ExpectedWait = z.object({ fromMinutes: z.int(), toMinutes: z.int() }).nullable()
export type ExpectedWait = z.infer<typeof ExpectedWait>

/** What the kiosk gives and the telephone follows; no name, no reason of priority. */
export const TicketView = z.object({
  code: z.string(),
  label: z.string(),
  state: TicketState,
  reason: z.string(),
  documents: z.array(z.string()),
  help: z.array(Help),
  /** How many will be called before, at the least. */
  ahead: z.int(),
  wait: ExpectedWait,
  counter: z.int().nullable(),
  direction: z.string(),
  calledAt: Instant.nullable(),
  issuedAt: Instant,
})
export type TicketView = z.infer<typeof TicketView>

export const NewTicket = z.object({
  id: Id,
  reasonId: Id,
  help: z.array(Help).max(6).default([]),
  language: z.string().max(8).default('ru'),
})
export type NewTicket = z.infer<typeof NewTicket>

export const BoardCall = z.object({
  callId: Id,
  label: z.string(),
  counter: z.int(),
  direction: z.string(),
  at: Instant,
  again: z.boolean(),
  /** The client has come to the window: no need to say it once more. */
  answered: z.boolean(),
})
export const BoardState = z.object({
  at: Instant,
  /** Newest first: the first is shown large, three more stay in sight. */
  calls: z.array(BoardCall),
  waits: z.array(z.object({ title: z.string(), wait: ExpectedWait, waiting: z.int() })),
  timeZone: z.string(),
})
export type BoardState = z.infer<typeof BoardState>

export const Booking = z.object({
  id: Id,
  clientId: Id,
  clientName: z.string(),
  reasonId: Id,
  departmentId: Id,
  startsAt: Instant,
  minutes: z.int(),
  note: z.string(),
  state: z.enum(['booked', 'arrived', 'cancelled', 'missed']),
})
export type Booking = z.infer<typeof Booking>

/** Whoever is not in the books yet: enough to call back. */
const BookedPerson = z.object({
  id: Id,
  surname: text(300).default(''),
  name: filled(300, 'Напишите имя'),
  patronymic: text(300).default(''),
  phone: filled(40, 'Напишите телефон: по нему скажут, если время изменится'),
  /** Although a likely duplicate was shown. */
  evenIfSimilar: z.boolean().default(false),
})

export const NewBooking = z.object({
  id: Id,
  reasonId: Id,
  startsAt: Instant,
  note: text(300).default(''),
  client: z.union([z.object({ id: Id, known: z.literal(true) }), BookedPerson]),
})
export type NewBooking = z.infer<typeof NewBooking>

/** Times of a day that can still be booked, and the first one after the day where it has none. */
export const FreeTimes = z.object({
  minutes: z.int(),
  times: z.array(z.object({ startsAt: Instant, left: z.int() })),
  nearest: Instant.nullable(),
})
export type FreeTimes = z.infer<typeof FreeTimes>

/** A line of the hall administrator's screen: a ticket that is not over. */
export const HallLine = Ticket.extend({
  label: z.string(),
  /** Until the call, or until now; after a transfer from the transfer on, with a booking from its time on. */
  waitedMinutes: z.int(),
  reason: z.string(),
  counter: z.int().nullable(),
  staffName: z.string().nullable(),
  beyondNorm: z.boolean(),
})
export type HallLine = z.infer<typeof HallLine>

export const HallWindow = z.object({
  counter: z.int(),
  departmentId: Id,
  /** `closed`: nobody has signed in there; `called`: waits for a client who is on the way. */
  state: z.enum(['closed', 'free', 'called', 'serving']),
  staffName: z.string().nullable(),
  label: z.string().nullable(),
  since: Instant.nullable(),
})
export type HallWindow = z.infer<typeof HallWindow>

export const HallState = z.object({
  at: Instant,
  /** Whoever waits longest stands first. */
  lines: z.array(HallLine),
  bookings: z.array(Booking),
  windows: z.array(HallWindow),
  waits: z.array(z.object({ reasonId: Id, title: z.string(), waiting: z.int(), wait: ExpectedWait })),
  /** Minutes that a visitor may wait, and one with a booking after its time. */
  normMinutes: z.number(),
  bookedNormMinutes: z.number(),
  exceptionsToday: z.int(),
})
export type HallState = z.infer<typeof HallState>

/** What the specialist's desk starts from: what is at the desk now and who waits. */
export const DeskState = z.object({
  ticket: Ticket.nullable(),
  label: z.string().nullable(),
  reason: z.string().nullable(),
  contactId: Id.nullable(),
  /** A hand-over of the client at the desk, or of the next one while nobody is there: read before the call. */
  handover: z
    .object({ id: Id, essence: z.string(), ask: z.string(), fromName: z.string(), clientName: z.string(), read: z.boolean() })
    .nullable(),
  parked: z.array(z.object({ ticketId: Id, label: z.string(), reason: z.string(), clientName: z.string(), parkedAt: Instant })),
  waiting: z.int(),
  longestMinutes: z.int(),
  nextLabel: z.string().nullable(),
})
export type DeskState = z.infer<typeof DeskState>

export const OutOfOrder = z.object({ ticketId: Id, reason: filled(300, 'Напишите, почему вне очереди') })
