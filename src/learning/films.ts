// A film of a lesson to whoever is signed in, piece by piece, so that one may jump about in it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '#platform/db.ts'
import { notFound, unknownPerson } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { bytesOfFile } from './files.ts'
import { rangeOf } from './rules/ranges.ts'
import { findFile } from './store/files.ts'

/** One answer carries no more than this, whatever is asked for. */
const most = 4 << 20

type Film = { db: Db; whoIs: (req: FastifyRequest) => Promise<Who | undefined> }

export function filmRoute(web: FastifyInstance, { db, whoIs }: Film): void {
  web.get('/api/learning/films/:id', { schema: { hide: true }, compress: false } as object, async (req, res) => {
    const who = await whoIs(req)
    if (!who || who.locked) throw unknownPerson()
    return send(db, req, res)
  })
}

async function send(db: Db, req: FastifyRequest, res: FastifyReply): Promise<FastifyReply> {
  const { id } = req.params as { id: string }
  const file = /^[0-9a-f-]{36}$/iu.test(id) ? await findFile(db, id) : undefined
  if (!file?.complete || !file.mediaType.startsWith('video/')) throw notFound('Такого видео нет.')
  const range = rangeOf(req.headers.range, file.size)
  if (range === null) return res.code(416).header('content-range', `bytes */${file.size}`).send()
  const from = range?.from ?? 0
  const to = Math.min(range?.to ?? file.size - 1, from + most - 1)
  const whole = from === 0 && to === file.size - 1
  res.type(file.mediaType).header('accept-ranges', 'bytes').header('cache-control', 'private, max-age=3600')
  if (range !== undefined || !whole) res.code(206).header('content-range', `bytes ${from}-${to}/${file.size}`)
  return res.send(await bytesOfFile(db, file, from, to))
}
