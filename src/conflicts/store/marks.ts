// SQL of marks on a client.
import type { Db } from '#platform/db.ts'

const rows = (db: Db) =>
  db
    .selectFrom('clientMark')
    .innerJoin('conflict', 'conflict.id', 'clientMark.conflictId')
    .innerJoin('staff', 'staff.id', 'clientMark.authorId')
    .select([
      'clientMark.id',
      'clientMark.clientId',
      'clientMark.conflictId',
      'clientMark.authorId',
      'clientMark.departmentId',
      'clientMark.words',
      'clientMark.madeAt',
      'clientMark.lastOn',
      'clientMark.endedAt',
      'clientMark.endReason',
      'clientMark.shownAt',
      'conflict.beganAt as groundAt',
      'conflict.facts as groundFacts',
      'staff.surname',
      'staff.name',
      'staff.patronymic',
      'staff.position',
    ])

export type MarkRow = NonNullable<Awaited<ReturnType<typeof findMark>>>

export const findMark = (db: Db, id: string) => rows(db).where('clientMark.id', '=', id).executeTakeFirst()

export async function lockMark(db: Db, id: string): Promise<MarkRow | undefined> {
  await db.selectFrom('clientMark').select('id').where('id', '=', id).forUpdate().execute()
  return findMark(db, id)
}

export const marksOf = (db: Db, clientId: string) =>
  rows(db).where('clientMark.clientId', '=', clientId).orderBy('clientMark.madeAt', 'desc').execute()

type NewRow = {
  id: string
  clientId: string
  conflictId: string
  authorId: string
  departmentId: string
  words: string
  madeAt: string
  lastOn: string
}

export const insertMark = (db: Db, row: NewRow) => db.insertInto('clientMark').values(row).execute()

type Change = { endedAt?: string; endedBy?: string; endReason?: string; shownAt?: string }

export const changeMark = (db: Db, id: string, change: Change) =>
  db.updateTable('clientMark').set(change).where('id', '=', id).execute()
