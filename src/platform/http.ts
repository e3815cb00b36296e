// Mounts endpoints: shape checked once, permission declared, a write is one transaction and is done once however often it is retried.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from './db.ts'
import type { Endpoint, Input, Reply } from './endpoint.ts'
import { badInput, forbidden, Problem, refused, unknownPerson } from './errors.ts'
import './shape-words.ts'
import type { May, Who } from './who.ts'

export type House = {
  db: Db
  now: () => Date
  whoIs: (req: FastifyRequest) => Promise<Who | undefined>
  /** Tells the live screens that events have been written. */
  poke: () => void
}

type Asked = { db: Db; now: Date; req: FastifyRequest; res: FastifyReply }
export type Call = Asked & { who: Who }
export type OpenCall = Asked & { who: Who | undefined }

export type Mount = {
  /** For staff: `who` is known in the handler. */
  <E extends Endpoint>(e: E, may: May, handle: (input: Input<E>, call: Call) => Promise<Reply<E>>): void
  /** For anybody, clients without an account included. */
  open: <E extends Endpoint>(e: E, handle: (input: Input<E>, call: OpenCall) => Promise<Reply<E>>) => void
  /** All that have been mounted so far. */
  readonly endpoints: readonly Endpoint[]
}

const Key = z.uuid()

export function mounting(app: FastifyInstance, house: House): Mount {
  const endpoints: Endpoint[] = []
  const add = (e: Endpoint, may: May | undefined, handle: Handle) => {
    endpoints.push(e)
    route(app, house, e, may, handle)
  }
  const mount = (e: Endpoint, may: May, handle: unknown) => add(e, may, handle as Handle)
  const open = (e: Endpoint, handle: unknown) => add(e, undefined, handle as Handle)
  return Object.assign(mount, { open, endpoints }) as Mount
}

type Handle = (input: unknown, call: OpenCall) => Promise<unknown>

function route(app: FastifyInstance, house: House, e: Endpoint, may: May | undefined, handle: Handle): void {
  const handler = async (req: FastifyRequest, res: FastifyReply) => {
    const who = await house.whoIs(req)
    if (may) allow(may, who)
    const input = parse(e, req)
    const now = house.now()
    res.header('cache-control', 'no-store')
    if (e.method === 'GET') return z.parse(e.reply, await handle(input, { db: house.db, who, now, req, res }))
    const act = async (db: Db) => z.parse(e.reply, await handle(input, { db, who, now, req, res }))
    const reply = e.alone ? await act(house.db) : await once(house.db, { e, req, who, now }, act)
    house.poke()
    return reply
  }
  const config = { described: () => described(e) }
  app.route({ method: e.method, url: e.path, handler, config, ...(e.bodyLimit && { bodyLimit: e.bodyLimit }) })
}

function allow(may: May, who: Who | undefined): void {
  if (!who) throw unknownPerson()
  if (who.locked) throw new Problem(423, 'locked', 'Экран закрыт после перерыва. Введите пароль, всё останется на месте.')
  if (!may(who)) throw forbidden()
}

function parse(e: Endpoint, req: FastifyRequest): unknown {
  const input: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const shape = e[part]
    if (!shape) continue
    const read = z.safeParse(shape, req[part] ?? {})
    if (!read.success)
      throw badInput(Object.fromEntries(read.error.issues.map(issue => [issue.path.join('.') || part, issue.message])))
    input[part] = read.data
  }
  return input
}

type Asking = { e: Endpoint; req: FastifyRequest; who: Who | undefined; now: Date }

/** The same `idempotency-key` gives the first reply again; of two at the same moment the database lets one through. */
async function once(db: Db, { e, req, who, now }: Asking, act: (tx: Db) => Promise<unknown>): Promise<unknown> {
  const key = Key.safeParse(req.headers['idempotency-key'])
  if (!key.success) return db.transaction().execute(act)
  const asked = printOf(req, who)
  const earlier = await replyTo(db, key.data, asked)
  if (earlier) return earlier.reply
  try {
    return await db.transaction().execute(async tx => {
      const reply = await act(tx)
      const endpoint = `${e.method} ${e.path}`
      const row = { id: key.data, endpoint, asked, reply: JSON.stringify(reply ?? null), at: now.toISOString() }
      await tx.insertInto('request').values(row).execute()
      return reply
    })
  } catch (error) {
    const twin = await replyTo(db, key.data, asked)
    if (twin) return twin.reply
    throw error
  }
}

/** By whom and what exactly was asked. Without a password: a quick hash of one must lie nowhere. */
const printOf = ({ method, url, body }: FastifyRequest, who: Who | undefined): string =>
  createHash('sha256')
    .update(
      JSON.stringify([who?.staffId, method, url, body], (name, value: unknown) => (name === 'password' ? undefined : value)),
    )
    .digest('base64url')

async function replyTo(db: Db, id: string, asked: string): Promise<{ reply: unknown } | undefined> {
  const earlier = await db.selectFrom('request').select(['reply', 'asked']).where('id', '=', id).executeTakeFirst()
  if (earlier && earlier.asked !== asked)
    throw refused('other-request', 'Это уже записано иначе: прежняя запись цела. Обновите страницу и повторите, что изменили.')
  return earlier
}

/** What OpenAPI and the page of endpoints show; made when somebody looks: for all endpoints it takes a third of a start. */
function described(e: Endpoint) {
  const shape = (part: 'params' | 'query' | 'body') => e[part] && z.toJSONSchema(e[part], { io: 'input', unrepresentable: 'any' })
  return {
    summary: e.summary,
    tags: [e.path.split('/')[2] ?? 'api'],
    ...(e.clauses && { description: `Code: ${e.clauses.join(', ')}` }),
    ...(e.params && { params: shape('params') }),
    ...(e.query && { querystring: shape('query') }),
    ...(e.body && { body: shape('body') }),
    response: { 200: z.toJSONSchema(e.reply, { io: 'output', unrepresentable: 'any' }) },
  }
}

/** Old replies are of no use after a day: nobody retries so late. */
export const forgetOldRequests = (db: Db, now: Date) =>
  db
    .deleteFrom('request')
    .where('at', '<', new Date(now.getTime() - 86_400_000).toISOString())
    .execute()

/** Answers only when the database does. */
export const alive = async (db: Db) => void (await sql`select 1`.execute(db))

/** When somebody's data are erased, replies that name the record go too: they would give the data out again until tomorrow. */
export const forgetReplies = (db: Db, recordId: string) =>
  db
    .deleteFrom('request')
    .where(sql<boolean>`position(${recordId} in reply::text) > 0`)
    .execute()
