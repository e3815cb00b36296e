// SQL of absences: who is away from when to when, and who stands in.
import type { Db } from '#platform/db.ts'
import type { Absence, NewAbsence } from '../model.ts'

const columns = ['id', 'staffId', 'fromOn', 'toOn', 'why', 'deputyId'] as const

/** Those that are not over on the day, cancelled ones left out. */
export const absencesFrom = (db: Db, day: string): Promise<Absence[]> =>
  db
    .selectFrom('absence')
    .select(columns)
    .where('cancelledAt', 'is', null)
    .where('toOn', '>=', day)
    .orderBy('fromOn')
    .orderBy('id')
    .execute()

/** Who is away on the day, and who stands in. */
export const awayOn = async (db: Db, day: string): Promise<Map<string, string | null>> =>
  new Map(
    (await absencesFrom(db, day)).flatMap(({ staffId, fromOn, deputyId }) =>
      fromOn <= day ? [[staffId, deputyId] as const] : [],
    ),
  )

/** Held until the transaction ends; undefined when there is none or it was cancelled. */
export const lockAbsence = (db: Db, id: string) =>
  db
    .selectFrom('absence')
    .select([...columns, 'cancelledAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const overlaps = (db: Db, { id, staffId, fromOn, toOn }: NewAbsence): Promise<Absence | undefined> =>
  db
    .selectFrom('absence')
    .select(columns)
    .where('staffId', '=', staffId)
    .where('id', '!=', id)
    .where('cancelledAt', 'is', null)
    .where('fromOn', '<=', toOn)
    .where('toOn', '>=', fromOn)
    .executeTakeFirst()

export const insertAbsence = (db: Db, row: NewAbsence & { setAt: string; setBy: string }) =>
  db.insertInto('absence').values(row).execute()

export const cancelAbsence = (db: Db, id: string, change: { cancelledAt: string; cancelledBy: string }) =>
  db.updateTable('absence').set(change).where('id', '=', id).execute()

export const shortenAbsence = (db: Db, id: string, toOn: string) =>
  db.updateTable('absence').set({ toOn }).where('id', '=', id).execute()
