// SQL of alarms: who is threatened, who helps, what waits to be sent outside.
import type { Db } from '#platform/db.ts'

const columns = [
  'id',
  'staffId',
  'departmentId',
  'contactId',
  'place',
  'rehearsal',
  'raisedAt',
  'endedAt',
  'endedBy',
  'endReason',
] as const

const rows = (db: Db) => db.selectFrom('alarm').select(columns)

export type AlarmRow = NonNullable<Awaited<ReturnType<typeof findAlarm>>>

export const findAlarm = (db: Db, id: string) => rows(db).where('id', '=', id).executeTakeFirst()
export const lockAlarm = (db: Db, id: string) => rows(db).where('id', '=', id).forUpdate().executeTakeFirst()

export const openAlarmOf = (db: Db, staffId: string, rehearsal: boolean) =>
  rows(db).where('staffId', '=', staffId).where('rehearsal', '=', rehearsal).where('endedAt', 'is', null).executeTakeFirst()

/** Open ones first, then those that ended, newest first. */
export const alarmsSince = (db: Db, since: string) =>
  rows(db)
    .where(e => e.or([e('endedAt', 'is', null), e('raisedAt', '>', since)]))
    .orderBy('endedAt', order => order.desc().nullsFirst())
    .orderBy('raisedAt', 'desc')
    .limit(100)
    .execute()

type NewRow = Omit<AlarmRow, 'endedAt' | 'endedBy' | 'endReason'>

/** False: this person has one open already, or it is the same again. */
export async function insertAlarm(db: Db, row: NewRow): Promise<boolean> {
  const made = await db
    .insertInto('alarm')
    .values(row)
    .onConflict(same => same.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export const endAlarm = (db: Db, id: string, change: { endedAt: string; endedBy: string; endReason: string }) =>
  db.updateTable('alarm').set(change).where('id', '=', id).execute()

export async function insertHelp(db: Db, row: { alarmId: string; staffId: string; at: string }): Promise<boolean> {
  const made = await db
    .insertInto('alarmHelp')
    .values(row)
    .onConflict(same => same.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export const helpOf = (db: Db, alarmIds: readonly string[]) =>
  db.selectFrom('alarmHelp').selectAll().where('alarmId', 'in', alarmIds).orderBy('at').execute()

export const noticesOf = (db: Db, alarmIds: readonly string[]) =>
  db
    .selectFrom('alarmNotice')
    .select(['alarmId', 'channel', 'kind', 'state', 'attempts'])
    .where('alarmId', 'in', alarmIds)
    .orderBy('id')
    .execute()

export const insertNotice = (
  db: Db,
  row: { id: string; alarmId: string; channel: 'webhook' | 'mail'; kind: 'raised' | 'ended'; nextAt: string },
) =>
  db
    .insertInto('alarmNotice')
    .values(row)
    .onConflict(same => same.doNothing())
    .execute()

export const dueNotices = (db: Db, channel: 'webhook' | 'mail', now: string) =>
  db
    .selectFrom('alarmNotice')
    .select('id')
    .where('state', '=', 'waiting')
    .where('channel', '=', channel)
    .where('nextAt', '<=', now)
    .orderBy('id')
    .limit(20)
    .execute()

/** Compare-and-set: of two processes one gets it, until `until`. */
export const claimNotice = (db: Db, id: string, now: string, until: string) =>
  db
    .updateTable('alarmNotice')
    .set(e => ({ nextAt: until, attempts: e('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('nextAt', '<=', now)
    .returning(['id', 'alarmId', 'kind', 'attempts'])
    .executeTakeFirst()

type NoticeChange = { state?: 'sent' | 'given-up'; sentAt?: string; nextAt?: string; trouble?: string }

export const changeNotice = (db: Db, id: string, change: NoticeChange) =>
  db.updateTable('alarmNotice').set(change).where('id', '=', id).execute()
