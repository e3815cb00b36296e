// A telephone exchange for tests: what it sends is signed as docs/telephone.md says.
import type { FastifyInstance } from 'fastify'
import type { ExchangeEvent } from '#calls/model.ts'
import { signatureOf } from '#calls/webhook.ts'
import { uuid7 } from '#platform/uuid7.ts'

export const telephoneSecret = 'проверочный-секрет-телефонной-станции'

export type Sent = Partial<ExchangeEvent> & Pick<ExchangeEvent, 'call' | 'kind' | 'at'>

/** Sends one event; `signedAt` and `secret` are for forgeries. */
export async function sendEvent(
  web: FastifyInstance,
  event: Sent,
  { signedAt = event.at, secret = telephoneSecret, body = JSON.stringify({ id: uuid7(), ...event }) } = {},
): Promise<{ status: number; code: string | undefined }> {
  const timestamp = String(Math.floor(Date.parse(signedAt) / 1000))
  const res = await web.inject({
    method: 'POST',
    url: '/api/telephone/events',
    headers: {
      'content-type': 'application/json',
      'x-zabota-timestamp': timestamp,
      'x-zabota-signature': signatureOf(secret, timestamp, body),
    },
    payload: body,
  })
  return { status: res.statusCode, code: res.json<{ code?: string }>().code }
}
