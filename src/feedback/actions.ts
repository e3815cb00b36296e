// A client says how it was, once; a low mark becomes a promise of whoever answers for the department.
import { CalendarError } from '#calendar/errors.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { getClient } from '#clients/store.ts'
import { addressOf } from '#contacts/phrases.ts'
import { findContactByCode, lockContactRow, type ContactRow } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { openPromise } from '#promises/actions.ts'
import { headFor, sameDayDue } from '#promises/rules.ts'
import { findPromise } from '#promises/store.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { colleagues, counters, getCentre } from '#staff/store.ts'
import type { Answer, Asked } from './model.ts'
import { followUpWords, isLow, mayBeRated } from './rules.ts'
import { findRating, insertRating } from './store.ts'

/** What the page shows: no surname, no essence. Refuses `not-yet` while the talk goes on. */
export async function askedOf(db: Db, code: string): Promise<Asked> {
  const contact = await getRateable(db, code)
  const { title, timeZone } = await getCentre(db)
  const rating = await findRating(db, contact.id)
  const followUp = rating?.followUpId ? await findPromise(db, rating.followUpId) : undefined
  return {
    clientAddress: (contact.clientId && addressOf(await getClient(db, contact.clientId))) ?? '',
    visitedAt: contact.startedAt,
    counter: (await counters(db)).find(({ id }) => id === contact.counterId)?.number ?? null,
    centreTitle: title,
    timeZone,
    answered: rating !== undefined,
    followUpAt: followUp?.dueAt ?? null,
  }
}

/** The one answer of a contact; a second is refused `already`. */
export async function answer(db: Db, now: Date, code: string, given: Answer): Promise<Asked> {
  const { id: contactId } = await getRateable(db, code)
  // Of two answers at one moment the second waits here and finds the first.
  const contact = (await lockContactRow(db, contactId))!
  if (await findRating(db, contactId)) throw refused('already', 'Ваш ответ уже записан, спасибо. Хотите добавить: позвоните нам.')
  const { timeZone } = await getCentre(db)
  const low = isLow(given.satisfaction, await norm(db, 'rating.low', todayAt({ now: now.toISOString(), zone: timeZone })))
  const followUpId = low ? await promiseFollowUp(db, now, contact, given.satisfaction) : null
  const { departmentId, channel, clientId, ticketId } = contact
  await insertRating(db, {
    ...given,
    id: uuid7(now.getTime()),
    contactId,
    departmentId,
    channel,
    at: now.toISOString(),
    followUpId,
  })
  const { satisfaction, ease, givenBy } = given
  // No staffId: the author is the client, and who led the talk is known by the contact.
  await record(db, now, {
    kind: 'rating.given',
    clientId,
    contactId,
    ticketId,
    departmentId,
    data: { satisfaction, ease, givenBy, low, followUp: followUpId },
  })
  return askedOf(db, code)
}

async function getRateable(db: Db, code: string): Promise<ContactRow> {
  const contact = await findContactByCode(db, code)
  if (!contact) throw notFound('Такой ссылки нет. Проверьте её или позвоните нам.')
  if (!mayBeRated(contact.state)) throw refused('not-yet', 'Приём ещё идёт. Оценить можно, когда он закончится.')
  return contact
}

/** By the head, or by a director where the head led the talk (2.5: nobody considers a complaint of oneself). */
async function promiseFollowUp(db: Db, now: Date, contact: ContactRow, satisfaction: number): Promise<string | null> {
  const { timeZone } = await getCentre(db)
  const today = todayAt({ now: now.toISOString(), zone: timeZone })
  const owner = headFor(await colleagues(db), contact.departmentId, contact.staffId, today)
  const dueAt = owner && (await dueFor(db, now, owner.departmentId))
  if (!dueAt) return null
  const { id } = await openPromise(
    db,
    { now, madeBy: null },
    {
      id: uuid7(now.getTime()),
      what: followUpWords(satisfaction, contact.clientId !== null),
      clientId: contact.clientId,
      colleagueId: contact.clientId ? null : contact.staffId,
      contactId: contact.id,
      channel: 'rating',
      clause: '2.1',
      byClient: false,
      ownerId: owner.id,
      dueAt,
    },
  )
  return id
}

/** The answer of a client is kept even when next year's calendar has not been loaded: then without a moment to promise. */
async function dueFor(db: Db, now: Date, departmentId: string): Promise<string | undefined> {
  const office = await officeTimeOf(db, departmentId)
  try {
    return sameDayDue(now, office)
  } catch (error) {
    if (error instanceof CalendarError) return undefined
    throw error
  }
}
