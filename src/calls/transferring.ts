// Warm transfer: offered with a briefing, read, then connected; whatever else happens, the client stays with the sender, on hold.
import { handOver, openContact, readHandover } from '#contacts/actions.ts'
import { findContactRow } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { hearScreen, settleCourse, tell, whoOf } from './hearing.ts'
import type { NewTransfer, PhoneCall, TransferState } from './model.ts'
import { mayTurn, type TransferTurn } from './rules/transfer.ts'
import { lockMine } from './reach.ts'
import { changeCall, lockCall } from './store/calls.ts'
import {
  changeTransfer,
  insertTransfer,
  lockTransfer,
  openTransferOf,
  unansweredSince,
  type TransferRow,
} from './store/transfers.ts'

/** Puts the client on hold and shows the briefing to the colleague. Refuses `no-receiver`, `already-offered`, `not-talking`. */
export async function offerTransfer(db: Db, act: Act, callId: string, asked: NewTransfer): Promise<void> {
  if (await lockTransfer(db, asked.id)) return
  const call = await lockMine(db, act, callId)
  if (call.state !== 'talking' && call.state !== 'held')
    throw refused('not-talking', 'Передать можно разговор, который идёт или ждёт на линии.')
  if (await openTransferOf(db, callId))
    throw refused('already-offered', 'Звонок уже передают. Дождитесь ответа или верните его себе.')
  const { toStaffId } = asked
  const receiver = await getColleague(db, toStaffId)
  if (toStaffId === act.who.staffId || hasLeft(receiver.leftOn, await todayOf(db, act.now)))
    throw refused('no-receiver', 'Этот сотрудник не примет звонок. Выберите другого.')
  await insertTransfer(db, { ...asked, callId, fromStaffId: act.who.staffId, madeAt: act.now.toISOString() })
  await hearScreen(db, act.now, callId, { id: uuid7(), kind: 'hold' })
}

/** The receiver has read with what the client comes. */
export const readBriefing = (db: Db, act: Act, id: string) => byReceiver(db, act, id, 'read', { readAt: act.now.toISOString() })

/** The receiver cannot take it: back to the sender, the client still on the line. */
export const refuseTransfer = (db: Db, act: Act, id: string, refusal: string) =>
  byReceiver(db, act, id, 'refuse', { refusal, endedAt: act.now.toISOString() })

async function byReceiver(
  db: Db,
  { who, now }: Act,
  id: string,
  turn: TransferTurn,
  change: { readAt?: string; refusal?: string; endedAt?: string },
): Promise<void> {
  const row = await lockTransfer(db, id)
  if (!row || row.toStaffId !== who.staffId) throw notFound()
  await makeTurn(db, now, row, turn, change)
}

/** The sender goes on with the client. */
export async function takeBack(db: Db, act: Act, id: string): Promise<void> {
  const row = await lockSent(db, act, id)
  if (row.state === 'taken-back') return
  await makeTurn(db, act.now, row, 'take-back', { endedAt: act.now.toISOString() })
  await hearScreen(db, act.now, row.callId, { id: uuid7(), kind: 'back' })
}

/** Connects the client with whoever has read the briefing; refuses `read-first`. */
export async function connect(db: Db, act: Act, id: string): Promise<void> {
  const row = await lockSent(db, act, id)
  if (row.state === 'connected') return
  await connectRead(db, act.now, row)
  await hearScreen(db, act.now, row.callId, { id, kind: 'transfer', staffId: row.toStaffId })
}

/**
 * The exchange says it has connected: taken for a transfer only where the briefing was read. What a telephone has `done` by itself
 * is done: the talk is the colleague's, with the essence as it stands, and is told of as unbriefed.
 */
export async function connectBriefed(
  db: Db,
  now: Date,
  callId: string,
  staffId: string,
  done?: 'blind' | 'attended',
): Promise<void> {
  const row = await openTransferOf(db, callId)
  if (row?.state === 'read' && row.toStaffId === staffId) {
    await connectRead(db, now, row)
    await hearScreen(db, now, callId, { id: row.id, kind: 'transfer', staffId })
  } else {
    const call = (await lockCall(db, callId))!
    await tell(db, now, call, { kind: 'call.transfer-unbriefed', data: { owner: staffId, ...(done && { done }) } })
    if (done && call.staffId !== staffId) await moveUnbriefed(db, now, call, staffId)
  }
}

async function lockSent(db: Db, { who }: Act, id: string): Promise<TransferRow> {
  const row = await lockTransfer(db, id)
  if (!row || row.fromStaffId !== who.staffId) throw notFound()
  return row
}

