// Signing up and giving a place back: whoever changes places of an event holds its row, so the last place is given once.
import { randomInt } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import type { GatheringPage } from './model.ts'
import { fits, freeOf, promoted } from './rules/seats.ts'
import { isInvited } from './rules/who-may.ts'
import { lockGathering } from './store/gatherings.ts'
import { insertNotices } from './store/notices.ts'
import { putSeat, seatRows, setSeat } from './store/seats.ts'
import { getSeen, pageFor } from './viewing.ts'

type Seats = Awaited<ReturnType<typeof seatRows>>

/** Places that are held, family included. */
export const takenBy = (seats: Seats, without?: string) =>
  seats.filter(({ state, staffId }) => state === 'in' && staffId !== without).reduce((sum, { guests }) => sum + 1 + guests, 0)

/** For a telephone without a session. */
export const newCode = (): string => String(randomInt(10 ** 8)).padStart(8, '0')

/** A place where there is one, else the end of the waiting list. Again is the same; with more family only where all fit. */
export async function signUp(db: Db, act: Act, id: string, guests: number): Promise<GatheringPage> {
  const { who, now } = act
  const seen = await getSeen(db, who, id)
  const row = (await lockGathering(db, id))!
  if (row.state !== 'agreed' || row.startsAt <= now.toISOString())
    throw refused('closed', 'Записаться уже нельзя: событие началось, прошло или его отменили.')
  if (!isInvited(who, row, seen.onList)) throw refused('not-invited', 'Вас туда не звали. Спросите организатора.')
  if (guests > row.guestsMost)
    throw badInput({ guests: row.guestsMost === 0 ? 'Сюда приходят без семьи' : `Родных с собой не больше ${row.guestsMost}` })
  const seats = await seatRows(db, id)
  const mine = seats.find(({ staffId }) => staffId === who.staffId)
  const free = freeOf(row.places, takenBy(seats, who.staffId))
  const isIn = fits(free, guests)
  if (!isIn && mine?.state === 'in')
    throw refused('no-room', `Для всех мест не хватит: с Вашим свободно ${free}. Прежняя запись на месте.`)
  const nth = mine && mine.state !== 'left' ? mine.nth : Math.max(0, ...seats.map(one => one.nth)) + 1
  const at = now.toISOString()
  const code = mine?.code ?? newCode()
  await putSeat(db, { gatheringId: id, staffId: who.staffId, state: isIn ? 'in' : 'waiting', guests, nth, at, code })
  await record(db, now, {
    kind: 'gathering.signed-up',
    staffId: who.staffId,
    data: { gathering: id, guests, waiting: !isIn },
  })
  await promote(db, act, row)
  return pageFor(db, who, id, now)
}

export async function giveBack(db: Db, act: Act, id: string): Promise<GatheringPage> {
  const { who, now } = act
  await getSeen(db, who, id)
  const row = (await lockGathering(db, id))!
  const mine = (await seatRows(db, id)).find(({ staffId }) => staffId === who.staffId)
  if (mine && mine.state !== 'left') {
    if (row.startsAt <= now.toISOString()) throw refused('begun', 'Событие уже началось. Скажите организатору.')
    const { gatheringId, staffId, guests, nth, code } = mine
    await putSeat(db, { gatheringId, staffId, guests, nth, code, state: 'left', at: now.toISOString() })
    await record(db, now, { kind: 'gathering.gave-back', staffId, data: { gathering: id } })
    await promote(db, act, row)
  }
  return pageFor(db, who, id, now)
}

/** Free places go to the waiting list. The row of the event must be held. */
export async function promote(db: Db, { now }: Act, row: { id: string; places: number | null; startsAt: string }): Promise<void> {
  const seats = await seatRows(db, row.id)
  const waiting = seats.filter(({ state }) => state === 'waiting')
  const lucky = promoted(waiting, freeOf(row.places, takenBy(seats)))
  if (lucky.length === 0) return
  await setSeat(db, row.id, lucky, { state: 'in' })
  await insertNotices(db, now, lucky, { gatheringId: row.id, about: 'promoted', moment: now.toISOString() })
  for (const staffId of lucky) await record(db, now, { kind: 'gathering.promoted', staffId, data: { gathering: row.id } })
}
