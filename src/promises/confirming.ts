// The client's side of a promise: a confirmation to hand over or send, its state by a private link, a word that it is late.
import { dueWords } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { phoneWords } from '#staff/rules.ts'
import { hashToken } from '#staff/session.ts'
import { departments, getCentre } from '#staff/store.ts'
import { lockSeen } from './actions.ts'
import type { PromiseState } from './model.ts'
import { isLate } from './rules.ts'
import { confirmationText } from './rules/confirmation.ts'
import { getNamed } from './store.ts'
import { findByLink, insertLink, movesOf, wasAsked } from './store/ledger.ts'
import { insertReminders } from './store/reminding.ts'

/** A link goes out of use so many days after the promise ended. */
const daysOpen = 30

/** The text ends where the browser puts the link: the token itself is kept nowhere here. */
export async function confirm(db: Db, act: Act, id: string, token: string): Promise<{ text: string }> {
  const { who, now } = act
  const { clientId, contactId, departmentId } = await lockSeen(db, act, id)
  const at = now.toISOString()
  if (!(await insertLink(db, { tokenHash: hashToken(token), promiseId: id, madeAt: at, madeBy: who.staffId }))) throw notFound()
  await record(db, now, {
    kind: 'promise.confirmed',
    staffId: who.staffId,
    clientId,
    contactId,
    departmentId,
    data: { promise: id },
  })
  const promise = await getNamed(db, id)
  const { title, phone, timeZone } = await getCentre(db)
  const department = (await departments(db)).find(one => one.id === departmentId)!.title
  const due = dueWords(promise.dueAt, { now: at, zone: timeZone })
  return { text: confirmationText({ ...promise, due, department, centre: title, phone: phoneWords(phone) }) }
}

/** Not found for an unknown link and for one that is out of use: the two look the same. */
export async function stateByLink(db: Db, now: Date, token: string): Promise<PromiseState> {
  const found = await getByLink(db, now, token)
  const { title, address, phone, timeZone } = await getCentre(db)
  const asked = await wasAsked(db, found.id, found.dueAt)
  const late = found.state === 'open' && !found.byClient && isLate(found.dueAt, now)
  return {
    what: found.what,
    who: `${found.name} ${found.surname}`.trim(),
    department: found.title,
    byClient: found.byClient,
    madeAt: found.madeAt,
    dueAt: found.dueAt,
    state: found.state,
    endedAt: found.endedAt,
    reason: found.state === 'cancelled' ? found.outcome : '',
    moves: (await movesOf(db, found.id)).map(({ fromDue, toDue }) => ({ from: fromDue, to: toDue })),
    mayAsk: late && !asked,
    asked,
    at: now.toISOString(),
    centre: { title, address, phone, timeZone },
  }
}

/** Only of what is late, once for a due moment; the owner is told at once. Refuses `not-late`. Again is the same. */
export async function askByLink(db: Db, now: Date, token: string): Promise<PromiseState> {
  const found = await getByLink(db, now, token)
  if (found.state !== 'open' || found.byClient || !isLate(found.dueAt, now))
    throw refused('not-late', 'Срок ещё не прошёл или всё уже сделано. Обновите страницу.')
  const row = { promiseId: found.id, step: 'asked' as const, dueAt: found.dueAt, staffId: found.ownerId, at: now.toISOString() }
  const [fresh] = await insertReminders(db, [row])
  const { id, clientId, contactId, departmentId, ownerId } = found
  const data = { promise: id, owner: ownerId }
  if (fresh) await record(db, now, { kind: 'promise.asked', clientId, contactId, departmentId, data })
  return stateByLink(db, now, token)
}

async function getByLink(db: Db, now: Date, token: string) {
  const found = await findByLink(db, hashToken(token))
  const over = found?.endedAt && now.getTime() - Date.parse(found.endedAt) > daysOpen * 86_400_000
  if (!found || over) throw notFound('Такой ссылки нет, или её срок прошёл. Позвоните нам, мы расскажем.')
  return found
}
