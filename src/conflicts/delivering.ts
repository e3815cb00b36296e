// Notices of alarms leave the house: each claimed by one process for a while, sent, written down; what did not get through is tried again.
import type { Db } from '#platform/db.ts'
import type { AlarmChannel, AlarmNotice } from './alarm-model.ts'
import { leaseMs, pauseAfter } from './rules/notices.ts'
import { changeNotice, claimNotice, dueNotices, findAlarm } from './store/alarms.ts'
import { namesOf } from './views.ts'

/**
 * Sends what is due; returns how many were tried. At least once: whoever dies between sending and writing leaves the notice to
 * the next, under the same id, so the other side can know it again.
 */
export async function deliverNotices(db: Db, now: Date, channels: readonly AlarmChannel[]): Promise<number> {
  let tried = 0
  for (const channel of channels)
    for (const { id } of await dueNotices(db, channel.name, now.toISOString())) {
      const until = new Date(now.getTime() + leaseMs).toISOString()
      const mine = await claimNotice(db, id, now.toISOString(), until)
      if (!mine) continue
      tried++
      await attempt(db, now, channel, mine)
    }
  return tried
}

type Claimed = { id: string; alarmId: string; kind: 'raised' | 'ended'; attempts: number }

async function attempt(db: Db, now: Date, channel: AlarmChannel, mine: Claimed): Promise<void> {
  try {
    await channel.send(await noticeOf(db, mine), now)
    await changeNotice(db, mine.id, { state: 'sent', sentAt: now.toISOString(), trouble: '' })
  } catch (error) {
    const pause = pauseAfter(mine.attempts)
    const trouble = (error as Error).message.slice(0, 200)
    await changeNotice(
      db,
      mine.id,
      pause === undefined ? { state: 'given-up', trouble } : { nextAt: new Date(now.getTime() + pause).toISOString(), trouble },
    )
  }
}

async function noticeOf(db: Db, { id, alarmId, kind }: Claimed): Promise<AlarmNotice> {
  const names = await namesOf(db)
  const { place, staffId, raisedAt, endedAt, endedBy, endReason } = (await findAlarm(db, alarmId))!
  return {
    id,
    kind,
    alarm: { id: alarmId, place, name: names(staffId), raisedAt, endedAt, endedBy: names(endedBy), reason: endReason ?? '' },
  }
}
