// SQL of contacts: finding, opening, turning, and the text that is saved as it is typed.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Channel, Contact } from '../model.ts'
import type { ContactState } from '../rules.ts'
import { handoverReceivedIn } from './handovers.ts'
import { protocolOf } from './protocols.ts'

const own = [
  'id',
  'channel',
  'ticketId',
  'reasonId',
  'clientId',
  'principalId',
  'staffId',
  'departmentId',
  'state',
  'startedAt',
  'endedAt',
  'essence',
  'result',
  'code',
  'version',
] as const

/** A contact without what hangs on it: enough to decide and to record. */
export type ContactRow = Pick<Contact, (typeof own)[number]> & { protocolEdition: number; counterId: string | null }

const rows = (db: Db) => db.selectFrom('contact').select([...own, 'protocolEdition', 'counterId'])

export const findContactRow = (db: Db, id: string): Promise<ContactRow | undefined> =>
  rows(db).where('id', '=', id).executeTakeFirst()

/** Holds the row until the transaction ends: two tabs take turns. */
export const lockContactRow = (db: Db, id: string): Promise<ContactRow | undefined> =>
  rows(db).where('id', '=', id).forUpdate().executeTakeFirst()

export const findContactByCode = (db: Db, code: string): Promise<ContactRow | undefined> =>
  rows(db).where('code', '=', code).executeTakeFirst()

/** The whole contact as the screens see it. */
export async function findContact(db: Db, id: string): Promise<Contact | undefined> {
  const row = await findContactRow(db, id)
  if (!row) return undefined
  const { protocolEdition, counterId: _, ...contact } = row
  const of = { contactId: id }
  const steps = await db
    .selectFrom('contactStep')
    .select(['step', 'clause', 'doneAt', 'skipped'])
    .where('contactId', '=', of.contactId)
    .orderBy('doneAt')
    .execute()
  const interruptions = await db
    .selectFrom('interruption')
    .select(['id', 'beganAt', 'apologised', 'endedAt'])
    .where('contactId', '=', id)
    .orderBy('beganAt')
    .execute()
  const protocol = await protocolOf(db, row.channel, protocolEdition)
  const handover = await handoverReceivedIn(db, id)
  return { ...contact, protocol, steps, serviceIds: await servicesShown(db, id), interruptions, handover }
}

export async function servicesShown(db: Db, contactId: string): Promise<string[]> {
  const query = db.selectFrom('contactService').select('serviceId').where('contactId', '=', contactId)
  return (await query.orderBy('shownAt').execute()).map(({ serviceId }) => serviceId)
}

/** A worker leads one visit at a time. */
export const findOpenVisit = (db: Db, staffId: string) =>
  db
    .selectFrom('contact')
    .select(['id', 'clientId'])
    .where('staffId', '=', staffId)
    // As the partial index says it, so that a remembered plan can use it.
    .where(sql<boolean>`state = 'open' and channel = 'visit'`)
    .executeTakeFirst()

/** Whether this worker now leads a contact with the client, or with somebody who came for the client. */
export async function leadsContactWith(db: Db, staffId: string, contactId: string, clientId: string): Promise<boolean> {
  const row = await findContactRow(db, contactId)
  if (row?.staffId !== staffId || (row.state !== 'open' && row.state !== 'parked')) return false
  return row.clientId === clientId || row.principalId === clientId
}

/** The same of any contact that is under way. */
export async function servesNow(db: Db, staffId: string, clientId: string): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('id')
    .where('staffId', '=', staffId)
    .where('state', 'in', ['open', 'parked'])
    .where(e => e.or([e('clientId', '=', clientId), e('principalId', '=', clientId)]))
    .executeTakeFirst()
  return row !== undefined
}

type NewRow = {
  id: string
  channel: Channel
  protocolEdition: number
  ticketId: string | null
  reasonId: string | null
  clientId: string | null
  principalId: string | null
  counterId: string | null
  staffId: string
  departmentId: string
  startedAt: string
  essence: string
  code: string
} & Partial<Within>

/** Beside which correspondence the talk goes: a conversation of mail or of a messenger. */
export type Within = { threadId: string } | { conversationId: string }

/** One's own talk beside this correspondence, while it goes on. */
export async function findOpenIn(db: Db, staffId: string, within: Within): Promise<string | null> {
  const query = db.selectFrom('contact').select('id').where('staffId', '=', staffId).where('state', '=', 'open')
  const row = await (
    'threadId' in within
      ? query.where('threadId', '=', within.threadId)
      : query.where('conversationId', '=', within.conversationId)
  ).executeTakeFirst()
  return row?.id ?? null
}

export const insertContact = (db: Db, row: NewRow) => db.insertInto('contact').values(row).execute()

type Change = {
  state?: ContactState
  endedAt?: string
  clientId?: string
  principalId?: string | null
  closedWithoutCheck?: string | null
}

export const changeContact = (db: Db, id: string, change: Change) =>
  db.updateTable('contact').set(change).where('id', '=', id).execute()

/** Compare-and-set: false when another tab has saved since this text was read. */
export async function saveDraft(
  db: Db,
  id: string,
  { essence, result, version }: { essence: string; result: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contact')
    .set({ essence, result, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The visit of a ticket that was put aside. */
export const findParkedOf = (db: Db, ticketId: string) =>
  db.selectFrom('contact').select('id').where('ticketId', '=', ticketId).where('state', '=', 'parked').executeTakeFirst()
