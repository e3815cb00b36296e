// Call-backs: a lost call becomes one by itself, an answer that is not at hand is agreed as one; each is a promise.
import { findClients } from '#clients/finding.ts'
import { getClient } from '#clients/store.ts'
import { masked } from '#clients/rules/phone.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { cancelPromise, makePromise, openPromise } from '#promises/actions.ts'
import { headFor, mayOwn, sameDayDue } from '#promises/rules.ts'
import { findContactRow } from '#contacts/store/contacts.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { NewCallBack, PhoneCall } from './model.ts'
import { lostWords, mayGiveUp, triesWords } from './rules/call-backs.ts'
import { findLine } from './store/lines.ts'
import { findCallBack, insertCallBack, isWrittenDown } from './store/call-backs.ts'

/** Missed, or hung up while waiting: promised for today, or for the next working morning. A hidden number cannot be called. */
export async function keepLost(db: Db, now: Date, call: PhoneCall, how: 'missed' | 'abandoned'): Promise<void> {
  if (!call.number || (await isWrittenDown(db, call.id))) return
  const owner = await ownerOf(db, now, call)
  if (!owner) return
  const clientId = await whoCalled(db, now, call)
  const at = now.toISOString()
  const promise = await openPromise(
    db,
    { now, madeBy: null },
    {
      id: uuid7(now.getTime()),
      what: lostWords(how, masked(call.number)!),
      clientId,
      colleagueId: clientId ? null : owner.id,
      contactId: call.contactId,
      channel: 'call',
      clause: '4.3',
      byClient: false,
      ownerId: owner.id,
      dueAt: sameDayDue(now, await officeTimeOf(db, owner.departmentId)),
    },
  )
  const row = { id: uuid7(now.getTime()), promiseId: promise.id, callId: call.id, why: how, number: call.number, clientId }
  await insertCallBack(db, { ...row, madeAt: at })
}

/** Whose telephone it was; of a department's line, or of somebody who left, the head. */
async function ownerOf(db: Db, now: Date, { staffId: talker, line, departmentId }: PhoneCall) {
  const staffId = talker ?? (await findLine(db, line))?.staffId ?? null
  const everybody = await colleagues(db)
  const today = await todayOf(db, now)
  const own = everybody.find(({ id }) => id === staffId)
  return own && mayOwn(own, today) ? own : headFor(everybody, departmentId, staffId ?? '', today)
}

/** Who was identified in the talk, else the only one who has this number. */
async function whoCalled(db: Db, now: Date, { contactId, number }: PhoneCall): Promise<string | null> {
  const contact = contactId ? await findContactRow(db, contactId) : undefined
  if (contact?.clientId) return contact.clientId
  const [only, another] = await findClients(db, now, number!, undefined)
  return only && !another ? only.id : null
}

/** Agreed in a talk: an apology, the number, a moment inside working hours. Refusals are those of a promise. */
export async function agreeCallBack(db: Db, act: Act, call: PhoneCall, asked: NewCallBack): Promise<void> {
  if (await findCallBack(db, asked.id)) return
  const number = asked.number ?? call.number
  if (!number) throw refused('no-number', 'Номер скрыт. Спросите, по какому номеру перезвонить.')
  const contact = call.contactId ? await findContactRow(db, call.contactId) : undefined
  const { id, dueAt, what } = asked
  const clientId = contact?.clientId ?? null
  const ownerId = asked.ownerId ?? act.who.staffId
  const given = {
    id: uuid7(act.now.getTime()),
    what,
    contactId: call.contactId,
    channel: 'call',
    byClient: false,
    dueAt,
  } as const
  const { id: promiseId } = clientId
    ? await makePromise(db, act, { ...given, clientId, ownerId })
    : await openPromise(
        db,
        { now: act.now, madeBy: act.who.staffId },
        { ...given, clientId: null, colleagueId: ownerId, ownerId, clause: '4.3' },
      )
  await insertCallBack(db, { id, promiseId, callId: call.id, why: 'agreed', number, clientId, madeAt: act.now.toISOString() })
}

/** Nobody answers: given up only after as many attempts as the centre's norm says; refuses `try-again`. */
export async function giveUp(db: Db, act: Act, id: string): Promise<void> {
  const back = await getMine(db, act, id)
  if (back.state !== 'open') return
  const least = await norm(db, 'call.attempts', await todayOf(db, act.now))
  const made = back.attempts ?? 0
  if (!mayGiveUp(made, least)) throw refused('try-again', triesWords(made, least))
  await cancelPromise(db, act, back.promiseId, { reason: `Не дозвонились, попыток: ${made}` })
  await record(db, act.now, {
    kind: 'call.given-up',
    staffId: act.who.staffId,
    clientId: back.clientId,
    departmentId: back.departmentId,
    data: { callBack: id, attempts: made },
  })
}

/** Not found for whoever does not owe it. */
export async function getMine(db: Db, { who }: Act, id: string) {
  const back = await findCallBack(db, id)
  if (!back || back.ownerId !== who.staffId) throw notFound()
  return back
}

/** The number of a client, for an outgoing call. */
export async function numberOf(db: Db, clientId: string): Promise<string> {
  const { phone } = await getClient(db, clientId)
  if (!phone) throw refused('no-number', 'В деле нет телефона. Впишите номер, по которому звоним.')
  return phone
}
