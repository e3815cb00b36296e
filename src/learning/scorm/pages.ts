// Gives the pages of a package to the frame that plays it: by a token instead of a session, in a box of their own.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { safePath } from '../rules/package-paths.ts'
import { rangeOf } from '../rules/ranges.ts'
import { ScormContent } from '../model.ts'
import { findPackageFile } from '../store/files.ts'
import { packageByToken } from '../store/scorm.ts'
import { speakInFrame } from './in-frame.ts'
import { hashOfToken } from './playing.ts'

/**
 * `sandbox` without `allow-same-origin`: even opened in a window of its own a page of a package has no origin, so neither the session
 * nor anything kept by the house is within its reach; it may load its own files and speak to nobody else.
 */
const box = [
  'sandbox allow-scripts allow-forms allow-modals allow-downloads',
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "connect-src 'self' data: blob:",
  "form-action 'none'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

/** A frame without an origin is a stranger to the house: it may read these answers, and only these. */
function intoBox(res: FastifyReply): FastifyReply {
  return res
    .removeHeader('x-frame-options')
    .header('content-security-policy', box)
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('access-control-allow-origin', '*')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
}

const day = 86_400_000

export function packagePages(web: FastifyInstance, db: Db, now: () => Date): void {
  web.get('/content/run/:standard', { schema: { hide: true } }, async (req, res) => {
    const { standard } = req.params as { standard: string }
    if (!isStandard(standard)) throw notFound('Такой страницы нет.')
    return intoBox(res)
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(runtime(standard))
  })
  web.get('/content/:token/*', { schema: { hide: true } }, async (req, res) => page(db, now(), req, res))
}

async function page(db: Db, now: Date, req: FastifyRequest, res: FastifyReply): Promise<FastifyReply> {
  const { token, '*': rest } = req.params as { token: string; '*': string }
  const path = safePath(rest)
  const open = await packageByToken(db, hashOfToken(token), new Date(now.getTime() - day).toISOString())
  const file = open?.packageId && path !== undefined ? await findPackageFile(db, open.packageId, path) : undefined
  intoBox(res)
  if (!open || !file) throw notFound('Такой страницы в уроке нет. Откройте урок заново.')
  res.type(file.mediaType).header('cache-control', 'private, max-age=3600').header('accept-ranges', 'bytes')
  if (file.mediaType.startsWith('text/html'))
    return res.send(withRuntime(file.content, ScormContent.parse(open.content).standard))
  const range = rangeOf(req.headers.range, file.content.length)
  if (range === undefined) return res.send(file.content)
  if (range === null) return res.code(416).header('content-range', `bytes */${file.content.length}`).send()
  return res
    .code(206)
    .header('content-range', `bytes ${range.from}-${range.to}/${file.content.length}`)
    .send(file.content.subarray(range.from, range.to + 1))
}

/** Before everything else of the page; bytes of any encoding stay as they are. */
function withRuntime(content: Buffer, standard: '1.2' | '2004'): Buffer {
  const text = content.toString('latin1')
  const after = /<head[^>]*>/iu.exec(text) ?? /<html[^>]*>/iu.exec(text) ?? /^\s*(?:<!doctype[^>]*>)?/iu.exec(text)!
  const at = after.index + after[0].length
  return Buffer.concat([
    content.subarray(0, at),
    Buffer.from(`<script src="/content/run/${standard}"></script>`),
    content.subarray(at),
  ])
}

const isStandard = (text: string): text is '1.2' | '2004' => text === '1.2' || text === '2004'

const made = new Map<string, string>()

/** The run-time of one edition and what ties it to our page. */
function runtime(standard: '1.2' | '2004'): string {
  const known = made.get(standard)
  if (known !== undefined) return known
  // The plain script: in a frame without an origin a module could not be loaded.
  const file = createRequire(import.meta.url).resolve(`scorm-again/scorm${standard.replace('.', '')}/min`)
  const library = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*$/u, '')
  const text = `${library}\n;(${speakInFrame.toString()})(window)`
  made.set(standard, text)
  return text
}
