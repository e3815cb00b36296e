// Making a promise: an owner who works here and a due moment inside the owner's working time, or it is not made.
import { getClient } from '#clients/store.ts'
import { sees } from '#contacts/reach.ts'
import { findContactRow } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import type { Colleague } from '#staff/model.ts'
import { getCentre, getColleague } from '#staff/store.ts'
import type { NewPromise, GivenPromise } from './model.ts'
import { mayOwn, whyNotDue } from './rules.ts'
import { findPromise, getNamed, insertPromise } from './store.ts'

/** A worker promises something to a client; the same id again is the same promise. */
export async function makePromise(db: Db, act: Act, asked: NewPromise): Promise<GivenPromise> {
  const { who, now } = act
  const known = await findPromise(db, asked.id)
  if (known && known.madeBy !== who.staffId) throw notFound()
  if (known) return getNamed(db, asked.id)
  const client = await getClient(db, asked.clientId)
  if (asked.contactId) {
    const contact = await findContactRow(db, asked.contactId)
    if (!contact || !sees(who, contact)) throw notFound()
    if (client.id !== contact.clientId && client.id !== contact.principalId)
      throw refused('other-client', 'В этом разговоре другой человек. Обещание запишите в его разговор.')
  }
  const { ownerId, ...promise } = asked
  const owner = ownerId ?? who.staffId
  return openPromise(
    db,
    { now, madeBy: who.staffId },
    { ...promise, clientId: client.id, colleagueId: null, clause: '2.2', ownerId: owner },
  )
}

export type Opening = Omit<NewPromise, 'clientId' | 'ownerId' | 'channel'> & {
  clientId: string | null
  /** Where there is no client to promise to: the colleague it concerns. */
  colleagueId: string | null
  ownerId: string
  channel: GivenPromise['channel']
  clause: string
}

/** The same without a person at the screen: what the house itself promises. Refuses `no-owner`, `past`, `not-working-time`. */
export async function openPromise(
  db: Db,
  { now, madeBy }: { now: Date; madeBy: string | null },
  opening: Opening,
): Promise<GivenPromise> {
  const owner = await getOwner(db, now, opening.ownerId)
  await checkDue(db, now, opening.dueAt, owner.departmentId)
  const dueAt = new Date(opening.dueAt).toISOString()
  await insertPromise(db, { ...opening, dueAt, departmentId: owner.departmentId, madeAt: now.toISOString(), madeBy })
  await record(db, now, {
    kind: 'promise.made',
    staffId: madeBy ?? undefined,
    clientId: opening.clientId,
    contactId: opening.contactId,
    departmentId: owner.departmentId,
    data: { promise: opening.id, owner: owner.id, due: dueAt, byClient: opening.byClient, channel: opening.channel },
  })
  return getNamed(db, opening.id)
}

/** A colleague who may own a promise today; refuses `no-owner`. */
export async function getOwner(db: Db, now: Date, id: string): Promise<Colleague> {
  const { timeZone } = await getCentre(db)
  const owner = await getColleague(db, id)
  if (!mayOwn(owner, todayAt({ now: now.toISOString(), zone: timeZone })))
    throw refused(
      'no-owner',
      `${owner.name} ${owner.surname} не возьмёт обещание: уже не работает или не ведёт приём. Выберите другого.`,
    )
  return owner
}

/** Refuses `past`, `not-working-time` (with the nearest moment in words), `no-calendar`. */
export async function checkDue(db: Db, now: Date, dueAt: string, departmentId: string): Promise<void> {
  const office = await officeTimeOf(db, departmentId)
  const why = askCalendar(() => whyNotDue(dueAt, now, office))
  if (why) throw refused(why.code, why.message)
}
