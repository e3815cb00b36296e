// Endpoint → action, and who may.
import { addDays } from '#calendar/day.ts'
import { dueWords, todayAt } from '#calendar/moment-words.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import { getContact } from '#contacts/reach.ts'
import { servesNow } from '#contacts/store/contacts.ts'
import type { Mount } from '#platform/http.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import { departmentsOf, servesClients } from '#staff/may.ts'
import { getCentre } from '#staff/store.ts'
import { cancelPromise, keepPromise, makePromise, movePromiseTo, passPromise } from './actions.ts'
import { promises } from './api.ts'
import { actOnMany } from './batch.ts'
import { confirm, stateByLink, askByLink } from './confirming.ts'
import { ledgerFor } from './ledger.ts'
import { getOwner } from './making.ts'
import { sensibleMoments } from './rules.ts'
import { readAll, toldTo } from './store/ledger.ts'
import { openPromises, promisesDue, promisesIn, promisesOf, promisesToClient } from './store.ts'
import { getSummary } from './summary.ts'

export function promiseRoutes(mount: Mount): void {
  mount(promises.mine, servesClients, (_, { db, who }) => promisesOf(db, who.staffId))
  mount(promises.ofDepartment, servesClients, async ({ query }, { db, who, now }) => {
    if (query.state === 'open') return openPromises(db, departmentsOf(who))
    const { timeZone } = await getCentre(db)
    const today = todayAt({ now: now.toISOString(), zone: timeZone })
    const midnight = (date: string) => isoOf(msOfLocal({ date, minute: 0 }, timeZone))
    return promisesDue(db, departmentsOf(who), { from: midnight(today), to: midnight(addDays(today, 1)) })
  })
  // Whoever serves the client now sees all that was promised; others what their department owes.
  mount(promises.ofClient, servesClients, async ({ params }, { db, who }) =>
    promisesToClient(db, params.id, (await servesNow(db, who.staffId, params.id)) ? undefined : departmentsOf(who)),
  )
  mount(promises.ofContact, servesClients, async ({ params }, { db, who }) =>
    promisesIn(db, (await getContact(db, who, params.id)).id),
  )
  mount(promises.ledger, servesClients, ({ query }, { db, ...act }) => ledgerFor(db, act, query))
  mount(promises.told, servesClients, (_, { db, who }) => toldTo(db, who.staffId))
  mount(promises.read, servesClients, async (_, { db, who, now }) => {
    await readAll(db, who.staffId, now.toISOString())
    return { done: true as const }
  })
  mount(promises.batch, servesClients, ({ body }, { db, ...act }) => actOnMany(db, act, body))
  mount(promises.confirm, servesClients, ({ params, body }, { db, ...act }) => confirm(db, act, params.id, body.token))
  mount.open(promises.state, ({ params }, { db, now }) => stateByLink(db, now, params.token))
  mount.open(promises.ask, ({ params }, { db, now }) => askByLink(db, now, params.token))
  mount(promises.slots, servesClients, async ({ query }, { db, who, now }) => {
    const owner = await getOwner(db, now, query.ownerId ?? who.staffId)
    const office = await officeTimeOf(db, owner.departmentId)
    const telling = { now: now.toISOString(), zone: office.zone }
    return askCalendar(() => sensibleMoments(now, office)).map(dueAt => ({ dueAt, words: dueWords(dueAt, telling) }))
  })
  mount(promises.make, servesClients, ({ body }, { db, ...act }) => makePromise(db, act, body))
  mount(promises.keep, servesClients, ({ params, body }, { db, ...act }) => keepPromise(db, act, params.id, body))
  mount(promises.move, servesClients, ({ params, body }, { db, ...act }) => movePromiseTo(db, act, params.id, body))
  mount(promises.cancel, servesClients, ({ params, body }, { db, ...act }) => cancelPromise(db, act, params.id, body))
  mount(promises.pass, servesClients, ({ params, body }, { db, ...act }) => passPromise(db, act, params.id, body.ownerId))
  mount.open(promises.summary, ({ params }, { db }) => getSummary(db, params.code))
}
