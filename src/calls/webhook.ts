// The signature of the exchange: an HMAC over the moment and the body as it was sent; what is old or forged is not heard.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '#platform/errors.ts'
import { calls } from './api.ts'

/** Clocks may differ by this much; a request caught and sent again later is refused, sooner it is the same event. */
export const freshMs = 5 * 60_000

const bodies = new WeakMap<FastifyRequest, string>()

/** Keeps the body of an event as it came: a signature stands for bytes, not for what they mean. */
export function keepBodies(web: FastifyInstance): void {
  web.addHook('preParsing', async (req, _, payload) => {
    if (req.routeOptions.url !== calls.exchange.path) return payload
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of payload) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size > longest) throw new Problem(413, 'too-large', 'Событие станции длиннее 16 килобайт.')
    }
    const body = Buffer.concat(chunks)
    bodies.set(req, body.toString('utf8'))
    return Readable.from([body])
  })
}

const longest = 16 << 10

/** `timestamp` in seconds since 1970, as in the header. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/** Refuses `no-exchange` where no secret is set, `bad-signature`, `stale`. */
export function checkSignature(req: FastifyRequest, secret: string | undefined, now: Date): void {
  if (!secret) throw new Problem(404, 'no-exchange', 'Телефонная станция не подключена: не задан TELEPHONE_SECRET.')
  const { 'x-zabota-timestamp': timestamp, 'x-zabota-signature': given } = req.headers
  const due = signatureOf(secret, String(timestamp), bodies.get(req) ?? '')
  if (!same(String(given), due)) throw new Problem(401, 'bad-signature', 'Подпись события не сходится.')
  if (!(Math.abs(now.getTime() - Number(timestamp) * 1000) <= freshMs))
    throw new Problem(401, 'stale', 'Событие подписано слишком давно. Проверьте часы станции.')
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
