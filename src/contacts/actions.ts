// The course of a contact in any channel: opened, put aside, taken up, closed, handed over. The room of the channel calls these.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record, type Happening } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { newCode } from './code.ts'
import type { Channel, Contact, Handover } from './model.ts'
import { getContact, lockOwn } from './reach.ts'
import { after, mayClose, stepsLeft, type Turn } from './rules.ts'
import { changeContact, findContactRow, findOpenVisit, insertContact, type ContactRow, type Within } from './store/contacts.ts'
import { findHandover, insertHandover, markRead, markReceived, type Sent } from './store/handovers.ts'
import { editionOn, protocolOf } from './store/protocols.ts'
import { endInterruption, stepsOf } from './store/steps.ts'

export { findHandoverOf } from './store/handovers.ts'

export type NewContact = {
  id: string
  channel: Channel
  ticketId: string | null
  reasonId: string | null
  clientId: string | null
  principalId: string | null
  counterId: string | null
  /** What the client was sent with from another window; read before. Its essence and name come along. */
  handoverId: string | null
  /** Of a talk beside correspondence: which one. */
  within?: Within
  essence?: string
}

/** Begins a talk along the protocol in force; the same id again is the same contact. `code` will open the summary.
 *  Refuses `busy`, `read-first`. */
export async function openContact(
  db: Db,
  act: Act,
  { handoverId, within, essence = '', ...asked }: NewContact,
): Promise<Pick<Contact, 'id' | 'code'>> {
  const { who, now } = act
  if (await findContactRow(db, asked.id)) return getContact(db, who, asked.id)
  if (asked.channel === 'visit' && (await findOpenVisit(db, who.staffId)))
    throw refused('busy', 'Вы уже ведёте приём. Завершите или отложите его, потом начнём новый.')
  const sent = handoverId ? await addressedTo(db, act, handoverId) : undefined
  if (sent && !sent.readAt)
    throw refused('read-first', 'Сначала прочтите, с чем клиента передали: тогда не придётся переспрашивать.')
  const opened = {
    ...asked,
    clientId: asked.clientId ?? sent?.clientId ?? null,
    principalId: asked.principalId ?? sent?.principalId ?? null,
    departmentId: who.departmentId,
    code: newCode(),
  }
  await insertContact(db, {
    ...opened,
    protocolEdition: await editionOn(db, asked.channel, await todayOf(db, now)),
    staffId: who.staffId,
    startedAt: now.toISOString(),
    essence: sent?.essence ?? essence,
    ...within,
  })
  if (sent) await markReceived(db, sent.id, asked.id)
  await recordOf(db, act, opened, { kind: 'contact.opened', data: { channel: asked.channel, handover: Boolean(sent) } })
  return opened
}

/** Puts the talk aside; the text and the steps stay. */
export async function parkContact(db: Db, act: Act, id: string): Promise<void> {
  const row = await turn(db, act, await lockOwn(db, act, id), 'park')
  await recordOf(db, act, row, { kind: 'contact.parked' })
}

/** Goes on where it was left. Refuses `busy`. */
export async function returnContact(db: Db, act: Act, id: string): Promise<void> {
  const open = await findOpenVisit(db, act.who.staffId)
  if (open && open.id !== id) throw refused('busy', 'Вы уже ведёте приём. Завершите или отложите его, потом вернёмся к этому.')
  const row = await turn(db, act, await lockOwn(db, act, id), 'return')
  await recordOf(db, act, row, { kind: 'contact.returned' })
}

/** Ends the talk; refuses `check-first` while required steps are open and no reason is written. `code` opens the summary. */
export async function closeContact(
  db: Db,
  act: Act,
  id: string,
  { withoutCheck }: { withoutCheck: string | null },
): Promise<{ code: string }> {
  const row = await lockOwn(db, act, id)
  if (row.state === 'closed') return { code: row.code }
  const { steps } = await protocolOf(db, row.channel, row.protocolEdition)
  const settled = await stepsOf(db, id)
  const left = stepsLeft(steps, settled)
  if (!mayClose(steps, settled, withoutCheck)) {
    const titles = left.map(({ title }) => `«${title}»`).join(', ')
    throw refused('check-first', `Осталось: ${titles}. Пройдите или напишите, почему без этого.`)
  }
  await turn(db, act, row, 'close', { closedWithoutCheck: left.length > 0 ? withoutCheck : null })
  await recordOf(db, act, row, { kind: 'contact.closed', data: { stepsLeft: left.map(({ code }) => code) } })
  return { code: row.code }
}

