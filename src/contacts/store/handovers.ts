// SQL of hand-overs: what travels with a client to another window.
import type { Db } from '#platform/db.ts'
import { getColleague } from '#staff/store.ts'
import type { Handover } from '../model.ts'

/** A hand-over with whom it is about and for whom it is meant. */
export type Sent = Handover & {
  contactId: string
  ticketId: string | null
  clientId: string | null
  principalId: string | null
  toDepartmentId: string
  toStaffId: string | null
}

const handovers = (db: Db) =>
  db
    .selectFrom('handover')
    .innerJoin('contact', 'contact.id', 'handover.contactId')
    .select([
      'handover.id',
      'handover.essence',
      'handover.ask',
      'handover.fromStaffId',
      'handover.madeAt',
      'handover.readAt',
      'handover.contactId',
      'handover.ticketId',
      'contact.clientId',
      'contact.principalId',
      'handover.toDepartmentId',
      'handover.toStaffId',
    ])

export async function findHandover(db: Db, id: string): Promise<Sent | undefined> {
  return signed(db, await handovers(db).where('handover.id', '=', id).executeTakeFirst())
}

/** The last hand-over of a ticket: earlier ones have been taken on. */
export async function findHandoverOf(db: Db, ticketId: string): Promise<Sent | undefined> {
  const query = handovers(db).where('handover.ticketId', '=', ticketId).orderBy('handover.madeAt', 'desc').limit(1)
  return signed(db, await query.executeTakeFirst())
}

export async function handoverReceivedIn(db: Db, contactId: string): Promise<Handover | null> {
  const found = await signed(db, await handovers(db).where('handover.receivedIn', '=', contactId).executeTakeFirst())
  if (!found) return null
  const { id, essence, ask, fromStaffId, fromName, madeAt, readAt } = found
  return { id, essence, ask, fromStaffId, fromName, madeAt, readAt }
}

async function signed<R extends { fromStaffId: string }>(
  db: Db,
  row: R | undefined,
): Promise<(R & { fromName: string }) | undefined> {
  if (!row) return undefined
  const { name, surname } = await getColleague(db, row.fromStaffId)
  return { ...row, fromName: `${name} ${surname}`.trim() }
}

type NewRow = {
  id: string
  contactId: string
  ticketId: string | null
  essence: string
  ask: string
  fromStaffId: string
  toDepartmentId: string
  toStaffId: string | null
  madeAt: string
}

export const insertHandover = (db: Db, row: NewRow) => db.insertInto('handover').values(row).execute()

export const markRead = (db: Db, id: string, staffId: string, at: string) =>
  db.updateTable('handover').set({ readAt: at, readBy: staffId }).where('id', '=', id).execute()

/** Meant for one colleague so far: now for anybody of the department. */
export const openToDepartment = (db: Db, ticketId: string) =>
  db.updateTable('handover').set({ toStaffId: null }).where('ticketId', '=', ticketId).where('receivedIn', 'is', null).execute()

export const markReceived = (db: Db, id: string, contactId: string) =>
  db.updateTable('handover').set({ receivedIn: contactId }).where('id', '=', id).execute()
