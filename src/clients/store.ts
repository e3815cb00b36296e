// All SQL of the room.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Client } from './model.ts'
import { calledBy } from './rules.ts'

const columns = [
  'id',
  'kind',
  'surname',
  'name',
  'patronymic',
  'gender',
  'birthOn',
  'title',
  'inn',
  'occupation',
  'phone',
  'email',
  'language',
  'knownSince',
] as const

/** Follows a file that turned out to be the second one of the same client. */
export async function getClient(db: Db, id: string): Promise<Client> {
  const found = await db
    .selectFrom('client')
    .select([...columns, 'mergedInto'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound('Такого дела нет. Поищите человека ещё раз.')
  const { mergedInto, ...client } = found
  return mergedInto ? getClient(db, mergedInto) : client
}

/** How clients are called in lists, by id; whoever is not there is absent. */
export async function clientNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('client')
    .select(['id', 'kind', 'surname', 'name', 'patronymic', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, calledBy(row)]))
}
