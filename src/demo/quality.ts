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
const minute = 60_000

/** In the first working days of a month each head draws five pieces of the month before; four are looked at, two people each. */
export function planSamples(plan: Plan, frame: Frame): void {
  const today = todayAt({ now: frame.now, zone: frame.zone })
  const month = `${addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)}-01`
  const begins = Date.parse(`${today.slice(0, 7)}-02T06:00:00Z`)
  for (const { id: departmentId, head } of frame.places) {
    const sampleId = idOf(`sample ${departmentId} ${month}`)
    const at = Date.parse(addWorkingMinutes(begins, 60 + (keyed(departmentId, 0) % 300), frame.office))
    plan.at(at, books => drawn(books, frame, { sampleId, month, departmentId, head, at }))
    for (const [turn, reviewerId] of [head, belov].entries())
      for (let place = 0; place < 4; place++) {
        const begun = at + (place * 2 + turn + 1) * 20 * minute
        // Told in two steps, so that events stand in the order of time.
        const sent = begun + 9 * minute
        const about = (books: Books) => {
          const item = books.rows.qualityItem.filter(one => one.sampleId === sampleId).at(place)
          const contact = item && books.rows.contact.find(one => one.id === item.contactId)
          return contact && contact.staffId !== reviewerId ? { item, contact, reviewerId, departmentId, begun, sent } : undefined
        }
        plan.at(begun, books => begin(books, about(books)))
        plan.at(sent, books => score(books, about(books)))
      }
  }
}

type Drawing = { sampleId: string; month: string; departmentId: string; head: string; at: number }

function drawn(books: Books, frame: Frame, { sampleId: id, month, departmentId, head, at }: Drawing): void {
  const work = books.rows.contact.filter(
    one => one.departmentId === departmentId && one.state === 'closed' && one.endedAt!.slice(0, 7) === month.slice(0, 7),
  )
  if (work.length === 0) return
  books.rows.qualitySample.push({ id, departmentId, month, seed: id, drawnOf: work.length, drawnBy: head, drawnAt: iso(at) })
  tell(books, at, { kind: 'quality.drawn', staffId: head, departmentId, data: { sample: id, of: work.length } })
  const ids = draw(
    work.map(one => one.id),
    id,
    5,
  )
  for (const { id: contactId, channel, staffId, endedAt } of work.filter(one => ids.includes(one.id))) {
    const protocol = shippedProtocol(channel)?.steps ?? frame.steps
    books.rows.qualityItem.push({
      id: idOf(`item ${contactId}`),
      sampleId: id,
      contactId,
      letterId: null,
      channel,
      staffId,
      doneAt: endedAt!,
      steps: protocol.map(({ code, clause, title }) => ({ code, clause, title })),
    })
  }
}

type Looking = {
  item: Row<'qualityItem'>
  contact: Row<'contact'>
  reviewerId: string
  departmentId: string
  begun: number
  sent: number
}

function begin(books: Books, looking: Looking | undefined): void {
  if (!looking) return
  const { item, contact, reviewerId, departmentId, begun } = looking
  const about = { staffId: reviewerId, departmentId, clientId: contact.clientId, contactId: contact.id }
  tell(books, begun, { kind: 'quality.opened', ...about, data: { item: item.id } })
}

/** Both see mostly the same; one in eight marks differs. */
function score(books: Books, looking: Looking | undefined): void {
  if (!looking) return
  const { item, contact, reviewerId, departmentId, begun, sent } = looking
  const steps = item.steps as { code: string }[]
  const seen = chanceOf(`card ${item.id}`)
  const own = chanceOf(`card ${item.id} ${reviewerId}`)
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
  const disputed = reviewerId !== belov && keyed(item.id, 2) % 5 === 0
  const id = idOf(`card ${item.id} ${reviewerId}`)
  books.rows.qualityCard.push({
    id,
    itemId: item.id,
    reviewerId,
    marks,
    comment: own.pick(cardComments),
    version: steps.length,
    beganAt: iso(begun),
    sentAt: iso(sent),
    reply: disputed ? replyWords : '',
    disputed,
    repliedAt: disputed ? iso(sent + 1) : null,
    outcome: null,
    settlement: '',
    settledBy: null,
    settledAt: null,
  })
  tell(books, sent, {
    kind: 'quality.sent',
    staffId: reviewerId,
    departmentId,
    data: { card: id, item: item.id, owner: contact.staffId },
  })
}
