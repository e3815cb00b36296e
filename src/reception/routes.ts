// Endpoint → action, and who may.
import { Problem } from '#platform/errors.ts'
import type { Call, Mount } from '#platform/http.ts'
import { throttle } from '#platform/throttle.ts'
import { only, servesClients } from '#staff/may.ts'
import { byClient, changeHelp, issueTicket } from './actions.ts'
import { reception } from './api.ts'
import { book, cancelBooking, freeTimes, moveBooking } from './booking-actions.ts'
import {
  callAgain,
  callNext,
  callOutOfOrder,
  comeBack,
  finish,
  noShow,
  park,
  read,
  startVisit,
  transfer,
} from './desk-actions.ts'
import { bookingsFor, hallState, priorityGroupsNow } from './hall.ts'
import { cancel, checkIn, correct, issueAtDoor } from './hall-actions.ts'
import { boardState, deskState, getView, waits } from './views.ts'

const serves = only('specialist')

/** Nobody takes a ticket at a kiosk in less than ten seconds, so one kiosk gives at most thirty in five minutes: twice that much
 *  lets two kiosks stand behind one address, and a script from outside cannot drown the queue. Never asks the database. */
const ticketsFromAddress = { limit: 60, windowMs: 5 * 60_000 }

const tooManyTickets = () =>
  new Problem(
    429,
    'too-many',
    'Отсюда взяли слишком много талонов подряд. Взятые действуют. Подождите пять минут или подойдите к администратору зала.',
  )

export function receptionRoutes(mount: Mount): void {
  mount.open(reception.waits, (_, { db, now }) => waits(db, now))
  const often = throttle(ticketsFromAddress)
  mount.open(reception.issue, ({ body }, { db, now, req, res }) => {
    const seconds = often(req.ip, now)
    if (seconds > 0) {
      res.header('retry-after', seconds)
      throw tooManyTickets()
    }
    return issueTicket(db, now, body)
  })
  mount.open(reception.follow, ({ params }, { db, now }) => getView(db, now, params.code))
  mount.open(reception.stepAway, ({ params, body }, { db, now }) =>
    byClient(db, now, params.code, body.away ? 'stepAway' : 'stepBack', body.away ? 'ticket.away' : 'ticket.back'),
  )
  mount.open(reception.changeHelp, ({ params, body }, { db, now }) => changeHelp(db, now, params.code, body.help))
  mount.open(reception.leave, ({ params }, { db, now }) => byClient(db, now, params.code, 'leave', 'ticket.left'))
  mount.open(reception.board, (_, { db, now }) => boardState(db, now))
  mount.open(reception.priorityGroups, (_, { db, now }) => priorityGroupsNow(db, now))
  hallRoutes(mount)
  bookingRoutes(mount)
  deskRoutes(mount)
}

/** The head stands in for the administrator in one's own department. */
function hallRoutes(mount: Mount): void {
  const minds = only('hall', 'head')
  mount(reception.hall, only('hall', 'head', 'director'), (_, { db, now, who }) => hallState(db, now, who))
  mount(reception.bookings, servesClients, ({ query }, { db, who }) => bookingsFor(db, query.day, who))
  mount(reception.issueAtDoor, minds, ({ body }, { db, ...act }) => issueAtDoor(db, act, body))
  mount(reception.correct, minds, ({ params, body }, { db, ...act }) => correct(db, act, params.id, body))
  mount(reception.cancel, minds, ({ params, body }, { db, ...act }) => cancel(db, act, params.id, body.reason))
  mount(reception.checkIn, minds, ({ params, body }, { db, ...act }) => checkIn(db, act, params.id, body))
}

/** At the door, at the desk, by telephone: whoever talks with the client books, for any department. */
function bookingRoutes(mount: Mount): void {
  const books = only('hall', 'specialist', 'head')
  mount(reception.freeTimes, books, ({ query }, { db, now }) => freeTimes(db, now, query))
  mount(reception.book, books, ({ body }, { db, ...act }) => book(db, act, body))
  mount(reception.moveBooking, books, ({ params, body }, { db, ...act }) => moveBooking(db, act, params.id, body))
  mount(reception.cancelBooking, books, ({ params, body }, { db, ...act }) => cancelBooking(db, act, params.id, body))
}

function deskRoutes(mount: Mount): void {
  const state = ({ db, now, who }: Call) => deskState(db, now, who)
  mount(reception.desk, serves, (_, call) => state(call))
  mount(reception.callNext, serves, async ({ body }, call) => (await callNext(call.db, call, body.callId), state(call)))
  mount(reception.callOutOfOrder, serves, async ({ body }, call) => (await callOutOfOrder(call.db, call, body), state(call)))
  mount(reception.callAgain, serves, async ({ body }, call) => (await callAgain(call.db, call, body.callId), state(call)))
  mount(reception.readHandover, serves, async ({ params }, call) => (await read(call.db, call, params.id), state(call)))
  mount(reception.start, serves, async ({ body }, call) => (await startVisit(call.db, call, body.contactId), state(call)))
  mount(reception.noShow, serves, async (_, call) => (await noShow(call.db, call), state(call)))
  mount(reception.park, serves, async (_, call) => (await park(call.db, call), state(call)))
  mount(reception.comeBack, serves, async ({ params }, call) => (await comeBack(call.db, call, params.id), state(call)))
  mount(reception.transfer, serves, async ({ body }, call) => (await transfer(call.db, call, body), state(call)))
  mount(reception.finish, serves, ({ body }, call) => finish(call.db, call, body.withoutCheck))
}
