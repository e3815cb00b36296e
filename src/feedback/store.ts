// All SQL of the room.
import type { Db } from '#platform/db.ts'
import type { Answer } from './model.ts'

export const findRating = (db: Db, contactId: string) =>
  db.selectFrom('rating').select(['id', 'followUpId']).where('contactId', '=', contactId).executeTakeFirst()

type Row = Answer & {
  id: string
  contactId: string
  departmentId: string
  channel: string
  at: string
  followUpId: string | null
}

export const insertRating = (db: Db, row: Row) => db.insertInto('rating').values(row).execute()
