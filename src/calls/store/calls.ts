// SQL of calls and of what was heard of them.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { End, EventKind, PhoneCall } from '../model.ts'
import type { Heard } from '../rules/course.ts'

const columns = [
  'id',
  'direction',
  'number',
  'line',
  'state',
  'departmentId',
  'staffId',
  'contactId',
  'cameAt',
  'answeredAt',
  'heldSince',
  'heldSeconds',
  'endedAt',
  'endedBy',
  'purpose',
  'callBackId',
  'convenient',
  'refusalGround',
  'refusalWhere',
  'settled',
  'passedOnAt',
  'reasonId',
  'scriptId',
  'scriptSaid',
] as const

const calls = (db: Db) => db.selectFrom('phoneCall').select(columns)

export const findCall = (db: Db, id: string): Promise<PhoneCall | undefined> => calls(db).where('id', '=', id).executeTakeFirst()

/** Holds the row until the transaction ends. */
export const lockCall = (db: Db, id: string): Promise<PhoneCall | undefined> =>
  calls(db).where('id', '=', id).forUpdate().executeTakeFirst()

export const lockCallOf = (db: Db, exchangeCall: string): Promise<PhoneCall | undefined> =>
  calls(db).where('exchangeCall', '=', exchangeCall).forUpdate().executeTakeFirst()

/** Events of one call take turns, even before there is a row to lock. */
export const takeTurn = (db: Db, exchangeCall: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${exchangeCall}, 5))`.execute(db)

/** Written by hand a moment ago, before the exchange told of the same call. */
export const findSameByHand = (
  db: Db,
  { staffId, number, direction }: { staffId: string; number: string | null; direction: PhoneCall['direction'] },
): Promise<PhoneCall | undefined> =>
  calls(db)
    .where('exchangeCall', 'is', null)
    .where('staffId', '=', staffId)
    .where('number', '=', number)
    .where('direction', '=', direction)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const nameByExchange = (db: Db, id: string, exchangeCall: string) =>
  db.updateTable('phoneCall').set({ exchangeCall }).where('id', '=', id).execute()

/** Mine that are not put away, and those that ring at my department and nobody has taken; oldest first. */
export const callsAt = (db: Db, { staffId, departmentId }: { staffId: string; departmentId: string }): Promise<PhoneCall[]> =>
  calls(db)
    .where('settled', '=', false)
    .where(e => e.or([e('staffId', '=', staffId), e.and([e('staffId', 'is', null), e('departmentId', '=', departmentId)])]))
    .orderBy('cameAt')
    .orderBy('id')
    .execute()

/** Ring at one person's line since before that moment, and nobody has taken them. */
export const ringingSince = (db: Db, before: string) =>
  calls(db)
    .where('state', '=', 'ringing')
    .where('direction', '=', 'in')
    .where('staffId', 'is not', null)
    .where('cameAt', '<=', before)
    .execute()

export const talkingOf = (db: Db, staffId: string): Promise<PhoneCall[]> =>
  calls(db).where('staffId', '=', staffId).where('state', '=', 'talking').forUpdate().execute()

type NewRow = Pick<PhoneCall, 'id' | 'direction' | 'number' | 'line' | 'departmentId' | 'staffId' | 'cameAt'> &
  Partial<Pick<PhoneCall, 'purpose' | 'callBackId'>> & { exchangeCall: string | null }

export const insertCall = (db: Db, row: NewRow) =>
  db
    .insertInto('phoneCall')
    .values({ ...row, state: 'ringing' })
    .execute()

export const changeCall = (db: Db, id: string, change: Partial<Omit<PhoneCall, 'id'>>) =>
  db.updateTable('phoneCall').set(change).where('id', '=', id).execute()

export type HeardRow = {
  id: string
  exchangeCall: string | null
  callId: string | null
  kind: EventKind
  at: string
  heardAt: string
  body: {
    staffId?: string
    done?: 'blind' | 'attended'
    from?: string | null
    to?: string
    by?: End
    number?: string | null
    line?: string
    direction?: 'in' | 'out'
  }
}

/** False when it had been heard before. */
export async function insertHeard(db: Db, row: HeardRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('phoneEvent')
    .values({ ...row, body: JSON.stringify(row.body) })
    .onConflict(c => c.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What was heard before the call itself was announced now belongs to it. */
export const claimHeard = (db: Db, exchangeCall: string, callId: string) =>
  db.updateTable('phoneEvent').set({ callId }).where('exchangeCall', '=', exchangeCall).where('callId', 'is', null).execute()

export async function heardOf(db: Db, callId: string): Promise<Heard[]> {
  const rows = await db.selectFrom('phoneEvent').select(['id', 'kind', 'at', 'body']).where('callId', '=', callId).execute()
  return rows.map(({ body, ...event }) => {
    const { staffId, by } = body as HeardRow['body']
    return { ...event, staffId, by }
  })
}

/** The announcement of a call, if it has been heard. */
export async function announcementOf(db: Db, exchangeCall: string) {
  const query = db.selectFrom('phoneEvent').select(['at', 'body']).where('exchangeCall', '=', exchangeCall)
  const row = await query.where('kind', '=', 'newCall').orderBy('at').executeTakeFirst()
  return row && { at: row.at, ...(row.body as HeardRow['body']) }
}

export const attemptsFor = async (db: Db, callBackId: string): Promise<number> =>
  (
    await db
      .selectFrom('phoneCall')
      .select(e => e.fn.countAll<number>().as('n'))
      .where('callBackId', '=', callBackId)
      .where('state', '=', 'missed')
      .executeTakeFirstOrThrow()
  ).n
