// SQL of clients themselves: one row each, a person or an organisation.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Addressed, Client } from './model.ts'
import { calledBy, inFull } from './rules/called-by.ts'

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
  const found = await findClient(db, id)
  if (!found) throw notFound('Такого дела нет. Поищите человека ещё раз.')
  const { mergedInto, createdBy: _, ...client } = found
  return mergedInto ? getClient(db, mergedInto) : client
}

export const findClient = (db: Db, id: string) =>
  db
    .selectFrom('client')
    .select([...columns, 'mergedInto', 'createdBy'])
    .where('id', '=', id)
    .executeTakeFirst()

/** How clients are called in lists, by id; whoever is not there is absent. */
export const clientNames = (db: Db, ids: readonly string[]): Promise<Map<string, string>> => namesBy(db, ids, calledBy)

/** With the surname, for lists in which one person is told from another. */
export const clientFullNames = (db: Db, ids: readonly string[]): Promise<Map<string, string>> => namesBy(db, ids, inFull)

/** Name and patronymic of a person's file; of an organisation, or where no file is known, nothing is guessed. */
export async function addressedAs(db: Db, id: string | null): Promise<Addressed | null> {
  const client = id === null ? undefined : await findClient(db, id)
  return client?.kind === 'person' ? { name: client.name, patronymic: client.patronymic } : null
}

async function namesBy(db: Db, ids: readonly string[], by: typeof calledBy): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('client')
    .select(['id', 'kind', 'surname', 'name', 'patronymic', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, by(row)]))
}

type NewRow = Pick<
  Client,
  | 'id'
  | 'kind'
  | 'surname'
  | 'name'
  | 'patronymic'
  | 'gender'
  | 'birthOn'
  | 'title'
  | 'inn'
  | 'phone'
  | 'occupation'
  | 'knownSince'
> & { createdBy: string }

export const insertClient = (db: Db, row: NewRow) => db.insertInto('client').values(row).execute()

export type Correction = Pick<
  Client,
  'surname' | 'name' | 'patronymic' | 'gender' | 'birthOn' | 'phone' | 'email' | 'occupation' | 'language'
>

export const changeClient = (db: Db, id: string, change: Correction) =>
  db.updateTable('client').set(change).where('id', '=', id).execute()

/** Those that share a telephone, a birth date, an INN or the whole name; at most fifty, `alike` decides. */
export function lookalikes(
  db: Db,
  { phone, birthOn, inn, key }: { phone: string | null; birthOn: string | null; inn: string | null; key: string },
) {
  return db
    .selectFrom('client')
    .select(columns)
    .where('mergedInto', 'is', null)
    .where(e =>
      e.or([
        ...(phone ? [e('phone', '=', phone)] : []),
        ...(birthOn ? [e('birthOn', '=', birthOn)] : []),
        ...(inn ? [e('inn', '=', inn)] : []),
        ...(key ? [e('search', 'like', `%${key}%`)] : []),
      ]),
    )
    .orderBy('knownSince', 'desc')
    .limit(50)
    .execute()
}
