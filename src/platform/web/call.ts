// Calls to the server: types from the endpoint; a lost network is waited out, and a repeated write stays one act.
import type { CallArgs, Endpoint, Refusal, Reply } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { lost, regained } from './connection.ts'

/** The server understood and declined: `message` is for the person, `code` for the screen. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Record<string, string>
  constructor(status: number, { code, message, fields = {} }: Refusal) {
    super(message)
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** The network is away: nothing was lost on the screen, the call may be repeated. */
export class NoNetwork extends Error {
  constructor() {
    super('Нет сети. Введённое на месте, отправим сами, когда связь вернётся.')
  }
}

/** One attempt. `key` makes a repeated write the same act. */
export async function call<E extends Endpoint>(e: E, args: CallArgs<E>, key = uuid7()): Promise<Reply<E>> {
  const res = await reach(e, args as Parts, key)
  const said: unknown = await res.json().catch(() => undefined)
  if (res.ok) return said as Reply<E>
  throw new Refused(
    res.status,
    isRefusal(said) ? said : { code: 'failed', message: 'Не получилось. Введённое на месте. Повторите через минуту.' },
  )
}

const isRefusal = (said: unknown): said is Refusal =>
  typeof said === 'object' && said !== null && 'code' in said && 'message' in said

/** Attempts until the network is back; a refusal ends it at once. Long waits are shown by the strip under the header. */
export async function send<E extends Endpoint>(e: E, args: CallArgs<E>, key = uuid7()): Promise<Reply<E>> {
  for (let pause = 500; ; pause = Math.min(pause * 2, 5000)) {
    try {
      return await call(e, args, key)
    } catch (error) {
      if (!(error instanceof NoNetwork)) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

async function reach(e: Endpoint, { params = {}, query, body }: Parts, key: string): Promise<Response> {
  const path = e.path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  const url = asked.length > 0 ? `${path}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}` : path
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(e.method !== 'GET' && { 'idempotency-key': key }),
  }
  try {
    const res = await fetch(url, {
      method: e.method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    if (res.status === 502 || res.status === 503 || res.status === 504) throw new NoNetwork()
    regained()
    return res
  } catch {
    lost()
    throw new NoNetwork()
  }
}
