// What is done with a ticket in the hall: issued at the door, corrected, taken off, a booking checked in.
import { getClient } from '#clients/store.ts'
import type { Help } from '#clients/model.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { notFound, refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { getCentre } from '#staff/store.ts'
import { enterQueue, getReason, move } from './actions.ts'
import { hallOf, isOn } from './hall.ts'
import { labelOf } from './labels.ts'
import type { NewTicket, Ticket } from './model.ts'
import { arrival } from './rules/arrival.ts'
import { statesFor } from './rules/states.ts'
import { changeBooking, findBooking } from './store/bookings.ts'
import { insertCancellation, priorityGroupsOn } from './store/hall.ts'
import { changeTicket, findTicket } from './store/tickets.ts'
import { dayAt, orderNow } from './waits.ts'

type AtDoor = NewTicket & { priorityGroup: string | null; clientId: string | null }

export async function issueAtDoor(db: Db, act: Act, asked: AtDoor): Promise<Ticket> {
  const { now, who } = act
  const known = await findTicket(db, asked.id)
  if (known) return known
  const day = await dayAt(db, now)
  const reason = await getReason(db, day, asked.reasonId)
  refuseOutside(act, reason.departmentId)
  await checkGroup(db, day, asked.priorityGroup)
  const clientId = asked.clientId && (await getClient(db, asked.clientId)).id
  return enterQueue(db, now, { ...asked, clientId }, { day, reason, issuedBy: who.staffId })
}

type Correction = { reasonId: string; help: Help[]; priorityGroup: string | null }

/** The number and the place stay, even where the new reason belongs to another department. */
export async function correct(db: Db, act: Act, id: string, { reasonId, help, priorityGroup }: Correction): Promise<Ticket> {
  const { now, who } = act
  const ticket = await getSeen(db, act, id)
  const day = await dayAt(db, now)
  if (priorityGroup !== ticket.priorityGroup) await checkGroup(db, day, priorityGroup)
  // A reason that has left the kiosk may stay on the ticket, only a new one must be there.
  const departmentId = reasonId === ticket.reasonId ? ticket.departmentId : (await getReason(db, day, reasonId)).departmentId
  const forStaffId = departmentId === ticket.departmentId ? ticket.forStaffId : null
  const changed = await changeTicket(db, id, statesFor('correct'), { reasonId, departmentId, forStaffId, help, priorityGroup })
  if (!changed) throw refused('too-late', 'Номер уже вызвали. Скажите специалисту, он исправит.')
  const told = {
    label: labelOf(ticket),
    helpAsked: help.length,
    priority: priorityGroup !== null,
    reasonChanged: reasonId !== ticket.reasonId,
  }
  // Both departments must hear of a ticket that goes from one to the other.
  for (const concerned of new Set([ticket.departmentId, departmentId]))
    await record(db, now, {
      kind: 'ticket.corrected',
      ticketId: id,
      staffId: who.staffId,
      departmentId: concerned,
      data: told,
    })
  return { ...ticket, reasonId, departmentId, forStaffId, help, priorityGroup }
}

/** The client has left, or should not stand here; why is kept with the name of whoever did it. */
export async function cancel(db: Db, act: Act, id: string, reason: string): Promise<Ticket> {
  const { now, who } = act
  const ticket = await getSeen(db, act, id)
  const at = now.toISOString()
  await move(db, now, ticket, 'leave', 'ticket.cancelled', { endedAt: at }, who.staffId)
  await insertCancellation(db, { ticketId: id, staffId: who.staffId, reason, at })
  return { ...ticket, state: 'left', endedAt: at }
}

/** In time: the booked place. Later than the published lateness: a place like any other, from now on. */
export async function checkIn(db: Db, act: Act, id: string, asked: { ticketId: string; help: Help[] }): Promise<Ticket> {
  const { now, who } = act
  const booking = await findBooking(db, id)
  if (!booking || !mayTouch(act, booking.departmentId)) throw notFound()
  const known = await findTicket(db, asked.ticketId)
  if (known) return known
  const day = await dayAt(db, now)
  if (!isOn(booking.startsAt, day, (await getCentre(db)).timeZone))
    throw refused('other-day', 'Эта запись на другой день. Выдайте талон или предложите перезаписаться.')
  if (!(await changeBooking(db, id, ['booked', 'missed'], 'arrived')))
    throw refused('booking-moved', 'По этой записи талон уже выдан, или её отменили. Обновите страницу.')
  const { reasonId, clientId, startsAt, departmentId } = booking
  const { lateMinutes } = await orderNow(db, day)
  const { keepsPlace, queuedAt } = arrival(Date.parse(startsAt), now.getTime(), lateMinutes)
  await record(db, now, {
    kind: 'booking.arrived',
    staffId: who.staffId,
    clientId,
    departmentId,
    data: { booking: id, inTime: keepsPlace },
  })
  const reason = await getReason(db, day, reasonId)
  return enterQueue(
    db,
    now,
    {
      id: asked.ticketId,
      reasonId,
      help: asked.help,
      language: 'ru',
      clientId,
      bookingId: keepsPlace ? id : null,
      queuedAt: new Date(queuedAt).toISOString(),
    },
    { day, reason, issuedBy: who.staffId },
  )
}

const mayTouch = ({ who }: Act, departmentId: string) => hallOf(who)?.includes(departmentId) ?? true

function refuseOutside(act: Act, departmentId: string): void {
  if (!mayTouch(act, departmentId))
    throw refused('other-department', 'С этим идут в другой отдел. Талон туда выдаст администратор зала.')
}

async function getSeen(db: Db, act: Act, id: string): Promise<Ticket> {
  const ticket = await findTicket(db, id)
  if (!ticket || !mayTouch(act, ticket.departmentId)) throw notFound('Такого талона нет. Обновите страницу.')
  return ticket
}

async function checkGroup(db: Db, day: string, code: string | null): Promise<void> {
  if (code === null) return
  const groups = await priorityGroupsOn(db, day)
  if (!groups.some(group => group.code === code)) throw notFound('Такой льготной группы сейчас нет. Выберите из списка.')
}
