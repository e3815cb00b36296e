// Clause 4.2: which steps of the protocol were observed in the visits that ended, from the record of the talk itself.
import { sql } from 'kysely'
import { Step } from '#contacts/model.ts'
import type { Db } from '#platform/db.ts'
import type { EditionVisits, StepMark } from '../rules/steps.ts'
import { within, type Span } from './span.ts'

/** How many visits ended by edition of the protocol. */
export async function visitsIn(db: Db, departmentId: string, span: Span): Promise<EditionVisits[]> {
  const { rows } = await sql<{ edition: number; visits: number; steps: object }>`
    select v.edition, v.visits, p.steps from (
      select c.protocol_edition as edition, count(*) as visits from contact c
      where ${closedVisits(departmentId, span)} group by c.protocol_edition
    ) v join protocol p on p.channel = 'visit' and p.edition = v.edition order by v.edition`.execute(db)
  return rows.map(({ steps, ...row }) => ({ ...row, steps: Step.array().parse(steps) }))
}

/** Marks of steps in those visits: `skipped` is null for an observed one, else why it was passed over. */
export async function marksIn(db: Db, departmentId: string, span: Span): Promise<StepMark[]> {
  const { rows } = await sql<StepMark>`
    select c.protocol_edition as edition, d.step, d.skipped, count(*) as count
    from contact c join contact_step d on d.contact_id = c.id
    where ${closedVisits(departmentId, span)}
    group by c.protocol_edition, d.step, d.skipped order by count(*) desc, d.skipped`.execute(db)
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
