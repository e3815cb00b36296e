// The course of an invented visit along the protocol, written as contacts/actions.ts and talk.ts write it.
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import type { Chance } from './chance.ts'
import { planFirstVisit } from './filing.ts'
import type { Person } from './clients.ts'
import type { Frame } from './frame.ts'
import { dueFor, fateOf, planPromise } from './promising.ts'
import { planMove, sentOn, type Desk, type Ticket } from './ticket.ts'
import { skips, transferAsks } from './talks.data.ts'

/** What comes along from another window. */
export type Sent = { handoverId: string; essence: string }

export type Coming = { person: Person; isNew: boolean; sent: Sent | undefined }

/** How the talk ends: to its end, put aside for a while, or sent on to another department. */
export type Way = 'whole' | 'put aside' | { toDepartmentId: string }

export type Visit = { contactId: string; endsAt: number; sent?: Sent; takeUp?: (at: number) => number }

type Talk = {
  id: string
  frame: Frame
  plan: Plan
  desk: Desk
  ticket: Ticket
  coming: Coming
  chance: Chance
  row: () => Row<'contact'>
}

const second = 1000

/** Plans everything from the moment the client sits down; `minutes` is the talk itself. */
export function planVisit(
  { plan, frame, desk, ticket, chance }: Pick<Talk, 'plan' | 'frame' | 'desk' | 'ticket' | 'chance'>,
  at: number,
  minutes: number,
  coming: Coming,
  way: Way,
): Visit {
  const id = chance.id(at)
  const length = Math.round(minutes * 60) * second
  const { stories } = ticket.line.talk
  const [told, result] = stories.find(([essence]) => essence === coming.sent?.essence) ?? chance.pick(stories)
  let row: Row<'contact'>
  const talk: Talk = { id, frame, plan, desk, ticket, coming, chance, row: () => row }
  planMove(plan, at, ticket, 'ticket.started', { state: 'serving', servingSince: iso(at) }, desk.staffId)
  const opened = openedRow(talk, at)
  plan.at(at, books => {
    row = { ...opened }
    books.rows.contact.push(row)
    if (coming.sent) books.rows.handover.find(({ id: one }) => one === coming.sent!.handoverId)!.receivedIn = id
    tellOf(books, at, row, 'contact.opened', { channel: 'visit', handover: coming.sent !== undefined })
  })
  const moment = (share: number) => at + Math.round((length * share) / second) * second
  const named = planName(talk, at + chance.between(15, 50) * second)
  planStep(talk, at + 8 * second, 'greet')
  planStep(talk, named + 6 * second, 'name')
  write(talk, moment(0.34), { essence: told })
  planStep(talk, moment(0.36), 'listen')
  if (chance.happens(0.05)) planInterruption(talk, moment(0.4), moment(0.48))
  planServices(talk, moment(0.5))
  if (way === 'put aside') return putAside(talk, moment(0.6), length, result)
  if (typeof way === 'object') return sendOn(talk, moment(0.66), way.toDepartmentId, told)
  return { contactId: id, endsAt: planEnd(talk, moment, result) }
}

const openedRow = ({ id, frame, desk, ticket, coming, chance }: Talk, at: number): Row<'contact'> => ({
  id,
  channel: 'visit',
  protocolEdition: frame.edition,
  ticketId: ticket.id,
  threadId: null,
  conversationId: null,
  reasonId: ticket.line.id,
  clientId: coming.sent ? coming.person.row.id : null,
  principalId: coming.sent ? (coming.person.principal?.id ?? null) : null,
  staffId: desk.staffId,
  departmentId: desk.departmentId,
  counterId: desk.counterId,
  state: 'open',
  startedAt: iso(at),
  endedAt: null,
  essence: coming.sent?.essence ?? '',
  result: '',
  closedWithoutCheck: null,
  code: chance.code(),
  version: 0,
})

