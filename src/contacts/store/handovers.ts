// SQL of hand-overs: what travels with a client to another window.
import type { Db } from '#platform/db.ts'
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
    .innerJoin('staff', 'staff.id', 'handover.fromStaffId')
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
    .select(e => e.fn<string>('concat_ws', [e.val(' '), 'staff.name', 'staff.surname']).as('fromName'))

export const findHandover = (db: Db, id: string): Promise<Sent | undefined> =>
  handovers(db).where('handover.id', '=', id).executeTakeFirst()

/** The last hand-over of a ticket: earlier ones have been taken on. */
export const findHandoverOf = (db: Db, ticketId: string): Promise<Sent | undefined> =>
  handovers(db).where('handover.ticketId', '=', ticketId).orderBy('handover.madeAt', 'desc').limit(1).executeTakeFirst()

export async function handoverReceivedIn(db: Db, contactId: string): Promise<Handover | null> {
  const found = await handovers(db).where('handover.receivedIn', '=', contactId).executeTakeFirst()
  if (!found) return null
  const { id, essence, ask, fromStaffId, fromName, madeAt, readAt } = found
  return { id, essence, ask, fromStaffId, fromName, madeAt, readAt }
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

export const markReceived = (db: Db, id: string, contactId: string) =>
  db.updateTable('handover').set({ receivedIn: contactId }).where('id', '=', id).execute()
