// What a worker does with clients: begins a file, opens it with a ground, corrects it, writes into it.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record, type Happening } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { genderOf } from '#russian/names/gender.ts'
import { getFile } from './file.ts'
import { similarClients } from './finding.ts'
import type { Client, ClientFile, Consent, Ground, Help, NewClient } from './model.ts'
import { calledBy } from './rules/called-by.ts'
import { phoneOf } from './rules/phone.ts'
import { changeClient, findClient, getClient, insertClient, type Correction } from './store.ts'
import {
  endHelp,
  hasOpened,
  helpOf,
  insertConsent,
  insertHelp,
  insertNote,
  insertView,
  putRepresentative,
  withdrawConsent,
} from './store/file.ts'

/** Whether a worker now leads that contact with that client: known by a room that stands above, given by the house. */
export type LeadsContact = (db: Db, staffId: string, contactId: string, clientId: string) => Promise<boolean>

/** Begins a file; the same id again is the same file. Refuses `similar` where there most probably is one already. */
export async function createClient(db: Db, act: Act, asked: NewClient): Promise<Client> {
  const { who, now } = act
  const known = await findClient(db, asked.id)
  if (known && known.createdBy !== who.staffId) throw notFound()
  if (known) return getClient(db, asked.id)
  const phone = readPhone(asked.phone)
  if (!asked.evenIfSimilar) await refuseTwin(db, asked, phone)
  const { evenIfSimilar: _, ...row } = asked
  const gender = asked.gender ?? (asked.kind === 'person' ? shownGender(asked) : null)
  await insertClient(db, { ...row, phone, gender, knownSince: now.toISOString(), createdBy: who.staffId })
  await told(db, act, asked.id, { kind: 'client.created', data: { kind: asked.kind, evenIfSimilar: asked.evenIfSimilar } })
  return getClient(db, asked.id)
}

async function refuseTwin(db: Db, asked: NewClient, phone: string | null): Promise<void> {
  const twin = (await similarClients(db, asked, phone)).find(({ how }) => how === 'strong')
  if (twin)
    throw refused(
      'similar',
      `Похоже, дело уже есть: ${calledBy(twin.client)}. Проверьте, не тот ли это клиент, или заведите новое.`,
    )
}

/** Empty is no telephone; what cannot be read is told to the person. */
export function readPhone(typed: string | null): string | null {
  if (!typed) return null
  const phone = phoneOf(typed)
  if (!phone) throw badInput({ phone: 'Телефон не разобрать. Напишите с кодом, например 8 903 123-45-67' })
  return phone
}

/** Only where the name shows it for certain; otherwise nobody guesses. */
function shownGender(person: Pick<Client, 'surname' | 'name' | 'patronymic'>): Client['gender'] {
  const shown = genderOf(person)
  return shown ? (shown === 'm' ? 'male' : 'female') : null
}

/** Opens the whole file. The ground is one's own contact under way with the client, or a written reason; refuses `ground`. */
export async function openFile(db: Db, act: Act, id: string, ground: Ground, leads: LeadsContact): Promise<ClientFile> {
  const { who, now } = act
  const client = await getClient(db, id)
  const reason = ground.reason ?? ''
  const contactId = ground.contactId ?? null
  const led = contactId !== null && (await leads(db, who.staffId, contactId, client.id))
  if (!led && reason === '')
    throw refused('ground', 'Дело открывают во время разговора с этим клиентом. Если нужно сейчас, напишите зачем.')
  const view = uuid7(now.getTime())
  await insertView(db, {
    id: view,
    clientId: client.id,
    staffId: who.staffId,
    at: now.toISOString(),
    contactId: led ? contactId : null,
    reason,
  })
  await told(db, act, client.id, {
    kind: 'client.viewed',
    contactId: led ? contactId : null,
    data: { view, ground: led ? 'contact' : 'reason' },
  })
  return getFile(db, client.id)
}

