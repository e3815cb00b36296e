// Bytes of strangers on their way to a person: saved, never opened in the house's own origin.
import type { FastifyReply } from 'fastify'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { cleaned, type Cleaned } from './cleaning.ts'
import { attachmentOf } from './read-mail.ts'
import { findAttachment, findHtml, findRaw } from './store.ts'
import { findSeen } from './store/threads.ts'

/** Only of a conversation that this person may see. */
export async function sendAttachment(
  db: Db,
  who: Who,
  res: FastifyReply,
  { id, place }: { id: string; place: number },
): Promise<Buffer> {
  const kept = await findAttachment(db, id, place)
  if (!kept?.threadId || !(await findSeen(db, who, kept.threadId))) throw notFound('Такого вложения нет.')
  const content = await attachmentOf(Buffer.from(kept.raw), { place, size: kept.size })
  if (!content) throw notFound('Вложение из письма не достаётся. Письмо цело: скачайте его целиком.')
  return saved(res, kept.safeName, content)
}

export async function sendRaw(db: Db, res: FastifyReply, id: string): Promise<Buffer> {
  const kept = await findRaw(db, id)
  if (kept?.state !== 'quarantined') throw notFound('Такого письма здесь нет: может быть, его уже разобрали.')
  return saved(res, `письмо-${id.slice(0, 8)}.eml`, Buffer.from(kept.raw))
}

export async function htmlOf(db: Db, who: Who, id: string): Promise<Cleaned> {
  const kept = await findHtml(db, id)
  if (!kept?.threadId || !(await findSeen(db, who, kept.threadId))) throw notFound()
  return cleaned(kept.html)
}

/** Whatever the sender called it, a browser gets bytes to be saved: no type to open, no origin to act in. */
export function saved(res: FastifyReply, name: string, content: Buffer): Buffer {
  res.header('content-type', 'application/octet-stream')
  res.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  res.header('content-security-policy', "sandbox; default-src 'none'")
  res.header('x-content-type-options', 'nosniff')
  return content
}
