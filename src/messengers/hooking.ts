// A messenger brings what it hears by itself: known by its secret, taken in as when asked, so that both ways and every repeat are one.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Db } from '#platform/db.ts'
import { Problem } from '#platform/errors.ts'
import { hookPath, type Channel } from './channels/channel.ts'
import { takeInAll } from './hearing.ts'
import { putPosition } from './store/conversations.ts'

/** A messenger that may bring; `secret` is what it shows at every call. */
export type Hook = { channel: Channel; secret: string }

const secretHeaders = { max: 'x-max-bot-api-secret', telegram: 'x-telegram-bot-api-secret-token' } as const

/** Refuses `no-hook` where none is set up, `bad-secret`. When it throws, the messenger brings the same once more. */
export async function hearHook(
  db: Db,
  now: Date,
  { hook, headers, update }: { hook: Hook | undefined; headers: IncomingHttpHeaders; update: unknown },
): Promise<void> {
  if (!hook) throw new Problem(404, 'no-hook', 'Этот мессенджер не приносит сообщения сам: его секрет не задан.')
  const { channel, secret } = hook
  if (!same(String(headers[secretHeaders[channel.name]]), secret))
    throw new Problem(401, 'bad-secret', 'Секрет мессенджера не сходится.')
  await takeInAll(db, now, channel, channel.read(update))
  await putPosition(db, channel.name, { heardAt: now.toISOString(), trouble: '' })
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Tells the messenger where to bring; asked again until it has agreed. */
export async function offerHook(db: Db, { channel, secret }: Hook, publicUrl: string): Promise<boolean> {
  try {
    await channel.hook(publicUrl + hookPath(channel.name), secret)
    await putPosition(db, channel.name, { trouble: '' })
    return true
  } catch {
    const trouble = 'Мессенджер не принял адрес, по которому приносить сообщения. Проверьте ключ и PUBLIC_URL.'
    await putPosition(db, channel.name, { trouble })
    return false
  }
}
