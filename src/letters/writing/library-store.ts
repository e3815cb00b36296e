// SQL of the library: editions of templates, phrases.
import type { Db } from '#platform/db.ts'
import type { Template } from './template-model.ts'

/** All editions, the newest first; of one day the later written. */
export const templateRows = (db: Db) =>
  db
    .selectFrom('letterTemplate')
    .select(['id', 'code', 'purpose', 'title', 'about', 'departmentId', 'body', 'validFrom', 'withdrawn', 'madeAt', 'madeBy'])
    .orderBy('validFrom', 'desc')
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Another edition; the former ones stay. */
export const insertTemplate = (db: Db, row: Template & { id: string; madeAt: string; madeBy: string }) =>
  db.insertInto('letterTemplate').values(row).execute()

const phraseColumns = ['id', 'staffId', 'departmentId', 'part', 'title', 'body', 'clause', 'madeBy'] as const

/** The centre's, the department's and the person's own, in the order in which they were written. */
export const phrasesOf = (db: Db, { staffId, departmentId }: { staffId: string; departmentId: string }) =>
  db
    .selectFrom('letterPhrase')
    .select(phraseColumns)
    .where('withdrawnAt', 'is', null)
    .where(e =>
      e.or([
        e.and([e('staffId', 'is', null), e('departmentId', 'is', null)]),
        e('departmentId', '=', departmentId),
        e('staffId', '=', staffId),
      ]),
    )
    .orderBy('madeAt')
    .orderBy('id')
    .execute()

export const lockPhrase = (db: Db, id: string) =>
  db
    .selectFrom('letterPhrase')
    .select([...phraseColumns, 'withdrawnAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type PhraseRow = {
  id: string
  staffId: string | null
  departmentId: string | null
  part: string
  title: string
  body: string
  clause: string
  madeAt: string
  madeBy: string
}

export const insertPhrase = (db: Db, row: PhraseRow) =>
  db
    .insertInto('letterPhrase')
    .values(row)
    .onConflict(c => c.column('id').doNothing())
    .execute()

export const changePhrase = (
  db: Db,
  id: string,
  change: Partial<Omit<PhraseRow, 'id'>> & { withdrawnAt?: string; withdrawnBy?: string },
) => db.updateTable('letterPhrase').set(change).where('id', '=', id).execute()
