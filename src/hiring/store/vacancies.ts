// SQL of vacancies: who interviews, and the figures that stay when the data of candidates are gone.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Outcome, Question, Requirement, VacancyChange } from '../model.ts'

export type VacancyRow = {
  id: string
  departmentId: string
  department: string
  position: string
  duties: string
  openings: number
  requirements: Requirement[]
  questions: Question[]
  panelSize: number
  openedAt: string
  closedAt: string | null
  closedWhy: 'filled' | 'cancelled' | null
}

const query = (db: Db) =>
  db
    .selectFrom('hiringVacancy')
    .innerJoin('department', 'department.id', 'departmentId')
    .select(['hiringVacancy.id', 'departmentId', 'department.shortTitle as department', 'position', 'duties', 'openings'])
    .select(['requirements', 'questions', 'panelSize', 'openedAt', 'closedAt', 'closedWhy'])

/** `departmentId` undefined: of all departments. Those that look for somebody first, newest first. */
export const vacancyRows = async (db: Db, departmentId: string | undefined): Promise<VacancyRow[]> =>
  (await query(db)
    .where(sql<boolean>`${departmentId ?? null}::uuid is null or department_id = ${departmentId ?? null}`)
    .orderBy(sql`closed_at is not null`)
    .orderBy('openedAt', 'desc')
    .execute()) as VacancyRow[]

export const findVacancy = async (db: Db, id: string): Promise<VacancyRow | undefined> =>
  (await query(db).where('hiringVacancy.id', '=', id).executeTakeFirst()) as VacancyRow | undefined

/** Others who want to change it, or to offer its last place, wait. */
export async function lockVacancy(db: Db, id: string): Promise<VacancyRow | undefined> {
  await db.selectFrom('hiringVacancy').select('id').where('id', '=', id).forUpdate().execute()
  return findVacancy(db, id)
}

type Kept = Omit<VacancyChange, 'panel' | 'questions'> & { questions: readonly Question[] }
const row = ({ requirements, questions, ...rest }: Kept) => ({
  ...rest,
  requirements: JSON.stringify(requirements),
  questions: JSON.stringify(questions),
})

export const insertVacancy = (db: Db, vacancy: Kept & { id: string; openedBy: string; openedAt: string }) =>
  db
    .insertInto('hiringVacancy')
    .values({ ...vacancy, ...row(vacancy) })
    .execute()

export const changeVacancy = (db: Db, id: string, vacancy: Kept) =>
  db.updateTable('hiringVacancy').set(row(vacancy)).where('id', '=', id).execute()

export const closeVacancyRow = (
  db: Db,
  id: string,
  change: { closedBy: string; closedAt: string; closedWhy: 'filled' | 'cancelled' },
) => db.updateTable('hiringVacancy').set(change).where('id', '=', id).execute()

export async function putPanel(db: Db, vacancyId: string, staffIds: readonly string[]): Promise<void> {
  await db.deleteFrom('hiringPanel').where('vacancyId', '=', vacancyId).execute()
  await db
    .insertInto('hiringPanel')
    .values(staffIds.map((staffId, at) => ({ vacancyId, staffId, place: at + 1 })))
    .execute()
}

export const panelOf = (db: Db, vacancyId: string) =>
  db
    .selectFrom('hiringPanel')
    .innerJoin('staff', 'staff.id', 'staffId')
    .select(['staffId', 'leftOn'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('name'))
    .where('vacancyId', '=', vacancyId)
    .orderBy('place')
    .execute()

export type Anonymous = {
  vacancyId: string
  openedAt: string
  invitedAt: string | null
  discussedAt: string | null
  offeredAt: string | null
  outcome: Outcome | null
  endedAt: string | null
}

/** Moments of all candidates, erased ones too; nothing that names anybody. */
export const momentsOf = (db: Db, vacancyIds: readonly string[]): Promise<Anonymous[]> =>
  db
    .selectFrom('hiringCandidate')
    .innerJoin('hiringVacancy', 'hiringVacancy.id', 'vacancyId')
    .select(['vacancyId', 'openedAt', 'invitedAt', 'discussedAt', 'offeredAt', 'outcome', 'endedAt'])
    .where(sql<boolean>`vacancy_id = any(${vacancyIds}::uuid[])`)
    .execute()

/** Closed marks of discussed candidates of these vacancies; marks of those who left their seat are not among them. */
export const marksIn = (db: Db, vacancyIds: readonly string[]) =>
  db
    .selectFrom('hiringMark as m')
    .innerJoin('hiringSeat as s', join => join.onRef('s.candidateId', '=', 'm.candidateId').onRef('s.staffId', '=', 'm.staffId'))
    .innerJoin('hiringCandidate as c', 'c.id', 'm.candidateId')
    .select(['m.candidateId', 'c.vacancyId', 'm.question', 'm.mark'])
    .where(sql<boolean>`c.vacancy_id = any(${vacancyIds}::uuid[])`)
    .where('c.discussedAt', 'is not', null)
    .where('s.leftAt', 'is', null)
    .orderBy('m.candidateId')
    .orderBy('m.question')
    .orderBy('m.staffId')
    .execute()
