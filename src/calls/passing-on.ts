// A call that one does not take goes on to the whole department: by a key, or by itself after the norm.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import { tell } from './hearing.ts'
import type { PhoneCall } from './model.ts'
import { lockTakeable } from './reach.ts'
import { changeCall, lockCall, ringingSince } from './store/calls.ts'

/** Mine that rings: «I cannot». What rings at all already, or was taken, stays as it is; refuses `not-ringing`. */
export async function passOn(db: Db, act: Act, id: string): Promise<void> {
  const call = await lockTakeable(db, act, id)
  if (call.staffId === null) return
  if (call.state !== 'ringing' || call.direction !== 'in')
    throw refused('not-ringing', 'Этот звонок уже не звонит. Разговор передают с запиской, кнопкой «Передать».')
  await ringAtAll(db, act.now, call, call.staffId)
}

/** By the clock: nobody has taken it for as long as the norm `call.pass-on` says, in seconds. Answers how many. */
export async function passOnUntaken(db: Db, now: Date): Promise<number> {
  const seconds = await norm(db, 'call.pass-on', await todayOf(db, now))
  const late = await ringingSince(db, new Date(now.getTime() - seconds * 1000).toISOString())
  for (const { id } of late)
    await db.transaction().execute(async tx => {
      const call = await lockCall(tx, id)
      if (call?.state === 'ringing' && call.staffId) await ringAtAll(tx, now, call, call.staffId)
    })
  return late.length
}

async function ringAtAll(db: Db, now: Date, call: PhoneCall, owner: string): Promise<void> {
  const change = { staffId: null, passedOnAt: now.toISOString() }
  await changeCall(db, call.id, change)
  await tell(db, now, { ...call, ...change }, { kind: 'call.passed-on', data: { owner } })
}
