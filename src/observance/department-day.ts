// The department on a day, put together: who is in the hall, how long people waited, what was promised for the day.
import { CalendarError } from '#calendar/errors.ts'
import { localOf } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { datedNorms } from '#staff/norms.ts'
import type { Asked } from './asked.ts'
import { exceptionsIn } from './indicators/exceptions.ts'
import { promisesDueIn, promisesLeftFrom } from './indicators/promises.ts'
import { ticketsNow, windowsOpen } from './indicators/queue.ts'
import { spanOf } from './indicators/span.ts'
import type { DepartmentDay, QueueNow, WaitPoint } from './model.ts'
import { dueStateOf } from './rules/promises.ts'
import { countedTexts } from './rules/texts.ts'
import { hoursOf, waitNormsOn, waitsOf } from './rules/waits.ts'
import { waitsBetween } from './waits-between.ts'

const hourMs = 3_600_000

export async function departmentDay(db: Db, asked: Asked): Promise<DepartmentDay> {
  const { departmentId, departmentTitle, day, today, zone, now, least } = asked
  const span = spanOf(day, day, zone)
  const waits = await waitsBetween(db, asked, day)
  const points = waits.map(({ since, minutes, booked, end, beyond }): WaitPoint => ({
    minute: localOf(since, zone).minute,
    minutes: Math.round(minutes * 10) / 10,
    booked,
    end,
    beyond,
  }))
  const due = await promisesDueIn(db, departmentId, span)
  const left = day === today ? await promisesLeftFrom(db, departmentId, span.from) : []
  const exceptions = await exceptionsIn(db, departmentId, span)
  return {
    departmentId,
    departmentTitle,
    day,
    today,
    at: now.toISOString(),
    least,
    queue: day === today ? await queueNow(db, asked, points) : null,
    waits: {
      norms: waitNormsOn(await datedNorms(db), day),
      open: await openOn(db, departmentId, day, zone),
      points,
      hours: hoursOf(points),
      all: waitsOf(waits, least),
      left: points.filter(({ end }) => end === 'left').length,
    },
    promises: [...left, ...due].map(row => ({ dueAt: row.dueAt, state: dueStateOf(row, now) })),
    exceptions: {
      count: exceptions.length,
      calls: waits.filter(({ end }) => end === 'called').length,
      reasons: countedTexts(exceptions.map(({ reason }) => reason)),
    },
  }
}

async function queueNow(db: Db, { departmentId, day, now }: Asked, points: readonly WaitPoint[]): Promise<QueueNow> {
  const { waiting = 0, away = 0, called = 0, serving = 0, parked = 0 } = await ticketsNow(db, departmentId, day)
  const windows = await windowsOpen(db, departmentId, new Date(now.getTime() - hourMs).toISOString())
  const still = points.filter(({ end }) => end === 'waiting')
  return {
    waiting,
    away,
    called,
    serving,
    parked,
    windows,
    longestMinutes: still.length > 0 ? Math.floor(Math.max(...still.map(({ minutes }) => minutes))) : null,
    beyond: still.filter(({ beyond }) => beyond).length,
  }
}

/** Without a calendar of the year the day is drawn by its data alone. */
async function openOn(db: Db, departmentId: string, day: string, zone: string) {
  try {
    const worked = (await officeTimeOf(db, departmentId)).workedOn(day)
    const [first, last] = [worked[0], worked.at(-1)]
    return first && last ? { from: localOf(first.from, zone).minute, to: localOf(last.to, zone).minute } : null
  } catch (error) {
    if (error instanceof CalendarError) return null
    throw error
  }
}
