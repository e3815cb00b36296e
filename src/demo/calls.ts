// Two weeks of invented calls: answered by colleagues who have no window that day, missed ones, and the call-backs that follow.
import { shippedProtocol } from '#contacts/protocol/shipped.ts'
import { sensibleMoments } from '#promises/rules.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { callStories } from './calls.data.ts'
import { chanceOf, idOf, type Chance } from './chance.ts'
import type { ClientRow, Crowd } from './clients.ts'
import type { Frame, Place } from './frame.ts'
import { dueFor, fateOf, planPromise, type Fate } from './promising.ts'

const [second, minute] = [1000, 60_000]
const lastDays = 10

type Ring = {
  plan: Plan
  frame: Frame
  chance: Chance
  place: Place
  at: number
  staffId: string
  client: ClientRow
  isToday: boolean
  isRecent: boolean
}

/** About five a day in each department; `seated` has «day colleague» of those who sat at a window. */
export function planCalls(plan: Plan, frame: Frame, dates: readonly string[], crowd: Crowd, seated: ReadonlySet<string>): void {
  planLines(plan, frame)
  const people = crowd.before.filter(({ sort }) => sort === 'adult').map(({ row }) => row)
  const today = dates.at(-1)
  if (today) planForNamed(plan, frame, today, people)
  for (const date of dates.slice(-lastDays))
    for (const place of frame.places) {
      const chance = chanceOf(`${frame.word} calls ${date} ${place.code}`)
      const free = place.specialists.filter(id => !seated.has(`${date} ${id}`))
      if (free.length === 0) continue
      const freeAt = new Map(free.map(id => [id, 0]))
      for (const stretch of frame.office.workedOn(date))
        for (
          let at = stretch.from + chance.between(5, 50) * minute;
          at < stretch.to - 20 * minute;
          at += chance.between(50, 130) * minute
        ) {
          const staffId = free.find(id => freeAt.get(id)! <= at)
          if (!staffId) continue
          freeAt.set(staffId, at + 20 * minute)
          const ring = {
            plan,
            frame,
            chance,
            place,
            at,
            staffId,
            client: chance.pick(people),
            isRecent: dates.indexOf(date) >= dates.length - 3,
            isToday: date === dates.at(-1),
          }
          const outgoing = chance.happens(0.2)
          // Nobody is on the telephone now: whoever signs in finds a free line.
          if (at > frame.now - 30 * minute && at <= frame.now) continue
          if (outgoing) planTalk(ring, { direction: 'out', purpose: 'Сообщить, что готово', convenient: true })
          else if (chance.happens(0.16)) planMissed(ring)
          else planTalk(ring)
        }
    }
}

/** Those who are named at the start find somebody to call back. */
function planForNamed(plan: Plan, frame: Frame, date: string, people: readonly ClientRow[]): void {
  const [stretch] = frame.office.workedOn(date)
  if (!stretch) return
  for (const [n, login] of ['vorontsova', 'krylova'].entries()) {
    const staffId = idOf(login)
    const place = frame.places.find(({ specialists }) => specialists.includes(staffId))!
    const chance = chanceOf(`${frame.word} call of ${login}`)
    const at = stretch.from + (6 + n * 3) * minute
    planMissed({ plan, frame, chance, place, at, staffId, client: chance.pick(people), isToday: true, isRecent: true })
  }
}

/** A short number on each desk, and one of the department. */
function planLines(plan: Plan, { places }: Frame): void {
  plan.at(0, books => {
    for (const [i, { id, specialists }] of places.entries()) {
      books.rows.phoneLine.push({ number: `${i + 1}00`, staffId: null, departmentId: id })
      for (const [n, staffId] of specialists.entries())
        books.rows.phoneLine.push({ number: `${i + 1}${String(n + 1).padStart(2, '0')}`, staffId, departmentId: id })
    }
  })
}

