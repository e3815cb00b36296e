// Finding clients: the search of the desk, and who may already be the one that is about to be written down.
import type { Db } from '#platform/db.ts'
import type { Client, ClientLine, NewClient } from './model.ts'
import { alike, looksOf } from './rules/alike.ts'
import { readAsked } from './rules/asked.ts'
import { nameKey } from './rules/name-key.ts'
import { masked } from './rules/phone.ts'
import { lookalikes } from './store.ts'
import { findLines } from './store/search.ts'

/** Best first, at most twenty; telephones masked. `typed` holds a name, a telephone, a birth date, an INN, or several of them. */
export async function findClients(db: Db, now: Date, typed: string, kind: ClientLine['kind'] | undefined): Promise<ClientLine[]> {
  const asked = readAsked(typed, now.getUTCFullYear())
  const found = await findLines(db, asked, kind)
  return found.map(({ phone, inn, ...line }) => {
    const match = asked.digits ? (inn === asked.digits ? 'inn' : 'phone') : asked.birthOn ? 'birth' : 'name'
    return { ...line, phoneMasked: masked(phone), match }
  })
}

/** Most probable first. `phone` already in E.164. */
export async function similarClients(
  db: Db,
  asked: NewClient,
  phone: string | null,
): Promise<{ client: Client; how: 'strong' | 'weak' }[]> {
  const looks = looksOf(asked, phone)
  const { kind, title, surname, name, patronymic, birthOn, inn } = asked
  const key = nameKey(kind === 'organisation' ? title : `${surname} ${name} ${patronymic}`.trim())
  const candidates = await lookalikes(db, { phone, birthOn, inn, key: key.length > 3 ? key : '' })
  return candidates
    .filter(({ id }) => id !== asked.id)
    .flatMap(client => {
      const how = alike(looks, client)
      return how ? [{ client, how }] : []
    })
    .toSorted((a, b) => Number(b.how === 'strong') - Number(a.how === 'strong'))
}

export const similarLine = (client: Client): ClientLine => ({
  ...client,
  phoneMasked: masked(client.phone),
  lastContactAt: null,
  match: 'similar',
})
