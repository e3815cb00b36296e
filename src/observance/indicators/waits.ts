// Clause 3.5: how long people waited. A wait runs from joining the queue (or from being sent on) to the call.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Wait } from '../rules/waits.ts'
import type { Span } from './span.ts'

/** `since` is when the wait began; the client of a booking waits from the agreed time, or from arrival if that was later. */
type WaitRow = Wait & { since: string }

/** When the last hand-over before a moment sent the ticket on. */
const sentOn = (before: ReturnType<typeof sql<string>>) =>
  sql<string>`(select max(h.made_at) from handover h where h.ticket_id = t.id and h.made_at <= ${before})`

/** Waits that ended in a call within the span, at windows of the department; a repeated call is no second wait. */
export async function calledIn(db: Db, departmentId: string, { from, to }: Span): Promise<WaitRow[]> {
  const { rows } = await sql<WaitRow>`
    select w.since, greatest(0, extract(epoch from w.at - w.since))::float8 / 60 as minutes, w.booked, 'called' as "end"
    from (
      select c.at, greatest(coalesce(${sentOn(sql`c.at`)}, t.queued_at), t.issued_at) as since, t.booking_id is not null as booked
      from ticket_call c join ticket t on t.id = c.ticket_id join counter w on w.id = c.counter_id
      where w.department_id = ${departmentId} and not c.again and c.at >= ${from} and c.at < ${to}
    ) w order by w.since`.execute(db)
  return rows
}

/** Tickets of these days that nobody has called: those who wait until `now`, and those who left. */
export async function uncalledOn(
  db: Db,
  departmentId: string,
  days: { from: string; to: string },
  now: Date,
): Promise<WaitRow[]> {
  const { rows } = await sql<WaitRow>`
    select w.since, greatest(0, extract(epoch from w.until - w.since))::float8 / 60 as minutes, w.booked, w."end"
    from (
      select coalesce(t.ended_at, ${now.toISOString()}) as until, t.booking_id is not null as booked,
        greatest(coalesce(${sentOn(sql`'infinity'::timestamptz`)}, t.queued_at), t.issued_at) as since,
        case t.state when 'left' then 'left' else 'waiting' end as "end"
      from ticket t
      where t.day between ${days.from} and ${days.to} and t.department_id = ${departmentId} and t.state in ('waiting', 'away', 'left')
    ) w order by w.since`.execute(db)
  return rows
}
