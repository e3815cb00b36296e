// Serves the dictionary to browsers: one address that always leads to the file of today, which never changes and is kept for ever.
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { compressed, dictionaryFile, loadDictionary } from './open.ts'
import type { Dictionary } from './reader.ts'

/** Where a browser asks for it; it is led on to the file whose name tells its content. */
export const dictionaryPath = '/russian.bin'

let packing: Promise<void> | undefined

/** The dictionary of this process; compiled in another thread if it has not been yet, so that nobody waits who does not need it. */
export async function readyDictionary(): Promise<Dictionary> {
  await packed()
  return loadDictionary()
}

/** Anybody may have it: it holds the Russian language, and no secret. */
export function dictionaryRoute(web: FastifyInstance): void {
  web.get(dictionaryPath, { schema: { hide: true } }, async (_, res) => {
    await packed()
    return res.header('cache-control', 'no-cache').redirect(`/${basename(dictionaryFile())}`)
  })
  web.get<{ Params: { hash: string } }>('/russian-:hash.bin', { schema: { hide: true } }, async (req, res) => {
    await packed()
    if (basename(dictionaryFile()) !== `russian-${req.params.hash}.bin`) return res.callNotFound()
    const encoding = acceptsBrotli(req) ? 'br' : 'gzip'
    return res
      .header('content-type', 'application/octet-stream')
      .header('content-encoding', encoding)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(compressed(encoding))
  })
}

/** Browsers name `br` only where nobody between can spoil it. Every browser reads gzip. */
const acceptsBrotli = (req: FastifyRequest) => /\bbr\b/u.test(req.headers['accept-encoding'] ?? '')

function packed(): Promise<void> {
  packing ??= pack().catch((error: unknown) => {
    packing = undefined
    throw error
  })
  return packing
}

const pack = () =>
  new Promise<void>((done, fail) => {
    const thread = new Worker(new URL('./packer.ts', import.meta.url))
    thread.once('error', fail)
    thread.once('exit', code => (code === 0 ? done() : fail(new Error(`the dictionary was not packed: ${code}`))))
  })
