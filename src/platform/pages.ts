// The built screens: staff pages from index.html, public pages (kiosk, board, ticket, rating) from the light public.html.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const built = join(import.meta.dirname, '../../dist')

/** First path words of the public pages; everything else that is not a file or the API is a staff page. */
export const publicPaths = ['kiosk', 'board', 't', 'r', 's', 'p', 'c', 'g']

/** False where the screens have not been built: then only the API answers. */
export async function pages(app: FastifyInstance, dir = built): Promise<boolean> {
  if (!existsSync(join(dir, 'index.html'))) return false
  await app.register(fastifyStatic, { root: dir, wildcard: false, index: false, setHeaders: cacheBuilt })
  app.get('/*', { schema: { hide: true } }, (req, res) => {
    const [, first = ''] = req.url.split(/[/?]/u)
    if (first === 'api' || first === 'assets') return res.callNotFound()
    return res.header('cache-control', 'no-cache').sendFile(publicPaths.includes(first) ? 'public.html' : 'index.html')
  })
  return true
}

/** Built files carry a hash in their names: they never change. */
function cacheBuilt(res: FastifyReply, path: string): void {
  if (path.includes('/assets/')) void res.header('cache-control', 'public, max-age=31536000, immutable')
}
