// Clause 4.2: which steps of the protocol were observed in the visits that ended, from the record of the talk itself.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { within, type Span } from './span.ts'

export type StepRow = { step: string; clause: string; title: string; required: boolean; visits: number; done: number }

/** Only visits whose protocol has the step count for it; the title is that of the newest edition. In the protocol's order. */
export async function stepsIn(db: Db, departmentId: string, span: Span): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.step ->> 'code' as step,
      (array_agg(s.step ->> 'clause' order by p.edition desc))[1] as clause,
      (array_agg(s.step ->> 'title' order by p.edition desc))[1] as title,
      bool_or((s.step ->> 'required')::boolean) as required,
      count(*) as visits,
      count(d.step) filter (where d.skipped is null) as done
    from contact c
    join protocol p on p.channel = c.channel and p.edition = c.protocol_edition
    cross join lateral jsonb_array_elements(p.steps) with ordinality as s (step, place)
    left join contact_step d on d.contact_id = c.id and d.step = s.step ->> 'code'
    where ${closedVisits(departmentId, span)}
    group by s.step ->> 'code' order by min(s.place)`.execute(db)
  return rows
}

/** Why steps were passed over, the most frequent reasons first. */
export async function skippedIn(db: Db, departmentId: string, span: Span) {
  const { rows } = await sql<{ step: string; text: string; count: number }>`
    select d.step, d.skipped as text, count(*) as count
    from contact c join contact_step d on d.contact_id = c.id and d.skipped is not null
    where ${closedVisits(departmentId, span)}
    group by d.step, d.skipped order by count(*) desc, d.skipped`.execute(db)
  return rows
}

/** Visits that ended, those with a telephone answered in between, and of the interruptions those with an apology (4.2.8). */
export async function interruptionsIn(db: Db, departmentId: string, span: Span) {
  const { rows } = await sql<{ visits: number; disturbed: number; interruptions: number; apologised: number }>`
    select count(distinct c.id) as visits, count(distinct i.contact_id) as disturbed,
      count(i.id) as interruptions, count(i.id) filter (where i.apologised) as apologised
    from contact c left join interruption i on i.contact_id = c.id
    where ${closedVisits(departmentId, span)}`.execute(db)
  return rows[0]!
}

/** Why visits were closed without the check that nothing was forgotten (4.2.9), the most frequent reasons first. */
export async function withoutCheckIn(db: Db, departmentId: string, span: Span) {
  const { rows } = await sql<{ text: string; count: number }>`
    select c.closed_without_check as text, count(*) as count from contact c
    where c.closed_without_check is not null and ${closedVisits(departmentId, span)}
    group by c.closed_without_check order by count(*) desc, c.closed_without_check`.execute(db)
  return rows
}

/** A visit handed over goes on at the other window and is counted there. */
const closedVisits = (departmentId: string, span: Span) =>
  sql<boolean>`c.channel = 'visit' and c.state = 'closed' and c.department_id = ${departmentId} and ${within('c.ended_at', span)}`
