// What a client says of an invented visit: about a third answers; a low mark becomes a promise of the head, as feedback/actions.ts has it.
import { todayAt } from '#calendar/moment-words.ts'
import { followUpWords, isLow } from '#feedback/rules.ts'
import { headFor, sameDayDue } from '#promises/rules.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import type { Chance } from './chance.ts'
import type { Frame } from './frame.ts'
import { planPromise, type Fate } from './promising.ts'
import { grumbles, praise } from './talks.data.ts'

type Visit = {
  contactId: string
  ticketId: string
  clientId: string | null
  departmentId: string
  staffId: string
  endedAt: number
  waitedMinutes: number
}

const shareOfAnswers = 0.34
/** The norm `rating.low` that the centre begins with. */
const lowMark = 3

export function planRating(plan: Plan, frame: Frame, visit: Visit, chance: Chance): void {
  if (!chance.happens(shareOfAnswers)) return
  const atTerminal = chance.happens(0.55)
  const at = visit.endedAt + (atTerminal ? chance.between(20, 120) * 1000 : chance.between(4, 240) * 60_000)
  const satisfaction = markAfter(visit.waitedMinutes, chance)
  const low = isLow(satisfaction, lowMark)
  const followUpId = low ? planFollowUp(plan, frame, at, visit, satisfaction, chance) : null
  const { contactId, ticketId, clientId, departmentId } = visit
  const row: Row<'rating'> = {
    id: chance.id(at),
    contactId,
    departmentId,
    channel: 'visit',
    satisfaction,
    ease: easeOf(satisfaction, chance),
    comment: commentOn(low, chance),
    givenBy: atTerminal ? 'terminal' : 'link',
    at: iso(at),
    followUpId,
  }
  plan.at(at, books => {
    books.rows.rating.push({ ...row })
    const { ease, givenBy } = row
    const data = { satisfaction, ease, givenBy, low, followUp: followUpId }
    tell(books, at, { kind: 'rating.given', clientId, contactId, ticketId, departmentId, data })
  })
}

/** Whoever waited long is less content. */
function markAfter(waitedMinutes: number, chance: Chance): number {
  const tired = Math.min(3, waitedMinutes / 12)
  return chance.weigh([
    [5, 60 - 9 * tired],
    [4, 27],
    [3, 5 + 3 * tired],
    [2, 2 + 2 * tired],
    [1, 1 + tired],
  ])
}

const easeOf = (satisfaction: number, chance: Chance): Row<'rating'>['ease'] =>
  satisfaction >= 4
    ? chance.weigh([
        ['easy', satisfaction === 5 ? 6 : 2],
        ['rather-easy', 4],
        ['rather-hard', 1],
      ])
    : chance.weigh([
        ['rather-easy', 3],
        ['rather-hard', 4],
        ['hard', 3],
      ])

const commentOn = (low: boolean, chance: Chance): string =>
  chance.happens(low ? 0.75 : 0.28) ? chance.pick(low ? grumbles : praise) : ''

/** The head calls back the same day; sometimes late, and what came in just now is still to be done. */
function planFollowUp(plan: Plan, frame: Frame, at: number, visit: Visit, satisfaction: number, chance: Chance): string | null {
  const today = todayAt({ now: iso(at), zone: frame.zone })
  const owner = headFor(frame.colleagues, visit.departmentId, visit.staffId, today)
  if (!owner) return null
  const { clientId, contactId, staffId } = visit
  const fate = chance.weigh<Fate>([
    ['kept', 88],
    ['late', 12],
  ])
  const asked = {
    what: followUpWords(satisfaction, clientId !== null),
    clientId,
    colleagueId: clientId ? null : staffId,
    contactId,
    channel: 'rating' as const,
    clause: '2.1',
    byClient: false,
    ownerId: owner.id,
    departmentId: owner.departmentId,
    madeBy: null,
    dueAt: sameDayDue(new Date(at), frame.office),
  }
  return planPromise(plan, frame, at, chance, asked, fate)
}