/** Who has come: a new file if need be, then the file is opened with this talk as the ground. */
function planName({ plan, desk, coming: { person, isNew, sent }, chance, row, id }: Talk, at: number): number {
  const [clientId, principalId] = [person.row.id, person.principal?.id ?? null]
  const { staffId, departmentId } = desk
  if (isNew) planFirstVisit(plan, at, person, desk, chance)
  if (!sent)
    plan.at(at + second, books => {
      Object.assign(row(), { clientId, principalId })
      tellOf(books, at + second, row(), 'contact.identified', { principal: principalId })
    })
  const view = chance.id(at)
  plan.at(at + 2 * second, books => {
    books.rows.clientView.push({ id: view, clientId, staffId, at: iso(at + 2 * second), contactId: id, reason: '' })
    const data = { view, ground: 'contact' }
    tell(books, at + 2 * second, { kind: 'client.viewed', staffId, departmentId, clientId, contactId: id, data })
  })
  return at
}

/** Observed, or passed over with a reason: services oftener than the rest. */
function planStep(
  { plan, frame, desk, chance, row, id }: Talk,
  at: number,
  step: string,
  skipped = maybeSkipped(step, chance),
): void {
  const { clause, also } = frame.steps.find(({ code }) => code === step)!
  plan.at(at, books => {
    books.rows.contactStep.push({ contactId: id, step, clause, doneAt: iso(at), staffId: desk.staffId, skipped })
    tellOf(books, at, row(), 'contact.step-done', { step, clause, also, skipped: skipped !== null })
  })
}

const shareSkipped: Record<string, number> = { greet: 0.008, name: 0.015, listen: 0.01, services: 0.09, agree: 0.12 }

const maybeSkipped = (step: string, chance: Chance): string | null =>
  chance.happens(shareSkipped[step] ?? 0) ? chance.pick(skips[step]!) : null

function write({ plan, row }: Talk, at: number, text: { essence?: string; result?: string }): void {
  plan.at(at, () => {
    const before = row()
    Object.assign(before, { ...text, version: before.version + 1 })
  })
}

function planInterruption({ plan, chance, row, id }: Talk, at: number, until: number): void {
  const interruption = { id: chance.id(at), contactId: id, beganAt: iso(at), apologised: chance.happens(0.92) }
  let kept: Row<'interruption'>
  plan.at(at, books => {
    kept = { ...interruption, endedAt: null }
    books.rows.interruption.push(kept)
    tellOf(books, at, row(), 'contact.interrupted', { apologised: interruption.apologised })
  })
  plan.at(until, books => {
    kept.endedAt = iso(until)
    tellOf(books, until, row(), 'contact.resumed')
  })
}

function planServices(talk: Talk, at: number): void {
  const { plan, chance, ticket, row, id } = talk
  const list = ticket.line.serviceIds
  const told = new Set(Array.from({ length: chance.between(1, 3) }, () => list[Math.floor(list.length * chance.next() ** 2)]!))
  for (const [i, serviceId] of [...told].entries()) {
    const when = at + i * 20 * second
    plan.at(when, books => {
      books.rows.contactService.push({ contactId: id, serviceId, shownAt: iso(when) })
      tellOf(books, when, row(), 'contact.service-shown', { service: serviceId, shown: true })
    })
  }
  planStep(talk, at + 61 * second, 'services')
}

/** Until the client is back with what was missing; the one who led the talk takes it up. */
function putAside(talk: Talk, at: number, length: number, result: string): Visit {
  const { plan, ticket, desk, coming, id, row } = talk
  const { staffId } = desk
  plan.at(at, books => {
    row().state = 'parked'
    tellOf(books, at, row(), 'contact.parked')
  })
  planMove(plan, at, ticket, 'ticket.parked', { state: 'parked', parkedAt: iso(at), clientId: coming.person.row.id }, staffId)
  const takeUp = (back: number) => {
    planMove(plan, back, ticket, 'ticket.returned', { state: 'serving', parkedAt: null }, staffId)
    plan.at(back, books => {
      row().state = 'open'
      tellOf(books, back, row(), 'contact.returned')
    })
    // What is left of the talk is its last four tenths.
    return planEnd(talk, share => back + Math.round((length * Math.max(0, share - 0.6)) / second) * second + 5 * second, result)
  }
  return { contactId: id, endsAt: at, takeUp }
}

