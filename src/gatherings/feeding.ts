// Calendar files over the wire: one event to whoever sees it, all of a colleague by a secret address without a session.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '#platform/db.ts'
import { notFound, Problem, unknownPerson } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { House } from '#platform/http.ts'
import { throttle } from '#platform/throttle.ts'
import type { Act, Who } from '#platform/who.ts'
import { getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { calendarFile } from './calendar-file.ts'
import { videoOf } from './rules/video.ts'
import { dropFeed, entriesOf, findFeed, ownerOfFeed, putFeed, type Entry } from './store/feed.ts'
import { getSetting } from './store/meetings.ts'
import { getSeen } from './viewing.ts'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const feedFor = async (db: Db, who: Who) => ({ madeAt: (await findFeed(db, who.staffId))?.madeAt ?? null })

export async function openFeed(db: Db, { who, now }: Act, token: string) {
  await putFeed(db, { staffId: who.staffId, tokenHash: hashOfToken(token), madeAt: now.toISOString() })
  await record(db, now, { kind: 'gathering.feed-opened', staffId: who.staffId })
  return feedFor(db, who)
}

export async function closeFeed(db: Db, { who, now }: Act) {
  await dropFeed(db, who.staffId)
  await record(db, now, { kind: 'gathering.feed-closed', staffId: who.staffId })
  return feedFor(db, who)
}

const monthMs = 31 * 86_400_000
const asked = throttle({ limit: 60, windowMs: 60_000 })

export function calendarRoutes(web: FastifyInstance, { db, now, whoIs }: House): void {
  web.get('/api/gatherings/:id/calendar.ics', { schema: { hide: true } }, async (req, res) => {
    const who = await whoIs(req)
    if (!who || who.locked) throw unknownPerson()
    const row = await getSeen(db, who, idOf(req))
    if (row.state !== 'agreed' && row.state !== 'cancelled') throw notFound('Событие ещё не согласовано.')
    return send(db, res, [{ ...row, video: null, cancelled: row.state === 'cancelled' }], row.title)
  })
  web.get('/api/calendars/:token', { schema: { hide: true } }, async (req, res) => {
    if (asked(req.ip, now()) > 0) throw new Problem(429, 'too-often', 'Слишком часто. Повторите через минуту.')
    const token = (req.params as { token: string }).token.replace(/\.ics$/u, '')
    const owner = await ownerOfFeed(db, hashOfToken(token), await todayOf(db, now()))
    if (!owner) throw notFound('Такого календаря нет: адрес закрыли или сменили.')
    const { videoPattern } = await getSetting(db)
    const from = new Date(now().getTime() - monthMs).toISOString()
    const entries = await entriesOf(db, owner.staffId, from)
    return send(
      db,
      res,
      entries.map(one => ({ ...one, video: videoOf(videoPattern, one.videoCode) })),
      'События и совещания',
    )
  })
}

function idOf(req: FastifyRequest): string {
  const { id } = req.params as { id: string }
  if (!/^[0-9a-f-]{36}$/iu.test(id)) throw notFound('Такого события нет.')
  return id
}

async function send(db: Db, res: FastifyReply, entries: readonly Entry[], title: string): Promise<FastifyReply> {
  const { timeZone } = await getCentre(db)
  return res
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="zabota.ics"')
    .send(calendarFile(entries, { zone: timeZone, title }))
}
