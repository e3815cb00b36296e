// What the client takes home: who does what by when, in plain words, by the private link.
import { servicesTold } from '#catalogue/store.ts'
import { addressOf } from '#contacts/phrases.ts'
import { findContactByCode, servicesShown } from '#contacts/store/contacts.ts'
import { getClient } from '#clients/store.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { counters, getCentre, getColleague } from '#staff/store.ts'
import type { GivenPromise, Summary } from './model.ts'
import { promisesIn, wasRated } from './store.ts'

/** The states of the promises are as of now; what was cancelled is shown as such. */
export async function getSummary(db: Db, code: string): Promise<Summary> {
  const contact = await findContactByCode(db, code)
  if (!contact) throw notFound('Такой памятки нет. Проверьте ссылку или позвоните нам.')
  const served = await getColleague(db, contact.staffId)
  const { title, address, phone, timeZone } = await getCentre(db)
  const services = await servicesTold(db, await servicesShown(db, contact.id))
  return {
    clientAddress: (contact.clientId && addressOf(await getClient(db, contact.clientId))) ?? '',
    visitedAt: contact.startedAt,
    counter: (await counters(db)).find(({ id }) => id === contact.counterId)?.number ?? null,
    servedBy: [served.name, served.patronymic, served.surname].filter(Boolean).join(' '),
    position: served.position,
    essence: contact.essence,
    result: contact.result,
    services: services.map(({ plainTitle, summary, documents }) => ({ title: plainTitle, summary, documents })),
    promises: (await promisesIn(db, contact.id)).filter(({ channel }) => channel !== 'rating').map(line),
    centre: { title, address, phone, timeZone },
    rated: await wasRated(db, contact.id),
  }
}

const line = ({ what, byClient, ownerName, dueAt, state, endedAt }: GivenPromise): Summary['promises'][number] => ({
  what,
  who: byClient ? 'Вы' : ownerName,
  byClient,
  dueAt,
  state,
  endedAt,
})