function sendOn(
  { plan, ticket, desk, coming, chance, id, row }: Talk,
  at: number,
  toDepartmentId: string,
  essence: string,
): Visit {
  const handoverId = chance.id(at)
  const ask = chance.pick(transferAsks)
  plan.at(at, books => {
    Object.assign(row(), { state: 'handed-over', endedAt: iso(at) })
    books.rows.handover.push({
      id: handoverId,
      contactId: id,
      ticketId: ticket.id,
      essence,
      ask,
      fromStaffId: desk.staffId,
      toDepartmentId,
      toStaffId: null,
      madeAt: iso(at),
      readAt: null,
      readBy: null,
      receivedIn: null,
    })
    tellOf(books, at, row(), 'contact.handed-over', { handover: handoverId, toDepartment: toDepartmentId, toStaff: null })
  })
  planMove(plan, at, ticket, 'ticket.transferred', sentOn(toDepartmentId, coming.person.row.id), desk.staffId)
  return { contactId: id, endsAt: at, sent: { handoverId, essence } }
}

/** What another window wrote is read before the client is called. */
export function planReading(plan: Plan, at: number, handoverId: string, { staffId, departmentId }: Desk): void {
  plan.at(at, books => {
    const sent = books.rows.handover.find(({ id }) => id === handoverId)!
    Object.assign(sent, { readAt: iso(at), readBy: staffId })
    const from = books.rows.contact.find(({ id }) => id === sent.contactId)!
    const { contactId, ticketId } = sent
    const data = { handover: handoverId }
    tell(books, at, { kind: 'handover.read', staffId, departmentId, contactId, ticketId, clientId: from.clientId, data })
  })
}

function planEnd(talk: Talk, moment: (share: number) => number, result: string): number {
  const { plan, ticket, desk, coming, chance, row } = talk
  const [agreed, end] = [moment(0.82), moment(1)]
  write(talk, agreed - second, { result })
  const count = chance.weigh([
    [0, 42],
    [1, 48],
    [2, 10],
  ])
  planStep(talk, agreed, 'agree', count > 0 ? null : maybeSkipped('agree', chance))
  for (let i = 0; i < count; i++) planAgreed(talk, agreed - (3 - i) * second)
  const hurry = chance.happens(0.025) ? chance.pick(skips.check!) : null
  if (!hurry) planStep(talk, end - 4 * second, 'check')
  const clientId = coming.person.row.id
  plan.at(end, books => {
    Object.assign(row(), { state: 'closed', endedAt: iso(end), closedWithoutCheck: hurry })
    tellOf(books, end, row(), 'contact.closed', { stepsLeft: hurry ? ['check'] : [] })
  })
  planMove(plan, end, ticket, 'ticket.done', { state: 'done', endedAt: iso(end), clientId }, desk.staffId)
  return end
}

function planAgreed({ plan, frame, ticket, desk, coming, chance, id }: Talk, at: number): void {
  const byClient = chance.happens(0.3)
  const what = chance.pick(ticket.line.talk[byClient ? 'theirs' : 'ours'])
  const { staffId, departmentId } = desk
  const by = { channel: 'visit' as const, clause: '2.2', ownerId: staffId, departmentId, madeBy: staffId }
  const about = { what, clientId: coming.person.row.id, contactId: id, byClient, dueAt: dueFor(frame, at, chance) }
  planPromise(plan, frame, at, chance, { ...by, ...about }, fateOf(chance))
}

function tellOf(books: Books, at: number, row: Row<'contact'>, kind: `contact.${string}`, data: Facts = {}): void {
  const { id: contactId, clientId, ticketId, departmentId, staffId } = row
  tell(books, at, { kind, staffId, contactId, clientId, ticketId, departmentId, data })
}

type Facts = Record<string, string | number | boolean | null | readonly string[]>