async function moveUnbriefed(db: Db, now: Date, call: PhoneCall, toStaffId: string): Promise<void> {
  const contact = call.contactId ? await findContactRow(db, call.contactId) : undefined
  if (call.staffId && contact?.state === 'open') {
    const essence = contact.essence || 'Передали с телефона, суть не записана'
    await moveTalk(db, now, call, { fromStaffId: call.staffId, toStaffId, essence, ask: '' })
  }
  await hearScreen(db, now, call.id, { id: uuid7(), kind: 'transfer', staffId: toStaffId })
}

/** The sender's talk is over, the receiver's begins with the essence and the client known. */
async function connectRead(db: Db, now: Date, row: TransferRow): Promise<void> {
  const call = (await lockCall(db, row.callId))!
  await makeTurn(db, now, row, 'connect', { endedAt: now.toISOString() })
  await moveTalk(db, now, call, row)
}

type Moving = Pick<TransferRow, 'fromStaffId' | 'toStaffId' | 'essence' | 'ask'>

async function moveTalk(db: Db, now: Date, call: PhoneCall, { fromStaffId, toStaffId, essence, ask }: Moving): Promise<void> {
  const sender = { who: await whoOf(db, fromStaffId), now }
  const receiver = { who: await whoOf(db, toStaffId), now }
  const [handoverId, contactId] = [uuid7(), uuid7()]
  const toDepartmentId = receiver.who.departmentId
  await handOver(db, sender, call.contactId!, { id: handoverId, ticketId: null, toDepartmentId, toStaffId, essence, ask })
  await readHandover(db, receiver, handoverId)
  const fresh = { id: contactId, channel: 'call', ticketId: null, reasonId: null, clientId: null, principalId: null } as const
  await openContact(db, receiver, { ...fresh, counterId: null, handoverId })
  await changeCall(db, call.id, { contactId, departmentId: toDepartmentId })
}

/** How well the client was handed over, by whoever took on. */
export async function markTransfer(db: Db, { who, now }: Act, id: string, mark: 1 | 2 | 3): Promise<void> {
  const row = await lockTransfer(db, id)
  if (!row || row.toStaffId !== who.staffId) throw notFound()
  if (row.state !== 'connected') throw refused('not-connected', 'Оценить передачу можно, когда клиента соединили.')
  if (row.mark === mark) return
  await changeTransfer(db, id, { mark })
  await tellOf(db, now, row, 'call.transfer-marked', { mark })
}

const endings: Record<TransferTurn, { state: TransferState; kind: `call.${string}` }> = {
  read: { state: 'read', kind: 'call.transfer-read' },
  refuse: { state: 'refused', kind: 'call.transfer-refused' },
  'take-back': { state: 'taken-back', kind: 'call.transfer-taken-back' },
  connect: { state: 'connected', kind: 'call.transferred' },
  expire: { state: 'unanswered', kind: 'call.transfer-unanswered' },
}

async function makeTurn(
  db: Db,
  now: Date,
  row: TransferRow,
  turn: TransferTurn,
  change: { readAt?: string; refusal?: string; endedAt?: string },
): Promise<void> {
  const { state, kind } = endings[turn]
  if (row.state === state) return
  const why = mayTurn(row.state, turn)
  if (why) throw refused(why.code, why.message)
  await changeTransfer(db, row.id, { ...change, state })
  await tellOf(db, now, row, kind)
  if (turn !== 'read' && turn !== 'connect') await settleCourse(db, now, row.callId)
}

/** Both hear of it: the sender as the one who acts, the receiver as the owner. */
async function tellOf(db: Db, now: Date, row: TransferRow, kind: `call.${string}`, data: { mark?: number } = {}): Promise<void> {
  const call: PhoneCall = (await lockCall(db, row.callId))!
  await tell(db, now, { ...call, staffId: row.fromStaffId }, { kind, data: { transfer: row.id, owner: row.toStaffId, ...data } })
}

/** By the clock: whoever does not answer in time gives the client back. */
export async function returnUnanswered(db: Db, now: Date): Promise<number> {
  const seconds = await norm(db, 'call.transfer-answer', await todayOf(db, now))
  const late = await unansweredSince(db, new Date(now.getTime() - seconds * 1000).toISOString())
  for (const { id } of late)
    await db.transaction().execute(async tx => {
      const row = await lockTransfer(tx, id)
      if (row?.state === 'offered') await makeTurn(tx, now, row, 'expire', { endedAt: now.toISOString() })
    })
  return late.length
}
