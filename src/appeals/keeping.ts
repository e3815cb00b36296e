// Keeps a file of an appeal: what it is by its first bytes, under a safe name; anything that could act is refused.
import type { Db } from '#platform/db.ts'
import { badInput } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { mediaTypeOf, safeName } from './rules/file-kinds.ts'
import { insertFile } from './store/parts.ts'

const mostBytes = 10 << 20

/** Returns its size in bytes. Refuses an empty, a too large and an unknown one. */
export async function keepFile(
  db: Db,
  { who, now }: Act,
  appealId: string,
  { id, name, content }: { id: string; name: string; content: string },
): Promise<number> {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0) throw badInput({ content: `${name}: файл пустой. Проверьте его и приложите ещё раз` })
  if (bytes.length > mostBytes) throw badInput({ content: `${name}: больше 10 МБ. Уменьшите или разделите файл` })
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType)
    throw badInput({ content: `${name}: такие файлы не берём. Подойдут PDF, JPEG, PNG, TIFF, DOCX, ODT или обычный текст` })
  const file = { id, name: safeName(name), mediaType, size: bytes.length, content: bytes }
  await insertFile(db, { ...file, appealId, addedAt: now.toISOString(), addedBy: who.staffId })
  return bytes.length
}
