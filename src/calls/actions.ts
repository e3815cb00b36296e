// What a person does with a call: write it down, take it, hold it, end it, put it away.
import { phoneOf } from '#clients/rules/phone.ts'
import { closeContact } from '#contacts/actions.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { keepPromise } from '#promises/actions.ts'
import { getMine, numberOf } from './calling-back.ts'
import { hearScreen, tell } from './hearing.ts'
import type { NewCall, PhoneCall } from './model.ts'
import { lockMine, lockTakeable } from './reach.ts'
import { changeCall, findCall, insertCall } from './store/calls.ts'
import { findCallBack } from './store/call-backs.ts'
import { lineOf } from './store/lines.ts'
import { openTransferOf } from './store/transfers.ts'

/** By hand: an incoming call is answered by this very key, an outgoing one rings until the client answers. Again is the same. */
export async function begin(db: Db, act: Act, asked: NewCall): Promise<void> {
  const { who, now } = act
  const known = await findCall(db, asked.id)
  if (known && known.staffId !== who.staffId) throw notFound()
  if (known) return
  const back = asked.callBackId ? await getMine(db, act, asked.callBackId) : undefined
  const number = back?.number ?? (await numberFor(db, asked))
  const { id, direction, purpose, callBackId } = asked
  if (direction === 'out' && !number) throw badInput({ number: 'Впишите номер, по которому звоним' })
  await insertCall(db, {
    ...{ id, direction, number, callBackId },
    purpose: purpose || (back?.what ?? ''),
    exchangeCall: null,
    line: (await lineOf(db, who.staffId))?.number ?? '',
    departmentId: who.departmentId,
    staffId: who.staffId,
    cameAt: now.toISOString(),
  })
  await hearScreen(db, now, id, { id: `${id}:new`, kind: 'newCall' })
  await tell(db, now, (await findCall(db, id))!, { kind: 'call.rang', data: { direction, byHand: true } })
  if (direction === 'in') await take(db, act, id)
}

async function numberFor(db: Db, { number, clientId }: NewCall): Promise<string | null> {
  if (!number) return clientId ? numberOf(db, clientId) : null
  const read = phoneOf(number)
  if (!read) throw badInput({ number: 'Это не телефон. Пишите так: 8 903 123-45-67' })
  return read
}

/** Answers what rings, comes back to what waits; whatever else this person talks on is put on hold. */
export async function take(db: Db, act: Act, id: string): Promise<void> {
  const { who, now } = act
  const call = await lockTakeable(db, act, id)
  if (call.state === 'talking') return
  if (call.endedAt) throw refused('call-over', 'Звонок уже закончился. Если клиент не дождался, мы ему перезвоним.')
  if (call.state === 'transferring') throw refused('in-transfer', 'Звонок передают. Сначала верните его себе.')
  const kind = call.state === 'ringing' ? 'answer' : 'back'
  await hearScreen(db, now, id, { id: uuid7(), kind, staffId: who.staffId })
}

/** The client waits; said with an apology. */
export async function hold(db: Db, act: Act, id: string): Promise<void> {
  const call = await lockMine(db, act, id)
  if (call.state === 'held' || call.state === 'transferring') return
  if (call.state !== 'talking') throw refused('not-talking', 'На линии ждут только во время разговора.')
  await hearScreen(db, act.now, id, { id: uuid7(), kind: 'hold' })
}

/** The receiver was put down, or nobody answered our call. */
export async function hangUp(db: Db, act: Act, id: string, by: 'client' | 'centre'): Promise<void> {
  const call = await lockTakeable(db, act, id)
  if (call.endedAt) return
  if (await openTransferOf(db, id)) throw refused('in-transfer', 'Звонок передают, клиент ждёт. Сначала верните его себе.')
  await hearScreen(db, act.now, id, { id: uuid7(), kind: 'hangup', by })
}

/** Closes the talk and puts the call away. Refuses `still-talking`, `check-first`, and what a late promise asks for. */
export async function finish(
  db: Db,
  act: Act,
  id: string,
  { withoutCheck, latenessReason }: { withoutCheck: string | null; latenessReason: string },
): Promise<void> {
  const call = await lockMine(db, act, id)
  if (call.settled) return
  if (!call.endedAt) throw refused('still-talking', 'Разговор ещё идёт: трубку первым кладёт клиент.')
  if (call.contactId) await closeContact(db, act, call.contactId, { withoutCheck })
  const back = call.callBackId ? await findCallBack(db, call.callBackId) : undefined
  if (back?.state === 'open' && back.ownerId === act.who.staffId && call.convenient !== false)
    await keepPromise(db, act, back.promiseId, { outcome: 'Перезвонили', latenessReason })
  await changeCall(db, id, { settled: true })
  await tell(db, act.now, call, { kind: 'call.settled' })
}

/** Outgoing: whether the client can talk now. Not now: another moment is agreed, see `agreeCallBack`. */
export async function sayConvenient(db: Db, act: Act, id: string, convenient: boolean): Promise<void> {
  const call = await lockMine(db, act, id)
  if (call.direction !== 'out') throw refused('not-outgoing', 'Об удобстве спрашивают, когда звоним сами.')
  if (call.convenient === convenient) return
  await changeCall(db, id, { convenient })
  await tell(db, act.now, call, { kind: 'call.convenient', data: { convenient } })
}

/** Polite refusal: on which ground, and where this is decided. */
export async function refusePolitely(
  db: Db,
  act: Act,
  id: string,
  { ground, where }: { ground: string; where: string },
): Promise<void> {
  const call: PhoneCall = await lockMine(db, act, id)
  if (!call.contactId || call.settled) throw refused('not-talking', 'Отказ записывают в разговор, который не завершён.')
  if (call.refusalGround === ground && call.refusalWhere === where) return
  await changeCall(db, id, { refusalGround: ground, refusalWhere: where })
  await tell(db, act.now, call, { kind: 'call.refused' })
}
