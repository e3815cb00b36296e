// What a first visit leaves in the files: the client, consent, wishes, notes, as clients/actions.ts writes them.
import { iso, tell, type Books, type Plan } from './books.ts'
import type { Chance } from './chance.ts'
import type { Crowd, Person } from './clients.ts'
import { notes } from './talks.data.ts'
import type { Desk } from './ticket.ts'

const second = 1000

export function planFirstVisit(plan: Plan, at: number, person: Person, { staffId, departmentId }: Desk, chance: Chance): void {
  const clientId = person.row.id
  const about = { staffId, departmentId, clientId }
  plan.at(at, books => {
    books.rows.client.push({ ...person.row, knownSince: iso(at), createdBy: staffId })
    tell(books, at, { ...about, kind: 'client.created', data: { kind: 'person', evenIfSimilar: false } })
  })
  if (chance.happens(0.5)) {
    const [id, when] = [chance.id(at), at + 30 * second]
    plan.at(when, books => {
      const words = 'Звонить по этому номеру в рабочие часы'
      books.rows.consent.push({
        id,
        clientId,
        kind: 'calls',
        words,
        givenAt: iso(when),
        withdrawnAt: null,
        recordedBy: staffId,
      })
      tell(books, when, { ...about, kind: 'consent.given', data: { kind: 'calls' } })
    })
  }
  if (chance.happens(0.1)) {
    const [id, body, when] = [chance.id(at), chance.pick(notes), at + 40 * second]
    plan.at(when, books => {
      books.rows.clientNote.push({ id, clientId, body, writtenAt: iso(when), writtenBy: staffId })
      tell(books, when, { ...about, kind: 'client.noted' })
    })
  }
}

/** Files that stood on the shelves before the first day: nobody remembers how they were begun, so they have no events. */
export function fileOld(books: Books, { before }: Crowd): void {
  for (const { row, principal } of before) {
    books.rows.client.push(row)
    if (!principal) continue
    books.rows.client.push(principal)
    books.rows.representative.push({
      principalId: principal.id,
      personId: row.id,
      capacity: 'по доверенности',
      since: principal.knownSince,
    })
  }
}
