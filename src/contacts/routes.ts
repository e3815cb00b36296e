// Endpoint → action, and who may.
import type { Mount } from '#platform/http.ts'
import { servesClients, signedIn } from '#staff/may.ts'
import { todayOf } from '#staff/today.ts'
import { contacts } from './api.ts'
import { getContact } from './reach.ts'
import { protocolOn } from './store/protocols.ts'
import { doStep, identify, interrupt, resume, showService, undoStep, writeDraft } from './talk.ts'

export function contactRoutes(mount: Mount): void {
  mount(contacts.contact, servesClients, ({ params }, { db, who }) => getContact(db, who, params.id))
  mount(contacts.protocol, signedIn, async ({ params }, { db, now }) => protocolOn(db, params.channel, await todayOf(db, now)))
  mount(contacts.write, servesClients, ({ params, body }, { db, ...act }) => writeDraft(db, act, params.id, body))
  mount(contacts.identify, servesClients, ({ params, body }, { db, ...act }) => identify(db, act, params.id, body))
  mount(contacts.doStep, servesClients, ({ params, body }, { db, ...act }) =>
    doStep(db, act, params.id, { step: params.step, skipped: body.skipped }),
  )
  mount(contacts.undoStep, servesClients, ({ params }, { db, ...act }) => undoStep(db, act, params.id, params.step))
  mount(contacts.showService, servesClients, ({ params, body }, { db, ...act }) =>
    showService(db, act, params.id, { serviceId: params.serviceId, shown: body.shown }),
  )
  mount(contacts.interrupt, servesClients, ({ params, body }, { db, ...act }) => interrupt(db, act, params.id, body))
  mount(contacts.resume, servesClients, ({ params }, { db, ...act }) => resume(db, act, params.id))
}
