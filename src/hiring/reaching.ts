// A vacancy or a candidate for whoever may see it; for anybody else it is not found.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { hiresFor } from './rules/reach.ts'
import { traitFinder, traitMessage, type Named } from './rules/traits.ts'
import { findCandidate, lockCandidate, type CandidateRow } from './store/candidates.ts'
import { findVacancy, lockVacancy, type VacancyRow } from './store/vacancies.ts'

export const noCandidate = () => notFound('Такого кандидата нет или его рассматривает другой отдел.')

export async function getVacancy(db: Db, who: Who, id: string, lock = false): Promise<VacancyRow> {
  const row = await (lock ? lockVacancy : findVacancy)(db, id)
  if (!row || !hiresFor(who, row.departmentId)) throw notFound('Такой вакансии нет или её ведёт другой отдел.')
  return row
}

export type Whole = { row: CandidateRow; vacancy: VacancyRow }

/** With `lock` both wait for others, the vacancy first. */
export async function getCandidate(db: Db, who: Who, id: string, lock = false): Promise<Whole> {
  const found = await findCandidate(db, id)
  if (!found) throw noCandidate()
  const vacancy = await (lock ? lockVacancy : findVacancy)(db, found.vacancyId)
  if (!vacancy || !hiresFor(who, vacancy.departmentId)) throw noCandidate()
  return { row: lock ? (await lockCandidate(db, id))! : found, vacancy }
}

/** Refuses `ended` for a candidate about whom all is decided, or whose data are erased. */
export function mustGoOn({ outcome }: CandidateRow): void {
  if (outcome) throw refused('ended', 'Подбор с этим кандидатом уже закончен. Ничего не изменили.')
}

let find: ((note: string) => Named[]) | undefined

export async function traitsIn(text: string): Promise<Named[]> {
  find ??= traitFinder(await readyDictionary())
  return find(text)
}

/** Refuses `trait` where the text names a protected trait; nothing of it is kept. */
export async function mustNameNoTrait(text: string): Promise<void> {
  const named = await traitsIn(text)
  if (named.length > 0) throw refused('trait', traitMessage(named))
}
