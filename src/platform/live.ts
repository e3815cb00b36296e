// Live screens: each process reads new events from the database and tells the screens that are open to it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database, Db } from './db.ts'
import { eventsAfter, lastEventId, type Event } from './events.ts'
import { unreadAfter } from './late-events.ts'
import type { Who } from './who.ts'

/** What a topic means: who may listen, which events concern it, and, for public screens, the whole state to push. */
export type Topic = {
  /** Matches the asked name (`board`, `ticket:abc`); undefined when it is not this topic. */
  match: (name: string) => string | undefined
  may: (who: Who | undefined, key: string) => boolean
  concerns: (event: Event, key: string) => boolean
  /** Computed once per burst of events for all who listen, in a transaction that only reads; without it a «changed» is sent. */
  state?: (db: Db, key: string) => Promise<unknown>
}

type Listener = { topic: Topic; name: string; key: string; res: FastifyReply['raw'] }

export type Live = { poke: () => void; stop: () => Promise<void>; listeners: () => number }

export async function live(
  app: FastifyInstance,
  database: Database,
  topics: Topic[],
  whoIs: (req: FastifyRequest) => Promise<Who | undefined>,
): Promise<Live> {
  const { db } = database
  const listeners = new Set<Listener>()
  const streams = new Set<FastifyReply['raw']>()
  const unread = unreadAfter(await lastEventId(db))
  let reading = false
  let again = false

  async function read(): Promise<void> {
    if (reading) return void (again = true)
    reading = true
    try {
      do {
        again = false
        const fresh = await eventsAfter(db, unread.after(), unread.missing())
        if (fresh.length > 0) await send(db, listeners, (tx, listener) => newsFor(tx, listener, fresh))
        // Only now: what could not be told is read again.
        unread.read(
          fresh.map(({ id }) => id),
          Date.now(),
        )
      } while (again)
    } catch (error) {
      app.log.error({ name: (error as Error).name }, 'live reading failed, will try again')
    } finally {
      reading = false
    }
  }
  const newcomers = new Set<Listener>()
  let welcoming: NodeJS.Timeout | undefined
  /** Together: when a network or a server comes back, thousands open their screens at once. */
  function welcome(mine: Listener[]): void {
    for (const listener of mine) newcomers.add(listener)
    welcoming ??= setTimeout(() => {
      const those = new Set(newcomers)
      newcomers.clear()
      welcoming = undefined
      send(db, those, (tx, listener) => greetingFor(tx, listener, unread.after())).catch((error: unknown) => {
        app.log.error({ name: (error as Error).name }, 'live greeting failed, screens will come back')
        for (const { res } of those) res.end()
      })
    }, 10)
  }
  const wire = database.engine === 'postgres' ? await acrossProcesses(database, () => void read()) : undefined
  const timer = setInterval(() => void read(), 1000)
  const heartbeat = setInterval(() => beat(streams), 5000)

  app.get('/api/live', { schema: { hide: true } }, async (req, res) => {
    const { topics: asked = '' } = req.query as { topics?: string }
    const who = await whoIs(req)
    const names = asked.split(',').filter(Boolean)
    const mine = names.slice(0, mostTopics).flatMap((name): Listener[] => {
      const found = find(topics, name, who)
      return found ? [{ ...found, name, res: res.raw }] : []
    })
    open(res)
    streams.add(res.raw)
    for (const listener of mine) listeners.add(listener)
    req.raw.on('close', () => {
      streams.delete(res.raw)
      mine.forEach(listener => listeners.delete(listener))
    })
    const heard = new Set(mine.map(({ name }) => name))
    // All screens of a tab share a stream: what one of them may not hear must not make the others deaf.
    for (const topic of new Set(names)) if (!heard.has(topic)) res.raw.write(eventOf('refused', { topic }))
    welcome(mine)
  })

  return {
    poke: () => {
      void read()
      wire?.tell()
    },
    stop: async () => {
      clearInterval(timer)
      clearInterval(heartbeat)
      clearTimeout(welcoming)
      for (const res of streams) res.end()
      await wire?.stop()
    },
    listeners: () => listeners.size,
  }
}

/** More on one stream is no screen. */
const mostTopics = 20

/** Undefined: there is none, or not for this person; the two are not told apart. */
function find(topics: Topic[], name: string, who: Who | undefined) {
  for (const topic of topics) {
    const key = topic.match(name)
    if (key !== undefined && topic.may(who, key)) return { topic, key }
  }
  return undefined
}

function open(res: FastifyReply): void {
  res.hijack()
  res.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  res.raw.write('retry: 1500\n\n')
}

/** A screen that is this many bytes behind is cut off: it comes back and gets the whole state. */
const farBehind = 1 << 20

/** Each name's frame is made once, then written to all who listen to it. */
async function send(
  db: Db,
  listeners: ReadonlySet<Listener>,
  frameFor: (tx: Db, listener: Listener) => Promise<string | undefined>,
): Promise<void> {
  const names = new Map([...listeners].map(listener => [listener.name, listener]))
  if (names.size === 0) return
  const frames = await db
    .transaction()
    .setAccessMode('read only')
    .execute(async tx => {
      const made = new Map<string, Buffer>()
      for (const listener of names.values()) {
        const text = await frameFor(tx, listener)
        if (text) made.set(listener.name, Buffer.from(text))
      }
      return made
    })
  for (const { name, res } of listeners) {
    const bytes = frames.get(name)
    if (res.writableLength > farBehind) res.destroy()
    else if (bytes) res.write(bytes)
  }
}

/** Whoever comes (or comes back after a lost network) gets the whole state first: nothing has to be replayed. */
async function greetingFor(tx: Db, { topic, key, name }: Listener, last: number): Promise<string> {
  return topic.state
    ? frame(last, 'state', { topic: name, state: await topic.state(tx, key) })
    : frame(last, 'changed', { topic: name })
}

async function newsFor(tx: Db, { topic, key, name }: Listener, fresh: Event[]): Promise<string | undefined> {
  const mine = fresh.filter(event => topic.concerns(event, key))
  const id = fresh.at(-1)!.id
  if (mine.length === 0) return undefined
  if (topic.state) return frame(id, 'state', { topic: name, state: await topic.state(tx, key) })
  return frame(id, 'changed', { topic: name, kinds: [...new Set(mine.map(event => event.kind))] })
}

const frame = (id: number, event: string, data: object) => `id: ${id}\n${eventOf(event, data)}`
const eventOf = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** An event, not a comment: the browser must notice when it stops (a pulled cable closes nothing). */
function beat(streams: Set<FastifyReply['raw']>): void {
  for (const res of streams) res.write('event: beat\ndata: 1\n\n')
}

/** LISTEN/NOTIFY on a connection of its own; told outside the transactions, so commits do not queue behind each other. */
async function acrossProcesses({ pool }: Database, heard: () => void) {
  const client = await pool.connect()
  client.on('notification', heard)
  client.on('error', () => {})
  await client.query('listen zabota_event')
  let planned: NodeJS.Timeout | undefined
  let onItsWay = false
  let again = false
  const tell = () => {
    if (onItsWay) again = true
    else planned ??= setTimeout(() => void notify(), 5)
  }
  async function notify(): Promise<void> {
    planned = undefined
    onItsWay = true
    await client.query('notify zabota_event').catch(() => {})
    onItsWay = false
    if (again) tell()
    again = false
  }
  return {
    tell,
    stop: async () => {
      clearTimeout(planned)
      await client.query('unlisten *').catch(() => {})
      client.release(true)
    },
  }
}
