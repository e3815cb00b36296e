// A process of HTTP clients: each takes a ticket, calls the next, begins the visit and ends it, again and again; prints JSON.
import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as rest } from 'node:timers/promises'
import { uuid7 } from '#platform/uuid7.ts'
import type { Place } from './centre.ts'

/** `everyMs`: each client asks once in so long; without it, as soon as it is answered. */
export type QueueLoad = { addresses: string[]; places: Place[]; seconds: number; everyMs?: number }
/** Milliseconds of each visit that ended within `seconds`, and of each answered request by its step; `refused` by code. */
export type QueueLoaded = {
  seconds: number
  visitMs: number[]
  times: Record<Step, number[]>
  refused: Record<string, number>
}

const steps = ['issue', 'call', 'start', 'finish'] as const
export type Step = (typeof steps)[number]

export type Asking = { address: string; place: Place; agent: Agent }

export type Sending = { path: string; body: object; key?: string }

/** One write as a browser sends it; the kiosk has no cookie. */
export async function send(
  { address, place, agent }: Asking,
  { path, body, key = uuid7() }: Sending,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const cookie = path.startsWith('/api/desk') ? { cookie: `sid=${place.token}` } : {}
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...cookie }
  const sent = request(`${address}${path}`, { agent, method: 'POST', headers })
  sent.end(JSON.stringify(body))
  const answer = await new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject))
  return { status: answer.statusCode ?? 0, body: JSON.parse(await text(answer)) as Record<string, unknown> }
}

/** The requests of one visit, in order. */
export const visit = (place: Place): [Step, string, object][] => [
  ['issue', '/api/tickets', { id: uuid7(), reasonId: place.reasonId }],
  ['call', '/api/desk/next', { callId: uuid7() }],
  ['start', '/api/desk/visit', { contactId: uuid7() }],
  ['finish', '/api/desk/finish', { withoutCheck: 'Замер скорости' }],
]

/** Counting begins when each client has made so many visits: by then the servers have compiled and planned what they need. */
const warmVisits = 3

async function main(): Promise<void> {
  const { addresses, places, seconds, everyMs = 0 } = JSON.parse(await text(process.stdin)) as QueueLoad
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const loaded: QueueLoaded = { seconds, visitMs: [], times: { issue: [], call: [], start: [], finish: [] }, refused: {} }
  const { times, refused } = loaded
  let [from, until, cold] = [Infinity, Infinity, places.length]
  const client = async (place: Place, i: number) => {
    const asking = { address: addresses[i % addresses.length]!, place, agent }
    for (let visits = 0; performance.now() < until; visits++) {
      if (visits === warmVisits && --cold === 0) [from, until] = [performance.now(), performance.now() + seconds * 1000]
      const beganAt = performance.now()
      for (const [step, path, body] of visit(place)) {
        // While it warms up nobody rests.
        if (everyMs > 0 && cold === 0) await rest((0.5 + Math.random()) * everyMs)
        const sentAt = performance.now()
        const answer = await send(asking, { path, body })
        const at = performance.now()
        const counts = at >= from && at < until
        const refusal = `${step} ${String(answer.body.code)}`
        if (answer.status !== 200) refused[refusal] = (refused[refusal] ?? 0) + 1
        else if (counts) times[step].push(at - sentAt)
        if (step === 'finish' && answer.status === 200 && counts) loaded.visitMs.push(at - beganAt)
      }
    }
  }
  await Promise.all(places.map(client))
  agent.destroy()
  process.stdout.write(JSON.stringify(loaded))
}

if (import.meta.main) await main()
