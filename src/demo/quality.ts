// Work of the last month in the invented centre looked at: drawn by the room's own rule, scored by a head and the quality officer.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { shippedProtocol } from '#contacts/protocol/shipped.ts'
import { keyed } from '#reviews/rules/anonymity.ts'
import { draw } from '#reviews/rules/sampling.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { cardComments, replyWords } from './reviews.data.ts'

const belov = idOf('belov')

/** In the first working days of a month each head draws five pieces of the month before; the quality officer looks at some too. */
export function planSamples(plan: Plan, frame: Frame): void {
  const today = todayAt({ now: frame.now, zone: frame.zone })
  const month = `${addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)}-01`
  for (const place of frame.places) {
    const after = `${today.slice(0, 7)}-02`
    const at = Date.parse(addWorkingMinutes(Date.parse(`${after}T06:00:00Z`), 60 + (keyed(place.id, 0) % 300), frame.office))
    plan.at(at, books => drawn(books, frame, { month, departmentId: place.id, head: place.head, at }))
  }
}

type Drawing = { month: string; departmentId: string; head: string; at: number }

function drawn(books: Books, frame: Frame, { month, departmentId, head, at }: Drawing): void {
  const work = books.rows.contact.filter(
    one => one.departmentId === departmentId && one.state === 'closed' && one.endedAt!.slice(0, 7) === month.slice(0, 7),
  )
  if (work.length === 0) return
  const id = idOf(`sample ${departmentId} ${month}`)
  books.rows.qualitySample.push({ id, departmentId, month, seed: id, drawnOf: work.length, drawnBy: head, drawnAt: iso(at) })
  tell(books, at, { kind: 'quality.drawn', staffId: head, departmentId, data: { sample: id, of: work.length } })
  const ids = draw(
    work.map(one => one.id),
    id,
    5,
  )
  for (const [place, contact] of work.filter(one => ids.includes(one.id)).entries()) {
    const steps = (shippedProtocol(contact.channel)?.steps ?? frame.steps).map(({ code, clause, title }) => ({
      code,
      clause,
      title,
    }))
    const itemId = idOf(`item ${contact.id}`)
    const { id: contactId, channel, staffId } = contact
    books.rows.qualityItem.push({
      id: itemId,
      sampleId: id,
      contactId,
      letterId: null,
      channel,
      staffId,
      doneAt: contact.endedAt!,
      steps,
    })
    for (const reviewerId of [head, belov])
      if (staffId !== reviewerId && place < 4)
        card(books, { itemId, contact, steps, reviewerId, at: at + (place + 1) * 20 * 60_000, departmentId })
  }
}

type Scoring = {
  itemId: string
  contact: Row<'contact'>
  steps: readonly { code: string }[]
  reviewerId: string
  at: number
  departmentId: string
}

/** Both see mostly the same; one in eight marks differs. */
function card(books: Books, { itemId, contact, steps, reviewerId, at, departmentId }: Scoring): void {
  const seen = chanceOf(`card ${itemId}`)
  const own = chanceOf(`card ${itemId} ${reviewerId}`)
  const marks = Object.fromEntries(
    steps.map(({ code }) => {
      const mark = seen.weigh([
        [3, 8],
        [2, 2],
        [1, 1],
      ] as const)
      return [code, own.happens(0.12) ? Math.max(1, mark - 1) : mark]
    }),
  )
  const disputed = reviewerId !== belov && keyed(itemId, 2) % 5 === 0
  const id = idOf(`card ${itemId} ${reviewerId}`)
  const about = { staffId: reviewerId, departmentId, clientId: contact.clientId, contactId: contact.id }
  tell(books, at, { kind: 'quality.opened', ...about, data: { item: itemId } })
  books.rows.qualityCard.push({
    id,
    itemId,
    reviewerId,
    marks,
    comment: own.pick(cardComments),
    version: steps.length,
    beganAt: iso(at),
    sentAt: iso(at + 9 * 60_000),
    reply: disputed ? replyWords : '',
    disputed,
    repliedAt: disputed ? iso(at + 15 * 60_000) : null,
    outcome: null,
    settlement: '',
    settledBy: null,
    settledAt: null,
  })
  const data = { card: id, item: itemId, owner: contact.staffId }
  tell(books, at + 9 * 60_000, { kind: 'quality.sent', staffId: reviewerId, departmentId, data })
}