const lineOf = (books: Books, staffId: string): string =>
  books.rows.phoneLine.find(line => line.staffId === staffId)?.number ?? ''

const blank: Omit<Row<'phoneCall'>, 'id' | 'number' | 'departmentId' | 'staffId' | 'cameAt'> = {
  ...{ exchangeCall: null, direction: 'in', line: '', state: 'ringing', contactId: null, answeredAt: null, heldSince: null },
  ...{ heldSeconds: 0, endedAt: null, endedBy: null, purpose: '', callBackId: null, convenient: null, refusalGround: null },
  ...{ refusalWhere: null, settled: false, reasonId: null, scriptId: null, scriptSaid: 0, passedOnAt: null },
}

/** Rings: the row and what was heard of it. */
function planRing({ plan, place, at, staffId, client }: Ring, id: string, more: Partial<Row<'phoneCall'>> = {}) {
  const row: Row<'phoneCall'> = { ...blank, id, number: client.phone, departmentId: place.id, staffId, cameAt: iso(at), ...more }
  plan.at(at, books => {
    row.line = lineOf(books, staffId)
    books.rows.phoneCall.push(row)
    hear(books, row, at, 'newCall')
    toldOf(books, at, row, 'call.rang', { direction: row.direction, byHand: false })
  })
  return row
}

function hear(books: Books, { id }: Row<'phoneCall'>, at: number, kind: Row<'phoneEvent'>['kind'], body: object = {}): void {
  const heard = { id: `demo:${id}:${kind}`, exchangeCall: null, callId: id, kind, at: iso(at), heardAt: iso(at), body }
  books.rows.phoneEvent.push(heard)
}

const toldOf = (
  books: Books,
  at: number,
  { id, staffId, contactId, departmentId }: Row<'phoneCall'>,
  kind: `call.${string}`,
  data = {},
) => tell(books, at, { kind, ...(staffId && { staffId }), contactId, departmentId, data: { call: id, ...data } })

/** A talk along the protocol; one in five that come in ends with a call-back that is agreed. */
function planTalk(ring: Ring, why?: Partial<Row<'phoneCall'>>): void {
  const { plan, chance, place, at, staffId, client } = ring
  const id = chance.id(at)
  const row = planRing(ring, id, why)
  const answered = at + chance.between(4, 22) * second
  const talked = Math.round(chance.lasting(4) * 60) * second
  const [essence, result, back] = chance.pick(callStories[place.code]!)
  const contactId = chance.id(answered)
  const code = chance.code()
  const { steps, edition } = shippedProtocol('call')!
  let contact: Row<'contact'>
  const about = { staffId, departmentId: place.id, contactId }
  plan.at(answered, books => {
    contact = {
      ...{
        id: contactId,
        channel: 'call',
        protocolEdition: edition,
        ticketId: null,
        threadId: null,
        conversationId: null,
        reasonId: null,
        clientId: null,
        principalId: null,
      },
      ...{
        staffId,
        departmentId: place.id,
        counterId: null,
        state: 'open',
        startedAt: iso(answered),
        endedAt: null,
        essence: '',
      },
      ...{ result: '', closedWithoutCheck: null, code, version: 0 },
    }
    books.rows.contact.push(contact)
    tell(books, answered, { ...about, kind: 'contact.opened', data: { channel: 'call', handover: false } })
    Object.assign(row, { state: 'talking', answeredAt: iso(answered), contactId })
    hear(books, row, answered, 'answer', { staffId })
    toldOf(books, answered, row, 'call.answered', { direction: row.direction })
  })
  const named = answered + 15 * second
  const view = chance.id(named)
  plan.at(named, books => {
    contact.clientId = client.id
    tell(books, named, { ...about, clientId: client.id, kind: 'contact.identified', data: { principal: null } })
    books.rows.clientView.push({ id: view, clientId: client.id, staffId, at: iso(named), contactId, reason: '' })
    tell(books, named, { ...about, clientId: client.id, kind: 'client.viewed', data: { view, ground: 'contact' } })
  })
  const moment = (i: number) => answered + Math.round((talked * (i + 1)) / (steps.length + 1))
  for (const [i, { code: step, clause, also }] of steps.entries()) {
    const when = Math.max(named + second, moment(i))
    plan.at(when, books => {
      books.rows.contactStep.push({ contactId, step, clause, doneAt: iso(when), staffId, skipped: null })
      tell(books, when, {
        ...about,
        clientId: contact.clientId,
        kind: 'contact.step-done',
        data: { step, clause, also, skipped: false },
      })
    })
  }
  const ended = Math.max(named + 3 * second, answered + talked)
  plan.at(ended, books => {
    Object.assign(row, { state: 'ended', endedAt: iso(ended), endedBy: 'client' })
    hear(books, row, ended, 'hangup', { by: 'client' })
    toldOf(books, ended, row, 'call.ended', { direction: row.direction })
  })
  if (row.direction === 'in' && chance.happens(0.2)) planAgreed(ring, { callId: id, contactId, what: back }, named + 2 * second)
  const closed = ended + chance.between(20, 90) * second
  plan.at(closed, books => {
    Object.assign(contact, { essence, result, version: 2, state: 'closed', endedAt: iso(closed) })
    tell(books, closed, { ...about, clientId: client.id, kind: 'contact.closed', data: { stepsLeft: [] } })
    row.settled = true
    toldOf(books, closed, row, 'call.settled')
  })
}

