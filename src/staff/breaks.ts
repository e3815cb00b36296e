// A break of somebody who works here: nobody is called to their window until it ends.
import { timeWords } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { getCentre } from './store.ts'
import { cutBreaks, findBreak, insertBreak } from './store/breaks.ts'

/** Begins at once, lasts `minutes`; the same id again is the same break. */
export async function beginBreak(db: Db, { who, now }: Act, { id, minutes }: { id: string; minutes: number }): Promise<void> {
  const { staffId, departmentId } = who
  const endsAt = new Date(now.getTime() + minutes * 60_000).toISOString()
  if (await insertBreak(db, { id, staffId, beganAt: now.toISOString(), endsAt }))
    await record(db, now, { kind: 'break.begun', staffId, departmentId, data: { break: id, minutes } })
}

/** Comes back before the time; nothing where there is no break. */
export async function endBreak(db: Db, { who, now }: Act): Promise<void> {
  const { staffId, departmentId } = who
  const on = await findBreak(db, staffId, now.toISOString())
  if (!on) return
  await cutBreaks(db, staffId, now.toISOString())
  await record(db, now, { kind: 'break.ended', staffId, departmentId, data: { break: on.id } })
}

/** Refuses `on-break`: nobody is called to a window whose worker rests. */
export async function refuseOnBreak(db: Db, { who, now }: Act): Promise<void> {
  const on = await findBreak(db, who.staffId, now.toISOString())
  if (!on) return
  const { timeZone } = await getCentre(db)
  const until = timeWords(on.endsAt, timeZone)
  throw refused('on-break', `У Вас перерыв до ${until}. Вернуться раньше можно на странице «Конфликты».`)
}
