// Sends events to the server: at once, those of one call in their order; what does not get through is sent again until it does.
import { setTimeout as pause } from 'node:timers/promises'
import type { Told } from '../rules/sip-course.ts'
import { signatureOf } from '../webhook.ts'

export type Sending = { send: (event: Told) => void; stop: () => void; waiting: () => number }

type Options = { server: string; secret: string; say: (line: string) => void }

const [firstPauseMs, longestPauseMs] = [250, 5000]
const mostRemembered = 10_000

/** The server may be away for as long as it likes: the moment of an event is its own, the signature is made anew each time. */
export function sending({ server, secret, say }: Options): Sending {
  const stopping = new AbortController()
  const chains = new Map<string, Promise<void>>()
  const before = new Set<string>()
  let waiting = 0
  const deliver = async (event: Told) => {
    for (let wait = firstPauseMs; !stopping.signal.aborted; wait = Math.min(wait * 2, longestPauseMs)) {
      const trouble = await post(server, secret, event).catch(() => 'Сервер не отвечает.')
      if (trouble === undefined) return
      if (trouble.startsWith('!')) return say(trouble.slice(1))
      if (wait >= 2000) say(`${trouble} Событие «${event.kind}» ждёт, пробуем ещё.`)
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const send = (event: Told) => {
    // The exchange sends a copy of what it hears and of what it says: the same message twice.
    if (before.has(event.id)) return
    before.add(event.id)
    if (before.size > mostRemembered) before.delete(before.values().next().value!)
    waiting++
    const turn = (chains.get(event.call) ?? Promise.resolve())
      .then(() => deliver(event))
      .finally(() => {
        waiting--
        if (chains.get(event.call) === turn) chains.delete(event.call)
      })
    chains.set(event.call, turn)
  }
  return { send, stop: () => stopping.abort(), waiting: () => waiting }
}

/** Undefined when it was heard; a word of trouble to try again, with «!» where trying again is of no use. */
async function post(server: string, secret: string, event: Told): Promise<string | undefined> {
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = signatureOf(secret, timestamp, body)
  const headers = { 'content-type': 'application/json', 'x-zabota-timestamp': timestamp, 'x-zabota-signature': signature }
  const signal = AbortSignal.timeout(10_000)
  const res = await fetch(new URL('/api/telephone/events', server), { method: 'POST', headers, body, signal })
  const { code, message } = (await res.json().catch(() => ({}))) as { code?: string; message?: string }
  if (res.ok) return undefined
  const lost = res.status === 400 || code === 'unknown-line'
  return `${lost ? '!' : ''}${message ?? `Сервер ответил ${res.status}.`}`
}
