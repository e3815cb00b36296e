// What the one who asks is serving now: the reason of the visit at the desk or of the call; a letter has none.
import { talkingOf } from '#calls/store/calls.ts'
import { findContactRow, findOpenVisit } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import type { Channel } from './model.ts'

export async function reasonNow(db: Db, staffId: string, channel: Channel | undefined): Promise<string | undefined> {
  if (channel === 'call') return (await talkingOf(db, staffId)).find(({ reasonId }) => reasonId !== null)?.reasonId ?? undefined
  if (channel !== 'visit') return undefined
  const visit = await findOpenVisit(db, staffId)
  return (visit && (await findContactRow(db, visit.id))?.reasonId) ?? undefined
}
