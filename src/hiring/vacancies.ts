// Vacancies: opened with requirements, questions and those who interview; changed while nobody is interviewed; closed.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues, departments } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { bankNow } from './banking.ts'
import type { Agreed, NewVacancy, Overview, Question, Vacancy, VacancyChange, VacancyLine } from './model.ts'
import { getVacancy, mustNameNoTrait } from './reaching.ts'
import { agreementOf } from './rules/agreement.ts'
import { hiresFor, keepsHiring } from './rules/reach.ts'
import { funnelOf, meansOf, scoreOf, standingOf, sumOfFunnels, timeToHire } from './rules/standing.ts'
import { candidatesOf, type CandidateRow } from './store/candidates.ts'
import { waitingIn } from './store/decisions.ts'
import {
  changeVacancy,
  closeVacancyRow,
  insertVacancy,
  marksIn,
  momentsOf,
  panelOf,
  putPanel,
  vacancyRows,
  type Anonymous,
  type VacancyRow,
} from './store/vacancies.ts'

/** HR and the director see all departments. */
export async function overviewFor(db: Db, now: Date, who: Who): Promise<Overview> {
  const rows = await vacancyRows(db, keepsHiring(who) || has(who, 'director') ? undefined : who.departmentId)
  const ids = rows.map(({ id }) => id)
  const all = await momentsOf(db, ids)
  const byVacancy = Map.groupBy(all, ({ vacancyId }) => vacancyId)
  const vacancies = rows.map(row => lineOf(row, byVacancy.get(row.id) ?? []))
  return {
    vacancies,
    funnel: sumOfFunnels(vacancies.map(({ funnel }) => funnel)),
    time: timeToHire(hiredOf(all)),
    agreement: await agreementIn(db, now, ids),
  }
}

function lineOf(row: VacancyRow, all: readonly Anonymous[]): VacancyLine {
  const { id, position, department, openings, openedAt, closedAt, closedWhy } = row
  const funnel = funnelOf(all)
  return { id, position, department, openings, openedAt, closedAt, closedWhy, funnel, hired: funnel.hired }
}

const hiredOf = (all: readonly Anonymous[]) =>
  all.flatMap(({ outcome, openedAt, endedAt }) => (outcome === 'hired' && endedAt !== null ? [{ openedAt, endedAt }] : []))

async function agreementIn(db: Db, now: Date, ids: readonly string[]): Promise<Agreed> {
  const least = await norm(db, 'sample.least', await todayOf(db, now))
  const units = Map.groupBy(await marksIn(db, ids), ({ candidateId, question }) => `${candidateId} ${question}`)
  return agreementOf(
    [...units.values()].map(unit => unit.map(({ mark }) => mark)),
    least,
  )
}

export async function vacancyFor(db: Db, now: Date, who: Who, id: string): Promise<Vacancy> {
  const row = await getVacancy(db, who, id)
  const list = await candidatesOf(db, id)
  const marks = Map.groupBy(await marksIn(db, [id]), ({ candidateId }) => candidateId)
  const waiting = new Set((await waitingIn(db, id)).map(({ candidateId }) => candidateId))
  const all = await momentsOf(db, [id])
  const panel = await panelOf(db, id)
  return {
    ...row,
    panel: panel.map(({ staffId, name }) => ({ staffId, name })),
    fixed: isFixed(list),
    candidates: list.map(one => ({
      id: one.id,
      number: one.number,
      name: nameOf(one),
      standing: standingOf(one, waiting.has(one.id)),
      appliedAt: one.appliedAt,
      eraseOn: one.eraseOn,
      erased: one.erasedAt !== null,
      score: scoreOf(row.requirements, meansOf(row.requirements, row.questions, marks.get(one.id) ?? [])),
    })),
    funnel: funnelOf(all),
    time: timeToHire(hiredOf(all)),
    agreement: await agreementIn(db, now, [id]),
    keepDays: await norm(db, 'hiring.keep', await todayOf(db, now)),
  }
}

export const nameOf = ({ surname, name, patronymic }: Pick<CandidateRow, 'surname' | 'name' | 'patronymic'>) =>
  [surname, name, patronymic].filter(Boolean).join(' ')

const isFixed = (list: readonly CandidateRow[]) => list.some(({ invitedAt }) => invitedAt !== null)

