// The journal cannot be rewritten unnoticed: events are sealed in batches, each seal holds the hash of the one before.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Event } from './events.ts'

const batch = 500
/** Ids this far back may still belong to a transaction that has not ended. */
const window = 5000
const beginning = '0'.repeat(64)

/** Seals what is not sealed yet, `most` events at a time; returns how many were sealed. Two processes take turns. */
export async function sealEvents(db: Db, now: Date, most = batch): Promise<number> {
  return db.transaction().execute(async tx => {
    const {
      rows: [lock],
    } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7240002) as mine`.execute(tx)
    if (!lock?.mine) return 0
    const previous = await tx.selectFrom('seal').select(['hash', 'eventIds']).orderBy('id', 'desc').limit(1).executeTakeFirst()
    const events = await unsealed(tx, (previous?.eventIds.at(-1) ?? 0) - window, most)
    if (events.length === 0) return 0
    const hash = chain(previous?.hash ?? beginning, events)
    await tx
      .insertInto('seal')
      .values({ at: now.toISOString(), eventIds: events.map(e => e.id), hash })
      .execute()
    return events.length
  })
}

async function unsealed(db: Db, floor: number, most: number): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select e.* from event e
    where e.id > ${floor}
      and e.id not in (select unnest(event_ids) from seal where event_ids[cardinality(event_ids)] > ${floor})
    order by e.id limit ${most}`.execute(db)
  return rows
}

export type Verdict =
  | { ok: true; seals: number; events: number; unsealed: number; lastHash: string }
  | { ok: false; seal: number; message: string }

/** Recomputes the whole chain. The first seal that does not fit is named; events without a seal are counted. */
export async function verifyJournal(db: Db): Promise<Verdict> {
  const seals = await db.selectFrom('seal').selectAll().orderBy('id').execute()
  let previous = beginning
  let sealed = 0
  for (const seal of seals) {
    const events = (await db.selectFrom('event').selectAll().where('id', 'in', seal.eventIds).orderBy('id').execute()) as Event[]
    if (events.length !== seal.eventIds.length) {
      return {
        ok: false,
        seal: seal.id,
        message: `Печать ${seal.id} от ${seal.at}: пропало записей — ${seal.eventIds.length - events.length}.`,
      }
    }
    if (chain(previous, events) !== seal.hash) {
      return {
        ok: false,
        seal: seal.id,
        message: `Печать ${seal.id} от ${seal.at}: записи ${seal.eventIds[0]}–${seal.eventIds.at(-1)} меняли после печати.`,
      }
    }
    previous = seal.hash
    sealed += events.length
  }
  const { count } = await db
    .selectFrom('event')
    .select(e => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { ok: true, seals: seals.length, events: sealed, unsealed: count - sealed, lastHash: previous }
}

function chain(previous: string, events: Event[]): string {
  const hash = createHash('sha256').update(previous)
  for (const event of events) hash.update(JSON.stringify(event, sorted))
  return hash.digest('hex')
}

/** The same text whichever order the columns or the engine's json came in. */
function sorted(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
