// SQL of seats and marks. What somebody marked is read by that person alone until all have closed.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Tie } from '../model.ts'

export type SeatRow = { staffId: string; name: string; tie: Tie | null; leftAt: string | null; closedAt: string | null }

/** In the order of seats; also those who left. */
export const seatsOf = (db: Db, candidateId: string): Promise<SeatRow[]> =>
  db
    .selectFrom('hiringSeat')
    .innerJoin('staff', 'staff.id', 'staffId')
    .select(['staffId', 'tie', 'leftAt', 'closedAt'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('name'))
    .where('candidateId', '=', candidateId)
    .orderBy('seatedAt')
    .orderBy(sql`staff.surname collate ru, staff_id`)
    .execute()

export const insertSeats = (db: Db, candidateId: string, staffIds: readonly string[], seatedAt: string) =>
  db
    .insertInto('hiringSeat')
    .values(staffIds.map(staffId => ({ candidateId, staffId, seatedAt })))
    .execute()

type Change = { tie?: Tie; tieAt?: string; leftAt?: string; closedAt?: string }
export const changeSeat = (db: Db, candidateId: string, staffId: string, change: Change) =>
  db.updateTable('hiringSeat').set(change).where('candidateId', '=', candidateId).where('staffId', '=', staffId).execute()

/** Candidates whom somebody interviews, the nearest meeting first; those who are erased or decided long ago are not listed. */
export const seatsOfPerson = (db: Db, staffId: string) =>
  db
    .selectFrom('hiringSeat as s')
    .innerJoin('hiringCandidate as c', 'c.id', 's.candidateId')
    .innerJoin('hiringVacancy as v', 'v.id', 'c.vacancyId')
    .select(['s.candidateId', 'c.number', 'v.position', 'c.meetingAt', 's.tie', 's.closedAt', 'c.discussedAt'])
    .select([
      sql<number>`jsonb_array_length(v.questions)`.as('ofQuestions'),
      sql<number>`(select count(*)::int from hiring_mark m where m.candidate_id = s.candidate_id and m.staff_id = s.staff_id)`.as(
        'answered',
      ),
    ])
    .where('s.staffId', '=', staffId)
    .where('s.leftAt', 'is', null)
    .where('c.outcome', 'is', null)
    .orderBy('c.meetingAt')
    .orderBy('c.number')
    .execute()

export const ownMarks = (db: Db, candidateId: string, staffId: string) =>
  db
    .selectFrom('hiringMark')
    .select(['question', 'mark', 'note'])
    .where('candidateId', '=', candidateId)
    .where('staffId', '=', staffId)
    .execute()

/** Of those who sit; only for what is shown after all have closed. */
export const allMarks = (db: Db, candidateId: string) =>
  db
    .selectFrom('hiringMark as m')
    .innerJoin('hiringSeat as s', join => join.onRef('s.candidateId', '=', 'm.candidateId').onRef('s.staffId', '=', 'm.staffId'))
    .innerJoin('staff', 'staff.id', 'm.staffId')
    .select(['m.question', 'm.mark', 'm.note'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('by'))
    .where('m.candidateId', '=', candidateId)
    .where('s.leftAt', 'is', null)
    .orderBy(sql`staff.surname collate ru, m.staff_id`)
    .execute()

type Mark = { candidateId: string; staffId: string; question: string; mark: number; note: string; at: string }
export const putMark = (db: Db, row: Mark) =>
  db
    .insertInto('hiringMark')
    .values(row)
    .onConflict(on =>
      on.columns(['candidateId', 'staffId', 'question']).doUpdateSet({ mark: row.mark, note: row.note, at: row.at }),
    )
    .execute()

/** Of somebody who leaves the seat: they count for nothing and are read by nobody. */
export const deleteMarks = (db: Db, candidateId: string, staffId: string) =>
  db.deleteFrom('hiringMark').where('candidateId', '=', candidateId).where('staffId', '=', staffId).execute()
