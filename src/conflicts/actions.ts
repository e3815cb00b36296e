// In the talk: the guide is opened, its steps are said, an apology becomes a promise, the conflict has an end.
import { closeContact, openContact } from '#contacts/actions.ts'
import { lockOpen } from '#contacts/reach.ts'
import { findContactRow, findOpenIn, type Within } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record, type Happening } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { makePromise } from '#promises/making.ts'
import { beginBreak } from '#staff/breaks.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import { closeInvitation } from './inviting.ts'
import type { Account, Apology, Conflict, GuideStep, Outcome, Support } from './model.ts'
import { placeWords } from './place.ts'
import { lockMine } from './reach.ts'
import { isWritten } from './rules/guide.data.ts'
import { changeConflict, findConflictOf, insertConflict, insertStep, type ConflictRow } from './store/conflicts.ts'
import { conflictOf } from './views.ts'

/** Beside one's own open contact; a second press, a second tab open the same one. */
export async function openConflict(db: Db, act: Act, { id, contactId }: { id: string; contactId: string }): Promise<void> {
  const { who, now } = act
  const contact = await lockOpen(db, act, contactId)
  const { departmentId, counterId } = contact
  const place = await placeWords(db, counterId ?? who.counterId, departmentId)
  const row = { id, contactId, staffId: who.staffId, departmentId, place, beganAt: now.toISOString() }
  if (!(await insertConflict(db, row))) return
  const conflict = (await findConflictOf(db, contactId))!
  await told(db, act, conflict, { kind: 'conflict.opened', data: { channel: contact.channel } })
}

/** Where a hard talk begins in writing: the correspondence itself, held by whoever calls, and what is known of it. */
export type Beside = { channel: 'mail' | 'message'; within: Within; clientId: string | null; essence: string }

/** Beside correspondence, which has no contact of its own: one is led until the conflict ends. Again while it goes on is the same. */
export async function openBeside(db: Db, act: Act, id: string, beside: Beside): Promise<Conflict> {
  const going = await findOpenIn(db, act.who.staffId, beside.within)
  const contactId = going ?? uuid7()
  const none = { ticketId: null, reasonId: null, principalId: null, counterId: null, handoverId: null }
  if (!going) await openContact(db, act, { id: contactId, ...beside, ...none })
  await openConflict(db, act, { id, contactId })
  return (await conflictOf(db, contactId))!
}

/** A step is said: the first time counts. */
export async function sayStep(db: Db, act: Act, id: string, step: GuideStep): Promise<void> {
  const row = await lockGoing(db, act, id)
  if (await insertStep(db, { conflictId: id, step, saidAt: act.now.toISOString() }))
    await told(db, act, row, { kind: 'conflict.step-said', data: { step } })
}

/** Our mistake: the apology goes with what happens next, which is a promise like any other. Refuses `who-first`, `promised`. */
export async function apologise(db: Db, act: Act, id: string, { promiseId, what, dueAt }: Apology): Promise<void> {
  const row = await lockGoing(db, act, id)
  if (row.promiseId === promiseId) return
  if (row.promiseId) throw refused('promised', 'Обещание уже записано. Ещё одно дайте обычной клавишей обещаний.')
  if (!row.clientId) throw refused('who-first', 'Сначала найдите человека в деле: обещание даётся ему. Слова уже можно сказать.')
  const channel = row.channel
  await makePromise(db, act, {
    ...{ id: promiseId, what, dueAt, clientId: row.clientId, contactId: row.contactId },
    ...{ channel, byClient: false, ownerId: null },
  })
  await changeConflict(db, id, { promiseId })
  await sayStep(db, act, id, 'our-mistake')
}

/** How it ended; once. Whoever was still being rung hears that it is over. */
export async function endConflict(db: Db, act: Act, id: string, outcome: Outcome): Promise<void> {
  const row = await lockMine(db, act, id)
  if (row.outcome === outcome) return
  if (row.outcome) throw refused('ended', 'Итог уже записан. Что произошло, допишите в фактах.')
  await closeInvitation(db, act, id)
  await changeConflict(db, id, { outcome, endedAt: act.now.toISOString() })
  await told(db, act, row, { kind: 'conflict.ended', data: { outcome } })
  if (isWritten(row.channel)) await closeContact(db, act, row.contactId, { withoutCheck: null })
}

/** Afterwards: facts, words, cause and what to change; may be written anew by whoever led the talk. Refuses `not-ended`. */
export async function writeAccount(db: Db, act: Act, id: string, account: Account): Promise<void> {
  const row = await lockMine(db, act, id)
  if (!row.endedAt) throw refused('not-ended', 'Сначала скажите, чем закончилось. Написанное осталось на экране.')
  await changeConflict(db, id, { ...account, writtenAt: act.now.toISOString() })
  await told(db, act, row, { kind: 'conflict.written', data: { cause: account.cause, proposal: account.proposal !== '' } })
}

/** What the worker takes of the help that is offered: a break closes their window for as long as the norm says. */
export async function takeSupport(db: Db, act: Act, id: string, asked: { support: Support; breakId: string }): Promise<void> {
  const row = await lockMine(db, act, id)
  if (row.support === asked.support) return
  if (row.support === 'break') throw refused('on-break', 'Перерыв уже начат. Вернуться раньше можно ниже.')
  const { support, breakId } = asked
  const contact = await findContactRow(db, row.contactId)
  if (support === 'break' && contact?.state === 'open')
    throw refused('talk-goes-on', 'Разговор ещё идёт. Завершите или передайте его, тогда окно закроется на перерыв.')
  if (support === 'break') {
    const minutes = await norm(db, 'conflict.break', await todayOf(db, act.now))
    await beginBreak(db, act, { id: breakId, minutes })
  }
  await changeConflict(db, id, { support, supportAt: act.now.toISOString(), ...(support === 'break' && { breakId }) })
  await told(db, act, row, { kind: 'conflict.support-taken', data: { support } })
}

async function lockGoing(db: Db, act: Act, id: string): Promise<ConflictRow> {
  const row = await lockMine(db, act, id)
  if (row.endedAt) throw refused('ended', 'Конфликт уже завершён. Если начался снова, допишите это в фактах.')
  return row
}

/** An event with everything it belongs to; no words of anybody. */
export const told = (db: Db, { who, now }: Act, row: ConflictRow, { data, ...happening }: Happening): Promise<void> =>
  record(db, now, {
    ...{ staffId: who.staffId, contactId: row.contactId, clientId: row.clientId, departmentId: row.departmentId },
    ...happening,
    data: { conflict: row.id, ...data },
  })
