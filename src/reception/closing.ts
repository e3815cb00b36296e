// What the hall knows of a window or a department that is to be closed: who is served there, who waits, who is booked.
import { momentWords } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { endReasonsOf, reviveReasonsOf } from '#catalogue/store.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import type { Ties } from '#staff/closing-actions.ts'
import type { Counter } from '#staff/model.ts'
import { getCentre, isCounterOpen, isDepartmentOpen } from '#staff/store.ts'
import { mostAtOnce, spanOf } from './rules/free-times.ts'
import { bookedFrom, oneAtATime } from './store/bookings.ts'
import { openTickets } from './store/hall.ts'
import { dayAt } from './waits.ts'

export const ties: Ties = { ofCounter, ofDepartment, endLines: endReasonsOf, reviveLines: reviveReasonsOf }

/** Refuses `at-work`, `last-window`, `booked`. */
async function ofCounter(db: Db, now: Date, { id, number, departmentId }: Counter, left: number): Promise<void> {
  const open = await openTickets(db, await dayAt(db, now), [departmentId])
  if (open.some(({ counterId, state }) => counterId === id && (state === 'called' || state === 'serving')))
    throw refused('at-work', `За окном ${number} сейчас клиент. Подождите, пока приём закончится или его передадут.`)
  if (left === 0 && open.length > 0)
    throw refused(
      'last-window',
      `Окно ${number} последнее в отделе, а ${ofQueue(open.length)}. Сначала примите их или откройте другое окно.`,
    )
  await oneAtATime(db, departmentId)
  const booked = (await bookedFrom(db, departmentId, now.toISOString())).map(spanOf)
  const crowded = booked.find(span => mostAtOnce(booked, span) > left)
  if (!crowded) return
  const { timeZone: zone } = await getCentre(db)
  const when = momentWords(crowded.from, { now: now.toISOString(), zone })
  throw refused('booked', `По записи придёт больше людей, чем останется окон: ${when}. Сначала перенесите записи.`)
}

/** Refuses `waiting`, `booked`. */
async function ofDepartment(db: Db, now: Date, departmentId: string): Promise<void> {
  const open = await openTickets(db, await dayAt(db, now), [departmentId])
  if (open.length > 0) throw refused('waiting', `В отделе сейчас ${ofQueue(open.length)}. Сначала примите их или передайте.`)
  await oneAtATime(db, departmentId)
  const booked = await bookedFrom(db, departmentId, now.toISOString())
  if (booked.length > 0)
    throw refused(
      'booked',
      `В отдел ещё ${counted(booked.length, 'запись', 'записи', 'записей')} на время. Сначала перенесите или отмените их.`,
    )
}

/** «с талоном 3 человека»: those put aside too, they will come back. */
const ofQueue = (count: number) => `с талоном ${counted(count, 'человек', 'человека', 'человек')}`

/** After the ticket has been taken: a window that was being closed at that moment calls nobody. */
export async function refuseClosedWindow(db: Db, counterId: string): Promise<void> {
  if (!(await isCounterOpen(db, counterId)))
    throw refused('closed-window', 'Это окно только что закрыли. Выберите другое, очередь на месте.')
}

/** After the ticket has been written: a department that was being closed at that moment gets none. */
export async function refuseClosedDepartment(db: Db, departmentId: string): Promise<void> {
  if (!(await isDepartmentOpen(db, departmentId)))
    throw refused('closed-department', 'Этот отдел только что закрыли. Подойдите к администратору зала, он подскажет куда.')
}
