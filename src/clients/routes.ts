// Endpoint → action, and who may: those who serve clients; HR, integrity and the administrator never. Integrity sees who opened files.
import type { Mount } from '#platform/http.ts'
import { only, servesClients } from '#staff/may.ts'
import {
  correctClient,
  createClient,
  giveConsent,
  openFile,
  readPhone,
  represent,
  setHelp,
  takeConsentBack,
  writeNote,
  type LeadsContact,
} from './actions.ts'
import { clients } from './api.ts'
import { findClients, similarClients, similarLine } from './finding.ts'
import { searchViews } from './viewing.ts'

export function clientRoutes(mount: Mount, leads: LeadsContact): void {
  mount(clients.find, servesClients, ({ query }, { db, now }) => findClients(db, now, query.q, query.kind))
  mount(clients.similar, servesClients, async ({ body }, { db }) =>
    (await similarClients(db, body, readPhone(body.phone))).map(({ client }) => similarLine(client)),
  )
  mount(clients.create, servesClients, ({ body }, { db, ...act }) => createClient(db, act, body))
  mount(clients.file, servesClients, ({ params, body }, { db, ...act }) => openFile(db, act, params.id, body.ground, leads))
  mount(clients.change, servesClients, ({ params, body }, { db, ...act }) => correctClient(db, act, params.id, body))
  mount(clients.setHelp, servesClients, ({ params, body }, { db, ...act }) => setHelp(db, act, params.id, body.help))
  mount(clients.note, servesClients, ({ params, body }, { db, ...act }) => writeNote(db, act, params.id, body))
  mount(clients.consent, servesClients, ({ params, body }, { db, ...act }) => giveConsent(db, act, params.id, body))
  mount(clients.withdraw, servesClients, ({ params }, { db, ...act }) => takeConsentBack(db, act, params.id, params.consentId))
  mount(clients.views, only('integrity'), ({ body }, { db, ...act }) => searchViews(db, act, body))
  mount(clients.represent, servesClients, ({ params, body }, { db, ...act }) =>
    represent(db, act, params.id, params.personId, body.capacity),
  )
}
