// SQL of the pattern: conflicts beside all contacts of the same time, by topic, hour and how the conversation came about.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Cause, Outcome } from '../model.ts'

export type Span = { since: string; until: string; departments: readonly string[] | undefined; zone: string }
type Counted = { key: string; title: string; conflicts: number; contacts: number }

const contactsIn = (db: Db, { since, until, departments }: Span) =>
  db
    .selectFrom('contact')
    .leftJoin('conflict', 'conflict.contactId', 'contact.id')
    .where('contact.startedAt', '>=', since)
    .where('contact.startedAt', '<', until)
    .$if(departments !== undefined, query => query.where('contact.departmentId', 'in', [...departments!]))

/** Talks aloud: of correspondence only the hard ones are contacts, so its share is counted of the conversations themselves. */
const spokenIn = (db: Db, span: Span) => contactsIn(db, span).where('contact.channel', 'in', ['visit', 'call'])

const counts = {
  conflicts: sql<number>`count(conflict.id)::int`.as('conflicts'),
  contacts: sql<number>`count(*)::int`.as('contacts'),
}

export const totals = (db: Db, span: Span) =>
  contactsIn(db, span).select([counts.conflicts, counts.contacts]).executeTakeFirstOrThrow()

export const byTopic = (db: Db, span: Span): Promise<Counted[]> =>
  spokenIn(db, span)
    .leftJoin('reason', 'reason.id', 'contact.reasonId')
    .select([
      sql<string>`coalesce(reason.id::text, '')`.as('key'),
      sql<string>`coalesce(reason.title, 'Без темы')`.as('title'),
      counts.conflicts,
      counts.contacts,
    ])
    .groupBy(['reason.id', 'reason.title'])
    .execute()

export const byHour = async (db: Db, span: Span): Promise<Counted[]> => {
  const hour = sql<string>`to_char(contact.started_at at time zone ${sql.lit(span.zone)}, 'HH24')`
  const rows = await spokenIn(db, span)
    .select([hour.as('key'), counts.conflicts, counts.contacts])
    .groupBy(hour)
    .orderBy(hour)
    .execute()
  return rows.map(row => ({ ...row, title: `${row.key}:00` }))
}

export async function byProcess(db: Db, span: Span): Promise<Counted[]> {
  const process = sql<string>`case
    when exists (select from handover where handover.received_in = contact.id) then 'handed-over'
    when contact.channel = 'visit' and ticket.issued_at is not null
      and coalesce(contact.started_at - ticket.issued_at, interval '0') > interval '15 minutes' then 'long-wait'
    else contact.channel end`
  const spoken = await spokenIn(db, span)
    .leftJoin('ticket', 'ticket.id', 'contact.ticketId')
    .select([process.as('key'), sql<string>`''`.as('title'), counts.conflicts, counts.contacts])
    .groupBy(process)
    .execute()
  const inWriting = [await written(db, span, 'mail'), await written(db, span, 'message')]
  return [...spoken, ...inWriting].filter(({ contacts }) => contacts > 0)
}

/** Hard talks by mail or message, beside the conversations of people that somebody wrote in last within the span. */
async function written(db: Db, span: Span, key: 'mail' | 'message'): Promise<Counted> {
  const { conflicts } = await contactsIn(db, span)
    .where('contact.channel', '=', key)
    .select(counts.conflicts)
    .executeTakeFirstOrThrow()
  const table = sql.table(key === 'mail' ? 'mail_thread' : 'messenger_conversation')
  const people = key === 'mail' ? sql`origin = 'person'` : sql`true`
  const mine = span.departments === undefined ? sql`true` : sql`department_id = any(${[...span.departments]}::uuid[])`
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${table}
    where last_at >= ${span.since} and last_at < ${span.until} and ${people} and ${mine}`.execute(db)
  return { key, title: '', conflicts, contacts: Math.max(rows[0]!.n, conflicts) }
}

const conflictsIn = (db: Db, { since, until, departments }: Span) =>
  db
    .selectFrom('conflict')
    .where('beganAt', '>=', since)
    .where('beganAt', '<', until)
    .$if(departments !== undefined, query => query.where('departmentId', 'in', [...departments!]))

export const causesIn = (db: Db, span: Span) =>
  conflictsIn(db, span)
    .select(['cause', sql<number>`count(*)::int`.as('conflicts')])
    .where('cause', 'is not', null)
    .groupBy('cause')
    .orderBy('conflicts', 'desc')
    .execute() as Promise<{ cause: Cause; conflicts: number }[]>

export const outcomesIn = (db: Db, span: Span) =>
  conflictsIn(db, span)
    .select(['outcome', sql<number>`count(*)::int`.as('conflicts')])
    .where('outcome', 'is not', null)
    .groupBy('outcome')
    .orderBy('conflicts', 'desc')
    .execute() as Promise<{ outcome: Outcome; conflicts: number }[]>

export const proposalsIn = (db: Db, span: Span) =>
  conflictsIn(db, span)
    .select(['id as conflictId', 'beganAt as at', 'cause', 'proposal'])
    .where('proposal', '<>', '')
    .orderBy('beganAt', 'desc')
    .limit(50)
    .execute() as Promise<{ conflictId: string; at: string; cause: Cause; proposal: string }[]>

/** Seconds from each invitation to the first answer and to the head at the window. */
export const helpTimes = (db: Db, span: Span) =>
  conflictsIn(db, span)
    .innerJoin('invitation', 'invitation.conflictId', 'conflict.id')
    .select([
      sql<number | null>`extract(epoch from invitation.answered_at - invitation.made_at)::float`.as('answered'),
      sql<number | null>`extract(epoch from invitation.here_at - invitation.made_at)::float`.as('here'),
    ])
    .execute()
