// One row per change of state, in the transaction of the act itself: timeline, journal, live push, source of measures.
import { sql } from 'kysely'
import type { Db } from './db.ts'

export type Happening = {
  /** `room.past-participle`: `ticket.called`, `promise.kept`. */
  kind: `${string}.${string}`
  staffId?: string | undefined
  clientId?: string | null | undefined
  contactId?: string | null | undefined
  ticketId?: string | null | undefined
  departmentId?: string | null | undefined
  /** Facts small enough for a list; no names, telephones or texts. */
  data?: Record<string, string | number | boolean | null | readonly string[]>
}

export type Event = Required<{ [K in keyof Omit<Happening, 'data'>]: NonNullable<Happening[K]> | null }> & {
  id: number
  at: string
  kind: string
  data: Record<string, unknown>
}

export async function record(db: Db, now: Date, happening: Happening): Promise<void> {
  const { kind, staffId, clientId, contactId, ticketId, departmentId, data } = happening
  await db
    .insertInto('event')
    .values({
      at: now.toISOString(),
      kind,
      staffId,
      clientId,
      contactId,
      ticketId,
      departmentId,
      data: JSON.stringify(data ?? {}),
    })
    .execute()
}

/** Events after `afterId` and those of `also`, oldest first. */
export const eventsAfter = (db: Db, afterId: number, also: readonly number[] = [], limit = 1000): Promise<Event[]> =>
  db
    .selectFrom('event')
    .selectAll()
    .where(e => e.or([e('id', '>', afterId), sql<boolean>`id = any(${also}::bigint[])`]))
    .orderBy('id')
    .limit(limit)
    .execute() as Promise<Event[]>

export const lastEventId = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('event')
      .select(e => e.fn.max('id').as('id'))
      .executeTakeFirst()
  )?.id ?? 0
