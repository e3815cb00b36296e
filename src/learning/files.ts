// Files sent in parts: announced, filled part by part, whole when the last byte is there; read by ranges.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { partSize } from './catalogue-api.ts'
import { mediaTypeOf, mostBytes, mostOfAll } from './rules/file-kinds.ts'
import { bytesOf, findFile, insertFile, partsOf, putPart, setComplete, type FileRow } from './store/files.ts'

const plainName = (name: string) =>
  name
    .split(/[/\\]/u)
    .at(-1)!
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu, '')
    .slice(-120) || 'файл'

/** The same id again tells how much has come: an upload goes on where it stopped. */
export async function announce(
  db: Db,
  { who, now }: Act,
  id: string,
  { name, size }: { name: string; size: number },
): Promise<number> {
  if (size > mostOfAll) throw badInput({ size: `Файл больше ${mostOfAll >> 20} МБ. Уменьшите или разделите его.` })
  const row = { id, name: plainName(name), mediaType: '', size, partSize, addedAt: now.toISOString(), addedBy: who.staffId }
  await insertFile(db, row)
  const file = await findFile(db, id)
  if (file?.addedBy !== who.staffId || file.size !== size) throw notFound('Такого файла нет.')
  return bytesOf(db, id)
}

/** Refuses a part of the wrong length, and a file whose first bytes are of no kind that is taken. */
export async function addPart(
  db: Db,
  { who }: Act,
  id: string,
  n: number,
  content: string,
): Promise<{ bytes: number; complete: boolean }> {
  const file = await findFile(db, id)
  if (!file || file.addedBy !== who.staffId) throw notFound('Такого файла нет.')
  if (file.complete) return { bytes: file.size, complete: true }
  const bytes = Buffer.from(content, 'base64')
  const expected = Math.min(file.partSize, file.size - n * file.partSize)
  if (bytes.length !== expected || expected <= 0)
    throw badInput({ content: 'Часть файла пришла не целиком. Отправьте её ещё раз.' })
  if (n === 0) mustBeKnown(bytes, file)
  await putPart(db, id, n, bytes)
  const total = await bytesOf(db, id)
  const complete = total === file.size
  if (complete) await setComplete(db, id, mediaTypeOf((await partsOf(db, id, 0, 0))[0]!)!)
  return { bytes: total, complete }
}

function mustBeKnown(first: Uint8Array, { size, name }: FileRow): void {
  const mediaType = mediaTypeOf(first)
  if (mediaType === undefined)
    throw refused('bad-kind', `${name}: такие файлы не берём. Подойдут MP4, WebM, ZIP, PDF, JPEG, PNG.`)
  const most = mostBytes[mediaType]!
  if (size > most) throw refused('too-large', `${name}: больше ${most >> 20} МБ. Уменьшите или разделите файл.`)
}

/** Bytes `from`–`to`, both included; by default the whole file. */
export async function bytesOfFile(db: Db, file: FileRow, from = 0, to = file.size - 1): Promise<Buffer> {
  const first = Math.floor(from / file.partSize)
  const parts = Buffer.concat(await partsOf(db, file.id, first, Math.floor(to / file.partSize)))
  return parts.subarray(from - first * file.partSize, to - first * file.partSize + 1)
}
