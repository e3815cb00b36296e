// An alarm: raised quietly, seen at once by security and heads, sent outside unless it is a rehearsal, ended by a name with a reason.
import { findContactRow } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound, Problem } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import type { Alarm, NewAlarm } from './alarm-model.ts'
import { placeWords } from './place.ts'
import {
  alarmsSince,
  endAlarm,
  findAlarm,
  helpOf,
  insertAlarm,
  insertHelp,
  insertNotice,
  lockAlarm,
  noticesOf,
  openAlarmOf,
  type AlarmRow,
} from './store/alarms.ts'
import { namesOf } from './views.ts'

/** Ways out of the house that are set up. */
export type Ways = readonly ('webhook' | 'mail')[]

const watches = (who: Who): boolean => has(who, 'security', 'head', 'director')

/** The same id, or a second alarm while the first goes on, is the first. A rehearsal never goes outside. */
export async function raiseAlarm(db: Db, act: Act, { id, contactId, rehearsal }: NewAlarm, ways: Ways): Promise<Alarm> {
  const { who, now } = act
  const contact = contactId ? await findContactRow(db, contactId) : undefined
  const own = contact?.staffId === who.staffId ? contact : undefined
  const place = await placeWords(db, own?.counterId ?? who.counterId, who.departmentId)
  const { staffId, departmentId } = who
  const row = { id, staffId, departmentId, contactId: own?.id ?? null, place, rehearsal, raisedAt: now.toISOString() }
  if (await insertAlarm(db, row)) {
    if (!rehearsal) await leave(db, now, id, 'raised', ways)
    await told(db, now, row, who.staffId, 'alarm.raised')
  }
  const open = (await findAlarm(db, id)) ?? (await openAlarmOf(db, staffId, rehearsal))
  if (open?.staffId !== staffId) throw notFound()
  return (await seen(db, [open]))[0]!
}

/** Somebody goes there: the time to the first is what is measured. */
export async function goToAlarm(db: Db, { who, now }: Act, id: string): Promise<Alarm> {
  const row = await lockAlarm(db, id)
  if (!row) throw notFound()
  if (!row.endedAt && (await insertHelp(db, { alarmId: id, staffId: who.staffId, at: now.toISOString() }))) {
    const seconds = Math.round((now.getTime() - Date.parse(row.raisedAt)) / 1000)
    await told(db, now, row, who.staffId, 'alarm.answered', { seconds, owner: row.staffId })
  }
  return (await seen(db, [row]))[0]!
}

/** Not by whoever raised it, who may be made to; except a rehearsal. Again is the same. */
export async function finishAlarm(db: Db, { who, now }: Act, id: string, reason: string, ways: Ways): Promise<Alarm> {
  const row = await lockAlarm(db, id)
  if (!row || (!watches(who) && row.staffId !== who.staffId)) throw notFound()
  if (!row.rehearsal && (!watches(who) || row.staffId === who.staffId))
    throw new Problem(403, 'not-yours', 'Тревогу снимает охрана или руководитель, который её проверил, а не тот, кто поднял.')
  if (!row.endedAt) {
    await endAlarm(db, id, { endedAt: now.toISOString(), endedBy: who.staffId, endReason: reason })
    if (!row.rehearsal) await leave(db, now, id, 'ended', ways)
    await told(db, now, row, who.staffId, 'alarm.ended', { owner: row.staffId })
  }
  return (await seen(db, [(await findAlarm(db, id))!]))[0]!
}

async function leave(db: Db, now: Date, alarmId: string, kind: 'raised' | 'ended', ways: Ways): Promise<void> {
  for (const channel of ways) await insertNotice(db, { id: uuid7(), alarmId, channel, kind, nextAt: now.toISOString() })
}

/** Those on watch see all of the last month; whoever raised one sees their own that goes on. */
export async function alarmList(db: Db, { who, now }: Act): Promise<{ alarms: Alarm[]; watch: boolean }> {
  const month = new Date(now.getTime() - 30 * 86_400_000).toISOString()
  const all = await alarmsSince(db, month)
  const watch = watches(who)
  return { alarms: await seen(db, watch ? all : all.filter(row => row.staffId === who.staffId && row.endedAt === null)), watch }
}

async function seen(db: Db, rows: AlarmRow[]): Promise<Alarm[]> {
  if (rows.length === 0) return []
  const names = await namesOf(db)
  const ids = rows.map(({ id }) => id)
  const [help, notices] = [await helpOf(db, ids), await noticesOf(db, ids)]
  return rows.map(({ id, staffId: raisedBy, place, rehearsal, raisedAt, endedAt, endedBy, endReason }) => ({
    ...{ id, staffId: raisedBy, place, rehearsal, raisedAt, endedAt, endReason },
    staffName: names(raisedBy),
    endedByName: names(endedBy),
    help: help.filter(one => one.alarmId === id).map(({ staffId, at }) => ({ staffId, name: names(staffId), at })),
    notices: notices
      .filter(one => one.alarmId === id)
      .map(({ channel, kind, state, attempts }) => ({ channel, kind, state, attempts })),
  }))
}

const told = (
  db: Db,
  now: Date,
  { id, rehearsal, departmentId, contactId }: Pick<AlarmRow, 'id' | 'rehearsal' | 'departmentId' | 'contactId'>,
  staffId: string,
  kind: `alarm.${string}`,
  data: Record<string, string | number> = {},
): Promise<void> => record(db, now, { kind, staffId, departmentId, contactId, data: { alarm: id, rehearsal, ...data } })
