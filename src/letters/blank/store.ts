// SQL of the blank.
import type { Db } from '#platform/db.ts'

export type BlankRow = NonNullable<Awaited<ReturnType<typeof findBlank>>>

const columns = [
  ...(['validFrom', 'founder', 'title', 'shortTitle', 'address', 'phone', 'email', 'site'] as const),
  ...(['okpo', 'ogrn', 'inn', 'kpp', 'checkAddress', 'withCode', 'logo', 'logoType'] as const),
]

/** In force on a day: of two with one first day the later written. */
export const findBlank = (db: Db, day: string) =>
  db
    .selectFrom('letterBlank')
    .select(columns)
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertBlank = (db: Db, row: BlankRow & { id: string; madeAt: string; madeBy: string }) =>
  db
    .insertInto('letterBlank')
    .values(row)
    .onConflict(c => c.column('id').doNothing())
    .execute()

/** Newest first, without the emblems. */
export const blankRows = (db: Db) =>
  db
    .selectFrom('letterBlank')
    .select(['validFrom', 'title', 'madeAt', 'madeBy'])
    .orderBy('validFrom', 'desc')
    .orderBy('madeAt', 'desc')
    .limit(50)
    .execute()
