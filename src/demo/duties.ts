// What everybody has to do today: each specialist owes something within hours and something tomorrow; in each department one thing is overdue.
import { latestMomentOf } from '#calendar/working-time.ts'
import { addDays } from '#calendar/day.ts'
import { localOf } from '#calendar/zone.ts'
import { sensibleMoments } from '#promises/rules.ts'
import type { Books, Plan, Row } from './books.ts'
import type { Chance } from './chance.ts'
import type { Frame } from './frame.ts'
import { planPromise } from './promising.ts'

/** `past`: the books without these duties; the promises hang on talks of the last days that really took place. */
export function planDuties(plan: Plan, frame: Frame, past: Books, chance: Chance): void {
  const soon = sensibleMoments(new Date(frame.now), frame.office)
  const overdue = lastClosingBefore(frame)
  for (const { specialists } of frame.places)
    for (const [i, staffId] of specialists.entries()) {
      const talks = past.rows.contact.filter(one => one.staffId === staffId && one.state === 'closed' && one.clientId).slice(-12)
      const dues = [soon[0], soon[1 + (i % 3)], ...(i % 3 === 1 ? [overdue] : [])].flatMap(due => due ?? [])
      for (const dueAt of dues) {
        const last = talks.findLastIndex(({ endedAt }) => endedAt! < dueAt)
        const [talk] = last < 0 ? [] : talks.splice(last, 1)
        if (talk) planDuty(plan, frame, talk, dueAt, chance)
      }
    }
}

function planDuty(plan: Plan, frame: Frame, talk: Row<'contact'>, dueAt: string, chance: Chance): void {
  const line = frame.lines.find(({ id }) => id === talk.reasonId)!
  const { id: contactId, clientId, staffId, departmentId } = talk
  const asked = {
    what: chance.pick(line.talk.ours),
    clientId,
    contactId,
    channel: 'visit' as const,
    clause: '2.2',
    byClient: false,
    dueAt,
  }
  planPromise(
    plan,
    frame,
    Date.parse(talk.endedAt!) - 40_000,
    chance,
    { ...asked, ownerId: staffId, departmentId, madeBy: staffId },
    'open',
  )
}

/** The end of the last working day that is over. */
function lastClosingBefore({ now, office, zone }: Frame): string {
  for (let date = addDays(localOf(now, zone).date, -1); ; date = addDays(date, -1)) {
    const closing = latestMomentOf(date, office)
    if (closing) return closing
  }
}
