// What everybody has to do today: each specialist owes something within hours and something tomorrow; in each department one thing is overdue.
import { addDays } from '#calendar/day.ts'
import { latestMomentOf } from '#calendar/working-time.ts'
import { localOf } from '#calendar/zone.ts'
import { sensibleMoments } from '#promises/rules.ts'
import { iso, type Plan } from './books.ts'
import type { Chance } from './chance.ts'
import type { Ended } from './day.ts'
import type { Frame } from './frame.ts'
import { planPromise } from './promising.ts'

/** Each duty hangs on a talk that really took place, one of the specialist's last. */
export function planDuties(plan: Plan, frame: Frame, ended: readonly Ended[], chance: Chance): void {
  const soon = sensibleMoments(new Date(frame.now), frame.office)
  const overdue = lastClosingBefore(frame)
  const past = Map.groupBy(
    ended.filter(({ endedAt }) => endedAt <= frame.now),
    ({ staffId }) => staffId,
  )
  for (const { specialists } of frame.places)
    for (const [i, staffId] of specialists.entries()) {
      const talks = (past.get(staffId) ?? []).slice(-12)
      const dues = [soon[0], soon[1 + (i % 3)], ...(i % 3 === 1 ? [overdue] : [])].flatMap(due => due ?? [])
      for (const dueAt of dues) {
        const last = talks.findLastIndex(({ endedAt }) => iso(endedAt) < dueAt)
        const [talk] = last < 0 ? [] : talks.splice(last, 1)
        if (talk) planDuty(plan, frame, talk, dueAt, chance)
      }
    }
}

/** Agreed shortly before the end of the talk, as everything is. */
function planDuty(
  plan: Plan,
  frame: Frame,
  { line, contactId, clientId, staffId, departmentId, endedAt }: Ended,
  dueAt: string,
  chance: Chance,
): void {
  const about = {
    what: chance.pick(line.talk.ours),
    clientId,
    contactId,
    channel: 'visit' as const,
    clause: '2.2',
    byClient: false,
    dueAt,
  }
  planPromise(plan, frame, endedAt - 40_000, chance, { ...about, ownerId: staffId, departmentId, madeBy: staffId }, 'open')
}

/** The end of the last working day that is over. */
function lastClosingBefore({ now, office, zone }: Frame): string {
  for (let date = addDays(localOf(now, zone).date, -1); ; date = addDays(date, -1)) {
    const closing = latestMomentOf(date, office)
    if (closing) return closing
  }
}
