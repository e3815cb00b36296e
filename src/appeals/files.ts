// Scans and other files of an appeal: kept whole, given back only as data, never opened in the house's own origin.
import type { Db } from '#platform/db.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import type { FileLine } from './model.ts'
import { told } from './receiving.ts'
import { mediaTypeOf, safeName } from './rules/file-kinds.ts'
import { getSeen, getToEdit } from './standing.ts'
import { filesOf, findFile, insertFile } from './store/parts.ts'

const mostBytes = 10 << 20

/** The same id again is the same file. Refuses a kind that is not known by its first bytes. */
export async function addFile(
  db: Db,
  act: Act,
  appealId: string,
  { id, name, content }: { id: string; name: string; content: string },
): Promise<FileLine[]> {
  const row = await getToEdit(db, act, appealId)
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0) throw badInput({ content: 'Файл пустой. Проверьте его и приложите ещё раз' })
  if (bytes.length > mostBytes) throw badInput({ content: 'Файл больше 10 МБ. Уменьшите или разделите его' })
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) throw badInput({ content: 'Такие файлы не берём. Подойдут PDF, JPEG, PNG, TIFF, DOCX, ODT или обычный текст' })
  if ((await findFile(db, appealId, id)) === undefined) {
    const file = { id, name: safeName(name), mediaType, size: bytes.length, content: bytes }
    await insertFile(db, { ...file, appealId, addedAt: act.now.toISOString(), addedBy: act.who.staffId })
    await told(db, act, row, 'file-added', { bytes: bytes.length })
  }
  return filesOf(db, appealId)
}

export async function getFile(db: Db, who: Who, appealId: string, id: string) {
  const row = await getSeen(db, who, appealId)
  const file = await findFile(db, row.id, id)
  if (!file) throw notFound('Такого файла нет.')
  return { name: file.name, mediaType: file.mediaType, content: file.content.toString('base64') }
}
