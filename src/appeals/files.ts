// Scans and other files of an appeal: kept whole, given back only as data, never opened in the house's own origin.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import type { FileLine } from './model.ts'
import { told } from './receiving.ts'
import { keepFile } from './keeping.ts'
import { getSeen, getToEdit } from './standing.ts'
import { filesOf, findFile } from './store/parts.ts'

type Sent = { id: string; name: string; content: string }

/** The same id again is the same file. Refuses a kind that is not known by its first bytes. */
export async function addFile(db: Db, act: Act, appealId: string, file: Sent): Promise<FileLine[]> {
  const row = await getToEdit(db, act, appealId)
  if ((await findFile(db, appealId, file.id)) === undefined) {
    const size = await keepFile(db, act, appealId, file)
    await told(db, act, row, 'file-added', { bytes: size })
  }
  return filesOf(db, appealId)
}

export async function getFile(db: Db, who: Who, appealId: string, id: string) {
  const row = await getSeen(db, who, appealId)
  const file = await findFile(db, row.id, id)
  if (!file) throw notFound('Такого файла нет.')
  return { name: file.name, mediaType: file.mediaType, content: file.content.toString('base64') }
}
