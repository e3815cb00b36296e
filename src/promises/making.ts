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
import { isAwayOn } from '#staff/rules.ts'
import { colleagues, getCentre, getColleague } from '#staff/store.ts'
import { absencesFrom } from '#staff/store/absences.ts'
import { todayOf } from '#staff/today.ts'
import type { NewPromise, GivenPromise } from './model.ts'
import { mayOwn, whyNotDue } from './rules.ts'
import { standInFor } from './rules/standing-in.ts'
import { findPromise, getNamed, insertPromise } from './store.ts'

type Given = Omit<NewPromise, 'colleagueId'> & { colleagueId?: string | null }

/** A worker promises something to a client or a colleague; the same id again is the same promise. */
export async function makePromise(db: Db, act: Act, given: Given): Promise<GivenPromise> {
  const asked = { colleagueId: null, ...given }
  const { who, now } = act
  const known = await findPromise(db, asked.id)
  if (known && known.madeBy !== who.staffId) throw notFound()
  if (known) return getNamed(db, asked.id)
  await checkWhom(db, act, asked)
  const { ownerId, ...promise } = asked
  const owner = ownerId ?? who.staffId
  return openPromise(db, { now, madeBy: who.staffId }, { ...promise, clause: clauseOf[asked.channel] ?? '2.2', ownerId: owner })
}

/** Which clause of the Code asks for the word that was given. */
const clauseOf: Partial<Record<GivenPromise['channel'], string>> = { visit: '4.2', call: '4.3' }

/** The client of the talk, or a colleague who works here; refuses `other-client`, `no-owner`. */
async function checkWhom(db: Db, { who, now }: Act, { clientId, colleagueId, contactId }: NewPromise): Promise<void> {
  if (colleagueId) await getOwner(db, now, colleagueId)
  const client = clientId ? await getClient(db, clientId) : undefined
  if (!contactId) return
  const contact = await findContactRow(db, contactId)
  if (!contact || !sees(who, contact)) throw notFound()
  if (client && client.id !== contact.clientId && client.id !== contact.principalId)
    throw refused('other-client', 'В этом разговоре другой человек. Обещание запишите в его разговор.')
}

export type Opening = Omit<NewPromise, 'clientId' | 'ownerId' | 'channel'> & {
  clientId: string | null
  /** Where there is no client to promise to: the colleague it concerns. */
  colleagueId: string | null
  ownerId: string
  channel: GivenPromise['channel']
  clause: string
}

/** The same without a person at the screen: what the house itself promises. While the owner is away the deputy has it. Refuses `no-owner`, `past`, `not-working-time`. */
export async function openPromise(
  db: Db,
  { now, madeBy }: { now: Date; madeBy: string | null },
  opening: Opening,
): Promise<GivenPromise> {
  const asked = await getOwner(db, now, opening.ownerId)
  await checkDue(db, now, opening.dueAt, asked.departmentId)
  const standIn = await standInNow(db, now, asked)
  const owner = standIn ?? asked
  const dueAt = new Date(opening.dueAt).toISOString()
  const owned = { ownerId: owner.id, departmentId: owner.departmentId, homeOwnerId: standIn ? asked.id : null }
  await insertPromise(db, { ...opening, ...owned, dueAt, madeAt: now.toISOString(), madeBy })
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

/** Whoever stands in while this person is away today; undefined while they are here, or when there is nobody. */
async function standInNow(db: Db, now: Date, { id }: Colleague): Promise<Colleague | undefined> {
  const today = await todayOf(db, now)
  const absences = await absencesFrom(db, today)
  if (!absences.some(absence => absence.staffId === id && isAwayOn(absence, today))) return undefined
  return standInFor(id, { everybody: await colleagues(db), absences, today })
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
