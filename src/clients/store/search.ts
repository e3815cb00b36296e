// SQL of the search: every word must be found, as the beginning of a word first, with a slip in it if nothing else is.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Client, ClientLine } from '../model.ts'
import type { Asked } from '../rules/asked.ts'

const most = 20
/** «Варонцова» still finds «Воронцова», «Гусив» «Гусева»; below it everybody is alike. */
const slipThreshold = '0.45'

type Found = Pick<
  Client,
  'id' | 'kind' | 'surname' | 'name' | 'patronymic' | 'title' | 'birthOn' | 'occupation' | 'phone' | 'inn'
> & {
  lastContactAt: string | null
}

/** Best first. `none` of the parts given finds nobody. */
export async function findLines(db: Db, asked: Asked, kind: ClientLine['kind'] | undefined): Promise<Found[]> {
  if (!asked.birthOn && !asked.digits && !asked.words.some(word => word.length > 1)) return []
  const exact = await lines(db, asked, kind, 'exact')
  if (exact.length > 0 || asked.words.length === 0) return exact
  const withSlips = async (tx: Db) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${slipThreshold}, true)`.execute(tx)
    return lines(tx, asked, kind, 'slips')
  }
  return db.isTransaction ? withSlips(db) : db.transaction().execute(withSlips)
}

function lines(
  db: Db,
  { words, birthOn, digits }: Asked,
  kind: ClientLine['kind'] | undefined,
  how: 'exact' | 'slips',
): Promise<Found[]> {
  let query = db
    .selectFrom('client')
    .select(['id', 'kind', 'surname', 'name', 'patronymic', 'title', 'birthOn', 'occupation', 'phone', 'inn', lastContact])
    .where('mergedInto', 'is', null)
  if (kind) query = query.where('kind', '=', kind)
  if (birthOn) query = query.where('birthOn', '=', birthOn)
  if (digits)
    query = query.where(e => e.or([e('inn', '=', digits), e('phone', 'like', `%${digits}${digits.length < 10 ? '%' : ''}`)]))
  for (const word of words) query = query.where(how === 'exact' ? begins(word) : sql<boolean>`${word} <% search`)
  return query
    .orderBy(sql`word_similarity(${words.join(' ')}, search) desc, surname collate ru, name collate ru, title collate ru, id`)
    .limit(most)
    .execute()
}

/** The first condition is for the index, which knows only the column itself. */
const begins = (word: string) =>
  sql<boolean>`(search like ${`%${escaped(word)}%`} and ' ' || search like ${`% ${escaped(word)}%`})`

const escaped = (word: string) => word.replace(/[\\%_]/gu, sign => `\\${sign}`)

/** Contacts belong to a later room; when there was one is known from events. */
export const lastContact = sql<string | null>`(
  select max(event.at) from event where event.client_id = client.id and event.kind in ('contact.opened', 'contact.identified', 'contact.closed')
)`.as('lastContactAt')