export type Handing = {
  id: string
  ticketId: string | null
  toDepartmentId: string
  toStaffId: string | null
  essence: string
  ask: string
}

/** Sends the client on with essence and name: this contact is over, the next begins at the other window. */
export async function handOver(db: Db, act: Act, contactId: string, handing: Handing): Promise<void> {
  const { who, now } = act
  if (handing.toStaffId) await checkReceiver(db, act, handing.toStaffId, handing.toDepartmentId)
  const row = await turn(db, act, await lockOwn(db, act, contactId), 'hand-over')
  await insertHandover(db, { ...handing, contactId, fromStaffId: who.staffId, madeAt: now.toISOString() })
  await recordOf(db, act, row, {
    kind: 'contact.handed-over',
    data: { handover: handing.id, toDepartment: handing.toDepartmentId, toStaff: handing.toStaffId },
  })
}

async function checkReceiver(db: Db, { who, now }: Act, staffId: string, departmentId: string): Promise<void> {
  const { leftOn, ...receiver } = await getColleague(db, staffId)
  const gone = hasLeft(leftOn, await todayOf(db, now))
  if (gone || staffId === who.staffId || receiver.departmentId !== departmentId)
    throw refused('no-receiver', 'Этот сотрудник не примет: он не из того отдела или уже не работает. Выберите другого.')
}

/** The receiver has read it; again is the same. Not found for whoever it is not meant for. */
export async function readHandover(db: Db, act: Act, handoverId: string): Promise<Handover> {
  const sent = await addressedTo(db, act, handoverId)
  if (sent.readAt) return sent
  const readAt = act.now.toISOString()
  await markRead(db, sent.id, act.who.staffId, readAt)
  await record(db, act.now, {
    kind: 'handover.read',
    staffId: act.who.staffId,
    departmentId: act.who.departmentId,
    contactId: sent.contactId,
    ticketId: sent.ticketId,
    clientId: sent.clientId,
    data: { handover: sent.id },
  })
  return { ...sent, readAt }
}

async function addressedTo(db: Db, { who }: Act, id: string): Promise<Sent> {
  const sent = await findHandover(db, id)
  const forMe = sent && sent.toDepartmentId === who.departmentId && (sent.toStaffId ?? who.staffId) === who.staffId
  if (!forMe) throw notFound()
  return sent
}

async function turn(
  db: Db,
  act: Act,
  row: ContactRow,
  by: Turn,
  change: { closedWithoutCheck?: string | null } = {},
): Promise<ContactRow> {
  const state = after(row.state, by)
  if (!state) throw refused('not-now', alreadyWords[row.state])
  const at = act.now.toISOString()
  if (by !== 'return') await endInterruption(db, row.id, at)
  const over = state === 'closed' || state === 'handed-over'
  await changeContact(db, row.id, { ...change, state, ...(over && { endedAt: at }) })
  return row
}

const alreadyWords: Record<ContactRow['state'], string> = {
  open: 'Приём уже идёт. Обновите страницу, чтобы увидеть.',
  parked: 'Приём отложен. Верните его и повторите.',
  closed: 'Приём уже завершён. Обновите страницу, чтобы увидеть.',
  'handed-over': 'Клиента уже передали в другое окно. Обновите страницу, чтобы увидеть.',
}

/** An event of a contact with everything it belongs to. */
export const recordOf = (
  db: Db,
  { who, now }: Act,
  { id, clientId, ticketId, departmentId }: Pick<Contact, 'id' | 'clientId' | 'ticketId' | 'departmentId'>,
  happening: Happening,
): Promise<void> => record(db, now, { staffId: who.staffId, contactId: id, clientId, ticketId, departmentId, ...happening })