/** Opens a vacancy once; a head only for the own department. Refuses `trait` in a requirement, questions and people whom nobody knows. */
export async function openVacancy(db: Db, { who, now }: Act, { id, ...given }: NewVacancy): Promise<Vacancy> {
  mustHireFor(who, given.departmentId)
  const { panel, ...vacancy } = await checked(db, now, given)
  await insertVacancy(db, { ...vacancy, id, openedBy: who.staffId, openedAt: now.toISOString() })
  await putPanel(db, id, panel)
  const data = { vacancy: id, openings: given.openings }
  await record(db, now, { kind: 'vacancy.opened', staffId: who.staffId, departmentId: given.departmentId, data })
  return vacancyFor(db, now, who, id)
}

/** Refuses `fixed` where questions, requirements or the number of marks would change under those who were interviewed. */
export async function reviseVacancy(db: Db, { who, now }: Act, id: string, given: VacancyChange): Promise<Vacancy> {
  const row = await getVacancy(db, who, id, true)
  mustHireFor(who, given.departmentId)
  if (row.closedAt !== null) throw refused('closed', 'Вакансия закрыта. Ничего не изменили.')
  const { panel, ...vacancy } = await checked(db, now, given, row.questions)
  const asked = ({ questions, requirements, panelSize }: Pick<VacancyRow, 'questions' | 'requirements' | 'panelSize'>) =>
    JSON.stringify([questions.map(({ code }) => code), requirements.map(({ value, weight }) => [value, weight]), panelSize])
  if (isFixed(await candidatesOf(db, id)) && asked(vacancy) !== asked(row))
    throw refused('fixed', 'Кандидатов уже приглашают: вопросы, веса и число отметок для всех одни. Остальное можно менять.')
  await changeVacancy(db, id, vacancy)
  await putPanel(db, id, panel)
  await record(db, now, {
    kind: 'vacancy.changed',
    staffId: who.staffId,
    departmentId: given.departmentId,
    data: { vacancy: id },
  })
  return vacancyFor(db, now, who, id)
}

export async function closeVacancy(db: Db, { who, now }: Act, id: string, why: 'filled' | 'cancelled'): Promise<Vacancy> {
  const row = await getVacancy(db, who, id, true)
  if (row.closedAt === null) {
    await closeVacancyRow(db, id, { closedBy: who.staffId, closedAt: now.toISOString(), closedWhy: why })
    const data = { vacancy: id, why }
    await record(db, now, { kind: 'vacancy.closed', staffId: who.staffId, departmentId: row.departmentId, data })
  }
  return vacancyFor(db, now, who, id)
}

function mustHireFor(who: Who, departmentId: string): void {
  if (!hiresFor(who, departmentId)) throw notFound('Такого отдела нет или подбор в него ведёте не Вы.')
}

/** Questions as they stand in the bank, or as the vacancy has them already. */
async function checked(db: Db, now: Date, { questions: codes, panel, ...rest }: VacancyChange, had: readonly Question[] = []) {
  const known = [...had, ...(await bankNow(db)).questions]
  const questions = [...new Set(codes)].map(code => known.find(one => one.code === code)!)
  if (questions.includes(undefined!)) throw badInput({ questions: 'Такого вопроса в банке нет. Выберите из списка.' })
  const missing = rest.requirements.find(({ value }) => !questions.some(one => one.value === value))
  if (missing) throw badInput({ questions: 'К каждой ценности нужен хотя бы один вопрос.' })
  if (questions.some(({ value }) => !rest.requirements.some(one => one.value === value)))
    throw badInput({ questions: 'Есть вопрос к ценности, которой нет в требованиях. Уберите его или добавьте ценность.' })
  for (const { text } of rest.requirements) await mustNameNoTrait(text)
  const today = await todayOf(db, now)
  const people = new Set((await colleagues(db)).filter(({ leftOn }) => !hasLeft(leftOn, today)).map(({ id }) => id))
  const seats = [...new Set(panel)]
  if (seats.some(id => !people.has(id)))
    throw badInput({ panel: 'Кто-то из названных здесь больше не работает. Выберите другого.' })
  if (seats.length < rest.panelSize)
    throw badInput({ panel: `Назовите хотя бы ${rest.panelSize}: столько людей ставят отметки.` })
  if (!(await departments(db)).some(({ id }) => id === rest.departmentId)) throw badInput({ departmentId: 'Такого отдела нет.' })
  return { ...rest, questions, panel: seats }
}
