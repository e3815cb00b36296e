// The whole server in a test: a fresh database, the named cast, a clock that the test sets, and calls by endpoint.
import { afterAll, beforeAll } from 'vitest'
import { buildApp, type App } from '../src/app.ts'
import type { Database, Db } from '#platform/db.ts'
import type { CallArgs, Endpoint, Reply } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { freshDatabase } from './db.ts'
import { cast, password, settle, type CastName } from './people.ts'

export type Answer<E extends Endpoint> = { status: number; body: Reply<E> & { code?: string; message?: string } }

/** Somebody at a screen. `key` repeats a request as the same act. */
export type Somebody = <E extends Endpoint>(e: E, args: CallArgs<E>, options?: { key?: string }) => Promise<Answer<E>>

export type TestHouse = {
  readonly db: Db
  readonly app: App
  readonly database: Database
  /** A client or a stranger. */
  anyone: Somebody
  as: (name: CastName) => Promise<Somebody>
  setClock: (iso: string) => void
  now: () => Date
}

/** Tuesday 24 November 2026, 10:30 in Moscow: an ordinary working morning. */
export const tuesdayMorning = '2026-11-24T07:30:00.000Z'

/** Call at the top of a test file: opens before its tests, closes after. */
export function testHouse({ people = true } = {}): TestHouse {
  let database: Database
  let app: App
  let clock = new Date(tuesdayMorning)
  const cookies = new Map<string, string>()
  beforeAll(async () => {
    database = await freshDatabase()
    if (people) await settle(database.db)
    app = await buildApp(database, { now: () => new Date(clock) })
    await app.web.ready()
  })
  afterAll(async () => {
    await app?.close()
    await database?.close()
  })

  const somebody =
    (cookie?: string): Somebody =>
    async (e, args, { key = uuid7() } = {}) => {
      const res = await app.web.inject({
        method: e.method,
        url: urlOf(e, args),
        headers: { ...(cookie && { cookie }), 'idempotency-key': key },
        ...payload(args),
      })
      return { status: res.statusCode, body: res.json() }
    }
  const as = async (name: CastName) => {
    const cookie = cookies.get(name) ?? (await signIn(name))
    cookies.set(name, cookie)
    return somebody(cookie)
  }
  const signIn = async (name: CastName) => {
    const res = await app.web.inject({ method: 'POST', url: '/api/session', payload: { login: cast[name].login, password } })
    if (res.statusCode !== 200) throw new Error(`${name} could not sign in: ${res.body}`)
    return String(res.headers['set-cookie']).split(';')[0]!
  }
  return {
    get db() {
      return database.db
    },
    get app() {
      return app
    },
    get database() {
      return database
    },
    anyone: somebody(),
    as,
    setClock: iso => void (clock = new Date(iso)),
    now: () => new Date(clock),
  }
}

export function urlOf(e: Endpoint, args: unknown): string {
  const { params = {}, query } = args as { params?: Record<string, string>; query?: Record<string, string> }
  const path = e.path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked).toString()}` : path
}

const payload = (args: unknown) =>
  (args as { body?: object }).body === undefined ? {} : { payload: (args as { body: object }).body }
