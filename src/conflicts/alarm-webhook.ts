// The webhook of alarms: a signed POST to the address that the centre has set up.
import { createHmac } from 'node:crypto'
import type { AlarmChannel } from './alarm-model.ts'

const patienceMs = 5000

/** As the exchange of calls does: an HMAC over the moment and the body; see docs/alarms.md. */
export const alarmSignature = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/** `send` throws on anything but 2xx, also on a redirect: an alarm goes nowhere else than where it was set up. */
export function alarmWebhook(url: string, secret: string): AlarmChannel {
  return {
    name: 'webhook',
    send: async (notice, now) => {
      const body = JSON.stringify(notice)
      const timestamp = String(Math.floor(now.getTime() / 1000))
      const res = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-zabota-notice': notice.id,
          'x-zabota-timestamp': timestamp,
          'x-zabota-signature': alarmSignature(secret, timestamp, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      })
      await res.body?.cancel()
      if (!res.ok) throw new Error(`ответ ${res.status}`)
    },
  }
}