type Agreed = { callId: string; contactId: string; what: string }

function planAgreed(ring: Ring, { callId, contactId, what }: Agreed, at: number): void {
  const { frame, chance, isToday, isRecent } = ring
  const isOpen = isToday || (isRecent && chance.happens(0.4))
  const soon = sensibleMoments(new Date(Math.max(at, frame.now)), frame.office)[0]
  const dueAt = isOpen && soon ? soon : dueFor(frame, at, chance)
  planCallBack(ring, at, { callId, contactId, what, why: 'agreed', dueAt, fate: isOpen ? 'open' : fateOf(chance) })
}

/** Nobody took it: promised for the same day. */
function planMissed(ring: Ring): void {
  const { plan, frame, chance, at, isToday } = ring
  const id = chance.id(at)
  const row = planRing(ring, id)
  const ended = at + chance.between(25, 60) * second
  plan.at(ended, books => {
    Object.assign(row, { state: 'missed', endedAt: iso(ended), endedBy: null, settled: true })
    hear(books, row, ended, 'hangup')
    toldOf(books, ended, row, 'call.missed', { direction: 'in' })
  })
  const [soon] = sensibleMoments(new Date(isToday ? Math.max(ended, frame.now) : ended), frame.office)
  const what = 'Перезвонить: звонок пропущен'
  planCallBack(ring, ended, {
    callId: id,
    contactId: null,
    what,
    why: 'missed',
    dueAt: soon!,
    fate: isToday ? 'open' : chance.happens(0.15) ? 'late' : 'kept',
  })
}

type Back = { callId: string; contactId: string | null; what: string; why: Row<'callBack'>['why']; dueAt: string; fate: Fate }

function planCallBack({ plan, frame, chance, place, staffId, client }: Ring, at: number, back: Back): void {
  const { callId, contactId, what, why, dueAt, fate } = back
  const asked = {
    what,
    clientId: client.id,
    contactId,
    channel: 'call' as const,
    clause: '4.3',
    byClient: false,
    ownerId: staffId,
    departmentId: place.id,
  }
  const promiseId = planPromise(plan, frame, at, chance, { ...asked, madeBy: why === 'agreed' ? staffId : null, dueAt }, fate)
  const id = chance.id(at)
  plan.at(at, books =>
    books.rows.callBack.push({ id, promiseId, callId, why, number: client.phone!, clientId: client.id, madeAt: iso(at) }),
  )
}
