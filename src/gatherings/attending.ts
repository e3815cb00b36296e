// Who came: by the code on the organiser's screen, which changes each half minute, or by hand.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Door, GatheringPage, Impression } from './model.ts'
import { isDoorOpen, isFresh, stepAt, stepMs } from './rules/door-times.ts'
import { lockGathering } from './store/gatherings.ts'
import { fits, freeOf } from './rules/seats.ts'
import { newCode, takenBy } from './seating.ts'
import { findSeat, findSeatByCode, putImpression, putSeat, seatRows, setSeat } from './store/seats.ts'
import { getLed, getSeen, pageFor } from './viewing.ts'

/** «step.sign»: made of the event's own secret, so one cannot be thought up or carried to another event. */
export const stampOf = (id: string, secret: string, step: number): string =>
  `${step}.${createHmac('sha256', secret).update(`${id} ${step}`).digest('base64url').slice(0, 22)}`

export async function doorFor(db: Db, who: Who, id: string, now: Date): Promise<Door> {
  const row = await getLed(db, who, id)
  if (row.state !== 'agreed') throw refused('not-agreed', 'Событие ещё не согласовано или отменено: отмечать некого.')
  const open = isDoorOpen(now.getTime(), row.startsAt, row.endsAt)
  const step = stepAt(now.getTime())
  const seats = await seatRows(db, id)
  return {
    title: row.title,
    startsAt: row.startsAt,
    seats: seats
      .filter(({ state }) => state !== 'left')
      .map(({ staffId, name, state, guests, nth, cameAt, cameHow }) => ({
        staffId,
        name,
        state,
        guests,
        nth,
        came: cameAt !== null,
        how: cameHow,
      })),
    stamp: open ? stampOf(id, row.secret, step) : null,
    until: open ? new Date((step + 1) * stepMs).toISOString() : null,
    free: freeOf(row.places, takenBy(seats)),
    open: open || now.toISOString() >= row.startsAt,
  }
}

/** By hand, also of the waiting list: whoever stands at the door has come. */
export async function markByHand(db: Db, { who, now }: Act, id: string, staffId: string, came: boolean): Promise<Door> {
  await lockDoor(db, who, id, now)
  const seat = await findSeat(db, id, staffId)
  if (!seat || seat.state === 'left') throw notFound('Этого человека нет в списке.')
  if ((seat.cameAt !== null) !== came) {
    await setSeat(
      db,
      id,
      [staffId],
      came ? { state: 'in', cameAt: now.toISOString(), cameHow: 'hand' } : { cameAt: null, cameHow: null },
    )
    await record(db, now, { kind: 'gathering.marked', staffId: who.staffId, data: { gathering: id, owner: staffId, came } })
  }
  return doorFor(db, who, id, now)
}

/** Somebody who has not signed up stands at the door. Refuses `no-room`: over the places only where it is said to be so. */
export async function walkIn(db: Db, { who, now }: Act, id: string, given: { staffId: string; over: boolean }): Promise<Door> {
  const { staffId, over } = given
  const row = await lockDoor(db, who, id, now)
  if (hasLeft((await getColleague(db, staffId)).leftOn, await todayOf(db, now)))
    throw refused('left', 'Этот человек здесь больше не работает. Выберите другого.')
  const seats = await seatRows(db, id)
  const seat = seats.find(one => one.staffId === staffId)
  if (seat?.cameAt) return doorFor(db, who, id, now)
  const free = freeOf(row.places, takenBy(seats, staffId))
  if (seat?.state !== 'in' && !fits(free, 0) && !over)
    throw refused('no-room', 'Свободных мест нет. Если место нашлось, впишите сверх мест.')
  const at = now.toISOString()
  const nth = seat?.nth ?? Math.max(0, ...seats.map(one => one.nth)) + 1
  // A place that was given back is not a family's any more.
  const guests = seat && seat.state !== 'left' ? seat.guests : 0
  await putSeat(db, { gatheringId: id, staffId, state: 'in', guests, nth, at, code: seat?.code ?? newCode() })
  await setSeat(db, id, [staffId], { cameAt: at, cameHow: 'hand' })
  await record(db, now, { kind: 'gathering.walked-in', staffId: who.staffId, data: { gathering: id, owner: staffId, over } })
  return doorFor(db, who, id, now)
}

/** The event held, for whoever leads it, from an hour before. */
async function lockDoor(db: Db, who: Who, id: string, now: Date) {
  const row = await getLed(db, who, id)
  if (row.state !== 'agreed') throw refused('not-agreed', 'Событие ещё не согласовано или отменено: отмечать некого.')
  if (!isDoorOpen(now.getTime(), row.startsAt, row.endsAt) && now.toISOString() < row.startsAt)
    throw refused('too-early', 'Отмечать начнём за час до начала.')
  await lockGathering(db, id)
  return row
}

/** Of a telephone: signed in, or with the personal code. Refuses `stale` (late, replayed, of another event), `who`, `no-seat`. */
export async function come(
  db: Db,
  { who, now }: { who: Who | undefined; now: Date },
  id: string,
  { stamp, code }: { stamp: string; code: string },
): Promise<{ title: string; already: boolean }> {
  const row = await lockGathering(db, id)
  if (!row || row.state !== 'agreed') throw notFound('Такого события нет.')
  mustBeShownNow(row, stamp, now)
  const signedIn = who && !who.locked ? who.staffId : undefined
  if (code === '' && !signedIn) throw new Problem(401, 'who', 'Введите свой код: он на странице события, рядом с Вашей записью.')
  const seat = code === '' ? await findSeat(db, id, signedIn!) : await findSeatByCode(db, id, code.replace(/\s/gu, ''))
  if (!seat || seat.state !== 'in') throw refused('no-seat', 'В списке Вас нет. Подойдите к организатору: он отметит сам.')
  if (seat.cameAt !== null) return { title: row.title, already: true }
  await setSeat(db, id, [seat.staffId], { cameAt: now.toISOString(), cameHow: 'code' })
  await record(db, now, { kind: 'gathering.came', staffId: seat.staffId, data: { gathering: id } })
  return { title: row.title, already: false }
}

type Row = { id: string; secret: string; startsAt: string; endsAt: string }

function mustBeShownNow({ id, secret, startsAt, endsAt }: Row, stamp: string, now: Date): void {
  const step = Number(/^\d{1,12}(?=\.)/u.exec(stamp)?.[0] ?? Number.NaN)
  const expected = Buffer.from(stampOf(id, secret, step))
  const given = Buffer.from(stamp)
  const genuine = given.length === expected.length && timingSafeEqual(given, expected)
  if (!genuine || !isFresh(step, now.getTime()) || !isDoorOpen(now.getTime(), startsAt, endsAt))
    throw refused('stale', 'Этот код уже сменился. Наведите камеру на экран ещё раз.')
}

/** Of whoever came, once it has ended; again changes one's own. */
export async function impress(db: Db, { who, now }: Act, id: string, given: Impression): Promise<GatheringPage> {
  const row = await getSeen(db, who, id)
  if (row.state !== 'agreed' || row.endsAt > now.toISOString())
    throw refused('too-early', 'Впечатления спросим, когда событие закончится.')
  const seat = await findSeat(db, id, who.staffId)
  if (!seat?.cameAt) throw refused('not-there', 'Отвечают те, кто был. Если были, попросите организатора отметить Вас.')
  await putImpression(db, { gatheringId: id, staffId: who.staffId, ...given, at: now.toISOString() })
  await record(db, now, { kind: 'gathering.impressed', data: { gathering: id } })
  return pageFor(db, who, id, now)
}
