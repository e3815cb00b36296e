// SQL of the centre's box: its address, where fetching stands, what stands under letters.
import type { Db } from '#platform/db.ts'

export const findBox = async (db: Db): Promise<string | undefined> =>
  (await db.selectFrom('mailBox').select('address').executeTakeFirst())?.address

export const putBox = (db: Db, address: string, seenAt: string) =>
  db
    .insertInto('mailBox')
    .values({ address, seenAt })
    .onConflict(c => c.column('id').doUpdateSet({ address, seenAt }))
    .execute()

export const findFolder = (db: Db, folder: string) =>
  db.selectFrom('mailFolder').selectAll().where('folder', '=', folder).executeTakeFirst()

export const ensureFolder = (db: Db, folder: string) =>
  db
    .insertInto('mailFolder')
    .values({ folder })
    .onConflict(c => c.doNothing())
    .execute()

type Change = Partial<{
  uidValidity: number
  lastUid: number
  found: number
  foundBytes: number
  oldestAt: string | null
  lookedAt: string
  confirmedAt: string
  confirmedBy: string
  fetchedAt: string
  trouble: string
}>

export const changeFolder = (db: Db, folder: string, change: Change) =>
  db.updateTable('mailFolder').set(change).where('folder', '=', folder).execute()

export type Lease = { folder: string; by: string }

/** One fetcher at a time; a dead one's lease runs out. False: somebody else fetches now. */
export async function takeLease(db: Db, { folder, by }: Lease, now: string, until: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mailFolder')
    .set({ leaseBy: by, leaseUntil: until })
    .where('folder', '=', folder)
    .where(e => e.or([e('leaseUntil', 'is', null), e('leaseUntil', '<', now), e('leaseBy', '=', by)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How far fetching has come; false when the lease has been lost, and with it the right to say so. */
export async function passUid(db: Db, { folder, by }: Lease, lastUid: number, until: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mailFolder')
    .set({ lastUid, leaseUntil: until })
    .where('folder', '=', folder)
    .where('leaseBy', '=', by)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const dropLease = (db: Db, { folder, by }: Lease) =>
  db
    .updateTable('mailFolder')
    .set({ leaseBy: null, leaseUntil: null })
    .where('folder', '=', folder)
    .where('leaseBy', '=', by)
    .execute()

export const findSender = (db: Db, staffId: string) =>
  db.selectFrom('mailSender').select(['phone', 'privateBoxes']).where('staffId', '=', staffId).executeTakeFirst()

export const privateBoxes = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('mailSender').select('privateBoxes').execute()).flatMap(({ privateBoxes: boxes }) => boxes)

export const senders = (db: Db) => db.selectFrom('mailSender').select(['staffId', 'phone', 'privateBoxes']).execute()

export const putPhone = (db: Db, staffId: string, phone: string) =>
  db
    .insertInto('mailSender')
    .values({ staffId, phone })
    .onConflict(c => c.column('staffId').doUpdateSet({ phone }))
    .execute()

export const putPrivateBoxes = (db: Db, staffId: string, boxes: string[]) =>
  db
    .insertInto('mailSender')
    .values({ staffId, privateBoxes: boxes })
    .onConflict(c => c.column('staffId').doUpdateSet({ privateBoxes: boxes }))
    .execute()