export async function correctClient(db: Db, act: Act, id: string, asked: Correction): Promise<Client> {
  const client = await getOpened(db, act, id)
  if (client.kind === 'person' && !asked.name && !asked.surname) throw badInput({ name: 'Напишите имя или фамилию' })
  const change = { ...asked, phone: readPhone(asked.phone) }
  const fields = (Object.keys(change) as (keyof Correction)[]).filter(field => change[field] !== client[field])
  if (fields.length > 0) {
    await changeClient(db, client.id, change)
    await told(db, act, client.id, { kind: 'client.changed', data: { fields } })
  }
  return getClient(db, client.id)
}

/** What help is wanted from now on; the cause is never asked. */
export async function setHelp(db: Db, act: Act, id: string, wanted: readonly Help[]): Promise<ClientFile> {
  const client = await getOpened(db, act, id)
  const present = await helpOf(db, client.id)
  const fresh = [...new Set(wanted)].filter(help => !present.includes(help))
  const gone = present.filter(help => !wanted.includes(help))
  const [at, setBy] = [act.now.toISOString(), act.who.staffId]
  if (gone.length > 0) await endHelp(db, client.id, gone, at)
  if (fresh.length > 0)
    await insertHelp(
      db,
      fresh.map(help => ({ id: uuid7(act.now.getTime()), clientId: client.id, help, since: at, setBy })),
    )
  if (gone.length + fresh.length > 0)
    await told(db, act, client.id, { kind: 'client.help-set', data: { added: fresh.length, ended: gone.length } })
  return getFile(db, client.id)
}

export async function writeNote(db: Db, act: Act, id: string, note: { id: string; body: string }): Promise<ClientFile> {
  const client = await getOpened(db, act, id)
  const row = { ...note, clientId: client.id, writtenAt: act.now.toISOString(), writtenBy: act.who.staffId }
  if (await insertNote(db, row)) await told(db, act, client.id, { kind: 'client.noted' })
  return getFile(db, client.id)
}

export async function giveConsent(
  db: Db,
  act: Act,
  id: string,
  asked: Pick<Consent, 'id' | 'kind' | 'words'>,
): Promise<ClientFile> {
  const client = await getOpened(db, act, id)
  const row = { ...asked, clientId: client.id, givenAt: act.now.toISOString(), recordedBy: act.who.staffId }
  if (await insertConsent(db, row)) await told(db, act, client.id, { kind: 'consent.given', data: { kind: asked.kind } })
  return getFile(db, client.id)
}

/** A withdrawal is written down at once; the consent stays with both its moments. */
export async function takeConsentBack(db: Db, act: Act, id: string, consentId: string): Promise<ClientFile> {
  const client = await getOpened(db, act, id)
  const withdrawn = await withdrawConsent(db, client.id, consentId, act.now.toISOString())
  if (withdrawn) await told(db, act, client.id, { kind: 'consent.withdrawn', data: { kind: withdrawn.kind } })
  const file = await getFile(db, client.id)
  if (!file.consents.some(consent => consent.id === consentId)) throw notFound('Такого согласия в деле нет.')
  return file
}

/** `id` is for whom the person speaks. */
export async function represent(db: Db, act: Act, id: string, personId: string, capacity: string): Promise<ClientFile> {
  const client = await getOpened(db, act, id)
  const person = await getClient(db, personId)
  if (person.kind !== 'person' || person.id === client.id)
    throw refused('not-a-person', 'Представлять может только другой человек.')
  await putRepresentative(db, { principalId: client.id, personId: person.id, capacity, since: act.now.toISOString() })
  await told(db, act, client.id, { kind: 'client.changed', data: { fields: ['representatives'], person: person.id } })
  return getFile(db, client.id)
}

/** Writing needs the file to be open: an opening has its ground and stands in the journal. It lasts for a working day. */
async function getOpened(db: Db, { who, now }: Act, id: string): Promise<Client> {
  const client = await getClient(db, id)
  const since = new Date(now.getTime() - 12 * 3_600_000).toISOString()
  if (!(await hasOpened(db, who.staffId, client.id, since)))
    throw refused('open-first', 'Сначала откройте дело: так видно, зачем оно понадобилось. Набранное осталось на экране.')
  return client
}

const told = (db: Db, { who, now }: Act, clientId: string, happening: Happening) =>
  record(db, now, { staffId: who.staffId, departmentId: who.departmentId, clientId, ...happening })
